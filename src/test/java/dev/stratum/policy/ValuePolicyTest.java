package dev.stratum.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.Start;
import dev.stratum.problem.Problem;
import dev.stratum.stats.Direction;
import dev.stratum.value.BankCredit;
import dev.stratum.value.Category;
import dev.stratum.value.IndexWeights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy of Bu (2023), and what a file with one mistake is told. */
class ValuePolicyTest {
    private static final ValuePolicy BU = ValuePolicy.bu2023();

    /** Bu 2023, Table 1 and section 3.1.2. */
    @Test
    void theIndicatorsAreThoseOfTableOne() {
        assertThat(BU.system().indicators()).hasSize(15);
        for (int i = 0; i < 15; i++) {
            assertThat(BU.marks().at("$.indicators[" + i + "].direction").basis())
                    .isEqualTo(Basis.STATED);
        }
        assertThat(BU.source().doi()).contains("10.14733/cadaps.2023.S15.100-113");
        assertThat(BU.k()).isEqualTo(4);
        assertThat(BU.marks().at("$.clusters.k").basis()).isEqualTo(Basis.STATED);
        assertThat(BU.start()).isEqualTo(Start.SPSS);
    }

    @Test
    void creditGradesScoreInEvenStepsFromFiveToOne() {
        assertThat(BU.credit().keySet()).containsExactly(BankCredit.values());
        assertThat(BU.credit().values()).containsExactly(5.0, 4.2, 3.4, 2.6, 1.8, 1.0);
        assertThat(BU.credit().keySet())
                .allSatisfy(grade ->
                        assertThat(BU.marks().at("$.credit." + grade).basis()).isEqualTo(Basis.CHOSEN));
    }

    @Test
    void everyJudgementIsChosenAndConsistent() {
        assertThat(BU.judgements().keySet())
                .containsExactly("X1", "X2", "X3", "C1", "C2", "D1", "D2", "D3", "D4", "D5");
        assertThat(BU.judgements().keySet())
                .allSatisfy(
                        code -> assertThat(BU.marks().at("$.judgements." + code).basis())
                                .isEqualTo(Basis.CHOSEN));
        assertThat(BU.weights().parts())
                .allSatisfy(part ->
                        assertThat(part.consistency().orElseThrow().ratio()).isLessThan(0.1));
    }

    /** With scores from 1 to 5 the centres of Bu 2023, Table 2, need a weight of current value from 0.551 to 0.699. */
    @Test
    void theWeightOfCurrentValueFitsThePublishedCentres() {
        IndexWeights weights = BU.weights();
        double current = weights.indicatorWeights().subList(0, 4).stream()
                .mapToDouble(w -> w)
                .sum();
        assertThat(current).isCloseTo(0.6, within(1e-12)).isBetween(0.551, 0.699);
        assertThat(weights.indicatorWeights().stream().mapToDouble(w -> w).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void scalesScoreMeasuresInTheirDirection() {
        IndicatorSetting defaults = BU.indicators().get(10);
        assertThat(defaults.indicator().code()).isEqualTo("D32");
        assertThat(defaults.indicator().direction()).isEqualTo(Direction.FEWER_IS_BETTER);
        assertThat(defaults.scale().orElseThrow().score(0)).isEqualTo(5);
        assertThat(BU.indicators().get(9).scale()).isEmpty();
    }

    @Test
    void highBeginsBetweenTheClustersUnlessCutsAreFixed() throws IOException {
        double[] current = {1, 3};
        double[] potential = {1, 2};
        assertThat(BU.categories(current, potential).currentCut()).isEqualTo(2);
        ValuePolicy fixed = read(shipped()
                .replaceFirst(
                        "(?s)\"method\": \\{.*?\\}",
                        "\"currentCut\": {\"value\": 3.5, \"basis\": \"chosen\"},"
                                + "\"potentialCut\": {\"value\": 1.2, \"basis\": \"chosen\"}"));
        assertThat(fixed.categories(current, potential).category(3, 1.5)).isEqualTo(Category.POTENTIAL_VALUE);
        assertThat(fixed.rows())
                .contains(new PolicyRow("categories", "Current value is high from", 3.5, "score 1 to 5", "chosen", ""));
    }

    @Test
    void thePolicyIsATableOfSettingsWithTheirBasis() {
        assertThat(ShippedPolicies.names())
                .containsExactly(
                        "rfmc-2021", "ledger-quartiles", "lawrence-2011", "cited-measures", "bu-2023", "bu-2023-text");
        assertThat(ShippedPolicies.rows("BU-2023", "Indicators"))
                .contains(
                        new PolicyRow("indicators", "D32 Average default rate, better is", "fewer", "", "stated", ""),
                        new PolicyRow(
                                "indicators",
                                "D32 Average default rate, high",
                                0.2,
                                "share of invoices in arrears",
                                "chosen",
                                ""));
        assertThat(ShippedPolicies.rows("bu-2023", "judgements"))
                .hasSize(1 + 1 + 10 + 1 + 1 + 1 + 3 + 1 + 1 + 1)
                .extracting(PolicyRow::item)
                .contains("D21 Transaction continuity over D22 Wallet share");
        assertThat(ShippedPolicies.rows("bu-2023", "weights"))
                .hasSize(15)
                .first()
                .satisfies(row -> {
                    assertThat(row.item()).isEqualTo("C11 Maximum single profit, weight");
                    assertThat((double) row.value()).isCloseTo(0.6 * 2 / 3 / 3, within(1e-12));
                });
        assertThat(BU.rows()).extracting(PolicyRow::item).doesNotHaveDuplicates();
        assertThat(ShippedPolicies.rows("rfmc-2021"))
                .isEqualTo(Policy.shipped("rfmc-2021").rows());
        assertThatThrownBy(() -> ShippedPolicies.rows("bu-2023", "grades"))
                .hasFieldOrPropertyWithValue("problem", Problem.UNKNOWN_WORD)
                .hasMessageContaining("source, indicators, credit, judgements, weights, categories, clusters");
        assertThatThrownBy(() -> ShippedPolicies.rows("bu-1999"))
                .hasFieldOrPropertyWithValue("problem", Problem.POLICY_UNKNOWN)
                .hasMessageContaining("rfmc-2021, ledger-quartiles, lawrence-2011, cited-measures, bu-2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"value\": [2, 3, 2] | \"value\": [2, 3] | $.judgements.D2.value holds 2 judgements; 3 items need 3",
                "\"value\": [2, 3, 2] | \"value\": [2, 0, 2] | $.judgements.D2.value[1] is 0; judgements are above zero",
                "\"value\": [2, 3, 2] | \"value\": [2, \"3/0\", 2] | $.judgements.D2.value[1] is the text '3/0'; it must be a number or a fraction",
                "\"value\": [2, 3, 2] | \"value\": [2, \"1/9\", 9] | $.judgements.D2 has a consistency ratio of",
                "\"value\": [2, 3, 2] | \"value\": {} | $.judgements.D2.value is an object; it must be a list",
                "\"D2\": { \"value\" | \"D9\": { \"value\" | $.judgements.D9 is not a known field; the fields here are X1, X2",
                "\"code\": \"C12\" | \"code\": \"C11\" | $.indicators[1].code repeats the code 'C11'",
                "\"factor\": \"D4\" | \"factor\": \"D8\" | $.indicators[11].factor is 'D8'; it must be one of C1, C2, D1",
                "\"code\": \"D2\", \"name\" | \"code\": \"D1\", \"name\" | $.factors[3].code repeats the code 'D1'",
                "\"side\": \"potential\" | \"side\": \"future\" | $.factors[2].side is 'future'; it must be current or potential",
                "\"value\": 0.2, | \"value\": -1, | $.indicators[10].scale.low is 0; it must be below high, -1",
                "\"value\": \"fewer\" | \"value\": \"down\" | $.indicators[10].direction.value is wrong: Direction 'down'",
                "\"AA\": { \"value\": 4.2 | \"AA\": { \"value\": 5 | $.credit.AA is 5; it must be below the score of the grade above, 5",
                "\"AAA\": { \"value\": 5 | \"AAA\": { \"value\": 6 | $.credit.AAA is 6; it must be from 1 to 5",
                "\"BBB\": { | \"CCC\": { | $.credit.CCC is not a known field",
                "\"middle-of-clusters\" | \"mean\" | $.categories.method.value is 'mean'; it must be middle-of-clusters",
                "\"categories\": { | \"categories\": {\"currentCut\": 1, | $.categories has both cuts and a method",
                "\"basis\": \"stated\", \"note\": \"The paper used | \"basis\": \"known\", \"note\": \"The paper used | $.clusters.start.basis is 'known'",
                "\"value\": 4, | \"value\": 0, | $.clusters.k.value is 0; it must be a whole number from 1",
                "\"spss\" | \"luck\" | $.clusters.start.value is 'luck'; it must be one of best, spss",
                "\"unit\": \"branches\" | \"units\": \"branches\" | $.indicators[4].scale.units is not a known field"
            })
    void aMistakeIsNamedByItsPath(String right, String wrong, String message) throws IOException {
        assertThat(shipped()).contains(right);
        String mistaken = shipped().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThatThrownBy(() -> read(mistaken))
                .hasFieldOrPropertyWithValue("problem", Problem.POLICY_MALFORMED)
                .hasMessageStartingWith("Policy mine.json: ")
                .hasMessageContaining(message);
    }

    private static String shipped() throws IOException {
        try (InputStream in = ValuePolicy.class.getResourceAsStream("bu-2023.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValuePolicy read(String json) {
        return ValuePolicy.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "mine.json");
    }
}
