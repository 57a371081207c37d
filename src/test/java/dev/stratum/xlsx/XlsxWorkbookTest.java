package dev.stratum.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.functions.StratumFunctions;
import dev.stratum.port.Chart;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The port over a file, beyond what the tests of the buttons ask of every host. */
class XlsxWorkbookTest {
    @AutoClose
    private final XlsxFile file = XlsxFile.create();

    private final XSSFWorkbook workbook = file.workbook();
    private final XlsxWorkbook book =
            new XlsxWorkbook(workbook, StratumFunctions.catalogue(), new XlsxWorkbook.Shelf() {
                @Override
                public List<String> names() {
                    return List.of("rfmc");
                }

                @Override
                public void open(String name) {
                    opened = name;
                }
            });
    private String opened;

    private static final Area A1 = Area.cell("Sheet1", 0, 0);

    @Test
    void aTextStaysATextWhateverItBeginsWith() {
        book.write(A1.resized(1, 3), new Object[][] {{"=1+1", "007", "2018-10-31"}});
        assertThat(book.read(A1.resized(1, 3))[0]).containsExactly("=1+1", "007", "2018-10-31");
        assertThat(book.formula(A1)).isEmpty();
    }

    @Test
    void formulasShowTheirResultsOnceTheSessionIsClosed() {
        book.write(A1.resized(1, 2), new Object[][] {{4.0, 2.0}});
        try (var session = book.session()) {
            assertThat(session).isNotNull();
            book.enter(A1.at(0, 2), "=RFMC.MEAN(A1,B1,A1)");
        }
        assertThat(book.read(A1.at(0, 2))[0][0]).isEqualTo(10.0 / 3);
        assertThat(book.formula(A1.at(0, 2)).orElseThrow().text()).isEqualTo("=RFMC.MEAN(A1,B1,A1)");
    }

    /** As many exports write texts: &lt;c t="inlineStr"&gt;&lt;is&gt;&lt;t&gt;, not by their number in the list of texts. */
    @Test
    void aTextInTheCellItselfIsReplaced() {
        for (int column = 0; column < 3; column++) {
            var cell = workbook.getSheetAt(0).createRow(column).createCell(0).getCTCell();
            cell.setT(STCellType.INLINE_STR);
            cell.addNewIs().setT("before");
        }
        assertThat(book.read(A1)[0][0]).isEqualTo("before");
        book.write(A1.resized(3, 1), new Object[][] {{"after"}, {12.0}, {null}});
        assertThat(book.read(A1.resized(3, 1))).isDeepEqualTo(new Object[][] {{"after"}, {12.0}, {null}});
        assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getCTCell().xmlText())
                .doesNotContain("before");
    }

    @Test
    void cellsLeadWhereTheyWereToldLast() {
        Area other = Area.cell(A1.sheet(), 7, 2);
        book.link(A1.resized(2, 1), List.of(Optional.of(other), Optional.of(other)));
        book.link(A1.resized(2, 1), List.of(Optional.empty(), Optional.of(other.at(1, 0))));
        assertThat(workbook.getSheetAt(0).getHyperlinkList())
                .extracting(link -> link.getCellRef() + " -> " + link.getLocation())
                .containsExactly("A2 -> " + other.at(1, 0).address());
    }

    @Test
    void calculatingAloneIsNoReasonToWriteTheFileButRecalculatingIs() {
        workbook.getSheetAt(0).createRow(0).createCell(0).setCellFormula("1+1");
        book.calculate();
        assertThat(book.isChanged()).isFalse();
        book.recalculate();
        assertThat(book.isChanged()).isTrue();
    }

    /** Excel writes {@code <color theme="1"/>} into the font of every new book, and a theme counts more than a colour beside it. */
    @Test
    void headersAreWhiteInABookWhoseFontHasTheColourOfItsTheme() {
        workbook.getFontAt(0).setThemeColor((short) 1);
        book.format(A1, Format.HEADER);
        var colour = workbook.getSheetAt(0)
                .getRow(0)
                .getCell(0)
                .getCellStyle()
                .getFont()
                .getXSSFColor();
        assertThat(colour.isThemed()).isFalse();
        assertThat(colour.getARGBHex()).isEqualTo("FFFFFFFF");
    }

    @Test
    void aPersonsColoursStayUnderTheLooksOfAnOutput() {
        var cell = workbook.getSheetAt(0).createRow(0).createCell(0);
        var coloured = workbook.createCellStyle();
        coloured.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        coloured.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(coloured);
        book.format(A1, Format.SHARE);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.YELLOW.getIndex());
    }

    @Test
    void looksAreMadeOnceHoweverOftenTheyAreAskedFor() {
        book.format(A1.resized(50, 3), Format.SHARE);
        int styles = workbook.getNumCellStyles();
        book.format(A1.resized(50, 3), Format.SHARE);
        assertThat(workbook.getNumCellStyles()).isEqualTo(styles);
    }

    @Test
    void aChartOfTheSameNameIsDrawnAnewInItsPlace() {
        book.write(A1.resized(3, 2), new Object[][] {{"Segment", "Share"}, {"Best", 0.25}, {"Rest", 0.75}});
        book.chart(chart(5));
        book.chart(chart(9));
        var charts = workbook.getSheetAt(0).getDrawingPatriarch().getCharts();
        assertThat(charts).hasSize(1);
        assertThat(charts.get(0).getTitleText().getString()).isEqualTo("Shares");
        assertThat(workbook.getSheetAt(0)
                        .getDrawingPatriarch()
                        .getCTDrawing()
                        .getTwoCellAnchorArray(0)
                        .getFrom()
                        .getRow())
                .isEqualTo(9);
        assertThat(charts.get(0).getCTChart().getPlotArea().sizeOfBarChartArray())
                .isEqualTo(1);
    }

    private static Chart chart(int row) {
        return new Chart(
                "stratum_shares",
                Chart.Kind.COLUMNS,
                "Shares",
                A1.at(1, 0).resized(2, 1),
                List.of(new Chart.Series(A1.at(0, 1), A1.at(1, 1).resized(2, 1), "0072B2", List.of())),
                "Share",
                new Area("Sheet1", row, 0, 10, 5));
    }

    @Test
    void aFilterIsOpenedBeforeWhatItHidesIsWrittenOver() {
        book.write(A1.resized(3, 1), new Object[][] {{"Segment"}, {"Best"}, {"Rest"}});
        var sheet = workbook.getSheetAt(0);
        sheet.setAutoFilter(new org.apache.poi.ss.util.CellRangeAddress(0, 2, 0, 0));
        try (var cursor = sheet.getCTWorksheet().getAutoFilter().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("filterColumn", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        }
        sheet.getRow(1).setZeroHeight(true);
        book.write(A1.at(1, 0), new Object[][] {{"Rest"}});
        assertThat(sheet.getRow(1).getZeroHeight()).isFalse();
        assertThat(sheet.getCTWorksheet().getAutoFilter().sizeOfFilterColumnArray())
                .isZero();
    }

    @Test
    void partOfAnArrayFormulaIsNotWrittenOver() {
        workbook.getSheetAt(0).setArrayFormula("ROW(1:3)", new org.apache.poi.ss.util.CellRangeAddress(0, 2, 0, 0));
        assertThatThrownBy(() -> book.write(A1, new Object[][] {{1.0}}))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("Sheet1!A1:A3 is filled by one array formula");
        book.write(A1.resized(3, 1), new Object[][] {{1.0}, {2.0}, {3.0}});
        assertThat(book.formula(A1)).isEmpty();
    }

    @Test
    void aProtectedSheetIsNotWrittenTo() {
        workbook.getSheetAt(0).protectSheet("secret");
        assertThatThrownBy(() -> book.write(A1, new Object[][] {{1.0}})).hasMessageContaining("is protected");
    }

    @Test
    void anErrorIsReadAsItsText() {
        book.enter(A1, "=1/0");
        book.calculate();
        assertThat(book.read(A1)[0][0]).isInstanceOf(Exception.class);
        assertThat((Exception) book.read(A1)[0][0]).hasMessage("#DIV/0!");
    }

    @Test
    void theSelectionIsThatOfTheSheetThatIsShown() {
        book.addSheet("Data");
        book.select(new Area("Data", 2, 1, 3, 2));
        assertThat(book.selection()).isEqualTo(new Area("Data", 2, 1, 3, 2));
        book.hide("Data");
        book.select(A1);
        book.select(Area.cell("Data", 0, 0));
        assertThat(book.selection()).isEqualTo(A1);
    }

    @Test
    void aNameMayStandForAColumnOfATable() {
        book.write(A1.resized(3, 2), new Object[][] {{"Customer", "Amount"}, {"C1", 5.0}, {"C2", 7.0}});
        var table = workbook.getSheetAt(0)
                .createTable(new org.apache.poi.ss.util.AreaReference(
                        "A1:B3", org.apache.poi.ss.SpreadsheetVersion.EXCEL2007));
        table.setName("Sales");
        table.setDisplayName("Sales");
        var name = workbook.createName();
        name.setNameName("amounts");
        name.setRefersToFormula("Sales[Amount]");
        assertThat(book.named("amounts")).contains(new Area("Sheet1", 1, 1, 2, 1));
        assertThat(book.inItsRow("=CTS.LEVEL(Sales[[#This Row],[Amount]],5)", A1.at(2, 3)))
                .isEqualTo("=CTS.LEVEL(Sheet1!B3,5)");
    }

    @Test
    void templatesComeFromTheShelf() {
        assertThat(book.templates()).containsExactly("rfmc");
        book.openTemplate("rfmc");
        assertThat(opened).isEqualTo("rfmc");
    }
}
