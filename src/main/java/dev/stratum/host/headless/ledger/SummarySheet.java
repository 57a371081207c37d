package dev.stratum.host.headless.ledger;

import static dev.stratum.host.headless.ledger.CellFormat.GRADE;
import static dev.stratum.host.headless.ledger.CellFormat.MONEY;
import static dev.stratum.host.headless.ledger.CellFormat.ONE_DECIMAL;
import static dev.stratum.host.headless.ledger.CellFormat.PERCENT;
import static dev.stratum.host.headless.ledger.CellFormat.TEXT;
import static dev.stratum.host.headless.ledger.CellFormat.WHOLE;

import dev.stratum.report.Format;
import dev.stratum.report.Words;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.SegmentFigures;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: the segment table, two charts, what became of the lines. */
final class SummarySheet {
    private static final int CHART_ROWS = 17;
    private static final int LAST_COLUMN = 8;

    private SummarySheet() {}

    static void write(XSSFSheet sheet, BookStyles styles, LedgerSource source, LedgerSegments segments) {
        ReportSheet writer = new ReportSheet(sheet, styles).widths(20, 12, 11, 12, 12, 14, 12, 16, 12);
        List<String> notes = new ArrayList<>(List.of(
                source.name() + ", as of " + segments.period().asOf() + ", policy "
                        + segments.policy().name(),
                sentence(segments)));
        notes.addAll(segments.segmentation().hints());
        writer.title("Customer segments", notes.toArray(String[]::new));
        int header = writer.row();
        table(writer, segments);
        name(sheet, header, writer.row() - 1);
        int charts = writer.skip(1).row();
        int last = header + segments.figures().rows().size() - 1;
        SegmentChart chart = new SegmentChart(sheet, new CellRangeAddress(header + 1, last, 0, 0));
        chart.draw("Customers", 1, 0, 4, charts, charts + CHART_ROWS, SegmentChart.BLUE);
        chart.draw("Revenue", 7, 4, 9, charts, charts + CHART_ROWS, SegmentChart.GREEN);
        writer.skip(CHART_ROWS + 1);
        lines(writer, LineCount.of(source.lines(), segments.ledger().report()));
        writer.onOnePage(true);
    }

    private static String sentence(LedgerSegments segments) {
        SegmentFigures.Row best = segments.figures().rows().get(0);
        return best.segment() + ": " + Words.count(best.customers(), "customer") + " ("
                + Format.SHARE.shown(best.share()) + ") with "
                + Format.SHARE.shown(best.shareOfAmount().orElseThrow())
                + " of the revenue.";
    }

    private static void table(ReportSheet writer, LedgerSegments segments) {
        writer.table(
                List.of(TEXT, WHOLE, PERCENT, ONE_DECIMAL, ONE_DECIMAL, MONEY, GRADE, MONEY, PERCENT),
                List.of(
                        "Segment",
                        "Customers",
                        "Share",
                        "Mean R (days)",
                        "Mean F (orders)",
                        "Mean M (amount)",
                        "Mean grade",
                        "Revenue",
                        "Revenue share"));
        for (SegmentFigures.Row row : segments.figures().rows()) {
            Object[] values = {
                row.segment(),
                row.customers(),
                row.share(),
                row.measures().get(0),
                row.measures().get(1),
                row.measures().get(2),
                row.meanGrade(),
                row.amount(),
                row.shareOfAmount().orElseThrow()
            };
            if (row.tier() == 0) {
                writer.total(values);
            } else {
                writer.line(values);
            }
        }
    }

    /** The name by which a refresh finds the table again. */
    private static void name(XSSFSheet sheet, int first, int last) {
        XSSFName name = sheet.getWorkbook().createName();
        name.setNameName("segment_table");
        name.setRefersToFormula(sheet.getSheetName() + "!"
                + new CellRangeAddress(first, last, 0, LAST_COLUMN).formatAsString(null, true));
    }

    private static void lines(ReportSheet writer, List<LineCount> counts) {
        writer.heading("Lines of the ledger")
                .table(List.of(TEXT, WHOLE, TEXT), List.of("Lines", "Number", "Meaning"))
                .stretch(2, LAST_COLUMN);
        long all = 0;
        for (LineCount count : counts) {
            writer.line(count.name(), count.lines(), count.meaning()).stretch(2, LAST_COLUMN);
            all += count.lines();
        }
        writer.total("All lines", all, "").stretch(2, LAST_COLUMN);
    }
}
