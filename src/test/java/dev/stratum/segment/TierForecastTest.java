package dev.stratum.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TierForecastTest {
    /**
     * The weather in the Land of Oz, C. M. Grinstead and J. L. Snell, Introduction to Probability, example 11.1: after rain
     * 1/2 rain, 1/4 nice, 1/4 snow; after a nice day 1/2, 0, 1/2; after snow 1/4, 1/4, 1/2.
     */
    private static final Migration OZ = Migration.of(
            new int[] {1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3}, new int[] {1, 1, 2, 3, 1, 1, 3, 3, 1, 2, 3, 3}, 3);

    /** Their table 11.1: the powers of the matrix of transitions. */
    @Test
    void theWeatherOfOzIsForecastAsInTheTextbook() {
        List<double[]> afterRain = TierForecast.of(OZ, new int[] {1}).expected(6);
        assertThat(afterRain.get(0)).containsExactly(0.5, 0.25, 0.25);
        assertThat(afterRain.get(1)).containsExactly(new double[] {0.438, 0.188, 0.375}, within(5e-4));
        assertThat(afterRain.get(2)).containsExactly(new double[] {0.406, 0.203, 0.391}, within(5e-4));
        assertThat(afterRain.get(5)).containsExactly(new double[] {0.400, 0.200, 0.400}, within(5e-4));
        assertThat(TierForecast.of(OZ, new int[] {2}).expected(2).get(1))
                .containsExactly(new double[] {0.375, 0.250, 0.375}, within(5e-4));
    }

    @Test
    void theRatesKnowHowManyMovesStandBehindThem() {
        TierForecast forecast = TierForecast.of(OZ, new int[] {3, 3, 1});
        assertThat(forecast.rate(2, 2)).isZero();
        assertThat(forecast.rate(3, 2)).isEqualTo(0.25);
        assertThat(forecast.behind(2)).isEqualTo(4);
        assertThat(forecast.now(3)).isEqualTo(2);
    }

    @Test
    void eachPeriodUpToAHundredIsForecast() {
        TierForecast forecast = TierForecast.of(OZ, new int[] {1});
        assertThat(forecast.expected(1)).hasSize(1);
        assertThat(forecast.expected(TierForecast.MOST_PERIODS)).hasSize(100);
        assertThatThrownBy(() -> forecast.expected(101)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> forecast.expected(0)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }

    /** Of 2 that move to tier 3 with a rate of 1/2 seen in 2: the root of 2 x 1/4 x (1 + 2/2). Nobody was seen in tier 3. */
    @Test
    void whoeverWasNeverSeenToMoveAddsNoError() {
        TierForecast forecast =
                TierForecast.of(Migration.of(new int[] {1, 1}, new int[] {1, 3}, 3), new int[] {1, 1, 3, 3});
        assertThat(forecast.standardError()).containsExactly(1, 0, 1);
    }

    @Test
    void whoeverWasNeverSeenToMoveStays() {
        TierForecast forecast =
                TierForecast.of(Migration.of(new int[] {1, 1}, new int[] {1, 3}, 3), new int[] {1, 3, 3});
        assertThat(forecast.behind(3)).isZero();
        assertThat(forecast.expected(1).get(0)).containsExactly(0.5, 0, 2.5);
    }

    /**
     * 10,000 histories drawn: 40 customers show their rate of staying, 100 others move by the true one. The forecast misses
     * by its standard error, of which the true rate gives the middle.
     */
    @Test
    void theStandardErrorIsHowFarForecastsMiss() {
        double p = 0.7;
        int behind = 40;
        int now = 100;
        SplittableRandom random = new SplittableRandom(17);
        double squares = 0;
        int histories = 10_000;
        for (int h = 0; h < histories; h++) {
            double seen = stay(random, behind, p) / (double) behind;
            double miss = now * seen - stay(random, now, p);
            squares += miss * miss;
        }
        int[] before = new int[behind];
        int[] after = new int[behind];
        int[] here = new int[now];
        Arrays.fill(before, 1);
        Arrays.fill(here, 1);
        for (int i = 0; i < behind; i++) {
            after[i] = i < p * behind ? 1 : 2;
        }
        double error = TierForecast.of(Migration.of(before, after, 2), here).standardError()[0];
        assertThat(error).isCloseTo(Math.sqrt(squares / histories), within(0.02 * error));
    }

    private static int stay(SplittableRandom random, int customers, double p) {
        int stayed = 0;
        for (int i = 0; i < customers; i++) {
            stayed += random.nextDouble() < p ? 1 : 0;
        }
        return stayed;
    }

    @Test
    void refusesATierThatTheMovesDoNotKnow() {
        assertThatThrownBy(() -> TierForecast.of(OZ, new int[] {4}))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
        assertThatThrownBy(() -> TierForecast.of(OZ, new int[] {1}).expected(101))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }
}
