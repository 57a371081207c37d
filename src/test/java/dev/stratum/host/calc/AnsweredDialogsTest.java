package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.beans.PropertyState;
import com.sun.star.beans.PropertyValue;
import dev.stratum.port.Question;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweredDialogsTest {

    private static PropertyValue argument(String name, Object value) {
        return new PropertyValue(name, -1, value, PropertyState.DIRECT_VALUE);
    }

    @Test
    void questionsAreAnsweredInTheirOrderAndThenCancelled() {
        AnsweredDialogs dialogs =
                new AnsweredDialogs(argument("Answers", new Object[] {"2018-10-31", "RFMC", "no such option"}));
        assertThat(dialogs.ask(new Question("q", "Date?"), "")).contains("2018-10-31");
        assertThat(dialogs.choose(new Question("q", "Which?"), List.of("ledger", "rfmc-2021", "rfmc-blank")))
                .contains("rfmc-2021");
        assertThat(dialogs.choose(new Question("q", "Which?"), List.of("ledger", "rfmc-2021")))
                .isEmpty();
        assertThat(dialogs.ask(new Question("q", "Date?"), "2020-01-01")).isEmpty();
        assertThat(dialogs.choose(new Question("q", "Which?"), List.of("ledger")))
                .isEmpty();
    }

    @Test
    void aFileIsAPathOrAnAddress() {
        Path file = Path.of("some folder", "out.csv").toAbsolutePath();
        assertThat(new AnsweredDialogs(argument("File", file.toString())).saveAs("x.csv", List.of("csv")))
                .contains(file);
        assertThat(new AnsweredDialogs(argument("File", file.toUri().toString())).saveAs("x.csv", List.of("csv")))
                .contains(file);
        assertThat(new AnsweredDialogs().saveAs("x.csv", List.of("csv"))).isEmpty();
    }

    @Test
    void theLastSentenceIsTheResult() {
        AnsweredDialogs dialogs = new AnsweredDialogs(argument("SynchronMode", true));
        assertThat(dialogs.sentence()).isEmpty();
        dialogs.message("One.");
        dialogs.message("Two.");
        assertThat(dialogs.sentence()).isEqualTo("Two.");
    }
}
