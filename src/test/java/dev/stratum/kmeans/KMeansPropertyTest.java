package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.RowSort;
import dev.stratum.kmeans.data.Rows;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the clustering on random tables: grades, on which many distances tie, and continuous values. */
@Tag("slow")
class KMeansPropertyTest {

    /** A random table with a number of clusters that it can have. */
    record Sample(String name, Rows data, int k) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() {
        return IntStream.range(0, 14)
                .mapToObj(seed -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    int rows = 20 + random.nextInt(120);
                    int columns = 1 + random.nextInt(4);
                    boolean grades = seed % 2 == 0;
                    double[] values = new double[rows * columns];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = grades ? 1 + random.nextInt(4) : Math.exp(3 * random.nextDouble());
                    }
                    Rows data = new Rows(values, rows, columns);
                    int k = 1 + random.nextInt(Math.min(6, Grouping.count(data, rows)));
                    return new Sample((grades ? "grades " : "continuous ") + seed, data, k);
                })
                .toList();
    }

    static Stream<Start> orderFreeStarts() {
        return Stream.of(Start.BEST, Start.DENSITY, Start.KMEANS_PLUS_PLUS, Start.MAXIMIN);
    }

    @ParameterizedTest
    @MethodSource("orderFreeStarts")
    void shufflingTheRowsChangesNothingButTheirOrder(Start start) {
        for (Sample sample : samples()) {
            int[] order = shuffled(sample.data().rows(), 7);
            KMeansSettings settings = KMeansSettings.of(sample.k()).withStart(start);

            Clustering plain = KMeans.run(sample.data(), settings);
            Clustering moved = KMeans.run(reordered(sample.data(), order), settings);

            assertThat(moved.labels())
                    .as(sample.name())
                    .isEqualTo(
                            Arrays.stream(order).map(row -> plain.labels()[row]).toArray());
            assertThat(moved.centres()).isEqualTo(plain.centres());
            assertThat(moved.history()).isDeepEqualTo(plain.history());
            assertThat(moved.withinSumOfSquares()).isEqualTo(plain.withinSumOfSquares());
            assertThat(moved.trials()).isEqualTo(plain.trials());
        }
    }

    @ParameterizedTest
    @MethodSource("orderFreeStarts")
    void orderFreeStartsNumberClustersByTheirCentres(Start start) {
        for (Sample sample : samples()) {
            Clustering found =
                    KMeans.run(sample.data(), KMeansSettings.of(sample.k()).withStart(start));

            for (int c = 1; c < found.k(); c++) {
                assertThat(RowSort.compare(found.centres(), c - 1, c, found.columns()))
                        .as(sample.name())
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Start.class, mode = EnumSource.Mode.EXCLUDE, names = "EXACT")
    void theSumOfSquaresNeverRisesFromOneIterationToTheNext(Start start) {
        for (Sample sample : samples()) {
            KMeansSettings settings = KMeansSettings.of(sample.k()).withStart(start);
            Clustering end = KMeans.run(sample.data(), settings);
            double before = Double.POSITIVE_INFINITY;
            for (int limit = 1; limit <= end.iterations(); limit++) {
                double now = KMeans.run(
                                sample.data(),
                                settings.withCentres(end.initialCentres()).withMaxIterations(limit))
                        .sumOfSquares();
                assertThat(now).as(sample.name()).isLessThanOrEqualTo(before * (1 + 1e-12));
                before = now;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Start.class, mode = EnumSource.Mode.EXCLUDE, names = "EXACT")
    void everyRowIsInTheClusterOfItsNearestCentre(Start start) {
        for (Sample sample : samples()) {
            Clustering found =
                    KMeans.run(sample.data(), KMeansSettings.of(sample.k()).withStart(start));

            KMeans.Assignment nearest = KMeans.assign(sample.data(), found.centres());

            assertThat(found.converged()).isTrue();
            assertThat(found.distances()).as(sample.name()).containsExactly(nearest.distances(), within(1e-12));
            assertThat(Arrays.stream(found.counts()).sum())
                    .isEqualTo(sample.data().rows());
            assertThat(found.sumOfSquares())
                    .isCloseTo(
                            Arrays.stream(found.distances()).map(d -> d * d).sum(),
                            within(1e-9 * (1 + found.sumOfSquares())));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBestIsAtLeastAsGoodAsEveryOtherStart(Sample sample) {
        double best = KMeans.run(sample.data(), KMeansSettings.of(sample.k())).sumOfSquares();

        for (Start other : EnumSet.complementOf(EnumSet.of(Start.EXACT))) {
            assertThat(best)
                    .as("than %s", other)
                    .isLessThanOrEqualTo(KMeans.run(
                                            sample.data(),
                                            KMeansSettings.of(sample.k()).withStart(other))
                                    .sumOfSquares()
                            * (1 + 1e-12));
        }
    }

    /** Powers of two and whole shifts keep every comparison of grades exact. */
    @ParameterizedTest
    @EnumSource(value = Start.class, mode = EnumSource.Mode.EXCLUDE, names = "EXACT")
    void movingAndScalingTheTableMovesAndScalesTheCentres(Start start) {
        for (Sample sample : samples()) {
            if (!sample.name().startsWith("grades")) {
                continue;
            }
            Rows data = sample.data();
            double[] moved =
                    Arrays.stream(data.coordinates()).map(x -> 8 * x + 64).toArray();
            KMeansSettings settings = KMeansSettings.of(sample.k()).withStart(start);

            Clustering plain = KMeans.run(data, settings);
            Clustering other = KMeans.run(new Rows(moved, data.rows(), data.columns()), settings);

            assertThat(other.sumOfSquares())
                    .as(sample.name())
                    .isCloseTo(64 * plain.sumOfSquares(), within(1e-9 * (1 + other.sumOfSquares())));
            if (start == Start.SPSS || start == Start.FIRST) {
                assertThat(other.labels()).isEqualTo(plain.labels());
                assertThat(other.centres())
                        .containsExactly(
                                Arrays.stream(plain.centres())
                                        .map(x -> 8 * x + 64)
                                        .toArray(),
                                within(1e-9));
            }
        }
    }

    /** On grades the sums are whole, so the run over all rows repeats the run over the different ones exactly. */
    @ParameterizedTest
    @MethodSource("orderFreeStarts")
    void theReportedInitialCentresRepeatTheRun(Start start) {
        for (Sample sample : samples()) {
            if (!sample.name().startsWith("grades")) {
                continue;
            }
            KMeansSettings settings = KMeansSettings.of(sample.k()).withStart(start);
            Clustering found = KMeans.run(sample.data(), settings);

            Clustering repeated = KMeans.run(sample.data(), settings.withCentres(found.initialCentres()));

            assertThat(repeated.labels()).as(sample.name()).isEqualTo(found.labels());
            assertThat(repeated.history()).isDeepEqualTo(found.history());
        }
    }

    private static int[] shuffled(int size, long seed) {
        int[] order = IntStream.range(0, size).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static Rows reordered(Rows data, int[] order) {
        return new Rows(Points.of(data).pick(order), data.rows(), data.columns());
    }
}
