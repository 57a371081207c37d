package dev.stratum.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final Policy PAPER = Policy.shipped("rfmc-2021");
    private static final Policy QUARTILES = Policy.shipped("ledger-quartiles");

    @Test
    void thePapersPolicySaysWhatThePaperStates() {
        // RFMC paper, sections "CTS model establishment" and "Sample and data collection"
        CtsPolicy cts = PAPER.ctsPolicy();
        assertThat(cts.points().values()).containsExactly(40.0, 30.0, 20.0, 10.0);
        assertThat(cts.indexes()).extracting(CtsIndex::weight).containsExactly(4.0, 3.0, 2.0, 1.0);
        assertThat(cts.indexes().get(0).scale().cuts()).containsExactly(500_000, 300_000, 200_000);
        assertThat(PAPER.marks().of("$.cts.indexes.orderSize.cuts")).containsExactly(Basis.STATED);
        assertThat(List.of("$.cts.points.A", "$.cts.points.D", "$.cts.indexes.willCall.weight", "$.segments.k"))
                .allSatisfy(path -> assertThat(PAPER.marks().at(path).basis()).isEqualTo(Basis.STATED));
        assertThat(PAPER.source().doi()).contains("10.3233/JIFS-200737");
        assertThat(PAPER.segments().k()).isEqualTo(4);
        assertThat(PAPER.segments().names().names())
                .containsExactly("Most valuable", "Valuable", "General", "Low contribution");
        // 2017-10-01 to 2018-10-31, both included
        assertThat(PAPER.window()).isEqualTo(OptionalInt.of(396));
    }

    @Test
    void thresholdsThatThePaperDoesNotPrintAreMarkedChosen() {
        for (String index : List.of("daysToPay", "willCall", "salesReturn")) {
            String path = "$.cts.indexes." + index;
            assertThat(PAPER.marks().of(path + ".cuts")).containsExactly(Basis.CHOSEN);
            assertThat(PAPER.marks().at(path + ".direction").basis()).isEqualTo(Basis.CHOSEN);
        }
        PAPER.grades().forEach((measure, setting) -> {
            assertThat(setting.cuts()).hasSize(3);
            assertThat(PAPER.marks().of("$.grades." + measure.word() + ".cuts")).containsExactly(Basis.CHOSEN);
        });
    }

    @Test
    void aMarkThatIsNoneListsTheSettings() {
        assertThatThrownBy(() -> PAPER.marks().at("$.cts.weights")).hasMessageContaining("$.cts.points.A");
    }

    @Test
    void thePapersPolicyScoresAndGrades() {
        assertThat(PAPER.ctsPolicy().assess(500_000, 90, 0.6, 9_999).levels())
                .containsExactly(Level.A, Level.C, Level.A, Level.D);
        Grades grades = PAPER.gradePolicy().grade(new double[] {12, 1, 50_000, 38}, 4);
        assertThat(grades.type(0).code()).isEqualTo("4114");
    }

    @Test
    void theQuartilePolicyGradesAnyLedgerByItsOwnQuartiles() {
        assertThat(QUARTILES.grades().values())
                .extracting(setting -> setting.method().orElseThrow())
                .containsOnly(CutMethod.QUANTILE);
        assertThat(QUARTILES.grades().get(Measure.RECENCY).rule().direction()).isEqualTo(Direction.FEWER_IS_BETTER);
        double[] data = {10, 1, 100, 20, 2, 200, 30, 3, 300, 40, 4, 400, 50, 5, 500};
        assertThat(QUARTILES.gradePolicy().grade(data, 3).type(0).code()).isEqualTo("411");
        assertThat(QUARTILES.cts()).isEmpty();
        assertThat(QUARTILES.segments().names()).isEqualTo(PAPER.segments().names());
        assertThatThrownBy(QUARTILES::ctsPolicy)
                .hasFieldOrPropertyWithValue("problem", Problem.POLICY_MALFORMED)
                .hasMessageContainingAll("ledger-quartiles", "$.cts is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfmc-2021", "RFMC-2021", " rfmc-2021 "})
    void namesAreReadInAnyCase(String name) {
        assertThat(Policy.shipped(name)).isSameAs(PAPER);
    }

    @Test
    void anUnknownNameListsTheShippedOnes() {
        assertThat(Policy.shippedNames())
                .containsExactly("rfmc-2021", "ledger-quartiles", "lawrence-2011", "cited-measures");
        assertThatThrownBy(() -> Policy.shipped("rfmc"))
                .hasFieldOrPropertyWithValue("problem", Problem.POLICY_UNKNOWN)
                .hasMessageContainingAll("'rfmc'", "rfmc-2021", "ledger-quartiles");
    }

    @Test
    void everyShippedPolicyIsNamedLikeItsFile() {
        assertThat(Policy.shippedNames())
                .allSatisfy(name -> assertThat(Policy.shipped(name).name()).isEqualTo(name));
    }

    @Test
    void thePolicyIsATableOfSettingsWithTheirBasis() {
        assertThat(PAPER.rows("cts"))
                .contains(
                        new PolicyRow("cts", "Points of level A", 40.0, "points", "stated", ""),
                        new PolicyRow("cts", "Average order size, better is", "more", "", "stated", ""),
                        new PolicyRow("cts", "Average order size, level B from", 300_000.0, "yuan", "stated", ""),
                        new PolicyRow("cts", "Average days to pay, level A up to", 30.0, "days", "chosen", ""));
        assertThat(PAPER.rows("Grades"))
                .contains(
                        new PolicyRow("grades", "Days since last purchase, grade 4 up to", 60.0, "days", "chosen", ""),
                        new PolicyRow("grades", "Amount bought, grade 2 from", 80_000.0, "yuan", "chosen", ""));
        assertThat(PAPER.rows("segments"))
                .extracting(PolicyRow::value)
                .containsExactly(4.0, "spss", "Most valuable", "Valuable", "General", "Low contribution");
        assertThat(QUARTILES.rows("grades"))
                .contains(new PolicyRow(
                        "grades", "Amount bought, cuts placed by", "quantile", "currency of the ledger", "chosen", ""));
        assertThat(QUARTILES.rows("cts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfmc-2021", "ledger-quartiles", "lawrence-2011", "cited-measures"})
    void everySettingOfTheTableHasABasis(String name) {
        List<PolicyRow> rows = Policy.shipped(name).rows();
        assertThat(rows).extracting(PolicyRow::item).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> !row.section().equals("source"))
                .allSatisfy(row -> assertThat(row.basis()).isIn("stated", "chosen"));
        assertThat(rows).allSatisfy(row -> assertThat(row.value()).isInstanceOfAny(Double.class, String.class));
    }

    @Test
    void anUnknownSectionListsTheSections() {
        assertThatThrownBy(() -> PAPER.rows("weights"))
                .hasFieldOrPropertyWithValue("problem", Problem.UNKNOWN_WORD)
                .hasMessageContainingAll("weights", "cts", "grades", "ledger", "segments");
    }
}
