package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.problem.Rethrown;
import dev.stratum.problem.Stop;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The last clusterings, choices of k and certificates, by the content of what was clustered: a sheet that shows labels,
 * centres, counts and sums of one range asks for the same clustering once per formula, and a program that calculates its
 * sheets anew asks for all of them again. They are pure functions, so a result that is remembered is the one that would be
 * computed again, to the last bit; nobody can tell whether it was. Only a certificate depends on how far its time went: one
 * that was left open stays as it was found, and more seconds ask anew.
 *
 * <p>At most {@value #MOST_RUNS} results of at most {@value #MOST_BYTES} bytes together are kept, those asked for last.
 * Safe for threads: who asks for what another thread is computing waits for it. Belongs to whoever calls functions, one
 * for each program, and goes with it.
 */
public final class RememberedRuns {

    /** What a workbook with some dozens of clusterings asks for each time it is calculated. */
    static final int MOST_RUNS = 64;

    /** A sheet full of rows with four measures, their labels, and as much again. */
    static final long MOST_BYTES = 100_000_000;

    private final Map<Key, FutureTask<?>> runs = new LinkedHashMap<>(16, 0.75f, true);

    /** Remembers nothing yet. */
    public RememberedRuns() {}

    /**
     * What a result depends on.
     *
     * @param asked which result
     * @param more what it depends on beside the rows and the settings
     */
    private record Key(Class<?> asked, Rows data, KMeansSettings settings, List<Double> more, int hash) {

        static Key of(Class<?> asked, Rows data, KMeansSettings settings, Double... more) {
            return new Key(
                    asked,
                    data,
                    settings,
                    List.of(more),
                    31 * data.contentHash()
                            + 7 * settings.k()
                            + settings.start().hashCode());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && hash == key.hash
                    && asked == key.asked
                    && more.equals(key.more)
                    && data.columns() == key.data.columns()
                    && settings.isSame(key.settings)
                    && Arrays.equals(data.coordinates(), key.data.coordinates());
        }

        @Override
        public int hashCode() {
            return hash;
        }

        /** The table, the label of each row, and for grades its cell. */
        long bytes() {
            return 8L * data.coordinates().length + 6L * data.rows();
        }
    }

    /**
     * {@link KMeans#run}, or what it gave before. Neither the rows nor the result may be changed afterwards.
     *
     * @param data the complete rows
     * @param settings how many clusters and how to find them
     * @return the clusters and how they came about
     * @throws dev.stratum.problem.StratumException as {@link KMeans#run}
     */
    public Clustering run(Rows data, KMeansSettings settings) {
        return remembered(Key.of(Clustering.class, data, settings), Clustering.class, () -> KMeans.run(data, settings));
    }

    /**
     * {@link KMeans#converged}, or what it gave before.
     *
     * @param data the complete rows
     * @param settings how many clusters and how to find them
     * @return the clusters and how they came about
     * @throws dev.stratum.problem.StratumException as {@link KMeans#converged}
     */
    public Clustering converged(Rows data, KMeansSettings settings) {
        return KMeans.requireConverged(run(data, settings), settings);
    }

    /**
     * {@link ChoiceOfK#of}, or what it gave before.
     *
     * @param data the complete rows
     * @param most the largest k
     * @param settings the seed and limits of the runs
     * @return the table and the recommendation
     * @throws dev.stratum.problem.StratumException as {@link ChoiceOfK#of}
     */
    public ChoiceOfK choice(Rows data, int most, KMeansSettings settings) {
        return remembered(
                Key.of(ChoiceOfK.class, data, settings, (double) most),
                ChoiceOfK.class,
                () -> ChoiceOfK.of(data, most, settings));
    }

    /**
     * {@link Certificate#of}, or what it gave before.
     *
     * @param clustering what is to be judged
     * @param seconds about how long to work at most
     * @param seed of the search for a good clustering to begin with
     * @return the certificate
     * @throws dev.stratum.problem.StratumException as {@link Certificate#of}
     */
    public Certificate certificate(Clustering clustering, double seconds, long seed) {
        Rows data = clustering.data();
        KMeansSettings search = Certificate.search(clustering.k(), seed);
        return remembered(
                Key.of(Certificate.class, data, search, clustering.sumOfSquares(), seconds),
                Certificate.class,
                () -> Certificate.of(clustering, seconds, run(data, search)));
    }

    private <T> T remembered(Key key, Class<T> asked, Supplier<T> compute) {
        FutureTask<T> own = new FutureTask<>(compute::get);
        FutureTask<?> kept = keep(key, own);
        if (kept == own) {
            own.run();
        }
        try {
            return asked.cast(kept.get());
        } catch (ExecutionException failure) {
            forget(key, kept);
            if (failure.getCause() instanceof CancellationException) {
                // Whoever computed it was stopped; who only waited for it was not.
                Stop.ifAsked();
                return remembered(key, asked, compute);
            }
            throw Rethrown.as(failure.getCause());
        } catch (InterruptedException stopped) {
            // Whoever stops this thread finds it stopped; the answer is computed without the memory.
            Thread.currentThread().interrupt();
            return compute.get();
        }
    }

    /** How many results are kept. */
    synchronized int size() {
        return runs.size();
    }

    private synchronized FutureTask<?> keep(Key key, FutureTask<?> own) {
        FutureTask<?> known = runs.get(key);
        if (known != null || key.bytes() > MOST_BYTES) {
            return known == null ? own : known;
        }
        runs.put(key, own);
        long bytes = runs.keySet().stream().mapToLong(Key::bytes).sum();
        Iterator<Key> oldest = runs.keySet().iterator();
        for (int count = runs.size(); count > MOST_RUNS || bytes > MOST_BYTES; count--) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
        return own;
    }

    private synchronized void forget(Key key, FutureTask<?> failed) {
        runs.remove(key, failed);
    }
}
