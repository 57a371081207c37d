package dev.stratum.xlsx;

import dev.stratum.report.Report;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * How a page of a report is printed.
 *
 * @param sheet where it stands
 * @param page what it shows
 * @param layout which row what begins in
 * @param widths of its columns, in characters
 */
record PagePrint(Sheet sheet, Report.Page page, PageLayout layout, int[] widths) {
    /** As many rows of a list are printed, a few sheets of paper; nobody reads thousands of them there. */
    static final int MOST_PRINTED = 200;

    /** As many characters stand side by side on a sheet of paper that stands upright, in their full size. */
    private static final int UPRIGHT_WIDTH = 90;

    /** A page with charts that has more rows than this is printed upright, on several sheets of paper. */
    private static final int LONG_SUMMARY = 60;

    /** How many rows stand on a sheet of paper that is as wide as some characters. */
    private static final double ROWS_PER_CHARACTER = 0.46;

    /** As many lines stand on one that lies. */
    private static final int LYING_ROWS = 28;

    /** Paper, its direction, and where it is torn. */
    void set() {
        boolean hasCharts = page.parts().stream().anyMatch(ReportChart.class::isInstance);
        boolean isNarrow = Arrays.stream(widths).sum() <= UPRIGHT_WIDTH && layout.end() > LYING_ROWS;
        boolean isLongSummary = hasCharts && layout.end() > LONG_SUMMARY;
        Paper.fit(sheet, hasCharts ? !isLongSummary : !isNarrow, hasCharts && !isLongSummary ? 1 : 0);
        Paper.foot(sheet);
        if (isLongSummary) {
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            breaks();
        }
    }

    /** Charts and tables stand on one sheet of paper each. */
    private void breaks() {
        int onPage = (int) (Arrays.stream(widths).sum() * ROWS_PER_CHARACTER);
        int top = 0;
        List<Report.Part> parts = page.parts();
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i) instanceof ReportChart) {
                continue;
            }
            int next = i + 1;
            while (next < parts.size() && parts.get(next) instanceof ReportChart) {
                next++;
            }
            int end = next < parts.size() ? layout.top(parts.get(next)) : layout.end();
            int begin = layout.top(parts.get(i));
            if (end - top > onPage) {
                sheet.setRowBreak(begin - 1);
                top = begin;
            }
        }
    }

    /**
     * Everything that is written or drawn, sentences that run over the last column included; of a long list its first rows, and
     * each sheet of paper says so.
     */
    void area(int drawn) {
        int furthest = drawn;
        Workbook book = sheet.getWorkbook();
        int longest = Stream.concat(
                        layout.notes().stream(),
                        page.tables().stream().flatMap(table -> PageLayout.lines(table.note()).stream()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (int column = 0, width = 0; width < longest; column++) {
            width += column < widths.length ? widths[column] : PageSheet.NARROWEST;
            furthest = Math.max(furthest, column + 1);
        }
        int end = layout.end();
        if (page.parts().size() == 1
                && page.parts().get(0) instanceof ResultTable table
                && table.rows().size() > MOST_PRINTED) {
            end = layout.body(table) + MOST_PRINTED;
            sheet.getFooter()
                    .setCenter(String.format(
                            Locale.ROOT,
                            "the first %,d of %,d rows",
                            MOST_PRINTED,
                            table.rows().size()));
        }
        book.setPrintArea(book.getSheetIndex(sheet), 0, Math.max(widths.length, furthest) - 1, 0, Math.max(0, end - 1));
    }
}
