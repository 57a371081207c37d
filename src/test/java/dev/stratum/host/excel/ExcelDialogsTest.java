package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcelDialogsTest {
    private final FakeExcel excel = new FakeExcel();
    private final List<String> shown = new ArrayList<>();
    private final ExcelDialogs dialogs = new ExcelDialogs(excel, shown::add, () -> true);

    private void answer(String prompt, String suggestion, Object answer) {
        excel.answer("InputBox(" + prompt + ",Stratum," + suggestion + ",-,-,-,-,2)", answer);
    }

    @Test
    void theStatusBarIsGivenBackWithFalse() {
        dialogs.status("working");
        dialogs.status("");
        assertThat(excel.log()).containsExactly("StatusBar = working", "StatusBar = false");
    }

    @Test
    void anAnswerIsTextAndCancelIsNone() {
        answer("Date?", "", "2018-10-31");
        answer("Name?", "", false);
        assertThat(dialogs.ask("Date?", "")).contains("2018-10-31");
        assertThat(dialogs.ask("Name?", "")).isEmpty();
    }

    @Test
    void aChoiceIsMadeByNumberOrByName() {
        String prompt = "Which? Type its number:\n1   rfmc: paper\n2   ledger: own";
        List<String> options = List.of("rfmc: paper", "ledger: own");
        answer(prompt, "1", " 2 ");
        assertThat(dialogs.choose("Which?", options)).contains("ledger: own");
        answer(prompt, "1", "RFMC");
        assertThat(dialogs.choose("Which?", options)).contains("rfmc: paper");
        answer(prompt, "1", false);
        assertThat(dialogs.choose("Which?", options)).isEmpty();
    }

    @Test
    void aFileIsChosenAmongItsKinds() {
        excel.answer("GetSaveAsFilename(out.csv,CSV (*.csv),*.csv,JSON (*.json),*.json,1,Stratum)", "out.json");
        assertThat(dialogs.saveAs("out.csv", List.of("csv", "json"))).contains(Path.of("out.json"));
    }

    @Test
    void messagesAndEscapeGoToTheDesktop() {
        dialogs.message("Done.");
        assertThat(shown).containsExactly("Done.");
        assertThat(dialogs.cancelRequested()).isTrue();
    }
}
