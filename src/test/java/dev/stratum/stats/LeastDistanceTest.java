package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeastDistanceTest {

    /** One condition: the foot of the perpendicular, h g / (g g). */
    @Test
    void oneConditionGivesTheFootOfThePerpendicular() {
        assertThat(LeastDistance.of(new double[][] {{3, 4}}, new double[] {10}).orElseThrow())
                .containsExactly(new double[] {1.2, 1.6}, within(1e-12));
    }

    @Test
    void whatHoldsAlreadyNeedsNoStep() {
        assertThat(LeastDistance.of(new double[][] {{1, 0}, {0, 1}}, new double[] {-1, -5})
                        .orElseThrow())
                .containsExactly(new double[] {0, 0}, within(1e-12));
    }

    @Test
    void twoConditionsMeetInTheirCorner() {
        assertThat(LeastDistance.of(new double[][] {{1, 0}, {0, 1}}, new double[] {2, 3})
                        .orElseThrow())
                .containsExactly(new double[] {2, 3}, within(1e-12));
    }

    @Test
    void conditionsAgainstEachOtherHaveNoStep() {
        assertThat(LeastDistance.of(new double[][] {{1, 1}, {-1, -1}}, new double[] {2, -1}))
                .isEmpty();
        assertThat(LeastDistance.of(new double[][] {{0, 0}}, new double[] {1})).isEmpty();
    }

    /** At the shortest step every other step that satisfies the conditions makes an acute angle with it. */
    @Test
    void noStepThatSatisfiesTheConditionsIsShorter() {
        SplittableRandom random = new SplittableRandom(3);
        int solved = 0;
        for (int table = 0; table < 300; table++) {
            int size = 1 + random.nextInt(4);
            double[][] conditions = new double[1 + random.nextInt(6)][size];
            double[] least = new double[conditions.length];
            for (int c = 0; c < conditions.length; c++) {
                least[c] = random.nextDouble(-1, 2);
                for (int i = 0; i < size; i++) {
                    conditions[c][i] = random.nextDouble(-1, 1);
                }
            }
            double[] found = LeastDistance.of(conditions, least).orElse(null);
            if (found != null) {
                solved++;
                for (int c = 0; c < conditions.length; c++) {
                    assertThat(product(conditions[c], found)).isGreaterThan(least[c] - 1e-7);
                }
            }
            for (int trial = 0; trial < 2000; trial++) {
                double[] other = new double[size];
                for (int i = 0; i < size; i++) {
                    other[i] = random.nextDouble(-6, 6);
                }
                boolean holds = true;
                for (int c = 0; c < conditions.length; c++) {
                    holds &= product(conditions[c], other) >= least[c];
                }
                if (holds) {
                    assertThat(found).as("a step exists in table %d", table).isNotNull();
                    assertThat(product(found, other)).isGreaterThan(product(found, found) - 1e-6);
                }
            }
        }
        assertThat(solved).isGreaterThan(100);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
