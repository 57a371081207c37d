package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.quality.Silhouette;
import dev.stratum.kmeans.start.BestOfMany;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ChoiceOfKTest {

    private static final KMeansSettings SETTINGS = KMeansSettings.of(1);

    /**
     * {@code sklearn.metrics.silhouette_score}, {@code calinski_harabasz_score} and {@code davies_bouldin_score} of
     * {@code KMeans(k, n_init=200, tol=0, algorithm="elkan")}, scikit-learn 1.2.1.
     */
    @ParameterizedTest
    @CsvSource({
        "iris_150x4, 2, 152.3479517603579, 0.6810461692117462, 513.9245459802768, 0.40429283717304343",
        "iris_150x4, 3, 78.851441426146, 0.5528190123564095, 561.62775662962, 0.6619715465007465",
        "iris_150x4, 4, 57.22847321428572, 0.49805050499728737, 530.7658081872851, 0.7803069838811107",
        "grades_167x4, 2, 444.1343589743592, 0.312899938543531, 69.96288389249337, 1.3794281586054224",
        "grades_167x4, 3, 348.25468867216813, 0.26839630399254105, 66.91778647118079, 1.3475512516625185"
    })
    void indexesAreThoseOfScikitLearn(
            String name, int k, double sum, double silhouette, double calinskiHarabasz, double daviesBouldin) {
        ChoiceOfK.Row row = ChoiceOfK.of(ReferenceCase.read(name).data(), 4, SETTINGS)
                .rows()
                .get(k - 1);

        assertThat(row.k()).isEqualTo(k);
        assertThat(row.sumOfSquares()).isCloseTo(sum, within(1e-9));
        assertThat(row.silhouette()).isCloseTo(silhouette, within(1e-12));
        assertThat(row.silhouetteError()).isZero();
        assertThat(row.calinskiHarabasz()).isCloseTo(calinskiHarabasz, within(1e-9));
        assertThat(row.daviesBouldin()).isCloseTo(daviesBouldin, within(1e-12));
    }

    @Test
    void oneClusterExplainsNothingAndHasNoIndexes() {
        ChoiceOfK.Row one = ChoiceOfK.of(ReferenceCase.read("iris_150x4").data(), 3, SETTINGS)
                .rows()
                .get(0);

        assertThat(one.explained()).isZero();
        assertThat(one.silhouette()).isNaN();
        assertThat(one.calinskiHarabasz()).isNaN();
        assertThat(one.daviesBouldin()).isNaN();
        assertThat(one.gap()).isFinite();
    }

    @Test
    void clearCloudsAreCountedByAllFive() {
        ChoiceOfK choice = ChoiceOfK.of(clouds(4, 120), 8, SETTINGS);

        assertThat(choice.recommended()).isEqualTo(4);
        assertThat(choice.reason())
                .startsWith("k = 4: named by 5 of 5")
                .contains("silhouette", "gap statistic", "elbow", "% of the variation");
        assertThat(choice.rows()).allSatisfy(row -> assertThat(row.gapError()).isPositive());
        assertThat(choice.rows().get(3).gap())
                .isGreaterThan(choice.rows().get(2).gap());
    }

    @Test
    void whereNoTwoAgreeTheMiddleIsTakenAndSaid() {
        Random random = new Random(49);
        double[] grades =
                IntStream.range(0, 668).mapToDouble(i -> 1 + random.nextInt(4)).toArray();

        ChoiceOfK choice = ChoiceOfK.of(new Rows(grades, 167, 4), 10, SETTINGS);

        assertThat(choice.recommended()).isEqualTo(4);
        assertThat(choice.reason())
                .startsWith("k = 4: no two of 5 agree")
                .contains("silhouette 10", "Calinski-Harabasz 2", "Davies-Bouldin 9", "gap statistic 1");
    }

    @Test
    void theMostThatWereTriedAreNoClearNumber() {
        ChoiceOfK choice = ChoiceOfK.of(clouds(4, 120), 4, SETTINGS);

        assertThat(choice.recommended()).isEqualTo(4);
        assertThat(choice.isMost()).isTrue();
        assertThat(choice.reason()).contains("it is the most that were tried, so there is no clear number");
        assertThat(ChoiceOfK.of(clouds(4, 20), 8, SETTINGS).isMost()).isFalse();
    }

    @Test
    void theGapStatisticKeepsUniformRowsTogether() {
        SplittableRandom random = new SplittableRandom(11);
        double[] values =
                IntStream.range(0, 600).mapToDouble(i -> random.nextDouble()).toArray();

        ChoiceOfK choice = ChoiceOfK.of(new Rows(values, 300, 2), 5, SETTINGS);

        ChoiceOfK.Row one = choice.rows().get(0);
        ChoiceOfK.Row two = choice.rows().get(1);
        assertThat(one.gap()).isGreaterThanOrEqualTo(two.gap() - two.gapError());
    }

    @Test
    void manyRowsAreSampledWithAStatedError() {
        Points points = Grouping.distinct(clouds(3, 8_000)).points();
        int[] thirds = BestOfMany.lowest(points, SETTINGS.withClusters(3).iteration(), 1)
                .outcome()
                .labels();

        Silhouette sampled = Silhouette.of(points, new int[][] {thirds}, new int[] {3}, 1)[0];

        assertThat(points.size()).isGreaterThan(20_000);
        assertThat(sampled.standardError()).isBetween(1e-6, 0.01);
        // Clouds of width 1 at a distance of 10.
        assertThat(sampled.mean()).isBetween(0.9, 0.99);
    }

    @Test
    void theLargestKMustFit() {
        Rows data = Rows.of(new double[][] {{1}, {2}, {2}, {4}});

        assertThatThrownBy(() -> ChoiceOfK.of(data, 4, SETTINGS)).hasMessageContainingAll("k_max is 4", "from 2", "3");
        assertThatThrownBy(() -> ChoiceOfK.of(data, 1, SETTINGS)).hasMessageContaining("k_max is 1");
    }

    static Rows clouds(int clouds, int rowsEach) {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[2 * clouds * rowsEach];
        for (int i = 0; i < values.length; i += 2) {
            values[i] = 10 * (i / 2 % clouds % 2) + random.nextDouble();
            values[i + 1] = 10 * (i / 2 % clouds / 2) + random.nextDouble();
        }
        return new Rows(values, clouds * rowsEach, 2);
    }
}
