package dev.stratum.kmeans.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.pass.Descent;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.start.PlusPlusStart;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bounds against every division of tiny tables, and against what many starts find in others. */
class LowerBoundTest {
    private static final long ENOUGH = 3_000_000;
    private static final long SOME = 30_000;

    @Test
    void onTinyTablesTheBoundIsTheLowestSumOfAllDivisions() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Points points = points(random, 5 + random.nextInt(5), 1 + random.nextInt(3), seed % 2 == 0);
            int k = Math.min(1 + random.nextInt(4), points.size());

            double lowest = lowest(points, k, new int[points.size()], 0, 0);

            assertThat(bound(points, k, ENOUGH))
                    .as("seed %d", seed)
                    .isCloseTo(lowest, within(1e-9 * lowest + 1e-12))
                    .isLessThanOrEqualTo(lowest * (1 + 1e-14) + 1e-14);
        }
    }

    @Test
    @Tag("slow")
    void onAThousandTablesNoStartEndsBelowTheBound() {
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = seed % 50 == 0 ? 1_000 : 10 + random.nextInt(60);
            Points points = points(random, rows, 1 + random.nextInt(5), seed % 2 == 0);
            int k = Math.min(1 + random.nextInt(8), points.size());

            double bound = bound(points, k, SOME);

            assertThat(bound)
                    .as("seed %d", seed)
                    .isNotNegative()
                    .isLessThanOrEqualTo(best(points, k).sumOfSquares() * (1 + 1e-12));
        }
    }

    @Test
    void aBadDivisionToBeginWithMakesNoBoundWrong() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Points points = points(random, 9, 2, seed % 2 == 0);
            int k = Math.min(3, points.size());
            int[] labels = IntStream.range(0, points.size())
                    .map(i -> random.nextInt(k))
                    .toArray();

            double bound =
                    LowerBound.of(points, labels, points.pick(0, 1, 2), SOME).value();

            assertThat(bound)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(lowest(points, k, new int[points.size()], 0, 0) * (1 + 1e-12) + 1e-12);
        }
    }

    @Test
    void moreStepsNeverLowerTheBoundAndNoneAreNeededForOne() {
        Points points = points(new SplittableRandom(4), 80, 4, true);
        double before = bound(points, 5, 0);
        assertThat(before).isNotNegative();
        for (long steps = 20_000; steps < 500_000; steps *= 4) {
            double now = bound(points, 5, steps);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void numbersFarFromZeroDoNotSpoilIt() {
        SplittableRandom random = new SplittableRandom(6);
        Points near = points(random, 30, 2, true);
        double[] far = near.coordinates().clone();
        for (int i = 0; i < far.length; i++) {
            far[i] += 1e9;
        }
        Points moved = new Points(far, near.weights(), near.size(), near.columns());
        assertThat(bound(moved, 4, ENOUGH)).isCloseTo(bound(near, 4, ENOUGH), within(1e-6));
    }

    @Test
    void manyRowsAreBoundedInParts() {
        Points points = points(new SplittableRandom(5), 2_000, 2, false);
        double best = best(points, 4).sumOfSquares();
        LowerBound bound =
                LowerBound.of(points, best(points, 4).labels(), best(points, 4).centres(), 20_000_000);
        assertThat(bound.parts()).isGreaterThan(1);
        assertThat(bound.value()).isBetween(0.9 * best, best);
    }

    private static double bound(Points points, int k, long allowed) {
        Descent.End best = best(points, k);
        return LowerBound.of(points, best.labels(), best.centres(), allowed).value();
    }

    private static Descent.End best(Points points, int k) {
        return IntStream.range(0, 20)
                .mapToObj(seed ->
                        Descent.of(points, PlusPlusStart.choose(points, k, seed).centres(), k))
                .min(Comparator.comparingDouble(Descent.End::sumOfSquares))
                .orElseThrow();
    }

    private static Points points(SplittableRandom random, int rows, int columns, boolean grades) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = grades ? 1 + random.nextInt(4) : Math.exp(2 * random.nextDouble());
        }
        return Grouping.distinct(new Rows(values, rows, columns)).points();
    }

    /** Every division, point by point. */
    private static double lowest(Points points, int k, int[] labels, int at, int used) {
        if (at == labels.length) {
            double[] means = points.means(labels, used);
            return Lloyd.sumOfSquares(points, labels, means, used);
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < Math.min(used + 1, k); c++) {
            labels[at] = c;
            lowest = Math.min(lowest, lowest(points, k, labels, at + 1, Math.max(used, c + 1)));
        }
        return lowest;
    }
}
