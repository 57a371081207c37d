package dev.stratum.engine;

import dev.stratum.problem.Rethrown;
import dev.stratum.problem.Stop;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs work on a thread with a deep stack: a cell is evaluated when another first reads it, so a running total of some
 * thousand rows that is read from its end nests that deep.
 */
final class DeepStack {
    private static final long BYTES = 1L << 29;

    private DeepStack() {}

    static <T> T run(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "stratum-formulas", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            Stop.ifAsked();
            throw new IllegalStateException("Interrupted while evaluating formulas", interrupted);
        } catch (ExecutionException failure) {
            throw Rethrown.as(failure.getCause());
        }
    }
}
