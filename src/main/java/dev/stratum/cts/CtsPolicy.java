package dev.stratum.cts;

import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that turn the measures of a customer into a cost-to-serve score.
 *
 * <p>Each measure falls into a level A to D of its scale; each level has points; the score is the mean of the points
 * weighted by importance, formula (1) of the RFMC paper with the weights normalised to sum to 1. With the paper's four
 * indexes, points 40, 30, 20, 10 and weights 4:3:2:1 the score is a whole number from 10 to 40.
 *
 * @param indexes the indexes, in the order of the columns of measures
 * @param points the points of each of the four levels, falling from A to D
 */
public record CtsPolicy(List<CtsIndex> indexes, Map<Level, Double> points) {
    /** Whole numbers below this have exact products and sums. */
    private static final double SMALL = 1e6;

    /** So many indexes have few enough ways for their levels to meet that a table of all of them is small. */
    private static final int FEW = 8;

    /** Checks that nothing is missing and that better levels earn more points. */
    public CtsPolicy {
        indexes = List.copyOf(indexes);
        points = Collections.unmodifiableMap(new EnumMap<>(points));
        if (indexes.isEmpty() || points.size() != Level.values().length) {
            throw new IllegalArgumentException("A CTS policy has an index at least and points for 4 levels");
        }
        double above = Double.POSITIVE_INFINITY;
        for (Map.Entry<Level, Double> entry : points.entrySet()) {
            double earned = entry.getValue();
            if (!(earned < above && earned >= -Double.MAX_VALUE)) {
                throw Problem.OUT_OF_RANGE.with(
                        "The points of level " + entry.getKey(), earned, "below the points of the level above");
            }
            above = earned;
        }
    }

    /**
     * Whether the indexes are the four of the RFMC paper, in its order.
     *
     * @return false with others, more or fewer
     */
    public boolean hasPapersIndexes() {
        return indexes.stream()
                .map(index -> index.measure().code())
                .toList()
                .equals(CtsMeasure.PAPER.stream().map(CtsMeasure::code).toList());
    }

    /**
     * The weight of an index as a share of all weights.
     *
     * @param index its position, from 0
     * @return above 0, at most 1; all sum to 1
     */
    public double weightShare(int index) {
        return indexes.get(index).weight()
                / indexes.stream().mapToDouble(CtsIndex::weight).sum();
    }

    /**
     * Levels, points and score of one customer.
     *
     * @param measures the customer's measures, one per index
     * @return the assessment
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS for another number of measures, OUT_OF_RANGE for a
     *     measure that its index cannot have
     */
    public CtsAssessment assess(double... measures) {
        oneEach("The row of measures", measures.length);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < measures.length; i++) {
            levels.add(indexes.get(i).level(measures[i]));
        }
        return new CtsAssessment(levels, levels.stream().map(points::get).toList(), score(levels));
    }

    /**
     * The scores of many customers. Their levels meet in few ways, and each of these is scored once.
     *
     * @param customers the measures of each, as for {@link #assess}
     * @return one score per customer
     * @throws dev.stratum.problem.StratumException as {@link #assess}
     */
    public double[] scores(List<double[]> customers) {
        int levels = Level.values().length;
        int size = indexes.size();
        double[] known = new double[size <= FEW ? (int) Math.pow(levels, size) : 0];
        Arrays.fill(known, Double.NaN);
        Level[] own = new Level[size];
        double[] scores = new double[customers.size()];
        for (int i = 0; i < scores.length; i++) {
            double[] measures = customers.get(i);
            oneEach("The row of measures", measures.length);
            int way = 0;
            for (int j = 0; j < size; j++) {
                int band = indexes.get(j).band(measures[j]);
                own[j] = Level.ofBand(band);
                way = way * levels + band;
            }
            if (known.length == 0) {
                scores[i] = score(Arrays.asList(own));
                continue;
            }
            if (Double.isNaN(known[way])) {
                known[way] = score(Arrays.asList(own));
            }
            scores[i] = known[way];
        }
        return scores;
    }

    /**
     * The score of some levels. Nothing is rounded before the final division, so that weights 0.4, 0.3, 0.2, 0.1 score
     * exactly like 4:3:2:1.
     *
     * @param levels the level on each index
     * @return the weighted mean of their points
     */
    public double score(List<Level> levels) {
        oneEach("The row of levels", levels.size());
        double sum = 0;
        double total = 0;
        boolean exact = true;
        for (int i = 0; i < levels.size(); i++) {
            double earned = points.get(levels.get(i));
            double weight = indexes.get(i).weight();
            sum += weight * earned;
            total += weight;
            exact = exact && small(earned) && small(weight);
        }
        return exact ? sum / total : decimalScore(levels);
    }

    private void oneEach(String name, int given) {
        if (given != indexes.size()) {
            throw Problem.WRONG_COLUMNS.with(name, given, indexes.size() + ", one per index of the policy");
        }
    }

    private static boolean small(double number) {
        return number == Math.rint(number) && Math.abs(number) < SMALL;
    }

    private double decimalScore(List<Level> levels) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < levels.size(); i++) {
            BigDecimal weight = BigDecimal.valueOf(indexes.get(i).weight());
            sum = sum.add(weight.multiply(BigDecimal.valueOf(points.get(levels.get(i)))));
            total = total.add(weight);
        }
        return sum.divide(total, MathContext.DECIMAL128).doubleValue();
    }
}
