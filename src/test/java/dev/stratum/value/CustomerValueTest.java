package dev.stratum.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CustomerValueTest {
    private static final IndexSystem BU = ValuePolicy.bu2023().system();
    private static final int COLUMNS = 15;

    @Test
    void scoresAreWeightedAndSummedBySide() {
        double[] weights = new double[COLUMNS];
        weights[0] = 0.5; // C11, current
        weights[3] = 0.1; // C22, current
        weights[4] = 0.3; // D11, potential
        weights[14] = 0.1; // D52, potential
        double[] scores = filled(COLUMNS, 1);
        scores[0] = 4;
        scores[3] = 2;
        scores[4] = 3;
        scores[14] = 5;

        CustomerValue value = CustomerValue.of(scores, weights, BU).get(0);

        assertThat(value.current()).isCloseTo(2.2, within(1e-12));
        assertThat(value.potential()).isCloseTo(1.4, within(1e-12));
        assertThat(value.total()).isCloseTo(3.6, within(1e-12));
    }

    @RepeatedTest(20)
    void totalIsCurrentPlusPotentialAndStaysBetween1And5(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double[] weights = random.doubles(COLUMNS, 0, 1).toArray();
        double sum = Arrays.stream(weights).sum();
        weights = Arrays.stream(weights).map(w -> w / sum).toArray();
        double[] scores = random.doubles(10L * COLUMNS, 1, 5).toArray();

        List<CustomerValue> values = CustomerValue.of(scores, weights, BU);

        assertThat(values).hasSize(10);
        for (int row = 0; row < 10; row++) {
            CustomerValue value = values.get(row);
            assertThat(value.total()).isEqualTo(value.current() + value.potential());
            assertThat(value.total()).isBetween(1.0, 5.0);
            double[] own = Arrays.copyOfRange(scores, row * COLUMNS, (row + 1) * COLUMNS);
            assertThat(CustomerValue.score(own, weights)).isCloseTo(value.total(), within(1e-12));
        }
    }

    @Test
    void equalScoresGiveThatScoreWhateverTheWeights() {
        assertThat(CustomerValue.score(new double[] {3, 3, 3}, new double[] {0.7, 0.2, 0.1}))
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void aScoreOutsideTheScaleIsNamedByRowAndIndicator() {
        double[] scores = filled(2 * COLUMNS, 3);
        scores[COLUMNS + 10] = 5.5;

        assertThatThrownBy(() -> CustomerValue.of(scores, filled(COLUMNS, 1.0 / COLUMNS), BU))
                .isInstanceOfSatisfying(
                        StratumException.class, e -> assertThat(e.problem()).isEqualTo(Problem.OUT_OF_RANGE))
                .hasMessageContaining("D32 Average default rate of row 2 is 5.5")
                .hasMessageContaining("from 1 to 5");
        scores[COLUMNS + 10] = Double.NaN;
        assertThatThrownBy(() -> CustomerValue.of(scores, filled(COLUMNS, 1.0 / COLUMNS), BU))
                .hasMessageContaining("D32 Average default rate of row 2");
    }

    @Test
    void weightsMustSumToOne() {
        double[] scores = {3, 3};

        assertThatThrownBy(() -> CustomerValue.score(scores, new double[] {0.5, 0.4}))
                .isInstanceOfSatisfying(
                        StratumException.class, e -> assertThat(e.problem()).isEqualTo(Problem.WEIGHTS_DO_NOT_SUM))
                .hasMessageContaining("sum to 0.9");
        assertThat(CustomerValue.score(scores, new double[] {0.5, 0.5 + 1e-9})).isCloseTo(3, within(1e-6));
        assertThatThrownBy(() -> CustomerValue.score(scores, new double[] {1.5, -0.5}))
                .hasMessageContaining("Weight 1 is 1.5");
    }

    @Test
    void shapesMustFit() {
        assertThatThrownBy(() -> CustomerValue.of(filled(16, 3), filled(COLUMNS, 1.0 / COLUMNS), BU))
                .hasMessageContaining("scores has 1 columns")
                .hasMessageContaining("needs 15");
        assertThatThrownBy(() -> CustomerValue.of(filled(COLUMNS, 3), filled(4, 0.25), BU))
                .hasMessageContaining("weights has 4")
                .hasMessageContaining("needs 15");
        assertThatThrownBy(() -> CustomerValue.score(new double[0], new double[0]))
                .hasMessageContaining("scores");
        assertThatThrownBy(() -> CustomerValue.score(new double[] {1, 6}, new double[] {0.5, 0.5}))
                .hasMessageContaining("Score 2 is 6");
    }

    private static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }
}
