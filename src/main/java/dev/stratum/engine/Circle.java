package dev.stratum.engine;

import java.io.Serial;

/** Says that a formula was read while it was being worked out: every formula up to it is part of a circle. */
final class Circle extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Formula start;

    Circle(Formula start) {
        super("circle", null, false, false);
        this.start = start;
    }

    /** The formula at which the circle closes. */
    Formula start() {
        return start;
    }
}
