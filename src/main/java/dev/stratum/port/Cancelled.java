package dev.stratum.port;

import java.io.Serial;

/** The person stopped an action. */
public final class Cancelled extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A stop without further words. */
    public Cancelled() {
        super("");
    }

    /**
     * A stop after an answer that was none.
     *
     * @param why what was wrong with the answer, as a sentence
     */
    public Cancelled(String why) {
        super(why);
    }
}
