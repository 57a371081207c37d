package dev.stratum.engine;

import java.io.Serial;

/**
 * Says that formulas are nested too deep, such as a running total that is read from its end: one of them has to be
 * worked out first.
 */
final class ReadFirst extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Formula formula;

    ReadFirst(Formula formula) {
        super("nested", null, false, false);
        this.formula = formula;
    }

    Formula formula() {
        return formula;
    }
}
