package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three grades of two measures: tier 1 is their sum 6, tier 2 a sum of 4 or 5, tier 3 a lower one. */
class TypeTiersTest {
    private static final boolean[] BOTH = {true, true};

    private static TypeTiers bySum() {
        return TypeTiers.of(
                3,
                2,
                grades -> IntStream.range(0, grades.length / 2)
                        .map(i -> grades[2 * i] + grades[2 * i + 1])
                        .map(sum -> sum == 6 ? 1 : sum >= 4 ? 2 : 3)
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 3", "1, 2, 1, 3", "1, 3, 2, 2", "2, 1, 3, 3", "2, 2, 4, 2", "3, 2, 7, 2", "3, 3, 8, 1"})
    void typesThatDifferInTheLastMeasureStandSideBySide(int first, int second, int type, int tier) {
        assertThat(bySum().type(new int[] {first, second})).isEqualTo(type);
        assertThat(bySum().tier(new int[] {first, second})).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, true, 3",
        "1, 2, 0, true, 2",
        "3, 2, 1, true, 3",
        "2, 2, 1, true, ",
        "3, 3, 1, true, ",
        "3, 3, 1, false, 2",
        "3, 2, 0, false, 1",
        "3, 2, 1, false, ",
        "1, 1, 1, false, "
    })
    void aMeasureAloneMovesToTheNearestGradeThatChangesTheTier(
            int first, int second, int measure, boolean better, Integer grade) {
        int[] own = {first, second};
        assertThat(bySum().alone(own, measure, better))
                .isEqualTo(grade == null ? OptionalInt.empty() : OptionalInt.of(grade));
        assertThat(own).containsExactly(first, second);
    }

    @Test
    void togetherTheFewestStepsCountAndTheLastMeasuresMove() {
        assertThat(bySum().together(new int[] {1, 1}, BOTH)).hasValue(new int[] {1, 3});
        assertThat(bySum().together(new int[] {2, 1}, BOTH)).hasValue(new int[] {2, 2});
        assertThat(bySum().together(new int[] {3, 1}, BOTH)).hasValue(new int[] {3, 3});
        assertThat(bySum().together(new int[] {2, 2}, BOTH)).hasValue(new int[] {3, 3});
    }

    @Test
    void onlyMeasuresThatCanMoveDo() {
        assertThat(bySum().together(new int[] {1, 1}, new boolean[] {true, false}))
                .hasValue(new int[] {3, 1});
        assertThat(bySum().together(new int[] {2, 2}, new boolean[] {true, false}))
                .isEmpty();
        assertThat(bySum().together(new int[] {1, 1}, new boolean[] {false, false}))
                .isEmpty();
    }

    @Test
    void fromTheBestTierNothingIsBetter() {
        assertThat(bySum().together(new int[] {3, 3}, BOTH)).isEmpty();
    }

    /** The best type is (1, 3) alone, the next best (3, 1) alone: no grade is given up for a tier. */
    @Test
    void gradesOnlyRise() {
        TypeTiers odd = TypeTiers.of(3, 2, grades -> new int[] {3, 3, 1, 3, 3, 3, 2, 3, 3});
        assertThat(odd.together(new int[] {2, 2}, BOTH)).isEmpty();
        assertThat(odd.together(new int[] {2, 1}, BOTH)).hasValue(new int[] {3, 1});
        assertThat(odd.together(new int[] {1, 2}, BOTH)).hasValue(new int[] {1, 3});
    }

    @Test
    void theGradesOfAllTypesAreAskedFor() {
        TypeTiers.of(2, 3, grades -> {
            assertThat(grades).containsExactly(1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 2, 2, 2, 1, 1, 2, 1, 2, 2, 2, 1, 2, 2, 2);
            return new int[8];
        });
    }

    @Test
    void refusesMoreTypesThanCanBeLookedAt() {
        assertThat(TypeTiers.of(4, 8, grades -> new int[grades.length / 8]).tier(new int[] {4, 4, 4, 4, 4, 4, 4, 4}))
                .isZero();
        assertThatThrownBy(() -> TypeTiers.of(9, 6, grades -> {
                    int[] tiers = new int[grades.length / 6];
                    Arrays.fill(tiers, 1);
                    return tiers;
                }))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("65536");
    }
}
