package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.InitialCentres;
import java.util.SplittableRandom;

/**
 * K-means++ of Arthur and Vassilvitskii (2007): the first centre is a row drawn at random, each next one a row drawn
 * with a chance in proportion to its squared distance from the nearest centre so far. The draws run over sorted
 * points, so with the same seed the order of the rows plays no part.
 */
public final class PlusPlusStart {

    private PlusPlusStart() {}

    /** Chooses among sorted, different points; k is at most their number. */
    public static InitialCentres choose(Points points, int k, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] chosen = new int[k];
        double[] chance = points.copyOfWeights();
        chosen[0] = draw(chance, random);
        Gaps gaps = new Gaps(points);
        for (int c = 1; c < k; c++) {
            gaps.add(chosen[c - 1]);
            for (int i = 0; i < chance.length; i++) {
                chance[i] = points.weight(i) * gaps.squared()[i];
            }
            chosen[c] = draw(chance, random);
        }
        return InitialCentres.at(points, chosen);
    }

    private static int draw(double[] chance, SplittableRandom random) {
        double total = 0;
        for (double c : chance) {
            total += Math.max(0, c);
        }
        double mark = (random.nextLong() >>> 11) * 0x1.0p-53 * total;
        int drawn = -1;
        for (int i = 0; i < chance.length; i++) {
            // Centres have a negative chance; a point so near to one that its square vanishes has none but may be
            // taken.
            if (chance[i] > 0 || (drawn < 0 && chance[i] == 0)) {
                drawn = i;
                mark -= chance[i];
                if (mark < 0) {
                    break;
                }
            }
        }
        return drawn;
    }
}
