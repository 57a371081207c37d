package dev.stratum.port;

import java.io.Serial;

/** The person stopped an action. */
public final class Cancelled extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A stop without further words. */
    public Cancelled() {
        super("Stopped by the person");
    }
}
