package dev.stratum.engine.value;

import java.io.Serial;

/** An error value that ends a calculation: the formula or the element shows it. */
public final class ErrorFound extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Object error;

    /**
     * Carries an error out of a calculation.
     *
     * @param error a {@link dev.stratum.sheet.CellError} or {@link NativeError}
     */
    public ErrorFound(Object error) {
        super(String.valueOf(error), null, false, false);
        this.error = error;
    }

    /**
     * The error.
     *
     * @return a {@link dev.stratum.sheet.CellError} or {@link NativeError}
     */
    public Object error() {
        return error;
    }
}
