package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two measures with four grades, whose sum is in cluster 0 up to 4, in cluster 1 up to 6, and then in cluster 2. */
class GradeStepsTest {
    private static final boolean[] BOTH = {true, true};

    private static GradeSteps steps(boolean[] movable, UnaryOperator<double[]> scale) {
        return new GradeSteps(4, movable, scale, GradeStepsTest::clusterOfSum);
    }

    /** The clusters of rows whose first measure may have been stretched tenfold. */
    private static int[] clusterOfSum(double... rows) {
        return IntStream.range(0, rows.length / 2)
                .map(i -> (int) (rows[2 * i] >= 10 ? rows[2 * i] / 10 : rows[2 * i]) + (int) rows[2 * i + 1])
                .map(sum -> sum <= 4 ? 0 : sum <= 6 ? 1 : 2)
                .toArray();
    }

    private static BitSet set(int... clusters) {
        BitSet set = new BitSet();
        Arrays.stream(clusters).forEach(set::set);
        return set;
    }

    private static void holds(
            GradeSteps steps, double[] from, BitSet targets, int cluster, double distance, double... moves) {
        NearestCluster.Change change = steps.from(from, targets).orElseThrow();
        assertThat(change.cluster()).isEqualTo(cluster);
        assertThat(change.distance()).isCloseTo(distance, within(1e-12));
        assertThat(change.change()).containsExactly(moves);
    }

    @Test
    void theFewestStepsCountThenTheShortestWayThenTheFirstMeasureStays() {
        GradeSteps steps = steps(BOTH, rows -> rows);
        holds(steps, new double[] {1, 3}, set(0, 1, 2), 1, 1, 0, 1);
        // Three steps: (2, 3) and (3, 2) are as near, (1, 4) out of reach of the grades' end and (4, 1) farther.
        holds(steps, new double[] {1, 1}, set(1), 1, Math.sqrt(5), 1, 2);
        holds(steps, new double[] {1, 1}, set(2), 2, Math.sqrt(13), 2, 3);
        holds(steps, new double[] {4, 4}, set(0), 0, Math.sqrt(8), -2, -2);
        holds(steps, new double[] {3, 4}, set(1), 1, 1, -1, 0);
    }

    @Test
    void theWayIsMeasuredOnTheScaleOfTheClustering() {
        GradeSteps steps = steps(
                BOTH,
                rows -> IntStream.range(0, rows.length)
                        .mapToDouble(i -> i % 2 == 0 ? 10 * rows[i] : rows[i])
                        .toArray());
        holds(steps, new double[] {1, 1}, set(1), 1, 3, 0, 3);
        holds(steps, new double[] {4, 4}, set(0), 0, Math.sqrt(109), -1, -3);
    }

    @Test
    void onlyMeasuresThatCanMoveDo() {
        GradeSteps first = steps(new boolean[] {true, false}, rows -> rows);
        holds(first, new double[] {1, 3}, set(1), 1, 1, 1, 0);
        holds(first, new double[] {1, 3}, set(2), 2, 3, 3, 0);
        assertThat(first.from(new double[] {1, 1}, set(2))).isEmpty();
        assertThat(steps(new boolean[] {false, false}, rows -> rows).from(new double[] {1, 3}, set(1)))
                .isEmpty();
    }

    @Test
    void theOwnClusterIsNoTarget() {
        assertThat(steps(BOTH, rows -> rows).from(new double[] {1, 1}, set(0))).isEmpty();
        assertThat(steps(BOTH, rows -> rows).from(new double[] {1, 1}, set())).isEmpty();
    }

    @Test
    void eachQuestionIsAnsweredForItsOwnTargets() {
        GradeSteps steps = steps(BOTH, rows -> rows);
        assertThat(steps.from(new double[] {2, 2}, set(1)).orElseThrow().cluster())
                .isEqualTo(1);
        assertThat(steps.from(new double[] {2, 2}, set(2)).orElseThrow().cluster())
                .isEqualTo(2);
        assertThat(steps.from(new double[] {2, 2}, set(1)).orElseThrow().cluster())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 1.5, Double.NaN})
    void refusesWhatIsNoGrade(double grade) {
        GradeSteps steps = steps(BOTH, rows -> rows);
        assertThatThrownBy(() -> steps.from(new double[] {1, grade}, set(1)))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("4");
    }

    @Test
    void allTypesUpTo65536AreLookedAt() {
        GradeSteps most = new GradeSteps(
                4,
                new boolean[] {true, true, true, true, true, true, true, true},
                rows -> rows,
                rows -> IntStream.range(0, rows.length / 8)
                        .map(i -> (int) rows[8 * i + 7] - 1)
                        .toArray());
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(most.from(ones, set(3)).orElseThrow().change()).containsExactly(0, 0, 0, 0, 0, 0, 0, 3);
        assertThatThrownBy(() -> new GradeSteps(9, new boolean[6], rows -> rows, rows -> new int[0]))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("65536");
    }
}
