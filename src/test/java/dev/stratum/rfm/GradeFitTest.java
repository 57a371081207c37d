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

    /** Twenty of forty share 20, a cut: that nobody has grade 2 is told with the tie. */
    @Test
    void whatTiesLeaveEmptyIsToldOnlyOnce() {
        assertThat(told(40, i -> i % 2 == 0 ? 20 : i < 20 ? 5 : 35)).isEmpty();
        assertThat(told(40, i -> i % 2 == 0 ? 20 : 5))
                .containsExactly(
                        "No customer has grade 4 in recency.",
                        "No customer has grade 4 in frequency.",
                        "No customer has grade 4 in monetary value.");
    }

    /** As before in recency; in frequency nobody is at the cut. */
    @Test
    void aTieExcusesItsOwnMeasureAlone() {
        double[] data = new double[120];
        for (int i = 0; i < 40; i++) {
            int other = i < 20 ? 5 : 35;
            data[3 * i] = i % 2 == 0 ? 20 : other;
            data[3 * i + 1] = i % 2 == 0 ? 21 : other;
            data[3 * i + 2] = i;
        }
        assertThat(GradeFit.of(Grades.of(data, List.of(SCALE, SCALE, SCALE))))
                .containsExactly(new GradeFit(1, List.of(2), 0, 40));
    }

    @Test
    void nineOfTenAreNearlyAll() {
        assertThat(told(20, i -> i < 18 ? 1 : 35)).hasSize(3).allMatch(told -> told.startsWith("18 of 20"));
        assertThat(told(20, i -> i < 17 ? 1 : 11 + 10 * (i - 17))).isEmpty();
    }

    @Test
    void fewCustomersTellNothing() {
        assertThat(told(19, i -> 1)).isEmpty();
    }
}
