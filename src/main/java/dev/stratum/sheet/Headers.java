package dev.stratum.sheet;

/** Whether the first row of a range names its columns. */
public enum Headers {
    /** The first row is text and the second has a number. */
    AUTO,
    /** The first row names the columns, whatever it holds. */
    PRESENT,
    /** The first row is data. */
    ABSENT;

    /**
     * The meaning of the optional {@code headers} argument.
     *
     * @param flag TRUE, FALSE or omitted
     * @return PRESENT, ABSENT or AUTO
     */
    public static Headers of(Object flag) {
        Option option = Option.of("headers", flag);
        if (!option.isGiven()) {
            return AUTO;
        }
        return option.flag(false) ? PRESENT : ABSENT;
    }

    /**
     * Looks at the first rows once, for a caller that then reads the columns one by one.
     *
     * @param range all columns together
     * @return PRESENT or ABSENT
     */
    public Headers resolvedFor(Range range) {
        return inFirstRowOf(range) ? PRESENT : ABSENT;
    }

    /** Whether the first row of these ranges, read side by side, is a header row. */
    boolean inFirstRowOf(Range... ranges) {
        if (this != AUTO) {
            return this == PRESENT;
        }
        boolean text = false;
        boolean numberBelow = false;
        for (Range range : ranges) {
            for (int column = 0; column < range.columns(); column++) {
                Object first = range.cell(0, column);
                if (Cells.isNumber(first) || first instanceof Boolean || Cells.isError(first)) {
                    return false;
                }
                text |= Cells.isText(first);
                numberBelow |= Cells.isNumber(range.cell(1, column));
            }
        }
        return text && numberBelow;
    }
}
