package dev.stratum.engine.formula;

import java.io.Serial;

/** Says in plain words why a text is no formula. */
public final class FormulaSyntax extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A text that is no formula.
     *
     * @param reason what is wrong, where, and what to write instead
     */
    public FormulaSyntax(String reason) {
        super(reason, null, false, false);
    }
}
