package dev.stratum.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairwiseMatrixTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"2,0.5", "3,0.33", "3,0.333333333", "4,0.25", "6,0.17", "7,0.14", "8,0.13", "9,0.11"})
    void reciprocalsMayBeTypedWithTwoDecimals(double whole, double fraction) {
        PairwiseMatrix matrix = PairwiseMatrix.of(new double[] {1, whole, fraction, 1}, 2, 2);
        PairwiseMatrix turned = PairwiseMatrix.of(new double[] {1, fraction, whole, 1}, 2, 2);

        assertThat(matrix.get(0, 1)).isEqualTo(whole);
        assertThat(matrix.get(1, 0)).isEqualTo(1 / whole);
        assertThat(turned.get(0, 1)).isEqualTo(1 / whole);
        assertThat(turned.get(1, 0)).isEqualTo(whole);
    }

    @Test
    void theUpperTriangleIsEnough() {
        PairwiseMatrix matrix = PairwiseMatrix.ofUpperTriangle(3, 2, 4, 8);

        assertThat(matrix.toArray()).containsExactly(1, 2, 4, 0.5, 1, 8, 0.25, 0.125, 1);
    }

    @Test
    void judgementsBeyondTheScaleAreAllowedButFlagged() {
        PairwiseMatrix matrix = PairwiseMatrix.ofUpperTriangle(3, 9, 12, 1 / 20.0);

        assertThat(matrix.beyondScale()).containsExactly(new Judgement(0, 2, 12), new Judgement(1, 2, 1 / 20.0));
    }

    @Test
    void aGroupIsTheGeometricMeanOfItsMembers() {
        PairwiseMatrix group = PairwiseMatrix.ofGroup(
                List.of(PairwiseMatrix.ofUpperTriangle(2, 9), PairwiseMatrix.ofUpperTriangle(2, 1 / 4.0)));

        assertThat(group.get(0, 1)).isCloseTo(1.5, within(1e-12));
        assertThat(group.get(1, 0)).isCloseTo(1 / 1.5, within(1e-12));
    }

    @Test
    void aGroupOfOneOpinionHasThatOpinion() {
        PairwiseMatrix one = Textbook.DRINKS.matrix();

        assertThat(PairwiseMatrix.ofGroup(List.of(one, one, one)).toArray())
                .containsExactly(one.toArray(), within(1e-12));
    }

    @Test
    void aGroupNeedsMembersOfOneSize() {
        assertThatThrownBy(() -> PairwiseMatrix.ofGroup(List.of())).hasMessageContaining("matrices");
        assertThatThrownBy(() ->
                        PairwiseMatrix.ofGroup(List.of(Textbook.LEADER.matrix(), PairwiseMatrix.ofUpperTriangle(2, 3))))
                .hasMessageContaining("Matrix 2 has 2")
                .hasMessageContaining("4");
    }

    @Test
    void badMatricesAreNamed() {
        assertProblem(Problem.NOT_SQUARE, "2 rows and 3 columns", new double[6], 2, 3);
        assertProblem(Problem.RANGE_EMPTY, "pairwise matrix", new double[0], 0, 0);
        assertProblem(Problem.JUDGEMENT_NOT_POSITIVE, "row 2, column 1 is 0", new double[] {1, 2, 0, 1}, 2, 2);
        assertProblem(Problem.JUDGEMENT_NOT_POSITIVE, "row 1, column 2 is -3", new double[] {1, -3, 1, 1}, 2, 2);
        assertProblem(Problem.NOT_FINITE, "row 1, column 2", new double[] {1, Double.NaN, 1, 1}, 2, 2);
        assertProblem(Problem.OUT_OF_RANGE, "row 2, column 2 is 2", new double[] {1, 2, 0.5, 2}, 2, 2);
        assertProblem(
                Problem.NOT_RECIPROCAL,
                "Row 1, column 2 is 3 but row 2, column 1 is 0.3;",
                new double[] {1, 3, 0.3, 1},
                2,
                2);
        assertThatThrownBy(() -> PairwiseMatrix.ofUpperTriangle(3, 1, 2))
                .hasMessageContaining("2 columns")
                .hasMessageContaining("needs 3");
    }

    private static void assertProblem(Problem problem, String words, double[] entries, int rows, int columns) {
        assertThatThrownBy(() -> PairwiseMatrix.of(entries, rows, columns))
                .isInstanceOfSatisfying(
                        StratumException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessageContaining(words);
    }
}
