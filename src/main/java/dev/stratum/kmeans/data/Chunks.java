package dev.stratum.kmeans.data;

import dev.stratum.problem.Stop;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The division of rows into pieces that threads work on. It depends on the number of rows alone, never on the number of
 * threads, so what is added up piece by piece has the same bits on every machine.
 */
public final class Chunks {

    private static final int FEWEST_ROWS = 2_048;
    private static final int MOST_CHUNKS = 64;

    /** Below so many elementary steps one thread is done before a second one has begun. */
    private static final long WORTH_SHARING = 100_000;

    private final int rows;
    private final int step;

    private Chunks(int rows, int step) {
        this.rows = rows;
        this.step = step;
    }

    public static Chunks of(int rows) {
        return new Chunks(rows, Math.max(FEWEST_ROWS, (rows - 1) / MOST_CHUNKS + 1));
    }

    public int count() {
        return (rows - 1) / step + 1;
    }

    public int from(int chunk) {
        return chunk * step;
    }

    public int to(int chunk) {
        return (int) Math.min(rows, (chunk + 1L) * step);
    }

    /** Does something with each chunk, on all cores when the work is worth it. */
    public void forEach(long work, IntConsumer task) {
        IntStream all = IntStream.range(0, count());
        (work > WORTH_SHARING ? all.parallel() : all).forEach(chunk -> {
            Stop.ifAsked();
            task.accept(chunk);
        });
    }
}
