package dev.stratum.problem;

import java.util.concurrent.CancellationException;

/** Lets long work end that nobody waits for any more: whoever stops it interrupts its threads, and the work looks here. */
public final class Stop {
    private Stop() {}

    /**
     * Ends the work when its thread was interrupted. To be called many times a second, not for each number.
     *
     * @throws CancellationException when the work was stopped
     */
    public static void ifAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped");
        }
    }
}
