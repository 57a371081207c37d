package dev.stratum.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.ReferenceCase;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.problem.StratumException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorScoresTest {

    private static final Rows IRIS = ReferenceCase.read("iris_150x4").data();

    /** {@code numpy.linalg.eigh(numpy.corrcoef(x.T))}, NumPy 1.24. */
    @Test
    void componentsOfTheCorrelationMatrix() {
        FactorScores scores = FactorScores.of(IRIS.coordinates(), Standardisation.numbered(4));

        assertThat(scores.eigenvalues())
                .containsExactly(new double[] {2.91849782, 0.91403047, 0.14675688, 0.02071484}, within(5e-9));
        assertThat(scores.factors()).isOne();
        double[] vector = {0.52106591, -0.26934744, 0.5804131, 0.56485654};
        for (int j = 0; j < 4; j++) {
            assertThat(scores.loadings()[j][0]).isCloseTo(vector[j] * Math.sqrt(2.91849782), within(5e-8));
        }
        assertThat(scores.apply(IRIS.coordinates())[0]).isCloseTo(-1.3212318581094444, within(1e-12));
    }

    @Test
    void scoresHaveMeanZeroAndVarianceOne() {
        double[] scores =
                FactorScores.of(IRIS.coordinates(), Standardisation.numbered(4)).apply(IRIS.coordinates());

        double mean = Arrays.stream(scores).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(1e-13));
        assertThat(Arrays.stream(scores).map(s -> s * s).sum() / 149).isCloseTo(1, within(1e-12));
    }

    /**
     * Six rows, two factors: {@code numpy.linalg.eigh(numpy.corrcoef(x.T))}, vectors turned to sums above zero; scores
     * {@code z @ L / w}, described rows {@code S @ L.T} in the units of the data. NumPy 2.4.6.
     */
    @Test
    void twoFactorsAreThoseOfNumpy() {
        double[] rows = {1, 2, 9, 3, 2, 3, 1, 8, 3, 5, 8, 1, 4, 4, 2, 9, 5, 7, 7, 2, 6, 6, 3, 7};
        FactorScores scores = FactorScores.of(rows, Standardisation.numbered(4));

        assertThat(scores.factors()).isEqualTo(2);
        assertThat(scores.eigenvalues())
                .containsExactly(new double[] {2.04157387, 1.86085373, 0.09359216, 0.00398023}, within(5e-9));
        double[][] loadings = {
            {0.6440423, 0.74747652}, {0.31914319, 0.93852005}, {-0.91062351, 0.3675452}, {0.83408383, -0.53499836}
        };
        for (int j = 0; j < 4; j++) {
            assertThat(scores.loadings()[j]).containsExactly(loadings[j], within(5e-8));
        }
        double[] expected = {
            -1.39420608,
            -0.80994323,
            0.50543993,
            -1.2116521,
            -0.91523484,
            0.53906826,
            0.91523484,
            -0.53906826,
            -0.15995856,
            1.36525369,
            1.04872471,
            0.65634164
        };
        assertThat(scores.apply(rows)).containsExactly(expected, within(5e-8));
        double[] described = {
            0.68750607, 2.2454656, 8.31019289, 2.51518621, 2.41462603, 2.67434795, 1.91562939, 8.6436455,
            3.15107346, 4.90004942, 8.51338825, 1.41775547, 3.84892654, 4.09995058, 1.48661175, 8.58224453,
            5.21643854, 6.80162118, 7.20515042, 2.05791014, 5.68142936, 6.27856528, 2.56902729, 6.78325815
        };
        assertThat(scores.invert(scores.apply(rows))).containsExactly(described, within(5e-8));
    }

    @Test
    void whatFactorsDescribeComesBack() {
        // The second column is twice the first: one factor tells everything.
        double[] rows = {1, 2, 3, 6, 4, 8, 9, 18};
        FactorScores scores = FactorScores.of(rows, Standardisation.numbered(2));

        assertThat(scores.factors()).isOne();
        assertThat(scores.invert(scores.apply(rows))).containsExactly(rows, within(1e-12));
    }

    @Test
    void measuresThatDoNotCorrelateHaveNoFactors() {
        // A full grid: both eigenvalues are 1, so the direction of the one factor to keep is arbitrary.
        double[] grid = new double[24];
        for (int i = 0; i < 12; i++) {
            grid[2 * i] = i % 4;
            grid[2 * i + 1] = Math.floorDiv(i, 4);
        }
        assertThatThrownBy(() -> FactorScores.of(grid, List.of("a", "b")))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("equally strong");
    }
}
