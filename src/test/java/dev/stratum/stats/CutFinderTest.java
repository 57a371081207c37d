package dev.stratum.stats;

import static dev.stratum.stats.CutMethod.EQUAL_WIDTH;
import static dev.stratum.stats.CutMethod.NATURAL_BREAKS;
import static dev.stratum.stats.CutMethod.QUANTILE;
import static dev.stratum.stats.CutMethod.QUANTILE_DISTINCT;
import static dev.stratum.stats.Direction.FEWER_IS_BETTER;
import static dev.stratum.stats.Direction.MORE_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutFinderTest {

    private static final double[] TWO_GROUPS_OF_FIVE = {9, 1, 8, 2, 10, 3, 7, 4, 6, 5};

    @Test
    void quantileCutsAreTypeSevenQuantiles() {
        // R: quantile(1:10, c(.25, .5, .75)) is 3.25, 5.5, 7.75
        assertThat(cuts(TWO_GROUPS_OF_FIVE, 4, QUANTILE, FEWER_IS_BETTER)).containsExactly(3.25, 5.5, 7.75);
        assertThat(cuts(TWO_GROUPS_OF_FIVE, 4, QUANTILE, MORE_IS_BETTER)).containsExactly(7.75, 5.5, 3.25);
    }

    @Test
    void aQuantileCutThatIsAValueOfTheDataIsThatValue() {
        // 49 x (1 / 49) is not 1 in floating point; the grade of a customer must not hang on that.
        double[] values = IntStream.rangeClosed(0, 49).asDoubleStream().toArray();
        assertThat(cuts(values, 49, QUANTILE, FEWER_IS_BETTER)[0]).isEqualTo(1);
    }

    @Test
    void equalWidthCutsDivideTheRange() {
        double[] values = {0, 3, 100, 60};
        assertThat(cuts(values, 4, EQUAL_WIDTH, MORE_IS_BETTER)).containsExactly(75, 50, 25);
        assertThat(cuts(values, 5, EQUAL_WIDTH, FEWER_IS_BETTER)).containsExactly(20, 40, 60, 80);
    }

    @Test
    void naturalBreaksFallBetweenTheGroups() {
        double[] values = {1, 2, 1, 12, 11, 31, 30, 101, 100};
        // A value at a cut has the better grade, so a cut is the worst value of its class.
        assertThat(cuts(values, 4, NATURAL_BREAKS, MORE_IS_BETTER)).containsExactly(100, 30, 11);
        assertThat(cuts(values, 4, NATURAL_BREAKS, FEWER_IS_BETTER)).containsExactly(2, 12, 31);
    }

    @Test
    void naturalBreaksSeeTheDetailBesideAnEnormousValue() {
        double[] values = {0.001, 0.002, 0.011, 0.012, 0.021, 0.022, 1e9};
        assertThat(cuts(values, 4, NATURAL_BREAKS, MORE_IS_BETTER)).containsExactly(1e9, 0.021, 0.011);
    }

    /** Three groups beside one value far below them: of squares of 1e24 and of 1e34 the differences of units count. */
    @ParameterizedTest
    @ValueSource(doubles = {-1e12, -1e17, -3e17})
    void naturalBreaksSeeTheDetailAboveAnEnormousValue(double far) {
        double[] values = {far, 1, 2, 4, 4, 4, 15, 16, 16, 19, 40, 41};
        assertThat(cuts(values, 4, NATURAL_BREAKS, MORE_IS_BETTER)).containsExactly(40, 15, 1);
        assertThat(cuts(values, 4, NATURAL_BREAKS, FEWER_IS_BETTER)).containsExactly(far, 4, 19);
    }

    @Test
    void classesBeginAtPlacesAmongTheValues() {
        double[] values = {1, 1, 2, 11, 12, 12, 30, 31};
        assertThat(NaturalBreaks.starts(values, 1)).containsExactly(0);
        assertThat(NaturalBreaks.starts(values, 2)).containsExactly(0, 6);
        assertThat(NaturalBreaks.starts(values, 3)).containsExactly(0, 3, 6);
        assertThat(NaturalBreaks.starts(new double[] {5, 5, 7}, 9)).containsExactly(0, 2);
    }

    @Test
    void moreClassesThanMemoryHoldsAreRefused() {
        assertThat(NaturalBreaks.canDivide(1_000_000, 20)).isTrue();
        assertThat(NaturalBreaks.canDivide(1_000_000, 21)).isFalse();
        assertThat(NaturalBreaks.canDivide(Integer.MAX_VALUE, 2)).isFalse();
        double[] values = IntStream.range(0, 5000).asDoubleStream().toArray();
        assertThatThrownBy(() -> NaturalBreaks.starts(values, 4001))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("at most 4000 for natural breaks of 5000");
    }

    /** The quartiles 2, 1, 1 leave the worst value in the third band; its cuts go to the next better value. */
    @Test
    void distinctQuantilesLeaveTheWorstBandToTheWorstValue() {
        double[] orders = {1, 1, 1, 1, 1, 1, 2, 2, 3, 8};
        assertThat(cuts(orders, 4, QUANTILE, MORE_IS_BETTER)).containsExactly(2, 1, 1);
        assertThat(cuts(orders, 4, QUANTILE_DISTINCT, MORE_IS_BETTER)).containsExactly(2, 2, 2);
        assertThat(cuts(orders, 4, QUANTILE, FEWER_IS_BETTER)).containsExactly(1, 1, 2);
        assertThat(cuts(orders, 4, QUANTILE_DISTINCT, FEWER_IS_BETTER)).containsExactly(1, 1, 2);
        double[] days = {300, 300, 300, 20, 10};
        assertThat(cuts(days, 4, QUANTILE_DISTINCT, FEWER_IS_BETTER)).containsExactly(20, 20, 20);
        assertThat(cuts(new double[] {7, 7, 7}, 4, QUANTILE_DISTINCT, MORE_IS_BETTER))
                .containsExactly(7, 7, 7);
    }

    @Test
    void upToAHundredGradesCanBeAskedFor() {
        assertThat(cuts(TWO_GROUPS_OF_FIVE, 100, QUANTILE, MORE_IS_BETTER)).hasSize(99);
        assertThatThrownBy(() -> cuts(TWO_GROUPS_OF_FIVE, 101, QUANTILE, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1, 1e200, 1e307})
    void naturalBreaksDoNotDependOnTheUnit(double unit) {
        double[] values = Arrays.stream(new double[] {1, 2, 6, 7, -8, -7})
                .map(x -> x * unit)
                .toArray();
        assertThat(cuts(values, 3, NATURAL_BREAKS, MORE_IS_BETTER)).containsExactly(6 * unit, unit);
    }

    @Test
    void tiedDataLeaveGradesEmpty() {
        double[] orders = {1, 1, 1, 2};
        // R: quantile(c(1, 1, 1, 2), c(.75, .5, .25)) is 1.25, 1, 1
        CutScale quartiles = CutFinder.find(orders, 4, QUANTILE, MORE_IS_BETTER);
        assertThat(quartiles.cuts()).containsExactly(1.25, 1, 1);
        assertThat(bands(quartiles, orders)).containsExactly(1, 1, 1, 0);
        CutScale breaks = CutFinder.find(orders, 4, NATURAL_BREAKS, MORE_IS_BETTER);
        assertThat(breaks.cuts()).containsExactly(2, 1, 1);
        assertThat(bands(breaks, orders)).containsExactly(1, 1, 1, 0);
        CutScale fewer = CutFinder.find(orders, 4, NATURAL_BREAKS, FEWER_IS_BETTER);
        assertThat(fewer.cuts()).containsExactly(1, 2, 2);
        assertThat(bands(fewer, orders)).containsExactly(0, 0, 0, 1);
    }

    @ParameterizedTest
    @EnumSource
    void equalValuesAllHaveTheBestGrade(CutMethod method) {
        double[] same = {5, 5, 5};
        for (Direction direction : Direction.values()) {
            assertThat(bands(CutFinder.find(same, 4, method, direction), same)).containsOnly(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"QUANTILE", "NATURAL_BREAKS"})
    void mirroredDataHaveTheSameGradesInTheOtherDirection(CutMethod method) {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 50; round++) {
            double[] values = random.doubles(2 + random.nextInt(30), 0, 9).toArray();
            double[] mirrored = Arrays.stream(values).map(x -> -x).toArray();
            int[] more = bands(CutFinder.find(values, 4, method, MORE_IS_BETTER), values);
            int[] fewer = bands(CutFinder.find(mirrored, 4, method, FEWER_IS_BETTER), mirrored);
            assertThat(more).isEqualTo(fewer);
        }
    }

    @RepeatedTest(60)
    void naturalBreaksAreTheBestOfAllPartitions(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        double[] values = random.doubles(4 + random.nextInt(9), 0, 20)
                .map(x -> random.nextBoolean() ? Math.rint(x) : x)
                .toArray();
        for (Direction direction : Direction.values()) {
            CutScale breaks = CutFinder.find(values, 3, NATURAL_BREAKS, direction);
            assertThat(spread(values, breaks)).isCloseTo(bestOfThree(values), within(1e-9));
        }
    }

    @RepeatedTest(40)
    void naturalBreaksAreNeverWorseThanTheOtherMethods(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(1000 + round.getCurrentRepetition());
        double[] values = random.doubles(5 + random.nextInt(300))
                .map(x -> Math.exp(6 * x))
                .map(x -> random.nextInt(3) == 0 ? Math.rint(x) : x)
                .toArray();
        int grades = 2 + random.nextInt(6);
        Direction direction = random.nextBoolean() ? MORE_IS_BETTER : FEWER_IS_BETTER;
        double best = spread(values, CutFinder.find(values, grades, NATURAL_BREAKS, direction));
        double slack = 1e-9 * (1 + best);
        assertThat(best)
                .isLessThanOrEqualTo(spread(values, CutFinder.find(values, grades, QUANTILE, direction)) + slack);
        assertThat(best)
                .isLessThanOrEqualTo(spread(values, CutFinder.find(values, grades, EQUAL_WIDTH, direction)) + slack);
    }

    @Test
    void refusesWhatCannotBeGraded() {
        assertThatThrownBy(() -> CutFinder.find(new double[0], 4, QUANTILE, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.RANGE_EMPTY);
        assertThatThrownBy(() -> CutFinder.find(new double[] {1}, 1, QUANTILE, MORE_IS_BETTER))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContainingAll("grades", "1", "2");
        assertThatThrownBy(() -> CutMethod.parse("jenks"))
                .hasFieldOrPropertyWithValue("problem", Problem.UNKNOWN_WORD)
                .hasMessageContainingAll("jenks", "natural-breaks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"natural-breaks", "Natural Breaks", "NATURAL_BREAKS", "naturalbreaks"})
    void readsMethodWords(String word) {
        assertThat(CutMethod.parse(word)).isEqualTo(NATURAL_BREAKS);
    }

    private static double[] cuts(double[] values, int grades, CutMethod method, Direction direction) {
        return CutFinder.find(values, grades, method, direction).cuts();
    }

    private static int[] bands(CutScale scale, double[] values) {
        return Arrays.stream(values).mapToInt(scale::band).toArray();
    }

    /** Sum of squares within bands, the long way. */
    private static double spread(double[] values, CutScale scale) {
        int[] bands = bands(scale, values);
        return IntStream.range(0, scale.bands())
                .mapToDouble(band -> squares(IntStream.range(0, values.length)
                        .filter(i -> bands[i] == band)
                        .mapToDouble(i -> values[i])
                        .toArray()))
                .sum();
    }

    /** The least sum of squares of three classes, by trying every pair of places to cut. */
    private static double bestOfThree(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double best = Double.POSITIVE_INFINITY;
        for (int a = 0; a <= sorted.length; a++) {
            for (int b = a; b <= sorted.length; b++) {
                best = Math.min(
                        best,
                        squares(Arrays.copyOfRange(sorted, 0, a))
                                + squares(Arrays.copyOfRange(sorted, a, b))
                                + squares(Arrays.copyOfRange(sorted, b, sorted.length)));
            }
        }
        return best;
    }

    private static double squares(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    }

    @Test
    void cutsOfDecimalsAreDecimals() {
        double[] values = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};
        // In doubles the first cut is 0.1 + 0.6 / 3 = 0.30000000000000004, and 0.3 falls below it.
        assertThat(CutFinder.find(values, 3, CutMethod.EQUAL_WIDTH, Direction.MORE_IS_BETTER)
                        .cuts())
                .containsExactly(0.5, 0.3);
    }

    @Test
    void equalDistancesOfDecimalsBreakAsThoseOfWholeNumbersDo() {
        for (int classes = 2; classes <= 5; classes++) {
            double[] whole = CutFinder.find(
                            new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
                            classes,
                            CutMethod.NATURAL_BREAKS,
                            Direction.MORE_IS_BETTER)
                    .cuts();
            double[] tenths = CutFinder.find(
                            new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9},
                            classes,
                            CutMethod.NATURAL_BREAKS,
                            Direction.MORE_IS_BETTER)
                    .cuts();
            for (int i = 0; i < whole.length; i++) {
                assertThat(tenths[i]).isEqualTo(whole[i] / 10);
            }
        }
    }
}
