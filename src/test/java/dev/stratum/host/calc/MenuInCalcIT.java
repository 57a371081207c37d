package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.document.XUndoManagerSupplier;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.functions.StratumFunctions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entries of the menu, chosen on a workbook with everything that goes wrong in one. */
@InCalc
class MenuInCalcIT {

    private OpenDocument document;
    private Map<String, List<List<Object>>> before;

    @BeforeEach
    void openAMessyWorkbook(Office office) throws Exception {
        CaseBook book = CaseBook.ofData(StratumFunctions.catalogue());
        Path file = office.home().resolve("messy.xlsx");
        book.save(file);
        document = office.open(file);
        before = contents();
    }

    @AfterEach
    void nothingThatWasThereHasChanged() throws Exception {
        Map<String, List<List<Object>>> after = contents();
        assertThat(after).containsAllEntriesOf(before);
        document.close();
    }

    @Test
    void aboutNamesTheVersion() throws Exception {
        assertThat(document.choose("vnd.stratum:about"))
                .startsWith("Stratum 1.")
                .contains("worksheet functions");
    }

    @Test
    void theFunctionGuideListsEveryFunctionAndIsOneStepToUndo() throws Exception {
        assertThat(document.choose("vnd.stratum:guide")).contains("'Stratum functions'");
        assertThat(document.rows("Stratum functions"))
                .extracting(row -> row.get(0))
                .containsAll(StratumFunctions.catalogue().names());
        assertThat(undoTitles()).containsExactly("Stratum: Stratum functions");
    }

    @Test
    void checkDataListsTheRowsThatCannotBeUsedAndIsOneStepToUndo() throws Exception {
        document.select("Customers", "A1");
        assertThat(document.choose("vnd.stratum:check")).startsWith("2 rows of sheet 'Customers'");
        assertThat(document.rows("Problems"))
                .containsExactly(
                        List.of("Row", "Problem"),
                        List.of(8.0, "Row 8, Days to pay is blank; fill it in or leave the whole row blank"),
                        List.of(
                                10.0,
                                "Row 10, Order size is the text '200000', not a number; turn it into a number (Data > Text to"
                                        + " Columns)"));
        assertThat(undoTitles()).containsExactly("Stratum: Problems");
    }

    @Test
    void checkDataFindsNothingInAGoodSheet() throws Exception {
        document.select("Points", "A1");
        assertThat(document.choose("vnd.stratum:check")).isEqualTo("No problems found on sheet 'Points'.");
    }

    @Test
    void explainErrorGivesTheReasonOfTheSelectedCell() throws Exception {
        document.select("Failures", "A2");
        assertThat(document.choose("vnd.stratum:explain"))
                .isEqualTo("k is 9; with 8 different complete rows it must be from 1 to 8");
    }

    @Test
    void explainErrorSaysWhenThereIsNone() throws Exception {
        document.select("Points", "A1");
        assertThat(document.choose("vnd.stratum:explain")).isEqualTo("The selected cell shows no error.");
    }

    @Test
    void explainErrorKnowsWhatCalcDoesNotHandOver() throws Exception {
        document.cell("Points", "H1").setFormula("=SUM(CTS.POINTS($Errors.B1:B5))");
        document.select("Points", "H1");
        assertThat(document.choose("vnd.stratum:explain"))
                .isEqualTo("Errors!B2 holds the error #N/A; mend that cell first");
        document.cell("Points", "H1").setFormula("");
    }

    /** LibreOffice 7.4 cannot take back a new sheet without a window, so the list of steps is looked at instead. */
    private String[] undoTitles() {
        return UnoRuntime.queryInterface(XUndoManagerSupplier.class, document.component())
                .getUndoManager()
                .getAllUndoActionTitles();
    }

    /** Values of all sheets by name. */
    private Map<String, List<List<Object>>> contents() throws Exception {
        Map<String, List<List<Object>>> contents = new LinkedHashMap<>();
        for (String sheet : document.sheetNames()) {
            contents.put(sheet, document.rows(sheet));
        }
        return contents;
    }
}
