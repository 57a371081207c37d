package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AccelerationTest {
    private static final double LIMIT = 1e-11;

    private static int plainSteps(double[] start, UnaryOperator<double[]> iteration) {
        double[] point = start;
        for (int steps = 1; ; steps++) {
            double[] next = iteration.apply(point);
            double largest = 0;
            for (int i = 0; i < next.length; i++) {
                largest = Math.max(largest, Math.abs(next[i] - point[i]));
            }
            if (largest <= LIMIT) {
                return steps;
            }
            point = next;
        }
    }

    @Test
    void reachesTheEndOfACreepingIterationInFewerSteps() {
        // x is drawn to 3, y to the cosine of itself, both slowly.
        UnaryOperator<double[]> iteration =
                at -> new double[] {3 + 0.97 * (at[0] - 3), 0.9 * at[1] + 0.1 * Math.cos(at[1])};
        double[] start = {0, 0};

        Acceleration found = Acceleration.of(start, iteration, LIMIT, 1, 1_000);

        assertThat(found.atRest()).isTrue();
        assertThat(found.point()).containsExactly(new double[] {3, 0.739085133215161}, within(1e-9));
        assertThat(found.steps()).isLessThan(plainSteps(start, iteration) / 5);
    }

    @Test
    void restsWhereTheIterationRestsWhateverIsForeseen() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double bend = random.nextDouble(0.5, 3);
            UnaryOperator<double[]> iteration = at -> new double[] {
                at[0] + 0.2 * Math.sin(bend * at[0]) - 0.1 * at[1], 0.8 * at[1] + 0.1 * Math.tanh(at[0])
            };

            Acceleration found = Acceleration.of(new double[] {random.nextDouble(), 1}, iteration, LIMIT, 1e-3, 5_000);

            if (found.atRest()) {
                double[] again = iteration.apply(found.point());
                assertThat(again).as("seed %d", seed).containsExactly(found.point(), within(10 * LIMIT));
            }
        }
    }

    @Test
    void stopsWhereThereIsNoEnd() {
        Acceleration found = Acceleration.of(new double[] {0}, at -> new double[] {at[0] + 1}, LIMIT, 10, 50);
        assertThat(found.atRest()).isFalse();
        assertThat(found.steps()).isEqualTo(50);
    }
}
