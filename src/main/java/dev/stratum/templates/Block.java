package dev.stratum.templates;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Named cells on a sheet: perhaps a row of headings, rows, and perhaps a row of totals, whose columns have names. Where
 * they stand is nobody's business but the sheet's.
 *
 * <p>Others refer to them by a reference such as {@code share}, the column of that name; {@code recency:amount}, several;
 * {@code *}, all; {@code 1,share}, its first row; {@code 1:200,share}, so many; {@code Total,share}, the row so named;
 * {@code #total,share}, {@code #head,share}, {@code #headed,share} with the headings, {@code #all,*} with headings and
 * totals; {@code #below,share} the cells under the table where more may have been entered, {@code #open,share} those and its
 * rows.
 *
 * @param name the name in formulas
 * @param sheet the name of the sheet
 * @param columns the names of the columns
 * @param rowNames the names of the rows, empty where none has any
 * @param rows how many rows
 * @param headings 1 with a row of headings, else 0
 * @param totals 1 with a row of totals, else 0
 * @param top the first row, from 0
 * @param left the first column, from 0
 */
record Block(
        String name,
        String sheet,
        List<String> columns,
        List<String> rowNames,
        int rows,
        int headings,
        int totals,
        int top,
        int left) {
    private static final String THIS_ROW = "@";
    private static final String ALL = "*";

    /** The last row in which entries below a table are looked for, from 0. */
    private static final int LAST_WATCHED = 199_999;

    /** The last row, from 0. */
    int bottom() {
        return body() + rows + totals - 1;
    }

    /** The first row below the headings, from 0. */
    int body() {
        return top + headings;
    }

    /** The cells that a reference means. */
    CellRangeAddress cells(String reference) {
        int comma = reference.indexOf(',');
        String rowPart = comma < 0 ? "" : reference.substring(0, comma).strip();
        int[] across = columns(reference.substring(comma + 1).strip());
        int[] down = rows(rowPart);
        return new CellRangeAddress(down[0], down[1], left + across[0], left + across[1]);
    }

    /** A reference to the row in which the formula stands, counted from the first of each block; totals go with totals. */
    static boolean isThisRow(String reference) {
        return reference.startsWith(THIS_ROW);
    }

    /** The cells of one row; the row of totals when there are no more. */
    CellRangeAddress cellsOfRow(String reference, int row) {
        int[] across = columns(reference.substring(THIS_ROW.length()).strip());
        if (row >= rows + totals) {
            throw unknown("row " + (row + 1), "it has " + rows + " rows");
        }
        return new CellRangeAddress(body() + row, body() + row, left + across[0], left + across[1]);
    }

    private int[] columns(String part) {
        if (part.equals(ALL)) {
            return new int[] {0, columns.size() - 1};
        }
        int colon = part.indexOf(':');
        return colon < 0
                ? new int[] {column(part), column(part)}
                : new int[] {column(part.substring(0, colon)), column(part.substring(colon + 1))};
    }

    private int column(String key) {
        int index = columns.indexOf(key);
        if (index < 0) {
            throw unknown("column " + key, "it has " + String.join(", ", columns));
        }
        return index;
    }

    private int[] rows(String part) {
        int last = body() + rows - 1;
        return switch (part) {
            case "" -> new int[] {body(), last};
            case "#head" -> new int[] {headed(part), top};
            case "#headed" -> new int[] {headed(part), last};
            case "#all" -> new int[] {headed(part), bottom()};
            case "#below" -> new int[] {bottom() + 1, LAST_WATCHED};
            case "#open" -> new int[] {body(), LAST_WATCHED};
            case "#total" -> new int[] {totalled(part), bottom()};
            default -> numbered(part);
        };
    }

    private int[] numbered(String part) {
        int named = rowNames.indexOf(part);
        if (named >= 0) {
            return new int[] {body() + named, body() + named};
        }
        if (!part.matches("[0-9]+(:[0-9]+)?")) {
            throw unknown("row " + part, "it has " + String.join(", ", rowNames));
        }
        String[] ends = part.split(":", 2);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (first < 1 || last < first || last > rows) {
            throw unknown("row " + part, "it has " + rows + " rows");
        }
        return new int[] {body() + first - 1, body() + last - 1};
    }

    private int headed(String part) {
        if (headings == 0) {
            throw unknown(part, "it has no headings");
        }
        return top;
    }

    private int totalled(String part) {
        if (totals == 0) {
            throw unknown(part, "it has no totals");
        }
        return bottom();
    }

    private IllegalArgumentException unknown(String what, String instead) {
        return new IllegalArgumentException(
                "There is no " + what + " in block " + name + " of sheet " + sheet + ": " + instead);
    }
}
