package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private static final List<Double> POINTS = List.of(40.0, 30.0, 20.0, 10.0);
    private static final List<Double> WEIGHTS = List.of(4.0, 3.0, 2.0, 1.0);
    private static final CtsPolicy PAPER = policy(SCALES, POINTS, WEIGHTS);

    private static CtsPolicy policy(List<CutScale> scales, List<Double> points, List<Double> weights) {
        List<CtsIndex> indexes = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            CtsMeasure measure = i < 4 ? CtsMeasure.PAPER.get(i) : CtsMeasure.named("Visits");
            indexes.add(new CtsIndex(measure, "", scales.get(i), weights.get(i)));
        }
        Map<Level, Double> pointsOf = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            pointsOf.put(level, points.get(pointsOf.size()));
        }
        return new CtsPolicy(indexes, pointsOf);
    }

    @ParameterizedTest
    @CsvSource({"500000, A", "499999, B", "300000, B", "299999, C", "200000, C", "199999, D"})
    void orderSizesHaveThePapersLevels(double orderSize, Level level) {
        assertThat(PAPER.indexes().get(0).level(orderSize)).isEqualTo(level);
    }

    @Test
    void scoresACustomer() {
        // A, C, B, D: 0.4 x 40 + 0.3 x 20 + 0.2 x 30 + 0.1 x 10 = 29
        CtsAssessment assessment = PAPER.assess(620_000, 75, 0.5, 8000);
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
        CtsPolicy shares = policy(SCALES, POINTS, List.of(0.4, 0.3, 0.2, 0.1));
        CtsPolicy hundreds = policy(SCALES, POINTS, List.of(400.0, 300.0, 200.0, 100.0));
        for (List<Level> levels : allLevels()) {
            assertThat(shares.score(levels)).isEqualTo(PAPER.score(levels));
            assertThat(hundreds.score(levels)).isEqualTo(PAPER.score(levels));
        }
    }

    @Test
    void scoresAreTheDecimalOnesForAnyWeightsAndPoints() {
        // In binary: 40.00000000000001, 0.8333333333333335, 27.142857142857135, 3999999507.000123
        assertThat(policy(SCALES, POINTS, List.of(0.1, 0.25, 0.3, 0.35))
                        .score(List.of(Level.A, Level.A, Level.A, Level.A)))
                .isEqualTo(40);
        assertThat(policy(SCALES.subList(0, 3), List.of(1.1, 0.7, 0.3, 0.1), List.of(4.0, 3.0, 2.0))
                        .score(List.of(Level.A, Level.C, Level.A)))
                .isEqualTo(0.8333333333333334);
        assertThat(policy(SCALES.subList(0, 2), POINTS, List.of(4e15 + 1, 3e15 + 3))
                        .score(List.of(Level.A, Level.D)))
                .isEqualTo(27.14285714285714);
        assertThat(policy(SCALES.subList(0, 3), List.of(4e9 + 7, 2e9 + 1, 2.0, 1.0), List.of(1e7 + 1, 1e7 - 1, 5.0))
                        .score(List.of(Level.A, Level.A, Level.B)))
                .isEqualTo(3999999507.0001235);
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
        assertThat(PAPER.weightShare(0)).isEqualTo(0.4);
        assertThat(PAPER.weightShare(3)).isEqualTo(0.1);
    }

    @Test
    void pointsAndWeightsMayDiffer() {
        CtsPolicy own = policy(SCALES, List.of(1.0, 0.75, 0.5, 0.0), List.of(1.0, 1.0, 0.5, 0.5));
        // (1 x 1 + 1 x 0 + 0.5 x 0.75 + 0.5 x 0.5) / 3
        assertThat(own.score(List.of(Level.A, Level.D, Level.B, Level.C))).isCloseTo(1.625 / 3, within(1e-15));
    }

    @Test
    void aCustomerWhoPaysInAdvanceHasTheBestLevel() {
        assertThat(PAPER.assess(1, -5, 0, 0).levels().get(1)).isEqualTo(Level.A);
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
        assertThatThrownBy(() -> PAPER.assess(size, days, share, cost))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining(name);
    }

    @Test
    void anyNumberOfIndexesIsScored() {
        List<CutScale> five = new ArrayList<>(SCALES);
        five.add(new CutScale(new double[] {2, 5, 9}, Direction.FEWER_IS_BETTER));
        CtsPolicy own = policy(five, POINTS, List.of(4.0, 3.0, 2.0, 1.0, 2.0));
        // A, C, B, D, C: (4 x 40 + 3 x 20 + 2 x 30 + 1 x 10 + 2 x 20) / 12
        CtsAssessment assessment = own.assess(620_000, 75, 0.5, 8000, 7);
        assertThat(assessment.levels()).containsExactly(Level.A, Level.C, Level.B, Level.D, Level.C);
        assertThat(assessment.score()).isEqualTo(330.0 / 12);
        assertThat(own.hasPapersIndexes()).isFalse();
        assertThat(PAPER.hasPapersIndexes()).isTrue();
        CtsPolicy one = policy(SCALES.subList(0, 1), POINTS, List.of(7.0));
        assertThat(one.assess(250_000).score()).isEqualTo(20);
    }

    @Test
    void measuresAndLevelsAreOnePerIndex() {
        assertThatThrownBy(() -> PAPER.assess(1, 2, 0.5))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS)
                .hasMessageContainingAll("row of measures", "4, one per index");
        assertThatThrownBy(() -> PAPER.scores(List.of(new double[4], new double[3])))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS)
                .hasMessageContaining("row of measures");
        assertThatThrownBy(() -> PAPER.score(List.of(Level.A)))
                .hasFieldOrPropertyWithValue("problem", Problem.WRONG_COLUMNS);
    }

    @ParameterizedTest
    @CsvSource({"Days to pay, daysToPay", "will-call, willCall", "AVERAGE ORDER SIZE, orderSize", "Visits, Visits"})
    void anIndexIsKnownByAnyOfItsNames(String name, String code) {
        CtsMeasure measure = CtsMeasure.named(name);
        assertThat(measure.code()).isEqualTo(code);
        assertThat(measure.name()).isEqualTo(name);
        assertThat(measure.ofPaper()).isEqualTo(!code.equals("Visits"));
    }

    @Test
    void aKnownMeasureKeepsItsDomainUnderAnotherName() {
        CtsMeasure share = CtsMeasure.of("sameDay", "Express");
        assertThat(share.label()).isEqualTo("Same-day");
        assertThat(share.least()).isZero();
        assertThat(share.most()).isEqualTo(1);
        share.check(1);
        CtsMeasure own = CtsMeasure.of("complaints", "Complaints");
        assertThat(own.label()).isEqualTo("Complaints");
        own.check(-Double.MAX_VALUE);
        own.check(Double.MAX_VALUE);
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatThrownBy(() -> policy(SCALES, POINTS, List.of(4.0, 3.0, 0.0, 1.0)))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> policy(SCALES, List.of(40.0, 40.0, 20.0, 10.0), WEIGHTS))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("level B");
        assertThatThrownBy(() -> policy(SCALES, List.of(40.0, 30.0, 20.0, Double.NEGATIVE_INFINITY), WEIGHTS))
                .hasMessageContaining("level D");
        List<CutScale> twoCuts = new ArrayList<>(SCALES);
        twoCuts.set(1, new CutScale(new double[] {30, 60}, Direction.FEWER_IS_BETTER));
        assertThatThrownBy(() -> policy(twoCuts, POINTS, WEIGHTS))
                .hasFieldOrPropertyWithValue("problem", Problem.CUTS_WRONG_COUNT)
                .hasMessageContainingAll("2", "3");
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
