package dev.stratum.kmeans.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.ReferenceCase;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.Descent;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.problem.StratumException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Proofs of optimality against trying every division. */
class OptimumTest {
    private static final double[][] ROWS = {{2, 1}, {2, 3}, {3, 1}, {2, 1}, {3, 2}, {4, 2}};
    private static final double[][] LINE = {{6}, {11}, {8}, {2}};

    @Test
    void provenMeansThatNoDivisionIsLower() {
        int proven = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = 5 + random.nextInt(5);
            int columns = 1 + random.nextInt(3);
            double[] values = new double[rows * columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = seed % 2 == 0 ? random.nextInt(5) : random.nextDouble();
            }
            Rows data = new Rows(values, rows, columns);
            int k = Math.min(2 + random.nextInt(2), Grouping.count(data, rows));

            Clustering best = KMeans.run(data, KMeansSettings.of(k));

            double lowest = lowest(data, k, new int[rows], 0);
            assertThat(best.sumOfSquares()).as("seed %d", seed).isCloseTo(lowest, within(1e-9));
            proven += best.trials().proven() ? 1 : 0;
        }
        assertThat(proven).isEqualTo(60);
    }

    @Test
    void aProofHoldsWithEveryOption() {
        int proven = 0;
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = 4 + random.nextInt(5);
            int columns = 1 + random.nextInt(2);
            double[] values = new double[rows * columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = seed % 2 == 0 ? random.nextInt(5) : random.nextDouble();
            }
            Rows data = new Rows(values, rows, columns);
            int k = Math.min(2 + random.nextInt(2), Grouping.count(data, rows));
            double lowest = lowest(data, k, new int[rows], 0);
            for (int option = 0; option < 16; option++) {
                KMeansSettings settings = KMeansSettings.of(k)
                        .withStart(columns == 1 && seed % 3 == 0 ? Start.EXACT : Start.BEST)
                        .withRunningMeans((option & 1) != 0)
                        .withMaxIterations((option & 2) != 0 ? 1 : 100)
                        .withConvergence((option & 4) != 0 ? 0.5 : 0)
                        .withNoiseApart((option & 8) != 0);
                if (settings.noiseApart() && Grouping.count(data, rows) <= k + 1) {
                    continue;
                }
                Clustering best;
                try {
                    best = KMeans.run(data, settings);
                } catch (StratumException tooFewDenseRows) {
                    assertThat(settings.noiseApart()).isTrue();
                    continue;
                }
                if (best.trials().proven()) {
                    proven++;
                    assertThat(best.sumOfSquares())
                            .as("seed %d, option %d", seed, option)
                            .isCloseTo(lowest, within(1e-9));
                }
            }
        }
        assertThat(proven).isGreaterThan(2_000);
    }

    /** Lowest by trying all 31 divisions of the one, all 7 of the other. */
    @Test
    void runningMeansThatLeaveTheLowestDivisionAreNotCalledProven() {
        Rows line = Rows.of(LINE);
        Rows rows = Rows.of(ROWS);
        KMeansSettings running = KMeansSettings.of(2).withRunningMeans(true);
        for (Clustering found : new Clustering[] {
            KMeans.run(line, running), KMeans.run(line, running.withStart(Start.EXACT)), KMeans.run(rows, running)
        }) {
            double lowest = found.columns() == 1 ? 12.5 : 10.0 / 3;
            assertThat(found.trials().proven()).isEqualTo(Math.abs(found.sumOfSquares() - lowest) < 1e-9);
        }
    }

    @Test
    void aWrongDivisionIsReplacedByALowerOne() {
        Points points = Points.of(Rows.of(new double[][] {{0}, {1}, {10}, {11}}));
        double[] centres = {5, 6};
        Lloyd.Outcome wrong = new Lloyd.Outcome(
                InitialCentres.given(centres, 2),
                new int[] {0, 1, 0, 1},
                centres,
                new double[1][2],
                true,
                new double[] {50, 50});

        Optimum.Verdict verdict = Optimum.of(points, wrong, 2);

        assertThat(verdict.proven()).isTrue();
        assertThat(verdict.lower()[0]).isEqualTo(verdict.lower()[1]).isNotEqualTo(verdict.lower()[2]);
    }

    @Test
    void theTenCustomersOfTheReferenceAreProven() {
        ReferenceCase bu = ReferenceCase.read("bu2023_table");

        assertThat(KMeans.run(bu.data(), KMeansSettings.of(bu.k())).trials().proven())
                .isTrue();
        assertThat(KMeans.run(bu.data(), bu.settings()).trials().proven()).isFalse();
    }

    @Test
    void exchangeLeavesWhereLloydRests() {
        // Centres 0 and 8.5: the row 4 is nearer to 0, yet the sum is lower with it among 7, 10.
        Points points = Points.of(Rows.of(new double[][] {{0}, {4}, {6.5}, {7}, {7}}));
        Lloyd.Outcome rest = Lloyd.run(
                points,
                InitialCentres.given(new double[] {2, 7}, 2),
                KMeansSettings.of(2).iteration());

        double[] exchanged = Descent.exchanged(points, rest);

        Lloyd.Outcome after = Lloyd.run(
                points, InitialCentres.given(exchanged, 2), KMeansSettings.of(2).iteration());
        assertThat(rest.centres()[0]).isEqualTo(2);
        assertThat(after.sumOfSquares()).isLessThan(rest.sumOfSquares());
    }

    @Test
    void oneColumnIsSolvedExactly() {
        for (int seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = new double[9];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.rint(100 * random.nextDouble());
            }
            Rows data = new Rows(values, values.length, 1);

            Clustering exact = KMeans.run(data, KMeansSettings.of(3).withStart(Start.EXACT));

            assertThat(exact.sumOfSquares()).isCloseTo(lowest(data, 3, new int[9], 0), within(1e-9));
            assertThat(exact.trials().proven()).isTrue();
            assertThat(exact.initialRows()).containsOnly(-1);
        }
    }

    /** The lowest sum over all ways to put each row into one of k clusters. */
    private static double lowest(Rows data, int k, int[] labels, int next) {
        if (next == labels.length) {
            int[] counts = new int[k];
            for (int i = 0; i < labels.length; i++) {
                counts[labels[i]]++;
            }
            if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
                return Double.POSITIVE_INFINITY;
            }
            double[] means = Points.of(data).means(labels, k);
            double sum = 0;
            for (int i = 0; i < labels.length; i++) {
                sum += Squared.distance(data.coordinates(), i, means, labels[i], data.columns());
            }
            return sum;
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            labels[next] = c;
            lowest = Math.min(lowest, lowest(data, k, labels, next + 1));
        }
        return lowest;
    }
}
