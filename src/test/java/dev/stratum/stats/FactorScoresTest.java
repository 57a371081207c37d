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
