package dev.stratum.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/**
 * Apache Commons Math 3.6.1. It draws its centres by k-means++ and takes no others, so its draws are dictated by a
 * scripted generator that leads to our rows; its drawing stays inside the clock and costs about one iteration.
 */
final class CommonsMath {

    private CommonsMath() {}

    static Supplier<double[]> prepare(Workload workload) {
        List<DoublePoint> points = new ArrayList<>();
        for (int i = 0; i < workload.rows(); i++) {
            points.add(new DoublePoint(workload.row(i)));
        }
        double[] draws = draws(workload);
        return () -> {
            List<CentroidCluster<DoublePoint>> clusters = new KMeansPlusPlusClusterer<DoublePoint>(
                            workload.k(),
                            Workload.MOST_ITERATIONS,
                            new EuclideanDistance(),
                            new Script(workload.start()[0], draws))
                    .cluster(points);
            return clusters.stream()
                    .flatMapToDouble(c -> Arrays.stream(c.getCenter().getPoint()))
                    .toArray();
        };
    }

    /** The numbers from 0 to 1 that make k-means++ draw the rows of the start, one after the other. */
    private static double[] draws(Workload workload) {
        int rows = workload.rows();
        boolean[] taken = new boolean[rows];
        double[] squared = new double[rows];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        double[] draws = new double[workload.k() - 1];
        for (int c = 0; c < draws.length; c++) {
            double[] centre = workload.row(workload.start()[c]);
            taken[workload.start()[c]] = true;
            double total = 0;
            double before = 0;
            for (int i = 0; i < rows; i++) {
                double distance = new EuclideanDistance().compute(centre, workload.row(i));
                squared[i] = Math.min(squared[i], distance * distance);
                if (!taken[i]) {
                    before += i < workload.start()[c + 1] ? squared[i] : 0;
                    total += squared[i];
                }
            }
            draws[c] = (before + 0.5 * squared[workload.start()[c + 1]]) / total;
        }
        return draws;
    }

    private static final class Script extends AbstractRandomGenerator {

        private final int first;
        private final double[] draws;
        private int next;

        Script(int first, double[] draws) {
            this.first = first;
            this.draws = draws;
        }

        @Override
        public int nextInt(int n) {
            return first;
        }

        @Override
        public double nextDouble() {
            return draws[next++];
        }

        @Override
        public void setSeed(long seed) {
            next = 0;
        }
    }
}
