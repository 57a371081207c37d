package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.Descent;
import dev.stratum.kmeans.pass.Lloyd;
import java.nio.IntBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A division of points on which a search can build.
 *
 * @param labels the cluster of each point; clusters are numbered as they are met, so equal divisions have equal labels
 * @param centres the means, in the order in which they were found
 * @param sumOfSquares from the centres
 */
record Division(IntBuffer labels, double[] centres, double sumOfSquares) {

    /** Sums that differ by less are the same but for rounding. */
    static final double LOWER = 1 - 1e-12;

    /** Lowest sum first, equal sums by their labels: one order whatever the number of threads. */
    private static final Comparator<Division> ORDER =
            Comparator.comparingDouble(Division::sumOfSquares).thenComparing(Division::labels);

    static Division of(Descent.End end) {
        int[] numbers = new int[end.centres().length];
        int[] labels = new int[end.labels().length];
        int used = 0;
        for (int i = 0; i < labels.length; i++) {
            int c = end.labels()[i];
            if (numbers[c] == 0) {
                numbers[c] = ++used;
            }
            labels[i] = numbers[c] - 1;
        }
        return new Division(IntBuffer.wrap(labels), end.centres(), end.sumOfSquares());
    }

    /** Every point with the nearest of some centres. */
    static Division of(Points points, double[] centres, int k) {
        int[] labels = Descent.nearest(points, centres, k);
        return of(new Descent.End(labels, centres, Lloyd.sumOfSquares(points, labels, centres, k)));
    }

    boolean isLowerThan(Division other) {
        return sumOfSquares < other.sumOfSquares * LOWER;
    }

    /** The lowest of different divisions, at most so many. */
    static List<Division> lowest(List<Division> divisions, int most) {
        Map<IntBuffer, Division> different = new LinkedHashMap<>();
        divisions.forEach(division -> different.putIfAbsent(division.labels, division));
        return different.values().stream().sorted(ORDER).limit(most).toList();
    }
}
