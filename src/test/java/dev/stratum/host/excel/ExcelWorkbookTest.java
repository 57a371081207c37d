package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.port.Chart;
import dev.stratum.port.Session;
import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        excel.answer("ActiveWorkbook.Names.Item(gone)", new IllegalStateException("no such name"));
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
        excel.answer("Calculation", -4105.0).answer("EnableEvents", true).answer("ScreenUpdating", true);
        Session session = book().session();
        assertThat(excel.log()).endsWith("ScreenUpdating = false", "EnableEvents = false", "Calculation = -4135");
        session.close();
        assertThat(excel.log()).endsWith("Calculation = -4105", "EnableEvents = true", "ScreenUpdating = true");
    }

    @Test
    void eventsThatWereOffStayOff() {
        excel.answer("Calculation", -4135.0).answer("EnableEvents", false).answer("ScreenUpdating", true);
        book().session().close();
        assertThat(excel.log()).contains("EnableEvents = false").doesNotContain("EnableEvents = true");
    }

    @Test
    void aSessionThatCannotBeginRestoresToo() {
        excel.answer("Calculation", -4105.0)
                .answer("EnableEvents", true)
                .answer("ScreenUpdating", true)
                .answer("Calculation =", new IllegalStateException("not now"));
        assertThatThrownBy(() -> book().session()).hasMessage("not now");
        assertThat(excel.log()).endsWith("EnableEvents = true", "ScreenUpdating = true");
    }

    private void errors(Object shown) {
        excel.answer("ActiveWorkbook.Worksheets.Count", 1.0)
                .answer("ActiveWorkbook.Worksheets.Item(1).Name", "Data")
                .answer(DATA + ".UsedRange.SpecialCells(-4123,16).Areas.Count", 1.0)
                .answer(DATA + ".UsedRange.SpecialCells(-4123,16).Areas.Item(1).Value2", shown);
    }

    @Test
    void onlyWhatChangedIsCalculated() {
        errors(ExcelErrorCell.of(0x800A0000 + 2042));
        book().recalculate();
        assertThat(excel.log()).last().isEqualTo("Calculate");
        excel.answer(DATA + ".UsedRange.SpecialCells(-4123,16)", new IllegalStateException("No cells were found."));
        book().recalculate();
        assertThat(excel.log()).last().isEqualTo("Calculate");
    }

    @Test
    void formulasLoadedBeforeStratumWasAreCalculatedToo() {
        errors(new Object[][] {{ExcelErrorCell.of(0x800A0000 + 2042)}, {ExcelErrorCell.of(0x800A0000 + 2029)}});
        book().recalculate();
        assertThat(excel.log()).last().isEqualTo("CalculateFull");
    }

    @Test
    void aNameThatRefersToAnotherWorkbookIsToldInsteadOfReadFromThisOne() {
        excel.answer("ActiveWorkbook.Names.Item(as_of).RefersTo", "='C:\\files\\[Book2.xlsx]My data'!$B$2");
        assertThatThrownBy(() -> book().named("as_of"))
                .hasMessageContaining("refers to another workbook, Book2.xlsx")
                .hasMessageContaining("Name Manager");
        excel.answer("ActiveWorkbook.Names.Item(cuts).RefersTo", "=[Book2]Data!$B$2");
        assertThatThrownBy(() -> book().named("cuts")).hasMessageContaining("another workbook, Book2;");
    }

    @Test
    void aNameForAColumnOfATableStandsForItsCells() {
        String name = "ActiveWorkbook.Names.Item(amounts)";
        excel.answer(name + ".RefersTo", "=Sales[Amount]");
        range(name + ".RefersToRange", "Data", 2, 3, 9, 1);
        assertThat(book().named("amounts")).contains(new Area("Data", 1, 2, 9, 1));
        excel.answer("ActiveWorkbook.Names.Item(rate).RefersTo", "=0.19")
                .answer("ActiveWorkbook.Names.Item(rate).RefersToRange", new IllegalStateException("no range"));
        assertThat(book().named("rate")).isEmpty();
    }

    @Test
    void anExcelThatIsBusyIsNotAWorkbookWithoutNames() {
        excel.answer("ActiveWorkbook.Names.Item(as_of)", Problem.EXCEL_BUSY.with());
        assertThatThrownBy(() -> book().named("as_of")).hasMessageStartingWith("Excel is busy");
    }

    @Test
    void daysCountFromTheYearOfTheWorkbook() {
        excel.answer("ActiveWorkbook.Date1904", false);
        assertThat(book().dayCount()).isEqualTo(DayCount.FROM_1900);
        excel.answer("ActiveWorkbook.Date1904", true);
        assertThat(book().dayCount()).isEqualTo(DayCount.FROM_1904);
    }

    @Test
    void whatIsTakenBackKeepsItsFormulasAndErrors() {
        String block = DATA + ".Range(A1:C2)";
        ExcelErrorCell error = ExcelErrorCell.of(0x800A0000 + 2042);
        excel.answer(block + ".Value2", new Object[][] {{1.0, "=text", 5.0}, {2.0, error, 6.0}})
                .answer(block + ".Formula", new Object[][] {{1.0, "=text", "=F1:F2"}, {2.0, error, 6.0}})
                .answer(DATA + ".Range(C1).HasSpill", true)
                .answer(DATA + ".Range(C1).SpillParent.Formula2", "=F1:F2");
        range(DATA + ".Range(C1).SpillParent.SpillingToRange", "Data", 1, 3, 2, 1);
        Runnable back = book().keep(new Area("Data", 0, 0, 2, 3));
        back.run();
        assertThat(excel.log())
                .contains(block + ".Value2 = [[1.0, '=text, null], [2.0, " + error + ", null]]")
                .last()
                .isEqualTo(DATA + ".Range(C1).Formula2 = =F1:F2");
    }

    @Test
    void anExcelWithoutSpillsGetsItsArrayBack() {
        String block = DATA + ".Range(A1:A2)";
        excel.answer(block + ".Value2", new Object[][] {{1.0}, {2.0}})
                .answer(block + ".Formula", new Object[][] {{"=F1:F2"}, {"=F1:F2"}})
                .answer(DATA + ".Range(A1).HasSpill", new IllegalStateException("unknown name"))
                .answer(DATA + ".Range(A2).HasSpill", new IllegalStateException("unknown name"))
                .answer(DATA + ".Range(A1).HasArray", true)
                .answer(DATA + ".Range(A2).HasArray", true)
                .answer(DATA + ".Range(A1).Formula", "=F1:F2")
                .answer(DATA + ".Range(A1).Formula2 =", new IllegalStateException("unknown name"));
        range(DATA + ".Range(A1).CurrentArray", "Data", 1, 1, 2, 1);
        range(DATA + ".Range(A2).CurrentArray", "Data", 1, 1, 2, 1);
        book().keep(new Area("Data", 0, 0, 2, 1)).run();
        assertThat(excel.log())
                .containsOnlyOnce(block + ".FormulaArray = =F1:F2")
                .last()
                .isEqualTo(block + ".FormulaArray = =F1:F2");
    }

    private void table(String path) {
        range(path + ".Range", "Data", 1, 2, 9, 4);
        excel.answer(path + ".Name", "Sales");
        for (String column : new String[] {"Amount,2", "Order size,3", "Paid #,5"}) {
            String[] parts = column.split(",", -1);
            excel.answer(path + ".ListColumns.Item(" + parts[0] + ").Range.Column", Double.valueOf(parts[1]));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=CTS.LEVEL([@Amount],cuts) | =CTS.LEVEL(Data!B7,cuts)",
                "=CTS.LEVEL([@[Order size]],cuts) | =CTS.LEVEL(Data!C7,cuts)",
                "=CTS.LEVEL(Sales[@[Order size]],cuts) | =CTS.LEVEL(Data!C7,cuts)",
                "=CTS.LEVEL(Sales[[#This Row],[Order size]],cuts) | =CTS.LEVEL(Data!C7,cuts)",
                "=SUM(Sales[@[Amount]:[Order size]]) | =SUM(Data!B7:C7)",
                "=SUM(Sales[[#This Row],[Amount]:[Order size]]) | =SUM(Data!B7:C7)",
                "=SUM(Sales[@]) | =SUM(Data!B7:E7)",
                "=SUM(Sales[[#This Row]]) | =SUM(Data!B7:E7)",
                "=CTS.LEVEL([@[Paid '#]],cuts) | =CTS.LEVEL(Data!E7,cuts)",
                "=SUM(Sales[Amount])&\"[@Amount]\" | =SUM(Sales[Amount])&\"[@Amount]\""
            })
    void referencesToTheRowOfATableBecomeAddresses(String formula, String expanded) {
        table(DATA + ".Range(G7).ListObject");
        excel.answer("ActiveWorkbook.Worksheets.Count", 1.0)
                .answer("ActiveWorkbook.Worksheets.Item(1).ListObjects.Count", 1.0);
        table("ActiveWorkbook.Worksheets.Item(1).ListObjects.Item(1)");
        assertThat(book().inItsRow(formula, Area.cell("Data", 6, 6))).isEqualTo(expanded);
    }

    @Test
    void aReferenceOutsideOfATableStaysAsItIs() {
        excel.answer(DATA + ".Range(G7).ListObject", null);
        assertThat(book().inItsRow("=CTS.LEVEL([@Amount],cuts)", Area.cell("Data", 6, 6)))
                .isEqualTo("=CTS.LEVEL([@Amount],cuts)");
    }

    @Test
    void aSheetThatIsHiddenStaysHiddenAndIsNoFailure() {
        excel.answer(DATA + ".Visible", 0.0).answer(DATA + ".Activate", new IllegalStateException("hidden"));
        book().select(Area.cell("Data", 0, 0));
        assertThat(excel.log()).doesNotContain(DATA + ".Activate", DATA + ".Range(A1).Select");
        excel.answer(DATA + ".Visible", -1.0).answer(DATA + ".Activate", null);
        book().select(Area.cell("Data", 0, 0));
        assertThat(excel.log()).last().isEqualTo(DATA + ".Range(A1).Select");
    }

    @Test
    void rowsThatAFilterHidesAreShownBeforeTheyAreWritten() {
        excel.answer(DATA + ".FilterMode", true);
        book().write(new Area("Data", 0, 0, 1, 1), new Object[][] {{1.0}});
        assertThat(excel.log()).containsSubsequence(DATA + ".ShowAllData", DATA + ".Range(A1).Value2 = [[1.0]]");
        excel.answer(DATA + ".FilterMode", false);
        int before = excel.log().size();
        book().write(new Area("Data", 0, 0, 1, 1), new Object[][] {{1.0}});
        assertThat(excel.log().subList(before, excel.log().size())).doesNotContain(DATA + ".ShowAllData");
    }

    @Test
    void cellsLeadToOthers() {
        book().link(
                        new Area("Data", 0, 0, 2, 1),
                        List.of(Optional.of(Area.cell("My customers", 3, 1)), Optional.empty()));
        assertThat(excel.log())
                .contains(
                        DATA + ".Range(A1:A2).Hyperlinks.Delete",
                        DATA + ".Hyperlinks.Add(" + DATA + ".Range(A1),,'My customers'!B4)")
                .filteredOn(call -> call.contains("Hyperlinks.Add"))
                .hasSize(1);
    }

    @Test
    void aCellOfTextsIsToldByItsNumberFormat() {
        excel.answer(DATA + ".Range(A1).NumberFormat", "@").answer(DATA + ".Range(A2).NumberFormat", "0.00");
        assertThat(book().showsText(Area.cell("Data", 0, 0))).isTrue();
        assertThat(book().showsText(Area.cell("Data", 1, 0))).isFalse();
    }

    @Test
    void formatsSetTheNumberFormatAndTitlesAreBold() {
        book().format(new Area("Data", 0, 0, 1, 1), Format.TITLE);
        assertThat(excel.log())
                .contains(
                        DATA + ".Range(A1).NumberFormat = General",
                        DATA + ".Range(A1).Font.Bold = true",
                        DATA + ".Range(A1).Font.Size = 14",
                        DATA + ".Range(A1).Font.Color = " + 0x6B5C0B); // 0B5C6B, blue in front
    }

    @Test
    void namesOfColumnsStandOnABandOfTheTheme() {
        book().format(new Area("Data", 3, 0, 1, 4), Format.HEADER);
        assertThat(excel.log())
                .contains(
                        DATA + ".Range(A4:D4).Interior.Color = " + 0x6B5C0B,
                        DATA + ".Range(A4:D4).Font.Color = " + 0xFFFFFF);
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

    /** Microsoft's page on Worksheet.Evaluate: at most 255 characters. */
    @Test
    void anExpressionThatIsTooLongForExcelIsToldInsteadOfTakenForAnError() {
        String expression = "A1" + "+A1".repeat(99);
        assertThatThrownBy(() -> book().evaluate(expression, "Data"))
                .hasMessageStartingWith("The part A1+A1+A1")
                .hasMessageContaining("has 299 characters")
                .hasMessageContaining("cell of its own");
    }

    @Test
    void referencesAndOtherExpressionsAreEvaluated() {
        excel.answer(DATA + ".Evaluate(A1:B1).Value2", new Object[][] {{1.0, 2.0}})
                .answer(DATA + ".Evaluate(1+2)", 3.0);
        assertThat(book().evaluate("A1:B1", "Data")).isDeepEqualTo(new Object[][] {{1.0, 2.0}});
        assertThat(book().evaluate("1+2", "Data")).isDeepEqualTo(new Object[][] {{3.0}});
    }

    @ParameterizedTest
    @CsvSource({
        "stratum_shares,      Another title,      30, true",
        "stratum_shares 2,    Another title,      30, true",
        "Chart 1,             Share of customers, 30, true",
        "Chart 1,             Another title,      10, true",
        "stratum_shares mine, Another title,      30, false"
    })
    void aChartTakesThePlaceOfItsEarlierDrawings(String name, String title, int row, boolean replaced) {
        String earlier = DATA + ".ChartObjects.Item(1)";
        excel.answer(DATA + ".ChartObjects.Count", 1.0)
                .answer(earlier + ".Name", name)
                .answer(earlier + ".Chart.HasTitle", true)
                .answer(earlier + ".Chart.ChartTitle.Text", title);
        range(earlier + ".TopLeftCell", "Data", row, 1, 1, 1);
        String over = DATA + ".Range(A10:H25)";
        for (String member : new String[] {"Left", "Top", "Width", "Height"}) {
            excel.answer(over + "." + member, 1.0);
        }
        excel.answer(DATA + ".ChartObjects.Add(1.0,1.0,1.0,1.0).Chart.SeriesCollection.Count", 0.0);
        book().chart(new Chart(
                "stratum_shares",
                Chart.Kind.COLUMNS,
                "Share of customers",
                new Area("Data", 1, 0, 3, 1),
                List.of(new Chart.Series(
                        Area.cell("Data", 0, 1),
                        new Area("Data", 1, 1, 3, 1),
                        "0072B2",
                        List.of("0072B2", "E69F00", "56B4E9"))),
                "Share",
                new Area("Data", 9, 0, 16, 8)));
        assertThat(excel.log().contains(earlier + ".Delete")).isEqualTo(replaced);
    }
}
