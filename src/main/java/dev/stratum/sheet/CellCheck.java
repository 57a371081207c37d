package dev.stratum.sheet;

import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Records.Kind;
import java.util.Optional;

/** What single cells hold, for those who walk over a sheet cell by cell. */
public final class CellCheck {
    private CellCheck() {}

    /**
     * Whether a cell looks empty.
     *
     * @param cell as the host delivered it
     * @return true for no value and for the empty text
     */
    public static boolean isBlank(Object cell) {
        return Cells.isBlank(cell);
    }

    /**
     * Whether a cell shows an error.
     *
     * @param cell as the host delivered it
     * @return true for errors of Stratum and of the host
     */
    public static boolean isError(Object cell) {
        return Cells.isError(cell);
    }

    /**
     * The common case, told without words for the place.
     *
     * @param kind what the cell must be
     * @param cell as the host delivered it
     * @return true when the cell is certainly fine; false when {@link #problem} has to look closer
     */
    public static boolean isFine(Kind kind, Object cell) {
        return Cells.isFine(kind, cell);
    }

    /**
     * Why a cell is not of a kind.
     *
     * @param kind what it must be
     * @param cell as the host delivered it
     * @param place how messages call the cell, for example its address
     * @return the problem; empty for a cell that is fine
     */
    public static Optional<StratumException> problem(Kind kind, Object cell, String place) {
        return Cells.isFine(kind, cell) ? Optional.empty() : Optional.ofNullable(Cells.problem(kind, cell, place));
    }

    /**
     * The number of a cell that is fine as a number or date.
     *
     * @param cell a number or a date
     * @return the number; the serial of a date
     */
    public static double number(Object cell) {
        return Cells.number(cell);
    }

    /**
     * The identifier of a cell that is fine as a key.
     *
     * @param cell a text or a number
     * @return the name by the rule of {@link Keys}
     */
    public static String key(Object cell) {
        return Cells.key(cell);
    }

    /**
     * The name in a cell that is fine as a key, as results show it.
     *
     * @param cell a text or a number
     * @return a number as it is, so that a customer number stays a number; a text without what nobody sees
     */
    public static Object named(Object cell) {
        return cell instanceof String text ? Keys.of(text) : cell;
    }

    /**
     * A text as messages quote it.
     *
     * @param text a text of any length
     * @return at most some 60 characters of it
     */
    public static String shown(String text) {
        return Cells.shown(text);
    }

    /**
     * The error of a cell that shows one.
     *
     * @param cell an error
     * @return for example {@code #N/A}
     */
    public static String errorText(Object cell) {
        return Cells.errorText(cell);
    }
}
