package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TierCountTest {
    @Test
    void thereAreAsManyTiersAsWanted() {
        assertThat(new TierCount(4, 17).tiers()).isEqualTo(4);
        assertThat(new TierCount(4, 4).sentence()).isEmpty();
    }

    @Test
    void customersThatAreAlikeShareATier() {
        assertThat(new TierCount(4, 3).tiers()).isEqualTo(3);
        assertThat(new TierCount(4, 3).sentence())
                .isEqualTo("Only 3 kinds of customers differ in their grades; the policy has 4 tiers, so there are 3"
                        + " segments.");
        assertThat(new TierCount(4, 1).sentence())
                .isEqualTo("All customers have the same grades; the policy has 4 tiers, so there is 1 segment.");
    }
}
