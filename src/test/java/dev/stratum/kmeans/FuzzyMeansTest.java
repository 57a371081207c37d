package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyMeansTest {

    private static final Rows LINE = new Rows(new double[] {0, 1, 2, 10, 11, 12, 5}, 7, 1);

    @Test
    void degreesOnALine() {
        FuzzyMeans found = FuzzyMeans.of(LINE, 2, KMeansSettings.of(2));

        // The iteration of Bezdek (1981) written out in R 4.2.2.
        assertThat(found.centres()).containsExactly(new double[] {1.66386664290987, 10.87956863496960}, within(1e-9));
        assertThat(found.degrees()[12]).isCloseTo(0.756455103415354, within(1e-9));
        assertThat(found.converged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, 1.5, 2, 5, 100})
    void degreesOfARowSumToOne(double fuzziness) {
        ReferenceCase iris = ReferenceCase.read("iris_150x4");

        FuzzyMeans found = FuzzyMeans.of(iris.data(), fuzziness, KMeansSettings.of(3));

        for (int row = 0; row < iris.data().rows(); row++) {
            double sum = 0;
            for (int c = 0; c < 3; c++) {
                assertThat(found.degrees()[row * 3 + c]).isBetween(0.0, 1.0);
                sum += found.degrees()[row * 3 + c];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void nearOneTheDegreesAreThePlainClusters() {
        Clustering plain = KMeans.run(LINE, KMeansSettings.of(2));

        double[] degrees = FuzzyMeans.of(LINE, 1.01, KMeansSettings.of(2)).degrees();

        for (int row = 0; row < LINE.rows(); row++) {
            assertThat(degrees[2 * row + plain.labels()[row]]).isGreaterThan(0.999);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 101, Double.NaN})
    void fuzzinessOutOfRangeIsRefused(double fuzziness) {
        assertThatThrownBy(() -> FuzzyMeans.of(LINE, fuzziness, KMeansSettings.of(2)))
                .hasMessageContainingAll("fuzziness", "above 1");
    }
}
