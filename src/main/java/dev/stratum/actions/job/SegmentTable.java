package dev.stratum.actions.job;

import dev.stratum.report.ResultTable;
import dev.stratum.work.SegmentFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of segments: customers, share, amount and means, best first, as Tables 5 and 6 of the RFMC paper. */
public final class SegmentTable {
    /** The names of the measures, in order. */
    public static final List<String> MEASURES = List.of("Recency (days)", "Frequency", "Monetary", "CTS score");

    /** The names of the grades, in order. */
    public static final List<String> GRADES = List.of("RC", "FC", "MC", "CTSC");

    /** The column of the first mean. */
    public static final int FIRST_MEAN = 5;

    private SegmentTable() {}

    /**
     * Lays the segments out.
     *
     * @param figures the segments
     * @return names of the columns, one row per segment, and a row for all customers
     */
    public static Object[][] of(SegmentFigures figures) {
        int columns = figures.all().measures().size();
        List<String> header =
                new ArrayList<>(List.of("Segment", "Customers", "Share of customers", "Amount", "Share of amount"));
        GRADES.subList(0, columns).forEach(name -> header.add("Mean " + name));
        MEASURES.subList(0, columns)
                .forEach(name -> header.add("Mean " + (name.startsWith("CTS") ? name : name.toLowerCase(Locale.ROOT))));
        ResultTable table = ResultTable.of(header);
        figures.segments().forEach(row -> table.row(cells(row)));
        return table.total(cells(figures.all())).cells();
    }

    private static Object[] cells(SegmentFigures.Row row) {
        List<Object> cells = new ArrayList<>(List.of(
                row.segment(),
                row.customers(),
                row.share(),
                row.amount(),
                row.shareOfAmount().isPresent() ? row.shareOfAmount().getAsDouble() : ""));
        cells.addAll(row.grades());
        cells.addAll(row.measures());
        return cells.toArray();
    }
}
