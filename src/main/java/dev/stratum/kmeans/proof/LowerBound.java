package dev.stratum.kmeans.proof;

import dev.stratum.kmeans.data.Condensed;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.pass.Descent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How low the sum of squares of any division into k clusters can be, for any number of points: up to {@value #WHOLE}
 * different ones at once ({@link Branching}), more in parts. What a division costs within each of some parts is at
 * least the lowest sum of that part alone, so the bounds of the parts add up; each part takes its share of all clusters,
 * so that little is lost. Points so many that their parts would take too long are first put into boxes
 * ({@link Condensed}): if e is the sum of squares within the boxes and b a bound for their means, then
 * {@code (sqrt(b) - sqrt(e))^2} is one for the points, as the root of a sum of squares is a distance.
 *
 * @param value not above the sum of squares of any division
 * @param parts in how many parts it was found
 * @param boxes in how many boxes the points were put, 0 when they were taken one by one
 */
public record LowerBound(double value, int parts, int boxes) {

    /** As many as grades have types, and some more. */
    static final int WHOLE = 300;

    private static final int LARGEST_PART = 200;
    private static final int SMALLEST_PART = 40;

    /** About what each point of a part costs: steps per point of the part. */
    private static final long STEPS_BY_SIZE = 100;

    private static final double ROUNDING = 1e-12;

    /**
     * Finds a bound.
     *
     * @param points different ones
     * @param labels a good division of them
     * @param centres its centres, a flat table of k rows
     * @param allowed how many steps to make: a step looks at one point once
     * @return the best bound found until then
     */
    public static LowerBound of(Points points, int[] labels, double[] centres, long allowed) {
        int k = centres.length / points.columns();
        if (points.size() <= k) {
            return new LowerBound(0, 1, 0);
        }
        if (points.size() <= WHOLE) {
            return new LowerBound(Branching.bound(points, labels, k, allowed), 1, 0);
        }
        double least = Spectrum.bound(Cloud.of(points), k);
        int smallest = Math.max(SMALLEST_PART, 5 * k);
        long affordable = allowed / (STEPS_BY_SIZE * smallest);
        boolean all = points.size() <= affordable;
        Points taken = all ? points : Condensed.of(points, (int) Math.max(WHOLE, affordable));
        int size = (int) Math.min(LARGEST_PART, Math.max(smallest, allowed / (STEPS_BY_SIZE * taken.size())));
        int parts = (taken.size() + size - 1) / size;
        double sum = inParts(taken, centres, k, parts, allowed);
        double value = all ? sum : apart(sum, boxed(points, taken));
        return new LowerBound(Math.max(least, value), parts, all ? 0 : taken.size());
    }

    private static double inParts(Points points, double[] centres, int k, int parts, long allowed) {
        int[] nearest = Descent.nearest(points, centres, k);
        int[] order = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> nearest[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] bounds = IntStream.range(0, parts)
                .parallel()
                .mapToDouble(part -> {
                    int[] own = IntStream.range(0, order.length)
                            .filter(at -> at % parts == part)
                            .map(at -> order[at])
                            .sorted()
                            .toArray();
                    return ofPart(points.only(own), centres, k, allowed / parts);
                })
                .toArray();
        return Arrays.stream(bounds).sum();
    }

    private static double ofPart(Points part, double[] centres, int k, long allowed) {
        return part.size() <= k
                ? 0
                : Branching.bound(part, Descent.of(part, centres, k).labels(), k, allowed);
    }

    /** The sum of squares within the boxes of which others are the means, rounded up. */
    private static double boxed(Points points, Points means) {
        double spread = Cloud.of(points).spread();
        return Math.max(0, spread - Cloud.of(means).spread()) + ROUNDING * spread;
    }

    private static double apart(double sum, double boxed) {
        double root = Math.max(0, Math.sqrt(sum) - Math.sqrt(boxed));
        return root * root * (1 - ROUNDING);
    }
}
