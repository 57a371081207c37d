package dev.stratum.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells on a sheet. Rows and columns count from 0; addresses for people count as the sheet shows them.
 *
 * @param sheet the name of the sheet
 * @param row the first row
 * @param column the first column
 * @param rows how many rows, at least 1
 * @param columns how many columns, at least 1
 */
public record Area(String sheet, int row, int column, int rows, int columns) {
    private static final Pattern REFERENCE = Pattern.compile(
            "=?(?:'((?:[^'\\[\\]]|'')+)'|([^'!\\[\\]]+))!\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");
    private static final Pattern PLAIN_SHEET = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern LIKE_A_CELL = Pattern.compile("(?i)[A-Z]{1,3}\\d+|R\\d*(C\\d*)?|C\\d*");
    private static final int LETTERS = 26;

    /** Checks that the rectangle has cells. */
    public Area {
        if (row < 0 || column < 0 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "No cells at row " + row + ", column " + column + ", " + rows + " x " + columns);
        }
    }

    /**
     * One cell.
     *
     * @param sheet the name of the sheet
     * @param row from 0
     * @param column from 0
     * @return an area of one cell
     */
    public static Area cell(String sheet, int row, int column) {
        return new Area(sheet, row, column, 1, 1);
    }

    /**
     * Reads a reference as defined names hold it, for example {@code =Customers!$A$1:$D$168}.
     *
     * @param reference sheet and cells, absolute or not
     * @return the area; empty for anything else than one rectangle on one sheet of the workbook
     */
    public static Optional<Area> parse(String reference) {
        Matcher parts = REFERENCE.matcher(reference.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String sheet = parts.group(1) == null ? parts.group(2) : parts.group(1).replace("''", "'");
        int column = columnNumber(parts.group(3));
        int row = Integer.parseInt(parts.group(4)) - 1;
        int lastColumn = parts.group(5) == null ? column : columnNumber(parts.group(5));
        int lastRow = parts.group(6) == null ? row : Integer.parseInt(parts.group(6)) - 1;
        return row < 0 || lastRow < row || lastColumn < column
                ? Optional.empty()
                : Optional.of(new Area(sheet, row, column, lastRow - row + 1, lastColumn - column + 1));
    }

    /**
     * A cell of this area.
     *
     * @param inRow from 0 within the area
     * @param inColumn from 0 within the area
     * @return an area of one cell
     */
    public Area at(int inRow, int inColumn) {
        return cell(sheet, row + inRow, column + inColumn);
    }

    /**
     * An area with the same first cell and another size.
     *
     * @param otherRows at least 1
     * @param otherColumns at least 1
     * @return the resized area
     */
    public Area resized(int otherRows, int otherColumns) {
        return new Area(sheet, row, column, otherRows, otherColumns);
    }

    /**
     * The part of this area that holds values.
     *
     * @param cells its cells, rows x columns
     * @return the smallest area with every value; empty when all cells are blank
     */
    public Optional<Area> inUse(Object[][] cells) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = -1;
        int right = -1;
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                if (!Cells.isBlank(cells[i][j])) {
                    top = Math.min(top, i);
                    left = Math.min(left, j);
                    bottom = i;
                    right = Math.max(right, j);
                }
            }
        }
        return bottom < 0
                ? Optional.empty()
                : Optional.of(new Area(sheet, row + top, column + left, bottom - top + 1, right - left + 1));
    }

    /**
     * Whether this area holds another one.
     *
     * @param other any area
     * @return true when every cell of the other is in this one
     */
    public boolean contains(Area other) {
        return sheet.equals(other.sheet)
                && other.row >= row
                && other.column >= column
                && other.row + other.rows <= row + rows
                && other.column + other.columns <= column + columns;
    }

    /**
     * The cells without their sheet.
     *
     * @return for example {@code A1:D168} or {@code C7}
     */
    public String cells() {
        String first = columnLetters(column) + (row + 1);
        return rows == 1 && columns == 1 ? first : first + ":" + columnLetters(column + columns - 1) + (row + rows);
    }

    /**
     * The whole address, as formulas write it.
     *
     * @return for example {@code Customers!C7} or {@code 'CTS scores'!A1:D9}
     */
    public String address() {
        boolean plain = PLAIN_SHEET.matcher(sheet).matches()
                && !LIKE_A_CELL.matcher(sheet).matches();
        return (plain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + cells();
    }

    /**
     * The whole address with the marks that keep it when a formula is moved, as defined names need it.
     *
     * @return for example {@code Customers!$A$1:$D$168}
     */
    public String absoluteAddress() {
        String address = address();
        int cells = address.lastIndexOf('!') + 1;
        return address.substring(0, cells) + address.substring(cells).replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2");
    }

    /**
     * The letters of a column.
     *
     * @param column from 0
     * @return A, B ... Z, AA ...
     */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private static int columnNumber(String letters) {
        int number = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number - 1;
    }
}
