package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The CTS model of the RFMC paper, DOI 10.3233/JIFS-200737, section "CTS model establishment". */
class CtsPolicyTest {

    private static final List<CutScale> SCALES = List.of(
            new CutScale(new double[] {500_000, 300_000, 200_000}, Direction.MORE_IS_BETTER),
            new CutScale(new double[] {30, 60, 90}, Direction.FEWER_IS_BETTER),
            new CutScale(new double[] {0.6, 0.4, 0.2}, Direction.MORE_IS_BETTER),
            new CutScale(new double[] {1000, 2500, 5000}, Direction.FEWER_IS_BETTER));

    private static final CtsPolicy PAPER = CtsPolicy.of(SCALES, CtsPolicy.PAPER_POINTS, CtsPolicy.PAPER_WEIGHTS);

    @ParameterizedTest
    @CsvSource({"500000, A", "499999, B", "300000, B", "299999, C", "200000, C", "199999, D"})
    void orderSizesHaveThePapersLevels(double orderSize, Level level) {
        assertThat(PAPER.level(CtsIndex.ORDER_SIZE, orderSize)).isEqualTo(level);
    }

    @Test
    void scoresACustomer() {
        // A, C, B, D: 0.4 x 40 + 0.3 x 20 + 0.2 x 30 + 0.1 x 10 = 29
        CtsAssessment assessment = PAPER.assess(new CtsMeasures(620_000, 75, 0.5, 8000));
        assertThat(assessment.levels()).containsExactly(Level.A, Level.C, Level.B, Level.D);
        assertThat(assessment.points()).containsExactly(40.0, 20.0, 30.0, 10.0);
        assertThat(assessment.score()).isEqualTo(29);
    }

    @Test
    void all256LevelsScoreWholeNumbersFrom10To40() {
        TreeSet<Double> scores = new TreeSet<>();
        for (List<Level> levels : allLevels()) {
            double score = PAPER.score(levels);
            assertThat(score).isBetween(10.0, 40.0).isEqualTo(Math.rint(score));
            scores.add(score);
        }
        assertThat(scores).hasSize(31);
    }

    @Test
    void onlyTheRatiosOfTheWeightsMatter() {
        CtsPolicy shares = CtsPolicy.of(SCALES, CtsPolicy.PAPER_POINTS, List.of(0.4, 0.3, 0.2, 0.1));
        CtsPolicy hundreds = CtsPolicy.of(SCALES, CtsPolicy.PAPER_POINTS, List.of(400.0, 300.0, 200.0, 100.0));
        for (List<Level> levels : allLevels()) {
            assertThat(shares.score(levels)).isEqualTo(PAPER.score(levels));
            assertThat(hundreds.score(levels)).isEqualTo(PAPER.score(levels));
        }
    }

    @Test
    void aBetterLevelNeverLowersTheScore() {
        for (List<Level> levels : allLevels()) {
            for (int i = 0; i < 4; i++) {
                List<Level> better = new ArrayList<>(levels);
                better.set(i, Level.A);
                assertThat(PAPER.score(better)).isGreaterThanOrEqualTo(PAPER.score(levels));
            }
        }
    }

    @Test
    void weightsAreSharesOfOne() {
        assertThat(PAPER.weightShare(CtsIndex.ORDER_SIZE)).isEqualTo(0.4);
        assertThat(PAPER.weightShare(CtsIndex.SALES_RETURN)).isEqualTo(0.1);
    }

    @Test
    void pointsAndWeightsMayDiffer() {
        CtsPolicy own = CtsPolicy.of(SCALES, List.of(1.0, 0.75, 0.5, 0.0), List.of(1.0, 1.0, 0.5, 0.5));
        // (1 x 1 + 1 x 0 + 0.5 x 0.75 + 0.5 x 0.5) / 3
        assertThat(own.score(List.of(Level.A, Level.D, Level.B, Level.C))).isCloseTo(1.625 / 3, within(1e-15));
    }

    @Test
    void aCustomerWhoPaysInAdvanceHasTheBestLevel() {
        assertThat(PAPER.level(CtsIndex.DAYS_TO_PAY, new CtsMeasures(1, -5, 0, 0).daysToPay()))
                .isEqualTo(Level.A);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 30, 0.5, 0, order size",
        "1, NaN, 0.5, 0, days to pay",
        "1, 30, 1.2, 0, Will-call",
        "1, 30, -0.1, 0, Will-call",
        "1, 30, 0.5, -1, Salesperson"
    })
    void refusesMeasuresOutsideTheirDomain(double size, double days, double share, double cost, String name) {
        assertThatThrownBy(() -> new CtsMeasures(size, days, share, cost))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining(name);
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatThrownBy(() -> CtsPolicy.of(SCALES, CtsPolicy.PAPER_POINTS, List.of(4.0, 3.0, 0.0, 1.0)))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> CtsPolicy.of(SCALES, List.of(40.0, 40.0, 20.0, 10.0), CtsPolicy.PAPER_WEIGHTS))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("level B");
        assertThatThrownBy(() -> CtsPolicy.of(SCALES.subList(0, 3), CtsPolicy.PAPER_POINTS, CtsPolicy.PAPER_WEIGHTS))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_ROWS)
                .hasMessageContaining("scales");
        List<CutScale> twoCuts = new ArrayList<>(SCALES);
        twoCuts.set(1, new CutScale(new double[] {30, 60}, Direction.FEWER_IS_BETTER));
        assertThatThrownBy(() -> CtsPolicy.of(twoCuts, CtsPolicy.PAPER_POINTS, CtsPolicy.PAPER_WEIGHTS))
                .hasFieldOrPropertyWithValue("problem", Problem.CUTS_WRONG_COUNT);
    }

    private static List<List<Level>> allLevels() {
        List<List<Level>> all = new ArrayList<>();
        for (Level a : Level.values()) {
            for (Level b : Level.values()) {
                for (Level c : Level.values()) {
                    for (Level d : Level.values()) {
                        all.add(List.of(a, b, c, d));
                    }
                }
            }
        }
        return all;
    }
}
