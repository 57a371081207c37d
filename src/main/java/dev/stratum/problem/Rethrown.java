package dev.stratum.problem;

/** What was thrown elsewhere, in another thread or behind a reflective call, goes on as it is. */
public final class Rethrown {
    private Rethrown() {}

    /**
     * Throws what is unchecked once more, no memory included, for which hosts have a sentence.
     *
     * @param cause what was thrown
     * @return never anything, so that callers can say {@code throw}
     */
    public static RuntimeException as(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
