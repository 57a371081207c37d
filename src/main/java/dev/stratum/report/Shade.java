package dev.stratum.report;

import java.util.Optional;

/**
 * The background of a cell: which segment it names, or how large its number is among those beside it.
 *
 * @param kind what it tells
 * @param step the rank of the segment from 1 on, or the depth of the colour, 1 to 7
 */
public record Shade(Kind kind, int step) {
    private static final int DEPTHS = 7;
    /** At the deepest, text is still read at more than 4.5 to 1. */
    private static final double DEEPEST = 0.49;

    /** What a background tells. */
    public enum Kind {
        /** Which segment. */
        SEGMENT,
        /** How large a number. */
        HEAT
    }

    /**
     * The background of the name of a segment.
     *
     * @param tier its rank, 1 = best
     * @return its colour, lightened
     */
    public static Shade ofTier(int tier) {
        return new Shade(Kind.SEGMENT, (tier - 1) % Theme.series().size() + 1);
    }

    /**
     * The background of a number.
     *
     * @param number the number
     * @param highest the highest of those that are compared
     * @return deeper for a larger one; empty for zero, below it, and where nothing is above it
     */
    public static Optional<Shade> ofHeat(double number, double highest) {
        return number > 0 && number <= highest
                ? Optional.of(new Shade(Kind.HEAT, (int) Math.ceil(number / highest * DEPTHS)))
                : Optional.empty();
    }

    /**
     * The colour on a sheet.
     *
     * @return six hexadecimal digits
     */
    public String colour() {
        return kind == Kind.SEGMENT
                ? Theme.tint(Theme.series().get(step - 1))
                : Theme.mixed(Theme.accent(), DEEPEST * step / DEPTHS);
    }

    /** Its class on a page. */
    String style() {
        return (kind == Kind.SEGMENT ? "s" : "h") + (kind == Kind.SEGMENT ? step - 1 : step);
    }
}
