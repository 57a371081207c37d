package dev.stratum.sheet;

/**
 * Something that a result does not show by itself.
 *
 * @param kind whether rows are missing from the result
 * @param sentence what a person should know, in one or a few sentences
 */
public record Note(Kind kind, String sentence) {

    /** How much a note weighs. */
    public enum Kind {
        /** Rows that should count could not be used: the result is not complete. */
        LEFT_OUT,
        /** The result is complete; this explains it. */
        HINT
    }

    /**
     * Whether the result lacks rows.
     *
     * @return true for rows that could not be used
     */
    public boolean leavesOut() {
        return kind == Kind.LEFT_OUT;
    }
}
