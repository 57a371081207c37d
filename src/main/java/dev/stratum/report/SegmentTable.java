package dev.stratum.report;

import dev.stratum.segment.SegmentSummary;
import dev.stratum.segment.TierNames;
import dev.stratum.work.SegmentFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The segments, best first: customers, share, amount and means, as Tables 5 and 6 of the RFMC paper. */
public final class SegmentTable {
    /** What stands beside the last row, all customers. */
    public static final String TOTAL = "Total";

    private static final int SHARE = 2;
    private static final int SHARE_OF_AMOUNT = 4;
    private static final int FIRST_GRADE = 6;

    private SegmentTable() {}

    /**
     * Segments with their amounts.
     *
     * @param figures the segments
     * @return one row per segment that has customers, and all customers
     */
    public static ResultTable of(SegmentFigures figures) {
        int measures = figures.all().measures().size();
        List<Column> means = new ArrayList<>(List.of(Columns.AMOUNT, Columns.SHARE_OF_AMOUNT, Columns.MEAN_GRADE));
        Columns.GRADES.subList(0, measures).forEach(grade -> means.add(grade.mean(Format.TWO)));
        Columns.MEASURES
                .subList(0, measures)
                .forEach(measure ->
                        means.add(measure.mean(measure.format() == Format.WHOLE ? Format.ONE : measure.format())));
        ResultTable table = ResultTable.ofColumns(withCounts(means));
        figures.segments().forEach(row -> table.row(cells(row.segment(), row)));
        return table.total(cells(TOTAL, figures.all())).titled("Segments").segments(figures.ranks(), Columns.SEGMENT);
    }

    /**
     * Makes segments with their amounts live: counts, sums and means follow a table of customers.
     *
     * @param table what {@link #of(SegmentFigures)} made
     * @param customers the name of the table of customers in the same report
     * @return the table
     */
    public static ResultTable live(ResultTable table, String customers) {
        String own = "{" + customers + "." + Columns.SEGMENT.heading() + "},{@" + Columns.SEGMENT.heading() + "}";
        String amounts = "{" + customers + "." + Columns.MONETARY.heading() + "}";
        table.computed("Customers", "COUNTIF(" + own + ")")
                .computedTotal("Customers", "SUM({^Customers})")
                .computed("Share", "{@Customers}/COUNTA({" + customers + "." + Columns.SEGMENT.heading() + "})")
                .computedTotal("Share", "SUM({^Share})")
                .computed("Amount", "SUMIF(" + own + "," + amounts + ")")
                .computedTotal("Amount", "SUM({^Amount})")
                .computed("Share of amount", "IF(SUM(" + amounts + ")=0,\"\",{@Amount}/SUM(" + amounts + "))")
                .computedTotal("Share of amount", "SUM({^Share of amount})");
        for (String heading :
                table.headings().subList(FIRST_GRADE - 1, table.headings().size())) {
            String of =
                    heading.equals(Columns.MEAN_GRADE.heading()) ? heading : heading.substring(Column.MEAN.length());
            table.computed(heading, "AVERAGEIF(" + own + ",{" + customers + "." + of + "})")
                    .computedTotal(heading, "AVERAGE({" + customers + "." + of + "})");
        }
        return table;
    }

    private static Object[] cells(String name, SegmentFigures.Row row) {
        List<Object> cells = new ArrayList<>(List.of(
                name,
                row.customers(),
                row.share(),
                row.amount(),
                row.shareOfAmount().isPresent() ? row.shareOfAmount().getAsDouble() : "",
                row.meanGrade()));
        cells.addAll(row.grades());
        cells.addAll(row.measures());
        return cells.toArray();
    }

    /**
     * Segments with the means of any measures.
     *
     * @param summary the segments
     * @param names their names
     * @param measures the names of the measures
     * @return one row per segment, also for one without customers, and all customers
     */
    public static ResultTable of(SegmentSummary summary, TierNames names, List<String> measures) {
        ResultTable table = ResultTable.ofColumns(columns(Columns.named(measures, Format.FITTING)));
        summary.tiers().forEach(row -> table.row(cells(names.name(row.tier()), row)));
        return table.total(cells(TOTAL, summary.total()));
    }

    /** A segment without customers has no means. */
    private static Object[] cells(String name, SegmentSummary.Row row) {
        List<Object> cells = new ArrayList<>(List.of(name, row.count(), row.share()));
        cells.addAll(row.means());
        return cells.toArray();
    }

    /**
     * The columns of segments with the means of measures.
     *
     * @param measures the measures
     * @return the segment, its customers and their share, and the means, shown as the measures
     */
    public static List<Column> columns(List<Column> measures) {
        return withCounts(
                measures.stream().map(measure -> measure.mean(measure.format())).toList());
    }

    private static List<Column> withCounts(List<Column> others) {
        List<Column> columns = new ArrayList<>(List.of(Columns.SEGMENT, Columns.CUSTOMERS, Columns.SHARE));
        columns.addAll(others);
        return columns;
    }

    /**
     * What each segment is of the customers and of the amount.
     *
     * @param table segments with their amounts
     * @return a chart
     */
    public static ReportChart shares(ResultTable table) {
        return new ReportChart(
                ReportChart.Kind.COLUMNS, finding(table), table, 0, List.of(SHARE, SHARE_OF_AMOUNT), "Share");
    }

    /** What the best segment is of the whole; a chart says its finding above it. */
    private static String finding(ResultTable table) {
        Object[] best = table.rows().get(0);
        return best[SHARE] instanceof Double share && best[SHARE_OF_AMOUNT] instanceof Double amount
                ? best[0] + ": " + Format.SHARE.shown(share) + " of customers, " + Format.SHARE.shown(amount)
                        + " of the amount"
                : "Share of customers and of amount by segment";
    }

    /**
     * The mean grades of each segment.
     *
     * @param table segments with their amounts
     * @return a chart
     */
    public static ReportChart grades(ResultTable table) {
        int measures = (table.columns().size() - FIRST_GRADE) / 2;
        return new ReportChart(
                ReportChart.Kind.COLUMNS,
                "Mean grades by segment (4 = best)",
                table,
                0,
                IntStream.range(FIRST_GRADE, FIRST_GRADE + measures).boxed().toList(),
                "Mean grade");
    }
}
