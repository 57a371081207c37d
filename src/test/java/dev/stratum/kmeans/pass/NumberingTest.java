package dev.stratum.kmeans.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Rows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of clusters, which settle ties, on small tables of grades, on which ties are many. */
class NumberingTest {
    private static final List<Start> NUMBERED = List.of(Start.KMEANS_PLUS_PLUS, Start.DENSITY, Start.MAXIMIN);

    private record Sample(long seed, Rows rows, KMeansSettings settings) {
        @Override
        public String toString() {
            return "seed " + seed + ", " + settings.start();
        }
    }

    /** A few, and those on which no order of the centres comes out as it began. */
    static List<Sample> samples() {
        return LongStream.concat(LongStream.range(0, 60), LongStream.of(10_554, 11_571, 16_985))
                .boxed()
                .flatMap(seed -> NUMBERED.stream().map(start -> sample(seed, start)))
                .toList();
    }

    private static Sample sample(long seed, Start start) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 10 + random.nextInt(40);
        int columns = 1 + random.nextInt(3);
        int grades = 3 + random.nextInt(3);
        double[] values = IntStream.range(0, count * columns)
                .mapToDouble(i -> 1 + random.nextInt(grades))
                .toArray();
        Rows rows = new Rows(values, count, columns);
        int k = 1 + random.nextInt(Math.min(5, Grouping.count(rows, count)));
        return new Sample(seed, rows, KMeansSettings.of(k).withStart(start).withSeed(seed));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void allLimitsOfIterationsStopOneRun(Sample sample) {
        Clustering end = KMeans.run(sample.rows(), sample.settings());
        double before = Double.POSITIVE_INFINITY;

        for (int limit = 1; limit < end.iterations() + 2; limit++) {
            Clustering stopped = KMeans.run(sample.rows(), sample.settings().withMaxIterations(limit));

            assertThat(stopped.sumOfSquares()).isLessThanOrEqualTo(before * (1 + 1e-12));
            before = stopped.sumOfSquares();
            if (limit >= end.iterations()) {
                assertThat(stopped.labels()).isEqualTo(end.labels());
                assertThat(stopped.history()).isDeepEqualTo(end.history());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void centresAtRestAreTheMeansOfTheirRowsAndNearestToThem(Sample sample) {
        Clustering end = KMeans.run(sample.rows(), sample.settings());

        for (int c = 0; c < end.k(); c++) {
            int cluster = c;
            for (int column = 0; column < end.columns() && end.counts()[c] > 0; column++) {
                double[] values = sample.rows().column(column);
                double mean = IntStream.range(0, values.length)
                        .filter(row -> end.labels()[row] == cluster)
                        .mapToDouble(row -> values[row])
                        .average()
                        .orElseThrow();
                assertThat(end.centres()[c * end.columns() + column]).isCloseTo(mean, within(1e-12));
            }
        }
        assertThat(KMeans.assign(sample.rows(), end.centres()).labels()).isEqualTo(end.labels());
    }
}
