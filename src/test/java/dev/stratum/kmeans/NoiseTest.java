package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.kmeans.data.Density;
import dev.stratum.kmeans.data.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTest {

    /** Two clumps of four and a far single row, as in the test of the density start. */
    private static final Rows CLUMPS = new Rows(new double[] {100, 0, 1, 2, 3, 20, 21, 22, 23}, 9, 1);

    @Test
    void sparseRowsAreThoseBelowTheAverageDensity() {
        assertThat(Density.denseRows(CLUMPS)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @EnumSource(Start.class)
    void noiseIsAssignedButPullsNoCentre(Start start) {
        KMeansSettings settings = KMeansSettings.of(2).withStart(start).withNoiseApart(true);

        Clustering found = KMeans.run(CLUMPS, settings);

        double[] centres = found.centres().clone();
        java.util.Arrays.sort(centres);
        assertThat(centres).containsExactly(1.5, 21.5);
        assertThat(found.labels()[0]).isEqualTo(found.labels()[8]);
        assertThat(found.counts()).containsExactlyInAnyOrder(4, 5);
        assertThat(found.sumOfSquares()).isEqualTo(5 + 5 + 78.5 * 78.5);
        assertThat(found.initialRows()).doesNotContain(0);
        assertThat(found.trials().proven()).isFalse();
    }
}
