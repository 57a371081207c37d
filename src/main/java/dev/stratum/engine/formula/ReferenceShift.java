package dev.stratum.engine.formula;

import dev.stratum.engine.value.BookCells;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Moves the relative references of a formula, as filling it down does. */
public final class ReferenceShift {

    /** Quoted texts, quoted sheets and brackets are passed over; then cells, whole columns and whole rows. */
    private static final Pattern PIECES =
            Pattern.compile("(\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\])"
                    + "|(?<![\\p{L}\\p{N}_.\\\\$])(?:(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})(?![\\p{L}\\p{N}_.(\\[!?\\\\])"
                    + "|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![\\p{L}\\p{N}_.(\\[!?\\\\])"
                    + "|(\\$?)([1-9][0-9]{0,6}):(\\$?)([1-9][0-9]{0,6})(?![\\p{L}\\p{N}_.(\\[!?\\\\]))");

    private ReferenceShift() {}

    /**
     * A formula moved by some rows and columns.
     *
     * @param formula the formula without {@code =}
     * @param rows how far down
     * @param columns how far to the right
     * @return the formula there; a reference that leaves the sheet comes in at its other side, as in Excel
     */
    public static String shift(String formula, int rows, int columns) {
        Matcher matcher = PIECES.matcher(formula);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String piece;
            if (matcher.group(1) != null) {
                piece = matcher.group();
            } else if (matcher.group(3) != null) {
                piece = column(matcher.group(2), matcher.group(3), columns)
                        + row(matcher.group(4), matcher.group(5), rows);
            } else if (matcher.group(7) != null) {
                piece = column(matcher.group(6), matcher.group(7), columns) + ":"
                        + column(matcher.group(8), matcher.group(9), columns);
            } else {
                piece = row(matcher.group(10), matcher.group(11), rows) + ":"
                        + row(matcher.group(12), matcher.group(13), rows);
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(piece));
        }
        return matcher.appendTail(text).toString();
    }

    private static String column(String fixed, String name, int by) {
        int index = CellReference.convertColStringToIndex(name);
        int moved = fixed.isEmpty() ? Math.floorMod(index + by, BookCells.LAST_COLUMN + 1) : index;
        return fixed + CellReference.convertNumToColString(moved);
    }

    private static String row(String fixed, String number, int by) {
        int index = Integer.parseInt(number) - 1;
        int moved = fixed.isEmpty() ? Math.floorMod(index + by, BookCells.LAST_ROW + 1) : index;
        return fixed + (moved + 1);
    }
}
