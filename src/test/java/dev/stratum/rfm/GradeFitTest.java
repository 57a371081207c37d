package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Whether thresholds fit the customers. */
class GradeFitTest {
    private static final GradeScale SCALE =
            new GradeScale(new CutScale(new double[] {30, 20, 10}, Direction.MORE_IS_BETTER));

    /** Three equal measures of each customer. */
    private static List<String> told(int customers, IntToDoubleFunction value) {
        double[] data = new double[3 * customers];
        for (int i = 0; i < data.length; i++) {
            data[i] = value.applyAsDouble(i / 3);
        }
        return GradeFit.of(Grades.of(data, List.of(SCALE, SCALE, SCALE))).stream()
                .map(GradeFit::sentence)
                .toList();
    }

    @Test
    void aGradeThatNearlyAllHaveIsTold() {
        assertThat(told(114, i -> i < 110 ? i % 7 : 35))
                .containsExactly(
                        "110 of 114 customers have grade 1 in recency: the thresholds do not fit.",
                        "110 of 114 customers have grade 1 in frequency: the thresholds do not fit.",
                        "110 of 114 customers have grade 1 in monetary value: the thresholds do not fit.");
    }

    @Test
    void gradesThatNobodyHasAreTold() {
        assertThat(told(40, i -> 22 + i % 12))
                .contains("No customer has grade 2 or 1 in frequency.")
                .hasSize(3);
    }

    @Test
    void thresholdsThatFitAreNotTold() {
        assertThat(told(40, i -> i)).isEmpty();
    }

    /** Nineteen of twenty at a cut: that the tie leaves a grade empty is told with the tie. */
    @Test
    void whatTiesLeaveEmptyIsToldOnlyOnce() {
        assertThat(told(40, i -> i % 2 == 0 ? 20 : i))
                .noneMatch(sentence -> sentence.contains("No customer has grade 2"));
    }

    @Test
    void fewCustomersTellNothing() {
        assertThat(told(19, i -> 1)).isEmpty();
    }
}
