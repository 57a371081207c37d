package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.problem.StratumException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedRunsTest {

    private final RememberedRuns runs = new RememberedRuns();

    @Test
    void equalRowsAndSettingsAreClusteredOnce() {
        Clustering first = runs.run(rows(1, 60), KMeansSettings.of(3));
        assertThat(runs.run(rows(1, 60), KMeansSettings.of(3))).isSameAs(first);
        assertThat(runs.size()).isEqualTo(1);
    }

    @Test
    void whatIsRememberedIsWhatWouldBeComputed() {
        runs.run(rows(1, 60), KMeansSettings.of(3));
        assertThat(runs.run(rows(1, 60), KMeansSettings.of(3)))
                .usingRecursiveComparison()
                .isEqualTo(KMeans.run(rows(1, 60), KMeansSettings.of(3)));
    }

    @Test
    void aChoiceOfKIsMadeOnce() {
        KMeansSettings settings = KMeansSettings.of(1);
        ChoiceOfK first = runs.choice(rows(1, 60), 5, settings);
        assertThat(runs.choice(rows(1, 60), 5, settings))
                .isSameAs(first)
                .isEqualTo(ChoiceOfK.of(rows(1, 60), 5, settings));
        assertThat(runs.choice(rows(1, 60), 4, settings).rows()).hasSize(4);
        assertThat(runs.choice(rows(1, 60), 5, settings.withSeed(2))).isNotSameAs(first);
        assertThat(runs.run(rows(1, 60), settings).k()).isEqualTo(1);
        assertThat(runs.size()).isEqualTo(4);
    }

    @Test
    void aCertificateIsMadeOnceForEachSumTimeAndSeed() {
        Clustering best = runs.run(rows(1, 60), KMeansSettings.of(3));
        Clustering poor = runs.run(
                rows(1, 60), KMeansSettings.of(3).withStart(Start.FIRST).withMaxIterations(1));
        Certificate first = runs.certificate(best, 0.01, 1);
        assertThat(runs.certificate(best, 0.01, 1)).isSameAs(first).isEqualTo(Certificate.of(best, 0.01, 1));
        assertThat(runs.certificate(poor, 0.01, 1)).isEqualTo(Certificate.of(poor, 0.01, 1));
        assertThat(poor.sumOfSquares()).isGreaterThan(best.sumOfSquares());
        assertThat(runs.certificate(best, 0.02, 1)).isNotSameAs(first);
        assertThat(runs.size()).as("the best is searched for once").isEqualTo(5);
        assertThat(runs.certificate(best, 0.01, 2)).isNotSameAs(first);
        assertThat(runs.size()).as("and once with another seed").isEqualTo(7);
    }

    @Test
    void everySettingCounts() {
        KMeansSettings plain = KMeansSettings.of(2);
        double[] centres = {1, 1, 1, 2, 2, 2};
        List<KMeansSettings> different = List.of(
                plain,
                KMeansSettings.of(3),
                plain.withStart(Start.SPSS),
                plain.withCentres(centres),
                plain.withMaxIterations(50),
                plain.withConvergence(0.02),
                plain.withRunningMeans(true));
        List<Clustering> results = different.stream()
                .map(settings -> runs.run(rows(2, 40), settings))
                .toList();
        assertThat(runs.size()).isEqualTo(different.size());
        for (int i = 0; i < results.size(); i++) {
            assertThat(runs.run(rows(2, 40), different.get(i))).isSameAs(results.get(i));
        }
        assertThat(runs.run(rows(2, 40), plain.withCentres(centres.clone()))).isSameAs(results.get(3));
        Clustering best = results.get(0);
        assertThat(runs.run(rows(2, 40), plain.withSeed(9))).isNotSameAs(best);
        assertThat(runs.run(rows(2, 40), plain.withNoiseApart(true))).isNotSameAs(best);
    }

    @Test
    void oneValueMakesOtherRows() {
        Clustering before = runs.run(rows(1, 60), KMeansSettings.of(3));
        Rows other = rows(1, 60);
        other.coordinates()[7]++;
        assertThat(runs.run(new Rows(other.coordinates(), 60, 3), KMeansSettings.of(3)))
                .isNotSameAs(before);
    }

    @Test
    void theSameNumbersInOtherColumnsAreOtherRows() {
        double[] numbers = rows(3, 60).coordinates();
        runs.run(new Rows(numbers, 60, 3), KMeansSettings.of(2));
        assertThat(runs.run(new Rows(numbers, 90, 2), KMeansSettings.of(2)).labels())
                .hasSize(90);
    }

    @Test
    void onlyTheLastFewAreKept() {
        Clustering first = runs.run(rows(0, 20), KMeansSettings.of(2));
        for (int seed = 1; seed < RememberedRuns.MOST_RUNS; seed++) {
            runs.run(rows(seed, 20), KMeansSettings.of(2));
        }
        assertThat(runs.run(rows(0, 20), KMeansSettings.of(2))).isSameAs(first);
        runs.run(rows(99, 20), KMeansSettings.of(2));
        assertThat(runs.size()).isEqualTo(RememberedRuns.MOST_RUNS);
        assertThat(runs.run(rows(0, 20), KMeansSettings.of(2))).isSameAs(first);
    }

    @Test
    void largeTablesPushOneAnotherOut() {
        KMeansSettings quick = KMeansSettings.of(1).withStart(Start.FIRST);
        int rows = (int) (RememberedRuns.MOST_BYTES / 30 * 2 / 3);
        for (int seed = 0; seed < 3; seed++) {
            runs.run(rows(seed, rows), quick);
        }
        assertThat(runs.size()).isEqualTo(1);
        runs.run(rows(0, 3 * rows / 2 + 10), quick);
        assertThat(runs.size()).as("too large to be kept").isEqualTo(1);
    }

    @Test
    void aProblemIsToldEachTimeAndNotKept() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> runs.run(rows(1, 20), KMeansSettings.of(21)))
                    .isInstanceOf(StratumException.class)
                    .hasMessageStartingWith("k is 21");
        }
        assertThat(runs.size()).isZero();
    }

    @Test
    void aRunThatDoesNotComeToRestIsAProblemOnlyForWhoAsksForRest() {
        KMeansSettings one = KMeansSettings.of(3).withStart(Start.FIRST).withMaxIterations(1);
        Clustering stopped = runs.run(rows(1, 60), one);
        assertThat(stopped.converged()).isFalse();
        assertThatThrownBy(() -> runs.converged(rows(1, 60), one)).isInstanceOf(StratumException.class);
        assertThat(runs.run(rows(1, 60), one)).isSameAs(stopped);
    }

    @Test
    void threadsThatAskAtOnceGetOneResult() throws InterruptedException {
        Clustering[] results = new Clustering[8];
        Thread[] threads = IntStream.range(0, results.length)
                .mapToObj(i -> new Thread(() -> results[i] = runs.run(rows(5, 2_000), KMeansSettings.of(4))))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        IdentityHashMap<Clustering, Integer> different = new IdentityHashMap<>();
        for (Clustering result : results) {
            different.merge(result, 1, Integer::sum);
        }
        assertThat(different).hasSize(1).doesNotContainKey(null);
    }

    private static Rows rows(int seed, int rows) {
        Random random = new Random(seed);
        double[] table = new double[rows * 3];
        for (int i = 0; i < table.length; i++) {
            table[i] = 1 + random.nextInt(20);
        }
        return new Rows(table, rows, 3);
    }
}
