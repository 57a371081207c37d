package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.beans.PropertyValue;
import dev.stratum.actions.Actions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InCalc
class MenuInCalcIT {
    @Test
    void probe(Office office) throws Exception {
        try (OpenDocument document = office.open(Path.of("templates/rfmc.xlsx"))) {
            Map<String, List<List<Object>>> before = document.contents();
            for (int round = 0; round < 2; round++) {
                for (var action : Actions.all()) {
                    long t = System.nanoTime();
                    String said =
                            document.choose("vnd.stratum:" + action.button().id(), answers(office));
                    System.out.println((System.nanoTime() - t) / 1000000 + " ms "
                            + action.button().id() + ": " + said);
                    System.out.println("   " + document.undoTitles());
                    if (round == 1 && !document.undoTitles().isEmpty()) {
                        System.out.println("undo " + document.undoTitles().get(0));
                        System.out.flush();
                        document.undo().undo();
                        System.out.println("   " + document.undoTitles().size());
                        document.undo().redo();
                    }
                }
            }
            assertThat(document.contents()).containsAllEntriesOf(before);
            System.out.println(List.of(document.sheetNames()));
        }
        System.out.println("closed");
    }

    private static PropertyValue[] answers(Office office) {
        return new PropertyValue[] {
            Office.property("Answers", new String[] {"rfmc-2021", "2018-10-31"}),
            Office.property("File", office.home().resolve("out.csv").toString())
        };
    }
}
