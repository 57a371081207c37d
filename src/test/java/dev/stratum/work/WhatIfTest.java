package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.policy.Policy;
import dev.stratum.policy.PolicyNumbers;
import dev.stratum.policy.PolicyNumbers.PolicyNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws of SEGMENT.WHATIF and SEGMENT.SENSITIVITY on random customers. */
class WhatIfTest {
    private static final Policy PAPER = Policy.shipped("rfmc-2021");

    @Test
    void noChangeMovesNobody() {
        for (int seed = 0; seed < 20; seed++) {
            MeasuredCustomers customers = RandomCustomers.of(seed, 200);
            Map<String, Double> asTheyAre = Map.of("Days since last purchase, grade 4 up to", 60.0);
            WhatIf none = WhatIf.of(customers, PAPER, PolicyNumbers.with(PAPER, asTheyAre));
            assertThat(none.moved()).isZero();
            assertThat(none.movedAmount()).isZero();
        }
    }

    @Test
    void customersAndMoneyOfThePathsAreThoseOfTheLedger() {
        for (int seed = 0; seed < 50; seed++) {
            MeasuredCustomers customers = RandomCustomers.of(seed, 150);
            PolicyNumber number = PolicyNumbers.of(PAPER).get(seed % 33);
            Policy other = PolicyNumbers.with(
                    PAPER,
                    Map.of(number.item(), number.item().startsWith("Number of seg") ? 6 : number.value() * 1.05));
            WhatIf moves = WhatIf.of(customers, PAPER, other);
            assertThat(moves.paths().stream().mapToInt(WhatIf.Path::customers).sum())
                    .isEqualTo(150);
            assertThat(moves.paths().stream()
                            .map(path -> BigDecimal.valueOf(path.amount()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .doubleValue())
                    .isEqualTo(moves.amount())
                    .isEqualTo(IntStream.range(0, 150)
                            .mapToObj(i -> BigDecimal.valueOf(customers.monetary(i)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .doubleValue());
            assertThat(moves.paths().stream()
                            .filter(WhatIf.Path::moves)
                            .mapToInt(WhatIf.Path::customers)
                            .sum())
                    .isEqualTo((int) IntStream.range(0, 150)
                            .filter(i ->
                                    moves.before().tiers()[i] != moves.after().tiers()[i])
                            .count());
        }
    }

    @Test
    void eachLineOfTheSensitivityIsAWhatIf() {
        MeasuredCustomers customers = RandomCustomers.of(7, 300);
        PolicySensitivity sensitivity = PolicySensitivity.of(customers, PAPER, 10);
        assertThat(sensitivity.rows()).hasSize(PolicyNumbers.of(PAPER).size() - 1);
        for (PolicySensitivity.Row row : sensitivity.rows()) {
            PolicyNumber number = row.number();
            WhatIf raised =
                    WhatIf.of(customers, PAPER, PolicyNumbers.with(PAPER, Map.of(number.item(), number.value() * 1.1)));
            assertThat(row.raised()).hasValue(new PolicySensitivity.Moved(raised.moved(), raised.movedAmount()));
        }
        assertThat(sensitivity.rows())
                .extracting(row -> row.amountPerPercent(10))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    /** 60 days and a half more pass the next cut of 120 only when raised by more than that. */
    @Test
    void aValueThatThePolicyForbidsMovesNobodyAndIsEmpty() {
        PolicySensitivity sensitivity = PolicySensitivity.of(RandomCustomers.of(1, 50), PAPER, 99);
        PolicySensitivity.Row first = sensitivity.rows().stream()
                .filter(row -> row.number().item().equals("Points of level B"))
                .findFirst()
                .orElseThrow();
        assertThat(first.raised()).isEmpty(); // 30 points and 99 % are more than the 40 of level A
    }

    @Test
    void aPolicyIsCutDownToWhatIsMeasured() {
        double[] four = {10, 2, 300, 25};
        Policy scored = new MeasuredCustomers(four, 4).applicable(PAPER);
        assertThat(PolicyNumbers.of(scored))
                .noneMatch(number -> number.section().equals("cts"));
        Policy plain = new MeasuredCustomers(Arrays.copyOf(four, 3), 3).applicable(PAPER);
        assertThat(PolicyNumbers.of(plain)).hasSize(3 * 3 + 1);
        assertThatThrownBy(() -> new MeasuredCustomers(new double[6], 6).applicable(PAPER))
                .hasMessageContaining("3 (R, F, M), 4 (R, F, M, CTS) or 7");
    }

    @Test
    void theScoreIsThatOfTheIndexes() {
        MeasuredCustomers customers = RandomCustomers.of(3, 40);
        double[] measures = customers.under(PAPER).measures();
        List<double[]> indexes = IntStream.range(0, 40)
                .mapToObj(i -> Arrays.copyOfRange(customers.values(), i * 7 + 3, i * 7 + 7))
                .toList();
        CtsScores scores = CtsScores.of(PAPER.ctsPolicy(), indexes);
        for (int i = 0; i < 40; i++) {
            assertThat(measures[i * 4 + 3])
                    .isEqualTo(scores.scored().get(i).assessment().score());
        }
    }
}
