package dev.stratum.templates;

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

    private String range(String sheet, int first, String from, String to) {
        return sheet + "!$" + from + "$" + first + ":$" + to + "$" + last();
    }

    /** The same without a sheet and without fixing rows and columns, for validation and looks. */
    String local(String from, String to) {
        return from + FIRST + ":" + to + last();
    }
}
