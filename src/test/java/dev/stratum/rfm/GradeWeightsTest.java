package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import org.junit.jupiter.api.Test;

class GradeWeightsTest {
    private static final RfmcType CUSTOMER = new RfmcType("4123");

    @Test
    void withoutWeightsAllGradesCountTheSame() {
        assertThat(GradeWeights.of()).isEqualTo(GradeWeights.EQUAL);
        assertThat(GradeWeights.of().isEqual()).isTrue();
        assertThat(GradeWeights.of().mean(CUSTOMER)).isEqualTo(2.5);
    }

    @Test
    void onlyTheRatiosOfTheWeightsCount() {
        // (4 x 4 + 3 x 1 + 2 x 2 + 1 x 3) / 10
        assertThat(GradeWeights.of(4, 3, 2, 1).mean(CUSTOMER)).isEqualTo(2.6);
        assertThat(GradeWeights.of(0.4, 0.3, 0.2, 0.1).mean(CUSTOMER)).isEqualTo(2.6);
        assertThat(GradeWeights.of(4, 3, 2, 1).isEqual()).isFalse();
        assertThat(GradeWeights.of(0, 0, 0, 1).mean(CUSTOMER)).isEqualTo(3);
    }

    /** (4 x 4 + 3 x 1 + 1 x 2) / 8. */
    @Test
    void customersWithoutCostToServeAreWeighedByTheFirstThree() {
        assertThat(GradeWeights.of(4, 3, 1, 9).mean(new RfmcType("412"))).isEqualTo(2.625);
    }

    @Test
    void refusesWeightsThatAreNone() {
        assertThatThrownBy(() -> GradeWeights.of(1, 2, 3).mean(CUSTOMER))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
        assertThatThrownBy(() -> GradeWeights.of(1, -2, 3, 4).mean(CUSTOMER))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("2");
        assertThatThrownBy(
                        () -> GradeWeights.of(1, Double.POSITIVE_INFINITY, 3, 4).mean(CUSTOMER))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> GradeWeights.of(0, 0, 0, 0).mean(CUSTOMER))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("sum");
    }
}
