package dev.stratum.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stratum.policy.PolicyNumbers.PolicyNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyNumbersTest {
    private static final Policy PAPER = Policy.shipped("rfmc-2021");

    /** 4 points, 4 indexes with a weight and 3 cuts, 4 measures with 3 cuts, the number of segments. */
    @Test
    void theNumbersHaveTheNamesAndValuesOfThePolicysTable() {
        List<PolicyNumber> numbers = PolicyNumbers.of(PAPER);
        assertThat(numbers).hasSize(4 + 4 * 4 + 4 * 3 + 1);
        Map<String, Object> shown =
                PAPER.rows().stream().collect(Collectors.toMap(PolicyRow::item, PolicyRow::value, (a, b) -> a));
        assertThat(numbers)
                .allSatisfy(number -> assertThat(shown.get(number.item())).isEqualTo(number.value()));
    }

    @Test
    void anUnchangedPolicyHasTheSameRules() {
        Policy same = PolicyNumbers.with(PAPER, Map.of());
        assertThat(same.rows()).isEqualTo(PAPER.rows());
        assertThat(same.gradePolicy()).isEqualTo(PAPER.gradePolicy());
        assertThat(same.ctsPolicy()).isEqualTo(PAPER.ctsPolicy());
    }

    @Test
    void onlyWhatIsNamedChangesInAnyCase() {
        Policy other = PolicyNumbers.with(
                PAPER, Map.of("days since last purchase, GRADE 4 up to", 30.0, "Will-call share, weight", 5.0));
        List<PolicyRow> changed =
                other.rows().stream().filter(row -> !PAPER.rows().contains(row)).toList();
        assertThat(changed)
                .extracting(PolicyRow::item, PolicyRow::value)
                .containsExactly(
                        tuple("Will-call share, weight", 5.0), tuple("Days since last purchase, grade 4 up to", 30.0));
    }

    /** 60, 120, 240 days to 130, 250, 300: each of the first two passes the next one in force. */
    @Test
    void cutsMayPassEachOtherOnTheWay() {
        Policy later = PolicyNumbers.with(
                PAPER,
                Map.of(
                        "Days since last purchase, grade 4 up to", 130.0,
                        "Days since last purchase, grade 3 up to", 250.0,
                        "Days since last purchase, grade 2 up to", 300.0));
        assertThat(PolicyNumbers.of(later)).extracting(PolicyNumber::value).contains(130.0, 250.0, 300.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Days since purchase                      | 30  | is not known
                    Days since last purchase, grade 4 up to  | 130 | must rise
                    Will-call share, weight                  | 0   | above zero
                    Points of level A                        | 20  | below the points of the level above
                    Number of segments                       | 2.5 | whole number
                    Number of segments                       | 0   | from 1 to 256
                    """)
    void whatThePolicyForbidsIsTold(String item, double value, String words) {
        assertThatThrownBy(() -> PolicyNumbers.with(PAPER, Map.of(item, value))).hasMessageContaining(words);
    }

    @Test
    void cutsPlacedOnTheDataAreNoNumbersOfThePolicy() {
        assertThat(PolicyNumbers.of(Policy.shipped("ledger-quartiles")))
                .extracting(PolicyNumber::item)
                .containsExactly("Number of segments");
    }
}
