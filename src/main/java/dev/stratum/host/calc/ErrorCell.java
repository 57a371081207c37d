package dev.stratum.host.calc;

import java.io.Serial;

/** An error that a cell of Calc shows: its text as in Excel, without a reason. Equal errors are equal values. */
final class ErrorCell extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param text for example {@code #N/A}
     */
    ErrorCell(String text) {
        super(text, null, false, false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorCell error && error.getMessage().equals(getMessage());
    }

    @Override
    public int hashCode() {
        return getMessage().hashCode();
    }
}
