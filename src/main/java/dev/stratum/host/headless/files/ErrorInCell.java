package dev.stratum.host.headless.files;

import java.io.Serial;

/** An error as it is stored in a cell, of a kind that Stratum may not know. */
public final class ErrorInCell extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param text as the cell shows it
     */
    public ErrorInCell(String text) {
        super(text, null, false, false);
    }
}
