package dev.stratum.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasures;
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
        CtsSettings cts = PAPER.cts().orElseThrow();
        assertThat(cts.points().values()).containsExactly(stated(40.0), stated(30.0), stated(20.0), stated(10.0));
        assertThat(cts.indexes().values())
                .extracting(IndexSetting::weight)
                .containsExactly(stated(4.0), stated(3.0), stated(2.0), stated(1.0));
        assertThat(cts.indexes().get(CtsIndex.ORDER_SIZE).cuts())
                .extracting(Setting::value)
                .containsExactly(500_000.0, 300_000.0, 200_000.0);
        assertThat(cts.indexes().get(CtsIndex.ORDER_SIZE).cuts())
                .extracting(Setting::basis)
                .containsOnly(Basis.STATED);
        assertThat(PAPER.source().doi()).isEqualTo("10.3233/JIFS-200737");
        assertThat(PAPER.segments().k()).isEqualTo(stated(4));
        assertThat(PAPER.segments().tierNames())
                .containsExactly("Most valuable", "Valuable", "General", "Low contribution");
        // 2017-10-01 to 2018-10-31, both included
        assertThat(PAPER.window()).isEqualTo(OptionalInt.of(396));
    }

    @Test
    void thresholdsThatThePaperDoesNotPrintAreMarkedChosen() {
        for (CtsIndex index : List.of(CtsIndex.DAYS_TO_PAY, CtsIndex.WILL_CALL, CtsIndex.SALES_RETURN)) {
            IndexSetting setting = PAPER.cts().orElseThrow().indexes().get(index);
            assertThat(setting.cuts()).extracting(Setting::basis).containsOnly(Basis.CHOSEN);
            assertThat(setting.direction().basis()).isEqualTo(Basis.CHOSEN);
        }
        for (GradeSetting measure : PAPER.grades().measures().values()) {
            assertThat(measure.cuts()).hasSize(3).extracting(Setting::basis).containsOnly(Basis.CHOSEN);
        }
    }

    @Test
    void thePapersPolicyScoresAndGrades() {
        assertThat(PAPER.ctsPolicy()
                        .assess(new CtsMeasures(500_000, 90, 0.6, 9_999))
                        .levels())
                .containsExactly(Level.A, Level.C, Level.A, Level.D);
        Grades grades = PAPER.gradePolicy().grade(new double[] {12, 1, 50_000, 38}, 4);
        assertThat(grades.type(0).code()).isEqualTo("4114");
    }

    @Test
    void theQuartilePolicyGradesAnyLedgerByItsOwnQuartiles() {
        assertThat(QUARTILES.grades().measures().values())
                .extracting(setting -> setting.method().orElseThrow().value())
                .containsOnly(CutMethod.QUANTILE);
        assertThat(QUARTILES
                        .grades()
                        .measures()
                        .get(Measure.RECENCY)
                        .direction()
                        .value())
                .isEqualTo(Direction.FEWER_IS_BETTER);
        double[] data = {10, 1, 100, 20, 2, 200, 30, 3, 300, 40, 4, 400, 50, 5, 500};
        assertThat(QUARTILES.gradePolicy().grade(data, 3).type(0).code()).isEqualTo("411");
        assertThat(QUARTILES.cts()).isEmpty();
        assertThat(QUARTILES.segments().tierNames()).isEqualTo(PAPER.segments().tierNames());
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
        assertThat(Policy.shippedNames()).containsExactly("rfmc-2021", "ledger-quartiles");
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
    @ValueSource(strings = {"rfmc-2021", "ledger-quartiles"})
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

    private static <T> Setting<T> stated(T value) {
        return new Setting<>(value, Basis.STATED, "");
    }
}
