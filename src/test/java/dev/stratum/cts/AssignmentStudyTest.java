package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.cts.AssignmentStudy.Assignment;
import dev.stratum.cts.AssignmentStudy.Outcome;
import dev.stratum.problem.Problem;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five customers on three indexes, scored 37.5, 30, 10, 32.5 and 25 by the assignment in force. What the others give was
 * computed apart from this program in rational numbers: bands by counting the cuts that a value misses, type 7 quantiles,
 * Spearman's correlation of mean ranks.
 */
class AssignmentStudyTest {
    private static final Map<Level, Double> POINTS = Map.of(Level.A, 40.0, Level.B, 30.0, Level.C, 20.0, Level.D, 10.0);
    private static final List<double[]> CUSTOMERS = List.of(
            new double[] {540_000, 28, 0.5},
            new double[] {310_000, 64, 0.9},
            new double[] {100_000, 95, 0.1},
            new double[] {500_000, 58, 0.3},
            new double[] {230_000, 90, 0.65});

    @ParameterizedTest
    @CsvSource({
        "EQUAL_WEIGHTS, 26.6666666667, 1, 2.5, 3, 1, 0.974679434481",
        "RECIPROCAL_WEIGHTS, 27.0909090909, 0.272727272727, 0.681818181818, 3, 0, 1",
        "CENTROID_WEIGHTS, 27.2222222222, 0.666666666667, 1.66666666667, 3, 0, 1",
        "HALVED_POINTS, 21.5, 5.5, 7.5, 5, 0, 1",
        "QUARTILE_CUTS, 28, 1, 2.5, 2, 0, 1",
        "EVEN_CUTS, 25, 2, 5, 2, 0, 1",
        "STRICTER_CUTS, 22, 5, 7.5, 4, 1, 0.974679434481",
        "LOOSER_CUTS, 28, 1, 2.5, 2, 1, 0.974679434481"
    })
    void eachAssignmentMovesTheScores(
            Assignment assignment, double mean, double change, double largest, int scores, int quarters, double rank) {
        Outcome outcome = AssignmentStudy.of(policy(POINTS), CUSTOMERS)
                .outcomes()
                .get(List.of(Assignment.values()).indexOf(assignment));
        assertThat(outcome.assignment()).isEqualTo(assignment);
        assertThat(outcome.meanScore()).isCloseTo(mean, within(1e-9));
        assertThat(outcome.meanChange()).isCloseTo(change, within(1e-9));
        assertThat(outcome.largestChange()).isCloseTo(largest, within(1e-9));
        assertThat(outcome.otherScore()).isEqualTo(scores);
        assertThat(outcome.otherQuarter()).isEqualTo(quarters);
        assertThat(outcome.rankCorrelation()).isCloseTo(rank, within(1e-9));
    }

    @Test
    void manyCustomersScoreAsEachOfThemDoes() {
        CtsPolicy policy = policy(POINTS);
        List<double[]> often =
                Collections.nCopies(3, CUSTOMERS).stream().flatMap(List::stream).toList();
        assertThat(policy.scores(often))
                .containsExactly(often.stream()
                        .mapToDouble(measures -> policy.assess(measures).score())
                        .toArray());
    }

    @Test
    void theAssignmentInForceChangesNothing() {
        Map<Level, Double> halves = Map.of(Level.A, 8.0, Level.B, 4.0, Level.C, 2.0, Level.D, 1.0);
        Outcome outcome = AssignmentStudy.of(policy(halves), CUSTOMERS)
                .outcomes()
                .get(List.of(Assignment.values()).indexOf(Assignment.HALVED_POINTS));
        assertThat(outcome.meanChange()).isZero();
        assertThat(outcome.otherScore()).isZero();
        assertThat(outcome.rankCorrelation()).isEqualTo(1, within(1e-15));
    }

    /** In doubles 0.4 and a tenth of it are 0.44000000000000006, which 0.44 does not reach. */
    @Test
    void aCustomerAtAMovedCutReachesIt() {
        CtsPolicy policy = new CtsPolicy(List.of(index(2, 1, Direction.MORE_IS_BETTER, 0.6, 0.4, 0.2)), POINTS);
        assertThat(AssignmentStudy.of(policy, List.of(new double[] {0.66}, new double[] {0.44}))
                        .outcomes())
                .filteredOn(outcome -> outcome.assignment() == Assignment.STRICTER_CUTS)
                .extracting(Outcome::otherScore)
                .containsExactly(0);
    }

    @Test
    void twoCustomersAreTheLeast() {
        assertThat(AssignmentStudy.of(policy(POINTS), CUSTOMERS.subList(0, 2)).outcomes())
                .hasSameSizeAs(Assignment.values());
        assertThatThrownBy(() -> AssignmentStudy.of(policy(POINTS), CUSTOMERS.subList(0, 1)))
                .hasFieldOrPropertyWithValue("problem", Problem.TOO_FEW_ROWS);
    }

    @Test
    void pointsWithoutAPositiveBestCannotBeHalved() {
        Map<Level, Double> losses = Map.of(Level.A, 0.0, Level.B, -1.0, Level.C, -2.0, Level.D, -3.0);
        assertThatThrownBy(() -> AssignmentStudy.of(policy(losses), CUSTOMERS))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("points of level A");
    }

    private static CtsPolicy policy(Map<Level, Double> points) {
        return new CtsPolicy(
                List.of(
                        index(0, 4, Direction.MORE_IS_BETTER, 500_000, 300_000, 200_000),
                        index(1, 2, Direction.FEWER_IS_BETTER, 30, 60, 90),
                        index(2, 2, Direction.MORE_IS_BETTER, 0.6, 0.4, 0.2)),
                points);
    }

    private static CtsIndex index(int measure, double weight, Direction direction, double... cuts) {
        return new CtsIndex(CtsMeasure.PAPER.get(measure), "", new CutScale(cuts, direction), weight);
    }
}
