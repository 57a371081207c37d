package dev.stratum.work;

import dev.stratum.segment.SegmentSummary;
import dev.stratum.stats.DecimalSum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Segments described: customers, share, means and amount, as Tables 5 and 6 of the RFMC paper.
 *
 * @param segments one row per segment that has customers, best first
 * @param all all customers together
 */
public record SegmentFigures(List<Row> segments, Row all) {

    /**
     * One segment.
     *
     * @param tier 1 = best; 0 for all customers together
     * @param segment its name
     * @param customers the number of customers
     * @param share their share of all customers, 0 to 1
     * @param grades the mean of each grade
     * @param measures the mean of each measure, in the same order
     * @param meanGrade the mean of the mean grades
     * @param amount the sum of M
     * @param shareOfAmount its share of the amount of all customers, 0 to 1; empty when that amount is zero
     */
    public record Row(
            int tier,
            String segment,
            int customers,
            double share,
            List<Double> grades,
            List<Double> measures,
            double meanGrade,
            double amount,
            OptionalDouble shareOfAmount) {

        /** Keeps copies of the lists. */
        public Row {
            grades = List.copyOf(grades);
            measures = List.copyOf(measures);
        }
    }

    /** Keeps a copy of the list. */
    public SegmentFigures {
        segments = List.copyOf(segments);
    }

    /**
     * Describes segments.
     *
     * @param members customers in segments, at least one
     * @return the segments and all customers
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without customers
     */
    public static SegmentFigures of(SegmentMembers members) {
        List<SegmentMember> customers = members.customers();
        int[] tiers = customers.stream().mapToInt(SegmentMember::tier).toArray();
        int k = Arrays.stream(tiers).max().orElse(1);
        int measures = members.columns();
        int columns = 2 * measures + 1;
        double[] values = new double[tiers.length * columns];
        Map<Integer, String> names = new HashMap<>(Map.of(0, "All customers"));
        DecimalSum[] amounts = new DecimalSum[k + 1];
        Arrays.setAll(amounts, tier -> new DecimalSum());
        for (int i = 0; i < tiers.length; i++) {
            SegmentMember customer = customers.get(i);
            names.put(tiers[i], customer.segment());
            amounts[tiers[i]].add(customer.amount());
            amounts[0].add(customer.amount());
            int row = i * columns;
            for (int column = 0; column < measures; column++) {
                values[row + column] = customer.grades()[column];
                values[row + measures + column] = customer.measures()[column];
            }
            values[row + 2 * measures] =
                    Arrays.stream(customer.grades()).average().orElse(Double.NaN);
        }
        SegmentSummary summary = SegmentSummary.of(tiers, k, values, columns);
        double all = amounts[0].total();
        return new SegmentFigures(
                summary.tiers().stream()
                        .filter(row -> row.count() > 0)
                        .map(row -> row(row, names.get(row.tier()), amounts[row.tier()].total(), all, measures))
                        .toList(),
                row(summary.total(), names.get(0), all, all, measures));
    }

    /**
     * The rank of each segment.
     *
     * @return 1 = best, by the name of the segment
     */
    public Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        segments.forEach(row -> ranks.put(row.segment(), row.tier()));
        return ranks;
    }

    /**
     * The table of segments.
     *
     * @return the segments, then all customers
     */
    public List<Row> rows() {
        return Stream.concat(segments.stream(), Stream.of(all)).toList();
    }

    private static Row row(SegmentSummary.Row row, String name, double amount, double all, int measures) {
        List<Double> means = row.means();
        return new Row(
                row.tier(),
                name,
                row.count(),
                row.share(),
                means.subList(0, measures),
                means.subList(measures, 2 * measures),
                means.get(2 * measures),
                amount,
                all == 0 ? OptionalDouble.empty() : OptionalDouble.of(amount / all));
    }
}
