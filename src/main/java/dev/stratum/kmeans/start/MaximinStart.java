package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.InitialCentres;

/**
 * The point farthest from the mean of all rows, then each time the point farthest from its nearest centre so far
 * (Gonzalez 1985). Of equally far points the first in sorted order counts, so the order of the rows plays no part.
 */
public final class MaximinStart {

    private MaximinStart() {}

    /** Chooses among sorted, different points; k is at most their number. */
    public static InitialCentres choose(Points points, int k) {
        int[] chosen = new int[k];
        double[] mean = points.mean();
        double[] gap = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            gap[i] = Squared.distance(points.coordinates(), i, mean, 0, points.columns());
        }
        chosen[0] = farthest(gap);
        Gaps gaps = new Gaps(points);
        for (int c = 1; c < k; c++) {
            gaps.add(chosen[c - 1]);
            chosen[c] = farthest(gaps.squared());
        }
        return InitialCentres.at(points, chosen);
    }

    private static int farthest(double[] gap) {
        int farthest = 0;
        for (int i = 1; i < gap.length; i++) {
            if (gap[i] > gap[farthest]) {
                farthest = i;
            }
        }
        return farthest;
    }
}
