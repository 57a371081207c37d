package dev.stratum.actions;

import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Workbook;
import dev.stratum.sheet.source.TableFinder;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One run of an action: the workbook, the person, and the progress. */
public final class Task {
    private static final int LOOKS_PER_SECOND = 5;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 1000 / LOOKS_PER_SECOND;

    private final Workbook book;
    private final Dialogs dialogs;
    private final String title;

    /**
     * A run.
     *
     * @param title the label of the action, for the status bar
     * @param book the workbook
     * @param dialogs the person
     */
    public Task(String title, Workbook book, Dialogs dialogs) {
        this.title = title;
        this.book = book;
        this.dialogs = dialogs;
    }

    /**
     * The workbook.
     *
     * @return the port
     */
    public Workbook book() {
        return book;
    }

    /**
     * The person.
     *
     * @return the port
     */
    public Dialogs dialogs() {
        return dialogs;
    }

    /**
     * Says what comes next, and stops when the person wants to.
     *
     * @param what for example {@code Grading 167 customers}
     * @throws Cancelled when the person wants to stop
     */
    public void step(String what) {
        if (dialogs.cancelRequested()) {
            throw new Cancelled();
        }
        show(what);
    }

    private void show(String what) {
        dialogs.status("Stratum, " + title + ": " + what + " (hold Esc to stop)");
    }

    /**
     * Says what comes next and computes it, while the status bar counts the seconds and the person may stop it. The work
     * runs on threads of its own, so it must not touch the workbook or the person; when it is stopped, nobody waits for
     * its result any more, and long work ends at its next look ({@link dev.stratum.problem.Stop}).
     *
     * @param what for example {@code Clustering 100,000 customers}
     * @param work plain computing
     * @return the result of the work
     * @throws Cancelled when the person wants to stop
     */
    public <T> T compute(String what, Supplier<T> work) {
        step(what);
        FutureTask<T> result = new FutureTask<>(work::get);
        ForkJoinPool workers = workers();
        try {
            workers.execute(result);
            return await(what, result);
        } finally {
            // Interrupts whoever is still at work: all of the threads that share it look whether they were.
            workers.shutdownNow();
        }
    }

    /** Threads of this run alone: work that is shared among cores is shared among them, so that all of it can be stopped. */
    private ForkJoinPool workers() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        return new ForkJoinPool(
                Runtime.getRuntime().availableProcessors(),
                pool -> {
                    ForkJoinWorkerThread worker = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
                    worker.setName("Stratum " + title + " " + worker.getPoolIndex());
                    worker.setContextClassLoader(own);
                    return worker;
                },
                null,
                false);
    }

    private <T> T await(String what, FutureTask<T> result) {
        for (int looks = 1; ; looks++) {
            try {
                return result.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                if (dialogs.cancelRequested()) {
                    result.cancel(true);
                    throw new Cancelled();
                }
                if (looks % LOOKS_PER_SECOND == 0) {
                    show(what + ", " + looks / LOOKS_PER_SECOND + " s");
                }
            } catch (InterruptedException stopped) {
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw new Cancelled();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failed.getCause(); // a Supplier throws nothing else
            }
        }
    }

    /**
     * Finds the table that the person means.
     *
     * @return a finder that does not take Stratum's own outputs for data
     */
    public TableFinder tables() {
        return new TableFinder(
                book, Written.all(book, Actions.outputs()), settings().columns());
    }

    /**
     * The settings of the workbook.
     *
     * @return settings that ask for what is missing
     */
    public Settings settings() {
        return new Settings(book, dialogs);
    }
}
