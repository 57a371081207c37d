package dev.stratum.ledger;

import java.io.Serial;

/** Ends the reading of a file when the lines so far are enough; caught where it was begun. */
final class EnoughLines extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EnoughLines() {
        super(null, null, false, false);
    }
}
