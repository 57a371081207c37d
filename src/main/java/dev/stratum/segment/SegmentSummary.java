package dev.stratum.segment;

import dev.stratum.problem.Phrase;
import dev.stratum.stats.FlatRows;
import dev.stratum.stats.Means;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One stratification described: per tier the number of customers, their share and the mean of each measure, with a row
 * for all customers together (Tables 5 and 6 of the RFMC paper).
 *
 * @param tiers one row per tier, best first, also for tiers without customers
 * @param total the row for all customers
 */
public record SegmentSummary(List<Row> tiers, Row total) {

    /**
     * One row of the summary.
     *
     * @param tier 1 = best; 0 for all customers together
     * @param count the number of customers
     * @param share the count divided by the number of all customers, from 0 to 1
     * @param means the mean of each measure, in the order of the columns; empty when the row has no customers, because
     *     then no mean exists
     */
    public record Row(int tier, int count, double share, List<Double> means) {
        /** Keeps its own copy of the means. */
        public Row {
            means = List.copyOf(means);
        }
    }

    /** Keeps its own copy of the rows. */
    public SegmentSummary {
        tiers = List.copyOf(tiers);
    }

    /**
     * Summarises a stratification.
     *
     * @param tier the tier of each customer, 1 to {@code k}
     * @param k the number of tiers
     * @param measures the measures of the customers, row by row (n rows of {@code columns} numbers)
     * @param columns the number of measures per customer, 0 for counts and shares only
     * @return the summary
     * @throws dev.stratum.problem.StratumException {@code RANGE_EMPTY} without customers, {@code OUT_OF_RANGE} for a
     *     tier outside 1 to k, {@code SEGMENTS_DIFFER} when the measures do not fit the customers, {@code NOT_FINITE}
     *     for a measure that is no number
     */
    public static SegmentSummary of(int[] tier, int k, double[] measures, int columns) {
        Tiers.check(Phrase.THE_TIER, tier, k);
        Tiers.checkMeasures(measures, columns, tier.length);
        int[] group = Arrays.stream(tier).map(t -> t - 1).toArray();
        double[][] means = new double[columns][];
        double[] all = new double[columns];
        for (int j = 0; j < columns; j++) {
            double[] column = FlatRows.column(measures, j, columns);
            means[j] = Means.of(column, group, k);
            all[j] = Means.of(column, new int[column.length], 1)[0];
        }
        int[] counts = Tiers.counts(tier, k);
        List<Row> rows = new ArrayList<>();
        for (int t = 1; t <= k; t++) {
            int index = t - 1;
            double[] own =
                    Arrays.stream(means).mapToDouble(measure -> measure[index]).toArray();
            rows.add(row(t, counts[index], tier.length, own));
        }
        return new SegmentSummary(rows, row(0, tier.length, tier.length, all));
    }

    private static Row row(int tier, int count, int all, double[] means) {
        List<Double> known =
                count == 0 ? List.of() : Arrays.stream(means).boxed().toList();
        return new Row(tier, count, (double) count / all, known);
    }
}
