package dev.stratum.sheet;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Records.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** What one cell holds. Nothing is coerced: text that looks like a number is text, and so is a text date. */
public final class Cells {
    private static final int LONGEST_QUOTE = 60;

    private Cells() {}

    /**
     * Whether a cell looks empty: the empty text does too, as a formula that returns "" looks blank to its reader.
     *
     * @param cell as the host delivered it
     * @return true for no value and for the empty text
     */
    public static boolean isBlank(Object cell) {
        return cell == null || "".equals(cell);
    }

    /**
     * Whether a cell shows an error.
     *
     * @param cell as the host delivered it
     * @return true for ours with its reason, and for the host's as an exception
     */
    public static boolean isError(Object cell) {
        return cell instanceof Throwable;
    }

    static boolean isNumber(Object cell) {
        return cell instanceof Number || cell instanceof LocalDate || cell instanceof LocalDateTime;
    }

    static boolean isText(Object cell) {
        return cell instanceof String text && !text.isEmpty();
    }

    /**
     * The number of a cell that is fine as a number or date.
     *
     * @param cell a number or a date
     * @return the number; the serial of a date
     */
    public static double number(Object cell) {
        if (cell instanceof LocalDate date) {
            return ExcelDates.serial(date);
        }
        if (cell instanceof LocalDateTime moment) {
            return ExcelDates.serial(moment);
        }
        return ((Number) cell).doubleValue();
    }

    /**
     * The common case, told without writing down a place that nobody asks for.
     *
     * @param kind what the cell must be
     * @param cell as the host delivered it
     * @return true when the cell is certainly fine; false when {@link #check} has to look closer
     */
    public static boolean isFine(Kind kind, Object cell) {
        return switch (kind) {
            case NUMBER -> cell instanceof Double number && Double.isFinite(number);
            case DATE, DATE_OR_BLANK -> cell instanceof Double serial && ExcelDates.isSerial(serial);
            case KEY, KEY_OR_BLANK -> cell instanceof Double || (cell instanceof String text && isName(text));
        };
    }

    /** The first character of most names is visible; others are left to {@link #check}. */
    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.charAt(0) > ' '
                && text.charAt(0) <= '~'
                && text.length() <= SheetSize.CHARACTERS;
    }

    /**
     * Why a cell is not of a kind.
     *
     * @param kind what it must be
     * @param cell as the host delivered it
     * @param place how messages call the cell, for example its address
     * @return the problem; empty for a cell that is fine
     */
    public static Optional<StratumException> check(Kind kind, Object cell, String place) {
        return isFine(kind, cell) ? Optional.empty() : Optional.ofNullable(problem(kind, cell, place));
    }

    /** Why a cell is not of a kind, or null when it is. */
    static StratumException problem(Kind kind, Object cell, String place) {
        return switch (kind) {
            case NUMBER -> notANumber(cell, place);
            case DATE -> notADate(cell, place);
            case DATE_OR_BLANK -> isBlank(cell) ? null : notADate(cell, place);
            case KEY -> notAKey(cell, place);
            case KEY_OR_BLANK -> isInvisible(cell) ? null : notAKey(cell, place);
        };
    }

    /** Why a cell is not usable as a number, or null when it is. */
    static StratumException notANumber(Object cell, String place) {
        if (isNumber(cell)) {
            double number = number(cell);
            return Double.isFinite(number) ? null : Problem.NOT_FINITE.with(place);
        }
        return notOfKind(cell, place, Problem.NOT_A_NUMBER);
    }

    /** Why a cell is not usable as a date, or null when it is. */
    static StratumException notADate(Object cell, String place) {
        if (isNumber(cell)) {
            double serial = number(cell);
            return ExcelDates.isSerial(serial) ? null : Problem.DATE_OUT_OF_RANGE.with(place, serial);
        }
        if (isText(cell)) {
            return Problem.TEXT_DATE.with(place, shown((String) cell));
        }
        return notOfKind(cell, place, Problem.NOT_A_NUMBER);
    }

    /** Why a cell is not usable as an identifier (a customer, a segment), or null when it is. */
    static StratumException notAKey(Object cell, String place) {
        if (isInvisible(cell)) {
            return Problem.CELL_BLANK.with(place);
        }
        if (isError(cell)) {
            return Problem.CELL_ERROR.with(place, errorText(cell));
        }
        if (cell instanceof String text) {
            return text.length() > SheetSize.CHARACTERS
                    ? Problem.TEXT_TOO_LONG.with(place, text.length(), SheetSize.CHARACTERS)
                    : null;
        }
        return isNumber(cell) || cell instanceof Boolean ? null : Problem.NOT_A_NAME.with(place, cell);
    }

    /**
     * Whether nothing is to be seen in a cell.
     *
     * @param cell as the host delivered it
     * @return true for a blank, and for a text of spaces and characters that do not show
     */
    public static boolean isInvisible(Object cell) {
        return isBlank(cell) || (cell instanceof String text && Keys.tidy(text).isEmpty());
    }

    /**
     * The name in a cell, or nothing.
     *
     * @param cell as the host delivered it
     * @return its {@link #key}; empty for a blank and an error
     */
    public static Optional<String> name(Object cell) {
        return isBlank(cell) || isError(cell) ? Optional.empty() : Optional.of(key(cell));
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
     * The identifier of a cell that is fine as a key.
     *
     * @param cell a text or a number
     * @return the name by the rule of {@link Keys}
     */
    public static String key(Object cell) {
        if (isNumber(cell)) {
            return Keys.of(number(cell));
        }
        return Keys.of(String.valueOf(cell));
    }

    /**
     * The error as the cell shows it.
     *
     * @param cell a cell that {@link #isError}
     * @return for example {@code #N/A}
     */
    public static String errorText(Object cell) {
        String message = ((Throwable) cell).getMessage();
        return message == null ? "#VALUE!" : message;
    }

    /**
     * A text as messages quote it: a cell may hold 32,767 characters, a reason must be read.
     *
     * @param text a text of any length
     * @return at most some 60 characters of it
     */
    public static String shown(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
    }

    private static StratumException notOfKind(Object cell, String place, Problem otherwise) {
        if (isBlank(cell)) {
            return Problem.CELL_BLANK.with(place);
        }
        if (isError(cell)) {
            return Problem.CELL_ERROR.with(place, errorText(cell));
        }
        if (cell instanceof String text) {
            return Looks.likeNumber(text)
                    ? Problem.TEXT_NUMBER.with(place, shown(text))
                    : otherwise.with(place, Phrase.THE_TEXT.with(shown(text)));
        }
        return otherwise.with(
                place, cell instanceof Boolean truth ? truth.toString().toUpperCase(Locale.ROOT) : cell);
    }
}
