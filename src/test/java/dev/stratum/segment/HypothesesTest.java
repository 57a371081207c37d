package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.segment.Finding.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypothesesTest {
    /** Two cheap customers rise, a dear one falls, the rest stay. */
    private static final int[] BEFORE = {3, 3, 2, 1, 4, 4};

    private static final int[] AFTER = {1, 2, 4, 1, 4, 4};
    private static final int[] CTS = {4, 4, 1, 3, 2, 1};

    private final Hypotheses evidence = Hypotheses.of(BEFORE, AFTER, 4, CTS);

    @Test
    void theMoversAreCountedWithTheirCtsGrades() {
        assertThat(evidence.up().count()).isEqualTo(2);
        assertThat(evidence.up().share()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(evidence.up().meanCtsGrade()).hasValue(4);
        assertThat(evidence.down().count()).isEqualTo(1);
        assertThat(evidence.down().meanCtsGrade()).hasValue(1);
        assertThat(evidence.stayed().count()).isEqualTo(3);
        assertThat(evidence.stayed().meanCtsGrade()).hasValue(2);
        assertThat(evidence.all().meanCtsGrade()).hasValue(2.5);
    }

    @Test
    void eachFindingIsASentenceWithItsNumbers() {
        assertThat(evidence.findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "2 of 6 customers moved up; their mean CTS grade is 4.00 against 2.50 overall: supports H1.",
                        "1 of 6 customers moved down; its mean CTS grade is 1.00 against 2.50 overall: supports H2.",
                        "The mean CTS grade of the best 2 tiers went from 2.00 (2 customers) to 3.67 (3 customers):"
                                + " supports H3.");
    }

    @Test
    void dearCustomersThatRiseSpeakAgainstH1() {
        Hypotheses evidence = Hypotheses.of(new int[] {2, 1}, new int[] {1, 2}, 2, new int[] {1, 4});

        assertThat(evidence.findings())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.DOES_NOT_SUPPORT, Verdict.DOES_NOT_SUPPORT, Verdict.DOES_NOT_SUPPORT);
    }

    @Test
    void equalGradesSupportNothing() {
        Hypotheses evidence = Hypotheses.of(new int[] {2, 1}, new int[] {1, 2}, 2, new int[] {3, 3});

        assertThat(evidence.findings()).extracting(Finding::verdict).containsOnly(Verdict.DOES_NOT_SUPPORT);
    }

    @Test
    void withoutMoversThereIsNoEvidence() {
        Hypotheses evidence = Hypotheses.of(new int[] {3, 4}, new int[] {3, 4}, 4, new int[] {1, 4});

        assertThat(evidence.findings()).extracting(Finding::verdict).containsOnly(Verdict.NO_EVIDENCE);
        assertThat(evidence.up().meanCtsGrade()).isEmpty();
        assertThat(evidence.findings().get(0).sentence()).isEqualTo("0 of 2 customers moved up: no evidence on H1.");
    }

    @Test
    void givenMoneyH3ComparesServiceCostAndProfitOfTheBestTiers() {
        double[] serviceCost = {10, 20, 500, 90, 40, 60};
        double[] profit = {300, 330, -100, 180, 5, 5};
        Hypotheses evidence = Hypotheses.of(BEFORE, AFTER, 4, CTS, serviceCost, profit, Optional.empty());

        // Best tiers before: customers 3 and 4 (590 / 80); after: 1, 2 and 4 (120 / 810).
        assertThat(evidence.findings().get(2))
                .isEqualTo(new Finding(
                        "H3",
                        Verdict.SUPPORTS,
                        "Each 1.00 of profit made with the best 2 tiers costs 0.15 to serve after against 7.38 before:"
                                + " supports H3."));
        TierMoney.Row fourth = evidence.money().orElseThrow().tiers().get(3);
        assertThat(fourth.before()).isEqualTo(new TierMoney.Amounts(2, 100, 10, OptionalDouble.empty()));
        assertThat(fourth.after()).isEqualTo(new TierMoney.Amounts(3, 600, -90, OptionalDouble.empty()));
    }

    @Test
    void lowerCostWithLowerProfitSupportsH3InPart() {
        Hypotheses evidence = Hypotheses.of(
                new int[] {2, 1},
                new int[] {1, 2},
                2,
                new int[] {4, 1},
                new double[] {10, 50},
                new double[] {100, 400},
                Optional.of(new double[] {500, 1_000}));

        assertThat(evidence.findings().get(2).verdict()).isEqualTo(Verdict.SUPPORTS_IN_PART);
        assertThat(evidence.findings().get(2).sentence())
                .contains("takes 2.0 % after against 5.0 % before and 20.0 % is left as profit against 40.0 %")
                .endsWith("supports H3 in part.");
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> Hypotheses.of(BEFORE, AFTER, 4, new int[] {4, 4}))
                .hasMessageContaining("CTS grades has 2");
        assertThatThrownBy(() -> Hypotheses.of(new int[] {1}, new int[] {1}, 4, new int[] {0}))
                .hasMessageContaining("CTS grade of row 1 is 0");
        assertThatThrownBy(() -> Hypotheses.of(new int[] {1}, new int[] {1}, 4, new int[] {10}))
                .hasMessageContaining("CTS grade of row 1 is 10");
        assertThatThrownBy(() -> Hypotheses.of(new int[] {5}, new int[] {1}, 4, new int[] {4}))
                .hasMessageContaining("earlier tier of row 1 is 5");
        assertThatThrownBy(() ->
                        TierMoney.of(new int[] {1}, new int[] {5}, 4, new double[1], new double[1], Optional.empty()))
                .hasMessageContaining("later tier of row 1 is 5");
        assertThatThrownBy(() -> TierMoney.of(
                        new int[] {1}, new int[] {1}, 4, new double[1], new double[1], Optional.of(new double[] {
                            Double.NaN
                        })))
                .hasMessageContaining("revenue of row 1");
        assertThatThrownBy(() -> Hypotheses.of(
                        new int[] {1},
                        new int[] {1},
                        4,
                        new int[] {4},
                        new double[] {Double.NaN},
                        new double[] {1},
                        Optional.empty()))
                .hasMessageContaining("service cost of row 1");
        assertThatThrownBy(() -> Hypotheses.of(
                        new int[] {1},
                        new int[] {1},
                        4,
                        new int[] {4},
                        new double[] {1},
                        new double[] {1, 2},
                        Optional.empty()))
                .hasMessageContaining("profit has 2");
    }

    /** Fourteen large customers before, small ones beside them after: per customer everything falls. */
    @Test
    void moneyIsComparedAsAShareOfRevenueAndNotByTheSizeOfCustomers() {
        int[] before = {1, 2, 2};
        int[] after = {1, 1, 2};
        int[] grade = {1, 4, 4};
        double[] serviceCost = {700, 10, 10};
        double[] profit = {900, 40, 40};
        double[] revenue = {5_000, 100, 100};

        assertThat(Hypotheses.of(before, after, 2, grade, serviceCost, profit, Optional.of(revenue))
                        .findings()
                        .get(2)
                        .sentence())
                .isEqualTo("Of the revenue of the best tier, service cost takes 13.9 % after against 14.0 % before and"
                        + " 18.4 % is left as profit against 18.0 %: supports H3.");
        assertThat(Hypotheses.of(before, after, 2, grade, serviceCost, profit, Optional.empty())
                        .findings()
                        .get(2)
                        .sentence())
                .isEqualTo("Each 1.00 of profit made with the best tier costs 0.76 to serve after against 0.78 before:"
                        + " supports H3.");
    }

    /** One customer is best before, the other after; money is their service cost, profit and revenue. */
    @ParameterizedTest
    @CsvSource({
        "5, 20, 100, 4, 21, 100, SUPPORTS",
        "5, 20, 100, 4, 20, 100, SUPPORTS_IN_PART",
        "5, 20, 100, 5, 21, 100, SUPPORTS_IN_PART",
        "5, 20, 100, 5, 20, 100, DOES_NOT_SUPPORT",
        "5, 20, 100, 6, 19, 100, DOES_NOT_SUPPORT",
        "5, 20, 100, 8, 42, 200, SUPPORTS",
        "0, 0, 100, 0, 0, 100, DOES_NOT_SUPPORT",
        "1e6, -1e6, 1, 999999.9999, -999999.9999, 1, DOES_NOT_SUPPORT",
        "5, 20, 0, 4, 21, 100, NO_EVIDENCE",
        "5, 20, 100, 4, 21, 0, NO_EVIDENCE",
        "5, 20, 100, 4, 21, -1, NO_EVIDENCE",
        "5, 20, , 4, 20, , SUPPORTS",
        "5, 20, , 5, 20, , DOES_NOT_SUPPORT",
        "0, 20, , 0, 20, , DOES_NOT_SUPPORT",
        "5, 20, , 6, 20, , DOES_NOT_SUPPORT",
        "1e6, 1, , 999999.9999, 1, , DOES_NOT_SUPPORT",
        "5, 0, , 4, 20, , NO_EVIDENCE",
        "5, 20, , 4, 0, , NO_EVIDENCE"
    })
    void theSharesOfTheBestTiersDecideAboutH3(
            double cost,
            double profit,
            Double revenue,
            double costAfter,
            double profitAfter,
            Double revenueAfter,
            Verdict verdict) {
        Hypotheses evidence = Hypotheses.of(
                new int[] {1, 2},
                new int[] {2, 1},
                2,
                new int[] {4, 1},
                new double[] {cost, costAfter},
                new double[] {profit, profitAfter},
                Optional.ofNullable(revenue).map(before -> new double[] {before, revenueAfter}));
        assertThat(evidence.findings().get(2).verdict()).isEqualTo(verdict);
    }

    /** Tiers 1 and 2 of 4: before 10 + 20 of 100 + 200, after 20 + 7 of 200 + 50. */
    @Test
    void theMoneyOfTheBestTiersIsAddedUp() {
        Hypotheses evidence = Hypotheses.of(
                new int[] {1, 2, 3},
                new int[] {3, 2, 1},
                4,
                new int[] {9, 1, 1},
                new double[] {10, 20, 7},
                new double[] {40, 20, 30},
                Optional.of(new double[] {100, 200, 50}));
        assertThat(evidence.findings().get(2).sentence())
                .startsWith(
                        "Of the revenue of the best 2 tiers, service cost takes 10.8 % after against 10.0 % before and"
                                + " 20.0 % is left as profit against 20.0 %");
    }

    @Test
    void withoutCustomersInTheBestTiersThereIsNoEvidence() {
        double[] money = {5, 5};
        for (int[] tiers : List.of(new int[] {2, 2}, new int[] {1, 2})) {
            int[] worst = {2, 2};
            for (Hypotheses evidence : List.of(
                    Hypotheses.of(worst, tiers, 2, new int[] {4, 1}),
                    Hypotheses.of(tiers, worst, 2, new int[] {4, 1}),
                    Hypotheses.of(worst, tiers, 2, new int[] {4, 1}, money, money, Optional.empty()),
                    Hypotheses.of(tiers, worst, 2, new int[] {4, 1}, money, money, Optional.empty()))) {
                assertThat(evidence.findings().get(2).sentence())
                        .isEqualTo("The best tier had no customers before or after: no evidence on H3.");
            }
        }
    }

    @Test
    void equalMeansOfTheBestTiersSupportNothing() {
        Hypotheses evidence = Hypotheses.of(new int[] {1, 2, 2}, new int[] {1, 1, 2}, 2, new int[] {3, 3, 1});
        assertThat(evidence.findings().get(2).verdict()).isEqualTo(Verdict.DOES_NOT_SUPPORT);
    }

    @Test
    void verdictsHaveWords() {
        assertThat(Verdict.values())
                .extracting(Verdict::words)
                .containsExactly("supports", "supports in part", "does not support", "no evidence on");
    }

    @Test
    void withoutProfitOrRevenueThereIsNoShareToCompare() {
        int[] tiers = {1, 2};
        int[] grade = {1, 4};
        double[] cost = {5, 5};
        assertThat(Hypotheses.of(tiers, tiers, 2, grade, cost, new double[] {-1, 1}, Optional.empty())
                        .findings()
                        .get(2)
                        .verdict())
                .isEqualTo(Verdict.NO_EVIDENCE);
        assertThat(Hypotheses.of(tiers, tiers, 2, grade, cost, new double[] {1, 1}, Optional.of(new double[] {0, 9}))
                        .findings()
                        .get(2)
                        .verdict())
                .isEqualTo(Verdict.NO_EVIDENCE);
    }
}
