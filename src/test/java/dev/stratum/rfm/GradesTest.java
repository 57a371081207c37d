package dev.stratum.rfm;

import static dev.stratum.stats.Direction.FEWER_IS_BETTER;
import static dev.stratum.stats.Direction.MORE_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradesTest {

    private static final GradePolicy FIXED =
            policy(fixed(60, 120, 240), fixed(8, 4, 2), fixed(700_000, 200_000, 80_000), fixed(31, 25, 19));

    @Test
    void customerOneOfThePaper() {
        // RFMC paper, section "CTS model establishment": bought recently, seldom, little, cheap to serve: (4, 1, 1, 4)
        Grades grades = FIXED.grade(new double[] {12, 1, 50_000, 38}, 4);
        assertThat(grades.type(0)).isEqualTo(RfmcType.of(4, 1, 1, 4));
        assertThat(grades.type(0).code()).isEqualTo("4114");
        assertThat(grades.type(0).mean()).isEqualTo(2.5);
        assertThat(grades.toDoubles()).containsExactly(4, 1, 1, 4);
    }

    @Test
    void withoutCostToServeThereAreThreeGrades() {
        Grades grades = FIXED.grade(new double[] {60, 4, 79_999.99, 241, 8, 200_000}, 3);
        assertThat(grades.rows()).isEqualTo(2);
        assertThat(grades.columns()).isEqualTo(3);
        assertThat(grades.type(0).code()).isEqualTo("431");
        assertThat(grades.type(1).code()).isEqualTo("143");
        assertThat(grades.get(1, 2)).isEqualTo(3);
    }

    @Test
    void gradesFromDataKeepTheScalesToGradeOthersAlike() {
        GradePolicy quartiles = policy(
                fromData(FEWER_IS_BETTER),
                fromData(MORE_IS_BETTER),
                fromData(MORE_IS_BETTER),
                fromData(MORE_IS_BETTER));
        double[] data = {10, 1, 100, 20, 2, 200, 30, 3, 300, 40, 4, 400, 50, 5, 500};
        Grades grades = quartiles.grade(data, 3);
        // R: quantile(c(10, 20, 30, 40, 50), 1:3 / 4) is 20, 30, 40
        assertThat(grades.scales().get(0).cuts().cuts()).containsExactly(20, 30, 40);
        assertThat(grades.scales().get(2).cuts().cuts()).containsExactly(400, 300, 200);
        assertThat(grades.toDoubles()).containsExactly(4, 1, 1, 4, 2, 2, 3, 3, 3, 2, 4, 4, 1, 4, 4);
        assertThat(Grades.of(new double[] {0, 99, 250}, grades.scales()).type(0).code())
                .isEqualTo("442");
    }

    @Test
    void fivePartGradesOfTheRPackage() {
        // R package rfm, rfm_data_orders: the scores change at 115, 181, 297.4, 482 days, at 4, 5, 6, 8 orders and at
        // 255.8, 382, 506.4, 666 in revenue; a bound belongs to the values above it. Days are whole numbers, so "below
        // 115" is "up to 114".
        List<CSVRecord> rows = Csv.rows("/rfm/rfm_orders/reference.csv");
        double[] data = rows.stream()
                .flatMap(row -> List.of(row.get("R_days"), row.get("F_orders"), row.get("M_amount")).stream())
                .mapToDouble(Double::parseDouble)
                .toArray();
        GradePolicy published =
                policy(fixed(114, 180, 297, 481), fixed(8, 6, 5, 4), fixed(666, 506.4, 382, 255.8), fixed(4, 3, 2, 1));
        Grades grades = published.grade(data, 3);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(grades.type(i).code()).isEqualTo(rows.get(i).get("rfm_score"));
        }
    }

    @Test
    void quantileCutsOfTheRPackage() {
        // The thresholds above are type 7 quantiles at 20, 40, 60, 80 % plus 1.
        List<CSVRecord> rows = Csv.rows("/rfm/rfm_orders/reference.csv");
        assertThat(fifths(rows, "R_days", FEWER_IS_BETTER))
                .containsExactly(new double[] {114, 180, 296.4, 481}, within(1e-9));
        assertThat(fifths(rows, "F_orders", MORE_IS_BETTER)).containsExactly(7, 5, 4, 3);
        assertThat(fifths(rows, "M_amount", MORE_IS_BETTER))
                .containsExactly(new double[] {665, 505.4, 381, 254.8}, within(1e-9));
    }

    private static double[] fifths(List<CSVRecord> rows, String column, Direction direction) {
        double[] values = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
        return CutFinder.find(values, 5, CutMethod.QUANTILE, direction).cuts();
    }

    @Test
    void thereAre256TypesAnd64WithoutCostToServe() {
        List<RfmcType> types = TypeCensus.types(4, 4);
        assertThat(types).hasSize(256).doesNotHaveDuplicates();
        // RFMC paper: "(4,4,4,4), (4,4,4,3)..., and (1,1,1,1)"
        assertThat(types.subList(0, 5))
                .extracting(RfmcType::code)
                .containsExactly("4444", "4443", "4442", "4441", "4434");
        assertThat(types.get(255).code()).isEqualTo("1111");
        assertThat(TypeCensus.types(3, 4)).hasSize(64);
    }

    @RepeatedTest(10)
    void theCensusCountsEveryCustomerOnce(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        int columns = 3 + round.getCurrentRepetition() % 2;
        int customers = 1 + random.nextInt(400);
        double[] data = random.doubles((long) customers * columns, 0, 300).toArray();
        Grades grades = FIXED.grade(data, columns);
        List<TypeCensus.Line> census = TypeCensus.of(grades);
        assertThat(census).hasSize(columns == 4 ? 256 : 64);
        assertThat(census.stream().mapToInt(TypeCensus.Line::customers).sum()).isEqualTo(customers);
        for (TypeCensus.Line line : census) {
            assertThat(line.share()).isEqualTo((double) line.customers() / customers);
        }
        long first = census.stream()
                .filter(line -> line.type().equals(grades.type(0)))
                .mapToInt(TypeCensus.Line::customers)
                .sum();
        assertThat(first).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "44", "44444", "4504", "41x4"})
    void refusesTypesThatAreNone(String code) {
        assertThatThrownBy(() -> new RfmcType(code)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }

    /** Quartiles 2, 1, 1 of the orders: 6 of 10 have 1, and at a cut the better grade wins. */
    @Test
    void gradesThatTiesLeaveEmptyAreKnownByTheirMeasure() {
        double[] orders = {1, 1, 1, 1, 1, 1, 2, 2, 3, 8};
        double[] data = new double[30];
        for (int row = 0; row < 10; row++) {
            data[3 * row] = 10 * row;
            data[3 * row + 1] = orders[row];
            data[3 * row + 2] = 100 * row;
        }
        GradePolicy quartiles = policy(
                fromData(FEWER_IS_BETTER),
                fromData(MORE_IS_BETTER),
                fromData(MORE_IS_BETTER),
                fromData(MORE_IS_BETTER));
        Grades grades = quartiles.grade(data, 3);
        assertThat(grades.emptyGrades()).containsExactly(new EmptyGrades(1, 2, 1, 1, 2, 6, 10));
        assertThat(grades.emptyGrades().get(0).sentence()).startsWith("Frequency: no customer has grade 2 or 1.");
        // Three of 431, two of 332, then 233, 243, and three of 144.
        assertThat(grades.kinds()).isEqualTo(5);
        assertThat(FIXED.grade(data, 3).emptyGrades()).isEmpty();
    }

    @Test
    void typesHaveGradesFrom1To9() {
        assertThat(RfmcType.of(9, 1, 9, 1)).isEqualTo(new RfmcType("9191"));
        assertThat(new RfmcType("9162").grades()).containsExactly(9, 1, 6, 2);
        assertThat(RfmcType.of(5, 3, 1).grades()).containsExactly(5, 3, 1);
        assertThatThrownBy(() -> RfmcType.of(0, 1, 1)).hasMessageContaining("from 1 to 9");
        assertThatThrownBy(() -> RfmcType.of(1, 1, 1, 1, 1))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
    }

    @Test
    void aPolicyTellsHowItGrades() {
        assertThat(FIXED.gradeCount()).isEqualTo(4);
        assertThat(FIXED.rules().get(Measure.RECENCY).direction()).isEqualTo(FEWER_IS_BETTER);
        assertThat(FIXED.rules().get(Measure.MONETARY).direction()).isEqualTo(MORE_IS_BETTER);
        for (Measure measure : Measure.values()) {
            assertThat(measure.direction()).isEqualTo(FIXED.rules().get(measure).direction());
        }
        for (int grades : new int[] {2, 9}) {
            GradeRule rule = new GradeRule.FromData(CutMethod.QUANTILE, grades, MORE_IS_BETTER);
            assertThat(rule.scale(new double[] {1, 2, 3}).grades()).isEqualTo(grades);
        }
    }

    @Test
    void refusesWhatCannotBeGraded() {
        assertThatThrownBy(() -> FIXED.grade(new double[] {1, 2}, 2))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS)
                .hasMessageContaining("3 (R, F, M) or 4");
        assertThatThrownBy(() -> FIXED.grade(new double[] {1, 2, 3, 4}, 3))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
        assertThatThrownBy(() -> FIXED.grade(new double[] {1, 2, 3, 4, Double.NaN, 6}, 3))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContainingAll("Column 2 of row 2");
        assertThatThrownBy(() -> TypeCensus.of(FIXED.grade(new double[0], 4)))
                .hasFieldOrPropertyWithValue("problem", Problem.RANGE_EMPTY);
        assertThatThrownBy(() -> RfmcType.of(4, 1, 1, 10)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> RfmcType.of(4, 1)).hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
    }

    @Test
    void allMeasuresHaveTheSameNumberOfGrades() {
        assertThatThrownBy(() -> policy(fixed(60, 120, 240), fixed(8, 4), fixed(3, 2, 1), fixed(31, 25, 19)))
                .hasFieldOrPropertyWithValue("problem", Problem.CUTS_WRONG_COUNT)
                .hasMessageContainingAll("frequency", "2", "3, like that of recency");
        assertThatThrownBy(() -> new GradeRule.FromData(CutMethod.QUANTILE, 1, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> new GradeRule.FromData(CutMethod.QUANTILE, 10, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> new GradeScale(new CutScale(new double[9], MORE_IS_BETTER)))
                .hasFieldOrPropertyWithValue("problem", Problem.CUTS_WRONG_COUNT)
                .hasMessageContainingAll("9", "1 to 8");
        assertThat(new GradeScale(new CutScale(new double[8], MORE_IS_BETTER)).grades())
                .isEqualTo(9);
    }

    private static GradeRule fixed(double... cuts) {
        boolean falling = cuts[0] > cuts[1];
        return new GradeRule.Fixed(new GradeScale(new CutScale(cuts, falling ? MORE_IS_BETTER : FEWER_IS_BETTER)));
    }

    private static GradeRule fromData(Direction direction) {
        return new GradeRule.FromData(CutMethod.QUANTILE, 4, direction);
    }

    private static GradePolicy policy(GradeRule... rules) {
        Map<Measure, GradeRule> byMeasure = new EnumMap<>(Measure.class);
        Arrays.asList(Measure.values()).forEach(measure -> byMeasure.put(measure, rules[byMeasure.size()]));
        return new GradePolicy(byMeasure);
    }
}
