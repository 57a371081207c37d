package dev.stratum.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * Undoes something when it is closed and when the program is stopped. Whoever guards a thing begins the guard before the
 * thing: what is made before would stay behind when the program is stopped in between. The program stops only after an
 * action that was begun has ended, and begins none afterwards.
 */
public final class StopGuard implements Closeable {
    private final Runnable undo;
    private final Thread whenStopped;
    private boolean stopped;

    /**
     * Begins to guard.
     *
     * @param what it does, for the name of the thread
     * @param undo what is done in the end, once or more; never while an action runs
     * @throws InterruptedIOException when the program is being stopped already
     */
    public StopGuard(String what, Runnable undo) throws InterruptedIOException {
        this.undo = undo;
        this.whenStopped = new Thread(this::stop, what);
        try {
            Runtime.getRuntime().addShutdownHook(whenStopped);
        } catch (IllegalStateException alreadyStopping) {
            throw stoppedNow();
        }
    }

    /** What may only be done while the program goes on. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @throws IOException when it fails
         */
        void run() throws IOException;
    }

    /**
     * Runs an action to its end, or not at all when the program is being stopped.
     *
     * @param action what to do
     * @throws IOException from the action, or an InterruptedIOException when it was not begun
     */
    public synchronized void unlessStopped(Action action) throws IOException {
        if (stopped) {
            throw stoppedNow();
        }
        action.run();
    }

    private static InterruptedIOException stoppedNow() {
        return new InterruptedIOException("the program was stopped");
    }

    private synchronized void stop() {
        stopped = true;
        undo.run();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException alreadyStopping) {
            // The thread does the same just now.
        }
        stop();
    }
}
