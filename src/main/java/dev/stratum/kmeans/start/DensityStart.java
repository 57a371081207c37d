package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Density;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.InitialCentres;

/**
 * Dense points far from each other. Bu (2023) gives the mean distance (equation 2) and names, in its review, choosing
 * the densest point as a starting centre and keeping points below the average density apart as noise; it lists no
 * steps. Ours are:
 *
 * <ol>
 *   <li>the density of a point is the number of rows within the mean distance of it, itself included;
 *   <li>the densest point is the first centre;
 *   <li>each next centre is the point farthest from its nearest centre so far, among the points at least as dense as
 *       the average row; when those are used up, among all.
 * </ol>
 *
 * <p>Of equal points the denser counts, then the first in sorted order; the order of the rows plays no part. Above
 * {@value Density#SAMPLE} different rows the choice is made among that many of them, evenly spread over the sorted rows.
 */
public final class DensityStart {

    private DensityStart() {}

    /** Chooses among sorted, different points; k is at most their number. */
    public static InitialCentres choose(Points all, int k) {
        int[] sample = all.sample(Math.max(Density.SAMPLE, k));
        Points points = all.only(sample);
        double[] density = Density.of(points);
        int densest = 0;
        for (int i = 0; i < density.length; i++) {
            densest = density[i] > density[densest] ? i : densest;
        }
        double average = Density.average(points, density);

        int[] chosen = new int[k];
        chosen[0] = sample[densest];
        Gaps gaps = new Gaps(points);
        gaps.add(densest);
        for (int c = 1; c < k; c++) {
            int next = farthest(gaps.squared(), density, average);
            if (next < 0) {
                next = farthest(gaps.squared(), density, 0);
            }
            chosen[c] = sample[next];
            gaps.add(next);
        }
        return InitialCentres.at(all, chosen);
    }

    /** The farthest point that is dense enough and not yet a centre; -1 when there is none. */
    private static int farthest(double[] gap, double[] density, double leastDensity) {
        int best = -1;
        for (int i = 0; i < gap.length; i++) {
            if (gap[i] >= 0 && density[i] >= leastDensity) {
                boolean farther = best < 0 || gap[i] > gap[best];
                if (farther || (gap[i] == gap[best] && density[i] > density[best])) {
                    best = i;
                }
            }
        }
        return best;
    }
}
