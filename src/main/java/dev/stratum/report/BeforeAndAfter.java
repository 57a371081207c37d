package dev.stratum.report;

import dev.stratum.segment.Comparison;
import dev.stratum.segment.Migration;
import dev.stratum.segment.TierNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Two stratifications of the same customers side by side. */
public final class BeforeAndAfter {
    /** A segment, how large it was and is. */
    public static final List<Column> SHARES = List.of(
            Columns.SEGMENT,
            Column.of("Customers before", Format.WHOLE),
            Column.of("Share before", Format.SHARE),
            Column.of("Customers after", Format.WHOLE),
            Column.of("Share after", Format.SHARE),
            Column.of("Change (percentage points)", Format.CHANGE));

    private static final Column FROM = Column.of("Before / after", Format.TEXT);
    private static final int SHARE_BEFORE = 2;
    private static final int SHARE_AFTER = 4;
    private static final int CHANGE = 5;

    private BeforeAndAfter() {}

    /**
     * The columns of {@link #moves}.
     *
     * @param segments the names of the segments, the best first
     * @return the segment before, one column per segment after, and the total
     */
    public static List<Column> moves(List<String> segments) {
        List<Column> columns = new ArrayList<>(List.of(FROM));
        columns.addAll(Columns.named(segments, Format.WHOLE));
        columns.add(Column.of("Total before", Format.WHOLE));
        return columns;
    }

    /**
     * How large each segment was and is.
     *
     * @param comparison the counts and shares
     * @param names the names of the segments
     * @return one line per segment, then all customers
     */
    public static ResultTable shares(Comparison comparison, TierNames names) {
        ResultTable table = ResultTable.ofColumns(SHARES);
        comparison
                .tiers()
                .forEach(row -> table.row(
                        names.name(row.tier()),
                        row.countBefore(),
                        row.shareBefore(),
                        row.countAfter(),
                        row.shareAfter(),
                        row.changeInPoints()));
        return table.total("Total", comparison.customers(), 1, comparison.customers(), 1, 0)
                .segments(names.ranks(comparison.tiers().size()), Columns.SEGMENT);
    }

    /**
     * How many customers went from each segment to each other.
     *
     * @param migration the counts
     * @param names the names of the segments
     * @return one line per segment before, one column per segment after, both with totals
     */
    public static ResultTable moves(Migration migration, TierNames names) {
        int k = migration.k();
        ResultTable table = ResultTable.ofColumns(
                moves(IntStream.rangeClosed(1, k).mapToObj(names::name).toList()));
        for (int from = 1; from <= k; from++) {
            List<Object> row = new ArrayList<>(List.of(names.name(from)));
            for (int to = 1; to <= k; to++) {
                row.add(migration.count(from, to));
            }
            row.add(migration.totalBefore(from));
            table.row(row.toArray());
        }
        List<Object> totals = new ArrayList<>(List.of("Total after"));
        for (int to = 1; to <= k; to++) {
            totals.add(migration.totalAfter(to));
        }
        totals.add(migration.customers());
        return table.total(totals.toArray()).segments(names.ranks(k), FROM).heat(1, k);
    }

    /**
     * The segment whose share of the customers changed most, in a few words.
     *
     * @param shares what {@link #shares} made
     * @return the title of its chart
     */
    public static String finding(ResultTable shares) {
        return shares.rows().stream()
                .limit(shares.rows().size() - 1L)
                .max(Comparator.comparingDouble(row -> Math.abs((Double) row[CHANGE])))
                .filter(row -> (Double) row[CHANGE] != 0)
                .map(row -> row[0] + ": from " + Format.SHARE.shown((Double) row[SHARE_BEFORE]) + " to "
                        + Format.SHARE.shown((Double) row[SHARE_AFTER]) + " of customers")
                .orElse("Share of customers by segment, before and after");
    }
}
