package dev.stratum.templates;

import java.util.stream.Collectors;

/**
 * The rows that hold the customers; the same on every sheet with one row per customer.
 *
 * @param count how many
 */
record CustomerRows(int count) {
    /** The row of the column headings. */
    static final int HEADINGS = 5;

    /** The row of the first customer. */
    static final int FIRST = 6;

    int last() {
        return FIRST + count - 1;
    }

    /** The customers' cells from one column to another. */
    String cells(String sheet, String from, String to) {
        return range(sheet, FIRST, from, to);
    }

    /** The same with the headings above. */
    String headed(String sheet, String from, String to) {
        return range(sheet, HEADINGS, from, to);
    }

    /** How many rows hold anything at all in some columns, as a formula. */
    String filled(String sheet, String columns) {
        return "SUMPRODUCT(1-"
                + columns.chars()
                        .mapToObj(column -> "ISBLANK(" + cells(sheet, column) + ")")
                        .collect(Collectors.joining("*"))
                + ")";
    }

    /** How many cells of some columns hold something that is no number, as a formula. */
    String notNumbers(String sheet, String columns) {
        return columns.chars()
                .mapToObj(column -> "SUMPRODUCT((1-ISBLANK(" + cells(sheet, column) + "))*(1-ISNUMBER("
                        + cells(sheet, column) + ")))")
                .collect(Collectors.joining("+"));
    }

    private String cells(String sheet, int column) {
        String letter = Character.toString(column);
        return cells(sheet, letter, letter);
    }

    private String range(String sheet, int first, String from, String to) {
        return sheet + "!$" + from + "$" + first + ":$" + to + "$" + last();
    }

    /** The same without a sheet and without fixing rows and columns, for validation and looks. */
    String local(String from, String to) {
        return from + FIRST + ":" + to + last();
    }
}
