package dev.stratum.engine.value;

/** An argument that was left out: nothing between two commas. */
public enum Missing {
    /** The only one. */
    ARGUMENT
}
