package dev.stratum.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.Problem;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.report.Report;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.CellError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookReportTest {
    private static final LocalDate DATED = LocalDate.of(2018, 10, 31);

    private static XSSFWorkbook written(Report.Page... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.of("xlsx").orElseThrow().write(new Report("Shop", DATED, List.of(pages)), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String shown(Sheet sheet, int row, int column) {
        return new DataFormatter().formatCellValue(sheet.getRow(row).getCell(column));
    }

    private static ResultTable segments() {
        return ResultTable.of(
                        Column.of("Segment", Format.TEXT),
                        Column.of("Customers", Format.WHOLE),
                        Column.of("Share", Format.SHARE),
                        Column.of("Since", Format.DATE))
                .row("Valuable", 1234, 0.25, DATED)
                .row("General", 3702, CellError.of(Problem.NOT_FINITE.with("x")), null)
                .total("Total", 4936, 1, null)
                .named("segment_table");
    }

    /** Nobody wants a hundred sheets of paper; whoever prints is told what is missing. */
    @Test
    void ofALongListTheFirstRowsArePrintedAndTheFootSaysSo() throws IOException {
        int rows = PagePrint.MOST_PRINTED;
        for (int more : List.of(0, 1)) {
            ResultTable list = ResultTable.lazy(
                    List.of(Column.of("Line", Format.WHOLE)), rows + more, row -> new Object[] {row + 2});
            try (XSSFWorkbook book = written(new Report.Page("Rows", "Rows not used", List.of(), List.of(list)))) {
                XSSFSheet sheet = book.getSheet("Rows");
                assertThat(sheet.getLastRowNum()).isEqualTo(2 + rows + more);
                assertThat(book.getPrintArea(0)).isEqualTo("Rows!$A$1:$A$" + (more == 0 ? 4 + rows : 3 + rows));
                assertThat(sheet.getFooter().getCenter()).isEqualTo(more == 0 ? "" : "the first 200 of 201 rows");
            }
        }
    }

    @Test
    void aPageIsASheetWithItsTitleItsNotesAndItsTable() throws IOException {
        try (XSSFWorkbook book =
                written(new Report.Page("Summary", "Customer segments", List.of("As of then."), List.of(segments())))) {
            XSSFSheet sheet = book.getSheet("Summary");
            assertThat(shown(sheet, 0, 0)).isEqualTo("Customer segments");
            assertThat(shown(sheet, 1, 0)).isEqualTo("As of then.");
            assertThat(shown(sheet, 3, 2)).isEqualTo("Share");
            assertThat(shown(sheet, 4, 1)).isEqualTo("1,234");
            assertThat(shown(sheet, 4, 2)).isEqualTo("25.0%");
            assertThat(shown(sheet, 4, 3)).isEqualTo("2018-10-31");
            assertThat(shown(sheet, 5, 2)).isEqualTo("#NUM!");
            assertThat(sheet.getRow(6).getCell(0).getCellStyle().getFontIndex())
                    .as("a total is bold")
                    .isNotEqualTo(sheet.getRow(5).getCell(0).getCellStyle().getFontIndex());
            assertThat(book.getName("segment_table").getRefersToFormula()).isEqualTo("Summary!$A$4:$D$7");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:D6");
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("Shop");
            assertThat(book.getProperties().getCoreProperties().getCreated()).isEqualTo("2018-10-31T00:00:00Z");
        }
    }

    @Test
    void chartsStandSideBySideBelowTheirTable() throws IOException {
        ResultTable table = segments();
        ReportChart customers =
                new ReportChart(ReportChart.Kind.COLUMNS, "Customers by segment", table, 0, List.of(1), "Customers");
        ReportChart shares = new ReportChart(ReportChart.Kind.LINE, "Shares", table, 0, List.of(2), "Share");
        try (XSSFWorkbook book = written(new Report.Page(
                "Summary",
                "",
                List.of(),
                List.of(table, customers, shares, segments().named(""))))) {
            XSSFSheet sheet = book.getSheet("Summary");
            assertThat(sheet.getDrawingPatriarch().getCharts())
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly("Customers by segment", "Shares");
            assertThat(sheet.getDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getCTChart()
                            .toString())
                    .contains("Summary!$B$2:$B$3");
            assertThat(shown(sheet, 23, 0)).isEqualTo("Segment");
        }
    }

    @Test
    void aLongTableIsWrittenWhole() throws IOException {
        ResultTable table = ResultTable.lazy(List.of(Column.of("n", Format.WHOLE)), 5000, i -> new Object[] {i * 1000});
        try (XSSFWorkbook book = written(
                new Report.Page("Long", "", List.of(), List.of(table)),
                new Report.Page("Short", "", List.of(), List.of(segments())))) {
            assertThat(shown(book.getSheet("Long"), 5000, 0)).isEqualTo("4,999,000");
            assertThat(shown(book.getSheet("Short"), 1, 0)).isEqualTo("Valuable");
        }
    }
}
