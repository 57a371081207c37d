package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierNamesTest {
    private static final TierNames PAPER =
            new TierNames(List.of("Most valuable", "Valuable", "General", "Low contribution"));

    @ParameterizedTest
    @CsvSource({"1,Most valuable", "2,Valuable", "3,General", "4,Low contribution", "5,Tier 5", "12,Tier 12"})
    void theStandardNamesAreThoseOfThePaperThenNumbers(int tier, String name) {
        assertThat(PAPER.name(tier)).isEqualTo(name);
    }

    @Test
    void aUserMayGiveOtherNames() {
        TierNames names = new TierNames(List.of("Gold", " Silver "));

        assertThat(names.name(2)).isEqualTo("Silver");
        assertThat(names.name(3)).isEqualTo("Tier 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 99})
    void aNameLeadsBackToItsTier(int tier) {
        assertThat(PAPER.tier(PAPER.name(tier))).isEqualTo(tier);
    }

    @Test
    void namesAreReadWithoutRegardToCase() {
        assertThat(PAPER.tier(" low CONTRIBUTION ")).isEqualTo(4);
        assertThat(PAPER.tier("tier 7")).isEqualTo(7);
    }

    @Test
    void badNamesAreNamed() {
        assertThatThrownBy(() -> PAPER.name(0)).hasMessageContaining("rank is 0");
        assertThatThrownBy(() -> PAPER.tier("Platinum"))
                .hasMessageContaining("Platinum")
                .hasMessageContaining("Most valuable, Valuable");
        assertThatThrownBy(() -> PAPER.tier("Tier 0")).hasMessageContaining("Tier 0");
        assertThatThrownBy(() -> new TierNames(List.of("Gold", " "))).hasMessageContaining("tier 2 is blank");
        assertThatThrownBy(() -> new TierNames(List.of("Gold", "gold"))).hasMessageContaining("gold");
    }
}
