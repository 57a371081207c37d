package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.actions.port.Area;
import dev.stratum.actions.port.Format;
import dev.stratum.actions.port.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which members of Excel's object model are used for what. That Excel does what they say is for the checklist. */
class ExcelWorkbookTest {
    private static final String DATA = "ActiveWorkbook.Worksheets.Item(Data)";

    private final FakeExcel excel = new FakeExcel();

    @TempDir
    Path templates;

    private ExcelWorkbook book() {
        return new ExcelWorkbook(excel, templates);
    }

    private void range(String path, String sheet, int row, int column, int rows, int columns) {
        excel.answer(path + ".Worksheet.Name", sheet)
                .answer(path + ".Row", (double) row)
                .answer(path + ".Column", (double) column)
                .answer(path + ".Rows.Count", (double) rows)
                .answer(path + ".Columns.Count", (double) columns);
    }

    @Test
    void withoutAWorkbookThePersonIsAskedToOpenOne() {
        excel.answer("ActiveWorkbook", null);
        assertThatThrownBy(this::book).hasMessageContaining("open a workbook first");
    }

    @Test
    void textsAreWrittenBehindAnApostropheInOneCall() {
        book().write(new Area("Data", 0, 0, 1, 4), new Object[][] {{"=HYPERLINK(1)", "007", 1.0, null}});
        assertThat(excel.log()).last().isEqualTo(DATA + ".Range(A1:D1).Value2 = [['=HYPERLINK(1), '007, 1.0, null]]");
    }

    @Test
    void formattedCellsWithoutValuesAreNotInUse() {
        range(DATA + ".UsedRange", "Data", 2, 1, 3, 3);
        excel.answer(
                DATA + ".Range(A2:C4).Value2",
                new Object[][] {{null, null, null}, {null, "x", 5.0}, {null, null, null}});
        assertThat(book().used("Data")).contains(new Area("Data", 2, 1, 1, 2));
    }

    @Test
    void anEmptySheetHasNothingInUse() {
        range(DATA + ".UsedRange", "Data", 1, 1, 1, 1);
        excel.answer(DATA + ".Range(A1).Value2", null);
        assertThat(book().used("Data")).isEmpty();
    }

    @Test
    void namesAreReadAndWrittenAbsolute() {
        excel.answer("ActiveWorkbook.Names.Item(as_of).RefersTo", "='My data'!$B$2");
        excel.answer("ActiveWorkbook.Names.Item(gone).RefersTo", new IllegalStateException("no such name"));
        assertThat(book().named("as_of")).contains(Area.cell("My data", 1, 1));
        assertThat(book().named("gone")).isEmpty();
        book().name("stratum_cts", new Area("My data", 0, 0, 9, 2));
        assertThat(excel.log()).last().isEqualTo("ActiveWorkbook.Names.Add(stratum_cts,='My data'!$A$1:$B$9)");
    }

    @Test
    void theFormulaOfASpilledCellIsThatOfItsFirst() {
        String cell = DATA + ".Range(B3)";
        excel.answer(cell + ".HasSpill", true).answer(cell + ".SpillParent.Formula2", "=CTS.LEVEL(A1:A9,C1:E1)");
        range(cell + ".SpillParent.SpillingToRange", "Data", 1, 2, 9, 1);
        assertThat(book().formula(Area.cell("Data", 2, 1)).orElseThrow()).satisfies(formula -> {
            assertThat(formula.text()).isEqualTo("=CTS.LEVEL(A1:A9,C1:E1)");
            assertThat(formula.area()).isEqualTo(new Area("Data", 0, 1, 9, 1));
        });
    }

    @Test
    void anExcelWithoutSpillsHasArrayFormulas() {
        String cell = DATA + ".Range(B3)";
        excel.answer(cell + ".HasSpill", new IllegalStateException("unknown name"))
                .answer(cell + ".HasArray", true);
        range(cell + ".CurrentArray", "Data", 1, 2, 9, 1);
        excel.answer(DATA + ".Range(B1).Formula", "=CTS.POINTS(A1:A9)");
        assertThat(book().formula(Area.cell("Data", 2, 1)).orElseThrow().area())
                .isEqualTo(new Area("Data", 0, 1, 9, 1));
    }

    @Test
    void aValueHasNoFormula() {
        String cell = DATA + ".Range(B3)";
        excel.answer(cell + ".HasSpill", false)
                .answer(cell + ".HasArray", false)
                .answer(cell + ".HasFormula", false);
        assertThat(book().formula(Area.cell("Data", 2, 1))).isEqualTo(Optional.empty());
    }

    @Test
    void aNewSheetComesLastAndTheShownOneStaysShown() {
        excel.answer("ActiveWorkbook.Worksheets.Count", 2.0);
        book().addSheet("Grades");
        assertThat(excel.log())
                .containsSubsequence(
                        "ActiveWorkbook.Worksheets.Add(-,ActiveWorkbook.Worksheets.Item(2))",
                        "ActiveWorkbook.Worksheets.Add(-,ActiveWorkbook.Worksheets.Item(2)).Name = Grades",
                        "ActiveWorkbook.ActiveSheet.Activate");
    }

    @Test
    void aSheetIsRemovedWithoutAskingAndAlertsAreRestoredEvenThen() {
        excel.answer("DisplayAlerts", true).answer(DATA + ".Delete", new IllegalStateException("protected"));
        assertThatThrownBy(() -> book().removeSheet("Data")).hasMessage("protected");
        assertThat(excel.log()).contains("DisplayAlerts = false").last().isEqualTo("DisplayAlerts = true");
    }

    @Test
    void aSessionRestoresWhatItFound() {
        excel.answer("Calculation", -4105.0).answer("ScreenUpdating", true);
        Session session = book().session();
        assertThat(excel.log()).endsWith("ScreenUpdating = false", "Calculation = -4135");
        session.close();
        assertThat(excel.log()).endsWith("Calculation = -4105", "ScreenUpdating = true");
    }

    @Test
    void aSessionThatCannotBeginRestoresToo() {
        excel.answer("Calculation", -4105.0)
                .answer("ScreenUpdating", true)
                .answer("Calculation =", new IllegalStateException("not now"));
        assertThatThrownBy(() -> book().session()).hasMessage("not now");
        assertThat(excel.log()).last().isEqualTo("ScreenUpdating = true");
    }

    @Test
    void formatsSetTheNumberFormatAndTitlesAreBold() {
        book().format(new Area("Data", 0, 0, 1, 1), Format.TITLE);
        assertThat(excel.log())
                .contains(
                        DATA + ".Range(A1).NumberFormat = General",
                        DATA + ".Range(A1).Font.Bold = true",
                        DATA + ".Range(A1).Font.Size = 14");
    }

    @Test
    void templatesAreTheWorkbooksOfTheirFolder() throws IOException {
        for (String file : new String[] {"rfmc.xlsx", "ledger.xlsx", "~$rfmc.xlsx", "README.md"}) {
            Files.createFile(templates.resolve(file));
        }
        assertThat(book().templates()).containsExactly("ledger", "rfmc");
        book().openTemplate("rfmc");
        assertThat(excel.log()).last().isEqualTo("Workbooks.Add(" + templates.resolve("rfmc.xlsx") + ")");
        assertThat(new ExcelWorkbook(excel, templates.resolve("none")).templates())
                .isEmpty();
    }

    @Test
    void referencesAndOtherExpressionsAreEvaluated() {
        excel.answer(DATA + ".Evaluate(A1:B1).Value2", new Object[][] {{1.0, 2.0}})
                .answer(DATA + ".Evaluate(1+2)", 3.0);
        assertThat(book().evaluate("A1:B1", "Data")).isDeepEqualTo(new Object[][] {{1.0, 2.0}});
        assertThat(book().evaluate("1+2", "Data")).isDeepEqualTo(new Object[][] {{3.0}});
    }
}
