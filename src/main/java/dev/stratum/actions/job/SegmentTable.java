package dev.stratum.actions.job;

import dev.stratum.report.ResultTable;
import dev.stratum.segment.SegmentSummary;
import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Segments described: customers, share, amount and means, best first, as Tables 5 and 6 of the RFMC paper. */
public final class SegmentTable {
    /** The column of the first mean. */
    public static final int FIRST_MEAN = 5;

    private SegmentTable() {}

    /**
     * Describes the segments of a snapshot.
     *
     * @param snapshot customers in segments
     * @return names of the columns, one row per segment that has a place, and a row for all customers
     */
    public static Object[][] of(SegmentSnapshot snapshot) {
        int columns = snapshot.columns();
        List<SegmentSnapshot.Entry> customers = snapshot.customers();
        int[] tiers = customers.stream().mapToInt(SegmentSnapshot.Entry::tier).toArray();
        int k = Arrays.stream(tiers).max().orElse(0);
        String[] names = new String[k + 1];
        double[] measures = new double[tiers.length * 2 * columns];
        DecimalSum[] amounts = Stream.generate(DecimalSum::new).limit(k + 1L).toArray(DecimalSum[]::new);
        for (int i = 0; i < tiers.length; i++) {
            SegmentSnapshot.Entry customer = customers.get(i);
            names[tiers[i]] = customer.segment();
            amounts[tiers[i]].add(customer.measures()[2]);
            amounts[0].add(customer.measures()[2]);
            for (int column = 0; column < columns; column++) {
                measures[i * 2 * columns + column] = customer.grades()[column];
                measures[i * 2 * columns + columns + column] = customer.measures()[column];
            }
        }
        names[0] = "All customers";
        List<String> header =
                new ArrayList<>(List.of("Segment", "Customers", "Share of customers", "Amount", "Share of amount"));
        SegmentSnapshot.GRADES.subList(0, columns).forEach(name -> header.add("Mean " + name));
        SegmentSnapshot.MEASURES
                .subList(0, columns)
                .forEach(name -> header.add("Mean " + (name.startsWith("CTS") ? name : name.toLowerCase(Locale.ROOT))));
        ResultTable table = ResultTable.of(header);
        SegmentSummary summary = SegmentSummary.of(tiers, k, measures, 2 * columns);
        Stream.concat(summary.tiers().stream(), Stream.of(summary.total()))
                .filter(row -> row.count() > 0)
                .forEach(row -> {
                    double amount = amounts[row.tier()].total();
                    List<Object> cells = new ArrayList<>(List.of(
                            names[row.tier()], row.count(), row.share(), amount, share(amount, amounts[0].total())));
                    cells.addAll(row.means());
                    table.row(cells.toArray());
                });
        return table.cells();
    }

    private static Object share(double amount, double all) {
        return all == 0 ? "" : (Object) (amount / all);
    }
}
