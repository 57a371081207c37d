package dev.stratum.ledger.cluster;

import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Clusters of customers by their measures, each in standard deviations: K-means from centres that a sample gives, by passes in
 * the engine that each customer takes part in. Only counts and sums of clusters travel, and the sample.
 *
 * @param scale what a point is in standard deviations
 * @param initial the centres that the sample gave, in units of points
 * @param centres the means of the clusters, likewise
 * @param sums counts and sums of the clusters
 * @param history how far each centre moved in each pass, in standard deviations
 * @param steps the steps of the last pass, from the table {@code measures} on
 */
public record MeasureClusters(
        MeasureScale scale,
        List<List<BigDecimal>> initial,
        List<List<BigDecimal>> centres,
        ClusterSums sums,
        double[][] history,
        List<Step> steps) {

    /** As many points are looked at to begin with, evenly in sorted order. */
    public static final int SAMPLE = 10_000;

    private static final int MOST_PASSES = 1_000;

    /** Keeps copies. */
    public MeasureClusters {
        initial = List.copyOf(initial);
        centres = List.copyOf(centres);
        steps = List.copyOf(steps);
    }

    /** Where passes begin. */
    @FunctionalInterface
    public interface Starts {
        /**
         * Centres of a sample.
         *
         * @param sample points in standard deviations, sorted
         * @return centres, row by row
         */
        double[] of(double[][] sample);
    }

    /**
     * The customers one by one.
     *
     * @param points their measures in standard deviations, row by row
     * @param labels the number of the cluster of each, from 0
     */
    public record Labelled(double[] points, int[] labels) {}

    /**
     * Clusters the customers.
     *
     * @param plan how measures and scores are made
     * @param engine has measured the ledger last
     * @param ledger the measures
     * @param starts where passes begin
     * @return the clusters
     * @throws dev.stratum.problem.StratumException NO_CONVERGENCE, or when the engine fails
     */
    public static MeasureClusters of(GradePlan plan, LedgerEngine engine, MeasuredLedger ledger, Starts starts) {
        PointSteps steps = new PointSteps(plan);
        List<BigDecimal> factors = factors(steps, engine.further(ledger, steps.extent(), PointSteps.EXTENT));
        MeasureScale scale =
                MeasureScale.of(engine.further(ledger, steps.spread(factors), PointSteps.SPREAD), steps.columns());
        double[][] sample = points(
                        engine.further(
                                ledger,
                                steps.sample(factors, (scale.count() + SAMPLE - 1) / SAMPLE),
                                PointSteps.SAMPLE),
                        steps.columns())
                .stream()
                .map(scale::standardised)
                .toArray(double[][]::new);
        double[] begin = starts.of(sample);
        List<List<BigDecimal>> initial = new ArrayList<>();
        for (int at = 0; at < begin.length; at += steps.columns()) {
            initial.add(scale.point(Arrays.copyOfRange(begin, at, at + steps.columns())));
        }
        List<List<BigDecimal>> centres = initial;
        List<double[]> history = new ArrayList<>();
        while (history.size() < MOST_PASSES) {
            List<Step> pass = steps.pass(factors, centres, scale.weights());
            ClusterSums sums =
                    ClusterSums.of(engine.further(ledger, pass, PointSteps.SUMS), centres.size(), steps.columns());
            List<List<BigDecimal>> means = sums.means(centres);
            history.add(moves(scale, centres, means));
            if (means.equals(centres)) {
                return new MeasureClusters(scale, initial, means, sums, history.toArray(new double[0][]), pass);
            }
            centres = means;
        }
        throw Problem.NO_CONVERGENCE.with(MOST_PASSES);
    }

    private static List<BigDecimal> factors(PointSteps steps, StepRows extent) {
        Object[] row = extent.rows().get(0);
        return IntStream.range(0, steps.columns())
                .mapToObj(j -> MeasureScale.factor(
                        (BigDecimal) row[extent.columns().indexOf(steps.measure(j) + "_min")],
                        (BigDecimal) row[extent.columns().indexOf(steps.measure(j) + "_max")]))
                .toList();
    }

    /** Points in sorted order. */
    private static List<List<BigDecimal>> points(StepRows rows, int columns) {
        Comparator<List<BigDecimal>> order = Comparator.comparing(point -> point.get(0));
        for (int j = 1; j < columns; j++) {
            int column = j;
            order = order.thenComparing(point -> point.get(column));
        }
        return rows.rows().stream()
                .map(row -> point(rows, row, columns))
                .sorted(order)
                .toList();
    }

    private static List<BigDecimal> point(StepRows rows, Object[] row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(j -> (BigDecimal) row[rows.columns().indexOf(PointSteps.point(j))])
                .toList();
    }

    private static double[] moves(MeasureScale scale, List<List<BigDecimal>> from, List<List<BigDecimal>> to) {
        double[] moves = new double[from.size()];
        for (int c = 0; c < moves.length; c++) {
            double[] before = scale.standardised(from.get(c));
            double[] after = scale.standardised(to.get(c));
            double squared = 0;
            for (int j = 0; j < before.length; j++) {
                squared += (after[j] - before[j]) * (after[j] - before[j]);
            }
            moves[c] = Math.sqrt(squared);
        }
        return moves;
    }

    private double[] flat(List<List<BigDecimal>> points) {
        return points.stream()
                .map(scale::standardised)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /**
     * The centres that the sample gave.
     *
     * @return in standard deviations from the mean, row by row
     */
    public double[] initialCentres() {
        return flat(initial);
    }

    /**
     * The means of the clusters.
     *
     * @return in standard deviations from the mean, row by row
     */
    public double[] finalCentres() {
        return flat(centres);
    }

    /**
     * How many customers each cluster has.
     *
     * @return per cluster
     */
    public long[] counts() {
        return sums.counts().stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * The sums of squared distances of customers from the centres of their clusters.
     *
     * @return per cluster, in standard deviations, to 50 digits
     */
    public List<BigDecimal> within() {
        return sums.within(scale.variances());
    }

    /**
     * The sum of squared distances of all customers from the centres of their clusters.
     *
     * @return in standard deviations, to 50 digits
     */
    public BigDecimal sumOfSquares() {
        return within().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The customers with their clusters, from the engine that made them.
     *
     * @param engine has measured the ledger last
     * @param ledger the measures
     * @return in the order of the ledger
     * @throws dev.stratum.problem.StratumException when the engine fails
     */
    public Labelled customers(LedgerEngine engine, MeasuredLedger ledger) {
        StepRows rows = engine.further(ledger, steps, PointSteps.LABELLED);
        int columns = scale.means().size();
        Map<String, Object[]> byName = new HashMap<>();
        rows.rows().forEach(row -> byName.put((String) row[rows.columns().indexOf("customer")], row));
        int customers = ledger.customers().size();
        int[] labels = new int[customers];
        double[] points = new double[customers * columns];
        for (int i = 0; i < customers; i++) {
            Object[] row = byName.get(ledger.customers().get(i).customer());
            labels[i] = ((BigDecimal) row[rows.columns().indexOf(PointSteps.LABEL)]).intValueExact();
            System.arraycopy(scale.standardised(point(rows, row, columns)), 0, points, i * columns, columns);
        }
        return new Labelled(points, labels);
    }
}
