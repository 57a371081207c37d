package dev.stratum.sheet;

import java.util.ArrayList;
import java.util.List;

/** Whether the first row of a range names its columns. */
public enum Headers {
    /** The first row is names and the next one has a number; a text that looks like a number is no name. */
    AUTO,
    /** The first row names the columns, whatever it holds. */
    PRESENT,
    /** The first row is data. */
    ABSENT;

    /** What the help of functions says of the argument. */
    public static final String HELP =
            "TRUE when the first row names the columns, FALSE when it is data. Omitted: recognised (text above a number). ";

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
        List<Object> first = new ArrayList<>();
        for (Range range : ranges) {
            for (int column = 0; column < range.columns(); column++) {
                first.add(range.cell(0, column));
            }
        }
        return areNames(first) && valuesBelow(ranges);
    }

    /**
     * Whether the cells of a row are names of columns: texts, none of which looks like a number or a date. A row with the
     * text {@code 1,200.00} is data with a slip in it.
     *
     * @param row cells as a host delivers them; blanks are allowed among them
     * @return true when there is a name and nothing else
     */
    public static boolean areNames(List<?> row) {
        boolean name = false;
        for (Object cell : row) {
            if (Cells.isBlank(cell)) {
                continue;
            }
            if (!(cell instanceof String text) || !Looks.likeName(text)) {
                return false;
            }
            name = true;
        }
        return name;
    }

    /**
     * The row among the first ones of a table that most looks like names of its columns, where no name is known.
     *
     * @param rows the cells of the rows as texts
     * @return the number of the first of the rows with most names and nothing but names; 0 when there is none
     */
    public static int likeliest(List<? extends List<?>> rows) {
        int best = 0;
        long most = 0;
        for (int row = 0; row < rows.size(); row++) {
            long names =
                    rows.get(row).stream().filter(cell -> !Cells.isBlank(cell)).count();
            if (names > most && areNames(rows.get(row))) {
                best = row;
                most = names;
            }
        }
        return best;
    }

    /** Whether the next row that is not blank has a number or a date, or a text that looks like one. */
    private static boolean valuesBelow(Range... ranges) {
        int last = 0;
        for (Range range : ranges) {
            last = Math.max(last, range.rows());
        }
        for (int row = 1; row < last; row++) {
            boolean blank = true;
            for (Range range : ranges) {
                for (int column = 0; column < range.columns(); column++) {
                    Object cell = range.cell(row, column);
                    if (Cells.isNumber(cell)
                            || (cell instanceof String text && (Looks.likeNumber(text) || Looks.likeDate(text)))) {
                        return true;
                    }
                    blank &= Cells.isBlank(cell);
                }
            }
            if (!blank) {
                return false;
            }
        }
        return false;
    }
}
