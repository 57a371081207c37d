package dev.stratum.sheet;

import java.io.Serial;

/**
 * An error that a cell of a host or of a file shows, of a kind that Stratum may not know and without a reason. Equal
 * errors are equal values. With a reason it is a {@link CellError}.
 */
public final class ErrorInCell extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param text as the cell shows it, for example {@code #N/A}
     */
    public ErrorInCell(String text) {
        super(text, null, false, false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorInCell error && error.getMessage().equals(getMessage());
    }

    @Override
    public int hashCode() {
        return getMessage().hashCode();
    }
}
