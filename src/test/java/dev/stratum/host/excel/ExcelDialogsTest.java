package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.policy.Policy;
import dev.stratum.port.Choice;
import dev.stratum.port.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(dialogs.ask(new Question("q", "Date?"), "")).contains("2018-10-31");
        assertThat(dialogs.ask(new Question("q", "Name?"), "")).isEmpty();
    }

    @Test
    void aChoiceIsMadeByNumberOrByName() {
        String prompt = "Which? Type its number:\n1   rfmc: paper\n2   ledger: own";
        List<String> options = List.of("rfmc: paper", "ledger: own");
        answer(prompt, "1", " 2 ");
        assertThat(dialogs.choose(new Question("q", "Which?"), options)).contains("ledger: own");
        answer(prompt, "1", "RFMC");
        assertThat(dialogs.choose(new Question("q", "Which?"), options)).contains("rfmc: paper");
        answer(prompt, "1", false);
        assertThat(dialogs.choose(new Question("q", "Which?"), options)).isEmpty();
    }

    /** Microsoft's page on Application.InputBox: at most 255 characters, otherwise no prompt and Error 2015. */
    @Test
    void aPromptThatExcelWouldNotShowIsRefused() {
        assertThatThrownBy(() -> dialogs.ask(new Question("q", "?".repeat(256)), ""))
                .hasMessageStartingWith("A question of 256 characters is too long for Excel");
        answer("Date?", "", ExcelErrorCell.of(0x800A0000 + 2015));
        assertThatThrownBy(() -> dialogs.ask(new Question("q", "Date?"), "")).hasMessageContaining("#VALUE!");
    }

    @Test
    void everyChoiceOfTheButtonsFitsExcelsDialog() {
        List<String> policies = Policy.shippedNames().stream()
                .map(name -> name + ": " + Policy.shipped(name).source().title())
                .toList();
        assertThat(ChoicePrompt.pages("Which policy grades the customers?", policies, 255))
                .singleElement()
                .satisfies(prompt ->
                        assertThat(prompt).hasSizeLessThanOrEqualTo(255).contains(Policy.shippedNames()));
        List<String> templates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            templates.add("controlling-western-europe-" + i + "-blank");
            List<String> pages = ChoicePrompt.pages("Which template?", templates, 255);
            assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(255));
            for (int shown = 1; shown <= templates.size(); shown++) {
                String number = "\n" + shown + "   controlling-";
                assertThat(pages).filteredOn(page -> page.contains(number)).hasSize(1);
            }
        }
    }

    @Test
    void optionsThatDoNotFitAreAskedForInParts() {
        List<String> options = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            options.add("template number " + i);
        }
        List<String> pages = ChoicePrompt.pages("Which?", options, 255);
        assertThat(pages).hasSizeGreaterThan(1).first().asString().endsWith("\n0   others");
        answer(pages.get(0), "1", "0");
        answer(pages.get(1), "1", "19");
        assertThat(dialogs.choose(new Question("q", "Which?"), options)).contains("template number 19");
        answer(pages.get(0), "1", "template number 30");
        assertThat(dialogs.choose(new Question("q", "Which?"), options)).contains("template number 30");
    }

    /** What OneDrive and SharePoint give for a folder that is synchronised. */
    @ParameterizedTest
    @ValueSource(strings = {"https://firm.sharepoint.com/sites/finance/out.csv", "HTTP://host/out.csv"})
    void anAddressInTheWebIsNoFileOfThisComputer(String address) {
        excel.answer("GetSaveAsFilename(out.csv,CSV (*.csv),*.csv,1,Stratum)", address);
        assertThatThrownBy(() -> dialogs.saveAs("out.csv", List.of("csv")))
                .hasMessageContaining("choose a folder of this computer")
                .hasMessageContaining(address);
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

    private static Choice column(String question, boolean isSettled, String... options) {
        return new Choice(new Question("q", question), List.of(options), isSettled, true, List.of());
    }

    /** Calc has one window for all columns; in Excel what is proposed can be changed one after the other. */
    @Test
    void whatIsProposedCanBeChangedAsInCalc() {
        List<Choice> choices = List.of(
                column("Which column has the customer?", true, "Cust. No: 1; 2", "Name: A; B"),
                column("Which column has an amount?", false, "Net: 5; 6", "Gross: 7; 8"),
                column("Which column has the average order size?", true, "(none of them)", "Size: 1; 1"));
        answer("Which column has an amount? Type its number:\n1   Net: 5; 6\n2   Gross: 7; 8", "1", "1");
        String menu =
                "What is what? Type its number:\n1   All of this is right\n2   Cust. No = customer\n3   Net = an amount\n4   ";
        answer(menu + "(none of them) = average order size", "1", "4");
        answer(
                "Which column has the average order size? Type its number:\n1   (none of them)\n2   Size: 1; 1",
                "1",
                "2");
        answer(menu + "Size = average order size", "1", "1");
        assertThat(dialogs.chooseAll("What is what?", choices))
                .contains(List.of("Cust. No: 1; 2", "Net: 5; 6", "Size: 1; 1"));
        answer(menu + "(none of them) = average order size", "1", false);
        assertThat(dialogs.chooseAll("What is what?", choices)).isEmpty();
    }

    @Test
    void detailsAreShownBeforeTheQuestion() {
        Choice choice = new Choice(
                new Question("q", "2 cells"),
                List.of("Yes", "No"),
                false,
                true,
                List.of("A1: 'x' becomes 1", "A2: 'y'"));
        answer("2 cells Type its number:\n1   Yes\n2   No", "1", "2");
        assertThat(dialogs.chooseAll("What is to be changed?", List.of(choice))).contains(List.of("No"));
        assertThat(shown).containsExactly("2 cells:\n\nA1: 'x' becomes 1\nA2: 'y'");
    }
}
