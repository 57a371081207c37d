package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtsScoresTest {
    private static final CtsPolicy PAPER = Policy.shipped("rfmc-2021").ctsPolicy();

    /** A will-call share is from 0 to 1. */
    @Test
    void aMeasureThatCannotBeLeavesItsCustomerOutAndNoOther() {
        CtsScores scores = CtsScores.of(
                PAPER, List.of(new double[] {600_000, 5, 0.95, 0}, new double[] {600_000, 5, 95, 0}, new double[] {
                    1, 365, 0, 1e6
                }));
        assertThat(scores.scored()).extracting(CtsScores.Scored::customer).containsExactly(0, 2);
        assertThat(scores.scored().get(0).assessment().score()).isEqualTo(40);
        assertThat(scores.scored().get(1).assessment().score()).isEqualTo(10);
        assertThat(scores.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.customer()).isEqualTo(1);
            assertThat(refused.problem()).hasMessageContaining("Will-call share is 95; it must be a share from 0 to 1");
        });
    }

    @Test
    void theOrderSizeIsTheAmountPerPurchase() {
        assertThat(CtsScores.orderSize(900, 4)).isEqualTo(225);
        assertThatThrownBy(() -> CtsScores.orderSize(900, 0))
                .hasMessageContaining("The number of purchases is 0; it must be above zero");
    }
}
