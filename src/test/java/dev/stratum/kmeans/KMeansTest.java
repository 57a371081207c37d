package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {

    private static final Rows LINE = column(0, 10, 4, 6);

    @Test
    void theMeanOfEqualValuesIsThatValue() {
        for (double value : new double[] {0.1, 0.7, 1 / 49.0, 1e9 + 0.1}) {
            for (int rows : new int[] {3, 6, 49, 6_000}) {
                double[] values = new double[rows + 1];
                Arrays.fill(values, value);
                values[1] = 2 * value + 1;
                Rows data = new Rows(values, rows + 1, 1);
                for (Start start : Start.values()) {
                    for (boolean running : new boolean[] {false, true}) {
                        Clustering found = KMeans.run(
                                data, KMeansSettings.of(2).withStart(start).withRunningMeans(running));

                        assertThat(found.centres())
                                .as("%s x %s, %s", rows, value, start)
                                .contains(value);
                        assertThat(found.sumOfSquares()).isZero();
                        if (start == Start.SPSS) {
                            assertThat(found.iterations()).isEqualTo(1);
                        }
                    }
                }
            }
        }
    }

    /** Above 4,096 points the pass is bounded; repeated rows are weighted points. */
    @Test
    void theMeanOfEqualValuesIsThatValueInLargeTablesToo() {
        double[] values = new double[2 * 6_000];
        for (int i = 0; i < 6_000; i++) {
            values[2 * i] = i % 2 == 0 ? 0.1 : 1000.7;
            values[2 * i + 1] = (i % 2 == 0 ? 0 : 1000) + Math.sin(i);
        }
        Clustering found = KMeans.run(new Rows(values, 6_000, 2), KMeansSettings.of(2));

        assertThat(found.centres()[0]).isEqualTo(0.1);
        assertThat(found.centres()[2]).isEqualTo(1000.7);
    }

    @Test
    void runningMeansMoveACentreAfterEachCase() {
        KMeansSettings settings = KMeansSettings.of(2).withCentres(new double[] {0, 10});

        // All at once: 0 and 4 go left, 10 and 6 right.
        Clustering atOnce = KMeans.run(LINE, settings);
        assertThat(atOnce.labels()).containsExactly(0, 1, 0, 1);
        assertThat(atOnce.centres()).containsExactly(2, 8);

        // One by one: after 4 the left centre is 2, as near to 6 as the right one at 10; ties go to the lower number.
        Clustering running = KMeans.run(LINE, settings.withRunningMeans(true));
        assertThat(running.labels()).containsExactly(0, 1, 0, 0);
        assertThat(running.centres()).containsExactly(new double[] {10 / 3.0, 10}, within(1e-15));
        assertThat(running.iterations()).isEqualTo(2);
        assertThat(running.history()[1]).containsOnly(0);
    }

    @Test
    void runningMeansEndInAnOrdinarySolution() {
        ReferenceCase iris = ReferenceCase.read("iris_150x4");
        KMeansSettings settings = iris.settings().withRunningMeans(true);

        Clustering running = KMeans.run(iris.data(), settings);

        Clustering again =
                KMeans.run(iris.data(), settings.withRunningMeans(false).withCentres(running.centres()));
        assertThat(running.converged()).isTrue();
        assertThat(again.labels()).isEqualTo(running.labels());
        assertThat(again.iterations()).isEqualTo(1);
    }

    @Test
    void iterationsThatRunOutAreToldNotThrown() {
        ReferenceCase iris = ReferenceCase.read("iris_150x4");

        Clustering cut = KMeans.run(iris.data(), iris.settings().withMaxIterations(1));

        assertThat(cut.converged()).isFalse();
        assertThat(cut.iterations()).isEqualTo(1);
        // Rows are classified by the centres that are reported, not by those before the last move.
        assertThat(cut.labels())
                .isEqualTo(KMeans.assign(iris.data(), cut.centres()).labels());
    }

    /** The largest moves of iterations 1 to 5 are known; the smallest distance between initial centres is 3.58. */
    @ParameterizedTest
    @CsvSource({"0, 5", "0.001, 5", "0.1, 2", "1, 1"})
    void convergenceIsAShareOfTheSmallestDistanceBetweenInitialCentres(double convergence, int iterations) {
        ReferenceCase iris = ReferenceCase.read("iris_150x4");

        Clustering found = KMeans.run(iris.data(), iris.settings().withConvergence(convergence));

        double limit = convergence * iris.lloyd().get("min_initial_distance").asDouble();
        assertThat(found.converged()).isTrue();
        assertThat(found.iterations()).isEqualTo(iterations);
        assertThat(largest(found.history()[iterations - 1])).isLessThanOrEqualTo(limit);
        if (iterations > 1) {
            assertThat(largest(found.history()[iterations - 2])).isGreaterThan(limit);
        }
    }

    @ParameterizedTest
    @EnumSource(Start.class)
    void oneClusterIsTheMeanOfAll(Start start) {
        Clustering found = KMeans.run(LINE, KMeansSettings.of(1).withStart(start));

        assertThat(found.centres()).containsExactly(5);
        assertThat(found.counts()).containsExactly(4);
        assertThat(found.sumOfSquares()).isEqualTo(25 + 25 + 1 + 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Start.class,
            names = {"BEST", "DENSITY", "KMEANS_PLUS_PLUS", "MAXIMIN"})
    void asManyClustersAsDifferentRowsLeaveNoDistance(Start start) {
        Rows data = column(3, 1, 3, 2, 1, 1, 7, -0.0, 0.0);

        Clustering found = KMeans.run(data, KMeansSettings.of(5).withStart(start));

        assertThat(found.labels()).containsExactly(3, 1, 3, 2, 1, 1, 4, 0, 0);
        assertThat(found.counts()).containsExactly(2, 3, 1, 2, 1);
        assertThat(found.sumOfSquares()).isZero();
        assertThat(found.initialRows()).containsExactly(7, 1, 3, 0, 6);
    }

    @ParameterizedTest
    @EnumSource(value = Start.class, mode = EnumSource.Mode.EXCLUDE, names = "EXACT")
    void differencesTooSmallToSquareStillGiveDifferentCentres(Start start) {
        Clustering found =
                KMeans.run(column(0, 1e-200, 2e-200), KMeansSettings.of(3).withStart(start));

        assertThat(found.initialRows()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aCentreWithoutRowsStaysWhereItIs() {
        // Both centres begin at 1; all rows go to the lower number, so the other centre stands still.
        Clustering found = KMeans.run(column(1, 1, 5), KMeansSettings.of(2).withStart(Start.FIRST));

        assertThat(found.history()[0]).containsExactly(new double[] {4 / 3.0, 0}, within(1e-15));
        assertThat(found.labels()).containsExactly(1, 1, 0);
    }

    @Test
    void givenCentresAreNoRows() {
        Clustering found = KMeans.run(LINE, KMeansSettings.of(2).withCentres(new double[] {1, 9}));

        assertThat(found.initialRows()).containsExactly(-1, -1);
        assertThat(found.initialCentres()).containsExactly(1, 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 5})
    void kOutsideTheNumberOfDifferentRowsIsRefused(int k) {
        assertThatThrownBy(() -> KMeans.run(column(0, 10, 4, 6, 6, 6), KMeansSettings.of(k)))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(Problem.K_OUT_OF_RANGE))
                .hasMessageContainingAll("k is " + k, "4 different");
    }

    @Test
    void givenCentresMustFit() {
        assertThatThrownBy(() -> KMeans.run(LINE, KMeansSettings.of(2).withCentres(new double[] {1, 2, 3})))
                .hasMessageContainingAll("initial centres", "3 rows", "needs 2");
        Rows plane = Rows.of(new double[][] {{1, 2}, {3, 4}});
        assertThatThrownBy(() -> KMeans.run(plane, KMeansSettings.of(1).withCentres(new double[] {1, 2, 3})))
                .hasMessageContainingAll("initial centres", "3 columns", "needs 2");
        assertThatThrownBy(() -> KMeans.run(LINE, KMeansSettings.of(1).withCentres(new double[] {Double.NaN})))
                .hasMessageContaining("not a finite number");
    }

    @Test
    void numbersTooLargeToSquareAreRefused() {
        assertThatThrownBy(() -> KMeans.run(column(-1e200, 1e200, 3), KMeansSettings.of(2)))
                .hasMessageContainingAll("sum of squared distances", "finite");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> KMeansSettings.of(2).withMaxIterations(0)).hasMessageContaining("max_iterations is 0");
        assertThatThrownBy(() -> KMeansSettings.of(2).withConvergence(-0.1)).hasMessageContaining("convergence");
        assertThatThrownBy(() -> KMeansSettings.of(2).withConvergence(Double.NaN))
                .hasMessageContaining("convergence");
    }

    @Test
    void pointSetsHoldFiniteNumbersOnly() {
        assertThatThrownBy(() -> Rows.of(new double[][] {{1, 2}, {3, Double.POSITIVE_INFINITY}}))
                .hasMessageContaining("Column 2 of row 2");
        assertThatThrownBy(() -> new Rows(new double[0], 0, 2)).hasMessageContaining("no row");
        assertThatThrownBy(() -> new Rows(new double[0], 2, 0)).hasMessageContaining("columns");
        assertThatThrownBy(() -> new Rows(new double[3], 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void assignsNewRowsToTheNearestCentreAndTiesToTheLowest() {
        KMeans.Assignment assigned = KMeans.assign(column(1, 5, 8), new double[] {2, 8});

        assertThat(assigned.labels()).containsExactly(0, 0, 1);
        assertThat(assigned.distances()).containsExactly(1, 3, 0);
        assertThatThrownBy(() -> KMeans.assign(Rows.of(new double[][] {{1, 2}}), new double[3]))
                .hasMessageContaining("multiple of the 2 columns");
    }

    @Test
    void theSeedDecidesTheDraws() {
        ReferenceCase iris = ReferenceCase.read("iris_150x4");
        KMeansSettings settings = KMeansSettings.of(8).withStart(Start.KMEANS_PLUS_PLUS);

        int[] first = KMeans.run(iris.data(), settings).initialRows();

        assertThat(KMeans.run(iris.data(), settings).initialRows()).isEqualTo(first);
        assertThat(KMeans.run(iris.data(), settings.withSeed(2)).initialRows()).isNotEqualTo(first);
    }

    /**
     * The lowest of 3,000 (grades) and 1,500 (iris) runs of {@code scipy.cluster.vq.kmeans2(x, k, minit='++', seed=s)},
     * SciPy 1.17.1.
     */
    @ParameterizedTest
    @CsvSource({
        "grades_167x4, 4, 300.2218457666536",
        "iris_150x4, 3, 78.85144142614601",
        "iris_150x4, 5, 46.44618205128205",
        "iris_150x4, 8, 29.98894395078606"
    })
    void theBestIsTheLowestSumOfSquaresKnown(String name, int k, double lowest) {
        Clustering found = KMeans.run(ReferenceCase.read(name).data(), KMeansSettings.of(k));

        assertThat(found.sumOfSquares()).isLessThanOrEqualTo(lowest * (1 + 1e-12));
        assertThat(found.trials().tried()).isBetween(50, 5_000);
        assertThat(found.trials().timesBest()).isPositive();
        assertThat(found.trials().distinctSolutions())
                .isBetween(1, found.trials().tried());
    }

    @ParameterizedTest
    @EnumSource(
            value = Start.class,
            names = {"BEST", "DENSITY"})
    void manyDifferentRowsAreTriedOnASampleAndFinishedOnAll(Start start) {
        // Three clouds of 3,000 different rows each.
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[18_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 * (i / 2 % 3) + random.nextDouble();
        }
        Rows data = new Rows(values, 9_000, 2);

        Clustering found = KMeans.run(data, KMeansSettings.of(3).withStart(start));

        assertThat(found.counts()).containsExactly(3_000, 3_000, 3_000);
        assertThat(found.converged()).isTrue();
        for (int row = 0; row < data.rows(); row++) {
            assertThat(found.labels()[row]).isEqualTo(row % 3);
        }
    }

    private static double largest(double[] moves) {
        return Arrays.stream(moves).max().orElseThrow();
    }

    private static Rows column(double... values) {
        return new Rows(values, values.length, 1);
    }
}
