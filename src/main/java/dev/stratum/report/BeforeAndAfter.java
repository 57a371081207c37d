package dev.stratum.report;

import dev.stratum.segment.Comparison;
import dev.stratum.segment.Migration;
import dev.stratum.segment.TierNames;
import java.util.ArrayList;
import java.util.List;

/** Two stratifications of the same customers side by side. */
public final class BeforeAndAfter {
    private BeforeAndAfter() {}

    /**
     * How large each segment was and is.
     *
     * @param comparison the counts and shares
     * @param names the names of the segments
     * @return one line per segment, then all customers
     */
    public static ResultTable shares(Comparison comparison, TierNames names) {
        ResultTable table = ResultTable.of(
                Columns.SEGMENT,
                Column.of("Customers before", Format.WHOLE),
                Column.of("Share before", Format.SHARE),
                Column.of("Customers after", Format.WHOLE),
                Column.of("Share after", Format.SHARE),
                Column.of("Change (percentage points)", Format.CHANGE));
        comparison
                .tiers()
                .forEach(row -> table.row(
                        names.name(row.tier()),
                        row.countBefore(),
                        row.shareBefore(),
                        row.countAfter(),
                        row.shareAfter(),
                        row.changeInPoints()));
        return table.total("Total", comparison.customers(), 1, comparison.customers(), 1, 0);
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
        List<Column> columns = new ArrayList<>(List.of(Column.of("Before / after", Format.TEXT)));
        for (int tier = 1; tier <= k; tier++) {
            columns.add(Column.of(names.name(tier), Format.WHOLE));
        }
        columns.add(Column.of("Total before", Format.WHOLE));
        ResultTable table = ResultTable.ofColumns(columns);
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
        return table.total(totals.toArray());
    }
}
