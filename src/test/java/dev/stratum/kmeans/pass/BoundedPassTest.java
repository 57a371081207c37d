package dev.stratum.kmeans.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.start.FirstStart;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Skipping points and counting cells must not show in any result. */
class BoundedPassTest {

    private record Sample(String name, Points points, int k) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        return IntStream.range(0, 48).mapToObj(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int columns = seed / 6 % 2 == 0 ? 4 : 1 + random.nextInt(6);
            int size = 300 + random.nextInt(6_000);
            int k = 1 + random.nextInt(20);
            int kind = seed % 6;
            double[] table = new double[size * columns];
            for (int i = 0; i < table.length; i++) {
                table[i] = switch (kind) {
                    case 0 -> 1 + random.nextInt(4); // grades, where distances tie
                    case 1 -> 0.5 * random.nextInt(20); // ties that leave whole numbers
                    case 2 -> Math.exp(4 * random.nextDouble());
                    case 3 -> 50 * random.nextInt(3) + random.nextDouble(); // groups that do not matter to each other
                    case 4 -> 1 / (0.002 + random.nextDouble()); // a few customers far out
                    default -> 1_000 + random.nextDouble(); // far from zero
                };
            }
            double[] weights = seed % 5 == 0
                    ? IntStream.range(0, size)
                            .mapToDouble(i -> 1 + random.nextInt(9))
                            .toArray()
                    : null;
            return new Sample("sample " + seed, new Points(table, weights, size, columns), k);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void followsThePlainPass(Sample sample) {
        KMeansSettings settings = KMeansSettings.of(sample.k());
        InitialCentres initial = FirstStart.choose(sample.points(), sample.k());

        Lloyd.Outcome plain = Lloyd.run(
                sample.points(), initial, settings.iteration(), new PlainPass(sample.points(), sample.k(), false));
        Lloyd.Outcome bounded =
                Lloyd.run(sample.points(), initial, settings.iteration(), new BoundedPass(sample.points(), sample.k()));

        assertThat(bounded.labels()).isEqualTo(plain.labels());
        assertThat(bounded.centres()).usingComparatorWithPrecision(1e-9).containsExactly(plain.centres());
        assertThat(bounded.history().length).isEqualTo(plain.history().length);
        for (int iteration = 0; iteration < plain.history().length; iteration++) {
            assertThat(bounded.history()[iteration]).containsExactly(plain.history()[iteration], within(1e-9));
        }
        assertThat(bounded.converged()).isEqualTo(plain.converged());
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        double[] table = IntStream.range(0, 240_000)
                .mapToDouble(i -> random.nextDouble())
                .toArray();
        Rows data = new Rows(table, 60_000, 4);
        KMeansSettings settings = KMeansSettings.of(7).withStart(Start.FIRST);

        List<Clustering> runs = Stream.of(1, 2, 5)
                .map(threads -> new ForkJoinPool(threads)
                        .submit(() -> KMeans.run(data, settings))
                        .join())
                .toList();

        for (Clustering run : runs) {
            assertThat(run.centres()).isEqualTo(runs.get(0).centres());
            assertThat(run.labels()).isEqualTo(runs.get(0).labels());
            assertThat(run.history()).isDeepEqualTo(runs.get(0).history());
            assertThat(run.withinSumOfSquares()).isEqualTo(runs.get(0).withinSumOfSquares());
        }
    }

    @Test
    void sumsAreExactEvenWhenAnEnormousRowLeaves() {
        double[] table = {0.1, 1e17, 0.2, 0.3};
        BoundedPass.Moves moves = new BoundedPass.Moves(1, 1);
        Sum[] sums = {Sum.create()};
        double[] weights = {0};

        for (int point = 0; point < table.length; point++) {
            moves.add(table, point, 0, 1);
        }
        moves.pour(sums, weights, new boolean[1]);
        moves.add(table, 1, 0, -1);
        moves.pour(sums, weights, new boolean[1]);

        assertThat(sums[0].getAsDouble()).isCloseTo(0.6, within(1e-15));
        assertThat(weights).containsExactly(3);
    }
}
