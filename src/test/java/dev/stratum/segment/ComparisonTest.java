package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private final Comparison table7 = Comparison.of(TwoStratifications.RFM, TwoStratifications.RFMC, 4);

    /** The paper prints 2.4, 6.0, 57.5, 34.1 and 22.8, 32.3, 17.4, 27.5 and +20.4, +26.3, -40.1, -6.6. */
    @ParameterizedTest(name = "tier {0}")
    @CsvSource({
        "1,  4,  2.395, 38, 22.754,  20.359",
        "2, 10,  5.988, 54, 32.335,  26.347",
        "3, 96, 57.485, 29, 17.365, -40.120",
        "4, 57, 34.132, 46, 27.545,  -6.587"
    })
    void theCountsOfThePaperGiveItsTable7(
            int tier, int before, double percentBefore, int after, double percentAfter, double points) {
        Comparison.Row row = table7.tiers().get(tier - 1);

        assertThat(row.tier()).isEqualTo(tier);
        assertThat(row.countBefore()).isEqualTo(before);
        assertThat(row.shareBefore() * 100).isCloseTo(percentBefore, within(0.0005));
        assertThat(row.countAfter()).isEqualTo(after);
        assertThat(row.shareAfter() * 100).isCloseTo(percentAfter, within(0.0005));
        assertThat(row.changeInPoints()).isCloseTo(points, within(0.0005));
    }

    @Test
    void theChangesCancelOut() {
        assertThat(table7.customers()).isEqualTo(167);
        assertThat(table7.tiers().stream()
                        .mapToDouble(Comparison.Row::changeInPoints)
                        .sum())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> Comparison.of(new int[] {1, 2}, new int[] {1}, 2))
                .hasMessageContaining("before has 2")
                .hasMessageContaining("after has 1")
                .hasMessageContaining("same customers");
        assertThatThrownBy(() -> Comparison.of(new int[] {1, 2}, new int[] {1, 3}, 2))
                .hasMessageContaining("The later tier of row 2 is 3");
        assertThatThrownBy(() -> Comparison.of(new int[] {0, 2}, new int[] {1, 2}, 2))
                .hasMessageContaining("The earlier tier of row 1 is 0");
        assertThatThrownBy(() -> Comparison.of(new int[0], new int[0], 2)).hasMessageContaining("no values");
    }
}
