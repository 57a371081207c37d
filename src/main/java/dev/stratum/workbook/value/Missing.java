package dev.stratum.workbook.value;

/** An argument that was left out: nothing between two commas. */
public enum Missing {
    /** The only one. */
    ARGUMENT
}
