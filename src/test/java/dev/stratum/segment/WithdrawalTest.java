package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.segment.Withdrawal.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From tier 3 down, cost to serve graded 1 or 2, two periods of losses. */
class WithdrawalTest {
    private static final Withdrawal RULE = new Withdrawal(3, 2, 2);

    @ParameterizedTest
    @CsvSource({
        "3, 2, 5, -1, -1, true",
        "4, 1, -5, -1, -1, true",
        "2, 1, -5, -1, -1, false",
        "4, 3, -5, -1, -1, false",
        "4, 1, -5, 1, -1, false",
        "4, 1, -5, -1, 1, false",
        "4, 1, -5, -1, 0, false",
        "4, 1, -5, 0, -1, false"
    })
    void theRuleNeedsALowTierDearServiceAndLossesWithoutABreak(
            int tier, int grade, double first, double second, double last, boolean named) {
        assertThat(RULE.names(new int[] {tier}, new int[] {grade}, new double[] {first, second, last}))
                .hasSize(named ? 1 : 0);
    }

    @Test
    void whoCostsMostComesFirst() {
        int[] tier = {4, 4, 1, 3, 4};
        int[] grade = {1, 1, 1, 2, 2};
        double[] profits = {
            -9, -0.1, -0.2,
            1, -20, -30,
            -9, -9, -9,
            7, -25, -25,
            4, -60, 1
        };
        assertThat(RULE.names(tier, grade, profits))
                .containsExactly(new Named(1, 2, 50), new Named(3, 2, 50), new Named(0, 3, 9.3));
        assertThat(new Withdrawal(3, 2, 3).names(tier, grade, profits)).containsExactly(new Named(0, 3, 9.3));
        assertThat(new Withdrawal(1, 2, 1).names(tier, grade, profits))
                .extracting(Named::customer)
                .containsExactly(1, 3, 2, 0);
    }

    @Test
    void refusesWhatTheRuleCannotLookAt() {
        int[] two = {4, 4};
        assertThatThrownBy(() -> RULE.names(two, new int[1], new double[4]))
                .hasFieldOrPropertyWithValue("problem", Problem.SEGMENTS_DIFFER);
        assertThatThrownBy(() -> RULE.names(two, two, new double[2]))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS)
                .hasMessageContaining("1");
        assertThatThrownBy(() -> RULE.names(two, two, new double[5]))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
        assertThatThrownBy(() -> RULE.names(new int[0], new int[0], new double[0]))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
        assertThatThrownBy(() -> RULE.names(two, two, new double[] {1, 2, Double.NaN, 4}))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("row 2");
        assertThat(RULE.names(two, two, new double[] {1, 2, 3, 4})).isEmpty();
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatThrownBy(() -> new Withdrawal(0, 2, 1)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> new Withdrawal(1, 2, 0))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("periods");
        assertThat(new Withdrawal(1, 2, 1).periods()).isEqualTo(1);
    }
}
