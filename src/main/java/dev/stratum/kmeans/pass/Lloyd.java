package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Chunks;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.problem.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The iteration: assign every point to the nearest centre, ties to the lowest number; then move every centre to the
 * mean of its points; until no centre moves farther than the limit. A centre without points stays.
 *
 * <p>Up to {@value #PLAIN} points are worked off one after the other, and so are running means; more by
 * {@link BoundedPass}, which skips the points that cannot change sides. Both assign every point alike; the centres can
 * differ in the last digit, as the plain pass adds up in the order of the points and the other one exactly.
 */
public final class Lloyd {

    /** Up to so many points a pass is plain. */
    public static final int PLAIN = 4_096;

    private Lloyd() {}

    /** One way to assign the points and to move the centres. */
    interface Pass {

        /** Assigns every point, then moves the centres to the means. */
        void move(double[] centres);

        /** Assigns every point to the nearest centre; of equally near ones the lowest number. */
        void assign(double[] centres);

        /** The cluster of each point, of the last assignment. */
        int[] labels();
    }

    /** Where a run ended: as {@code Clustering}, but per point instead of per row. */
    public record Outcome(
            InitialCentres initial,
            int[] labels,
            double[] centres,
            double[][] history,
            boolean converged,
            double[] withinSumOfSquares) {

        public double sumOfSquares() {
            return Arrays.stream(withinSumOfSquares).sum();
        }
    }

    /** Runs until the centres rest or the iterations run out. */
    public static Outcome run(Points points, InitialCentres initial, Iteration iteration) {
        int k = iteration.k();
        boolean plain = iteration.runningMeans() || points.size() <= PLAIN;
        return run(
                points,
                initial,
                iteration,
                plain ? new PlainPass(points, k, iteration.runningMeans()) : new BoundedPass(points, k));
    }

    /** How far centres may still move when they count as at rest. */
    static double limit(InitialCentres initial, Iteration iteration) {
        int k = iteration.k();
        double smallest = Squared.smallestBetween(initial.centres(), k, initial.centres().length / k);
        return iteration.convergence() * Math.sqrt(smallest);
    }

    /** Runs with one way to pass over the points. */
    public static Outcome run(Points points, InitialCentres initial, Iteration iteration, Pass pass) {
        int k = iteration.k();
        int columns = points.columns();
        double[] centres = initial.centres().clone();
        double limit = limit(initial, iteration);
        List<double[]> history = new ArrayList<>();
        double largest = Double.POSITIVE_INFINITY;
        while (history.size() < iteration.most() && !(largest <= limit)) {
            Stop.ifAsked();
            double[] before = centres.clone();
            pass.move(centres);
            double[] moves = new double[k];
            largest = 0;
            for (int c = 0; c < k; c++) {
                moves[c] = Math.sqrt(Squared.distance(before, c, centres, c, columns));
                largest = Math.max(largest, moves[c]);
            }
            history.add(moves);
        }
        // Centres may have moved since the last assignment; the result is classified by the final ones.
        pass.assign(centres);
        return new Outcome(
                initial,
                pass.labels(),
                centres,
                history.toArray(new double[0][]),
                largest <= limit,
                withinSumOfSquares(points, pass.labels(), centres, k));
    }

    /** The sum of squared distances of all points from the centres of their clusters. */
    public static double sumOfSquares(Points points, int[] labels, double[] centres, int k) {
        return Arrays.stream(withinSumOfSquares(points, labels, centres, k)).sum();
    }

    /** The same by cluster. */
    public static double[] withinSumOfSquares(Points points, int[] labels, double[] centres, int k) {
        Chunks chunks = Chunks.of(labels.length);
        double[][] parts = new double[chunks.count()][];
        chunks.forEach(labels.length, chunk -> {
            double[] part = new double[k];
            for (int i = chunks.from(chunk), end = chunks.to(chunk); i < end; i++) {
                part[labels[i]] += points.weight(i)
                        * Squared.distance(points.coordinates(), i, centres, labels[i], points.columns());
            }
            parts[chunk] = part;
        });
        double[] within = parts[0];
        for (int chunk = 1; chunk < parts.length; chunk++) {
            for (int c = 0; c < k; c++) {
                within[c] += parts[chunk][c];
            }
        }
        return within;
    }
}
