package dev.stratum.sheet;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One single-value argument: a number, a date, a word or a flag. Omitted and blank mean the documented default. */
public final class Option {
    private final String name;
    private final Object value;

    private Option(String name, Object value) {
        this.name = name;
        this.value = value;
    }

    /**
     * Takes an argument as a host delivers it.
     *
     * @param name the argument's name, for messages
     * @param delivered a value, a one-cell range, or {@code null} when omitted
     * @return the option
     */
    public static Option of(String name, Object delivered) {
        Object value = delivered;
        if (delivered instanceof Object[][] cells) {
            if (cells.length != 1 || cells[0].length != 1) {
                throw Problem.SHAPES_DIFFER.with(
                        name, cells.length, cells.length == 0 ? 0 : cells[0].length, "a single value", 1, 1);
            }
            value = cells[0][0];
        }
        return new Option(name, value);
    }

    /**
     * Whether a value was given.
     *
     * @return false when omitted or blank
     */
    public boolean isGiven() {
        return !Cells.isBlank(value);
    }

    /**
     * The option as a number.
     *
     * @param omitted the default
     * @return the number, finite
     */
    public double number(double omitted) {
        return isGiven() ? number() : omitted;
    }

    /**
     * The option as a number that must be given.
     *
     * @return the number, finite
     */
    public double number() {
        require("a number");
        reject(Cells.notANumber(value, name));
        return Cells.number(value);
    }

    /**
     * The option as a whole number within bounds.
     *
     * @param omitted the default
     * @param least the smallest allowed
     * @param most the largest allowed
     * @return the number
     */
    public int whole(int omitted, int least, int most) {
        return isGiven() ? whole(least, most) : omitted;
    }

    /**
     * The option as a whole number within bounds that must be given.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     * @return the number
     */
    public int whole(int least, int most) {
        double number = number();
        if (number != Math.rint(number)) {
            throw Problem.NOT_WHOLE.with(name, number);
        }
        if (number < least || number > most) {
            throw Problem.OUT_OF_RANGE.with(name, number, "from " + least + " to " + most);
        }
        return (int) number;
    }

    /**
     * The option as a date that must be given.
     *
     * @return its Excel serial, whole days
     */
    public int date() {
        require("a date");
        reject(Cells.notADate(value, name));
        return (int) Math.floor(Cells.number(value));
    }

    /**
     * The option as TRUE or FALSE; 1 and 0 count as well, since Calc delivers truth values as numbers.
     *
     * @param omitted the default
     * @return the flag
     */
    public boolean flag(boolean omitted) {
        if (!isGiven()) {
            return omitted;
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
            return number.doubleValue() == 1;
        }
        if (Cells.isError(value)) {
            throw Problem.CELL_ERROR.with(name, Cells.errorText(value));
        }
        throw Problem.UNKNOWN_WORD.with(
                name, value instanceof String text ? Cells.shown(text) : value, List.of("TRUE", "FALSE"));
    }

    /**
     * The option as text.
     *
     * @param omitted the default
     * @return the text as typed
     */
    public String text(String omitted) {
        if (!isGiven()) {
            return omitted;
        }
        if (Cells.isError(value)) {
            throw Problem.CELL_ERROR.with(name, Cells.errorText(value));
        }
        return Cells.key(value);
    }

    /**
     * The option as one of the constants of an enum, written in any case with {@code -}, {@code _} or blanks.
     *
     * @param omitted the default
     * @param type the enum
     * @param <E> the enum
     * @return the constant
     */
    public <E extends Enum<E>> E word(E omitted, Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return word(omitted, constants);
    }

    /**
     * The option as one of some words, in any case; blanks and {@code _} count as {@code -}.
     *
     * @param omitted the default
     * @param meanings the words in lower case, in the order in which messages list them
     * @param <T> what a word means
     * @return the meaning
     */
    public <T> T word(T omitted, Map<String, T> meanings) {
        if (!isGiven()) {
            return omitted;
        }
        String word =
                text("").strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        T meaning = meanings.get(word);
        if (meaning == null) {
            throw Problem.UNKNOWN_WORD.with(name, Cells.shown(text("")), meanings.keySet());
        }
        return meaning;
    }

    private void require(String what) {
        if (!isGiven()) {
            throw Problem.ARGUMENT_MISSING.with(name, what);
        }
    }

    private static void reject(StratumException problem) {
        if (problem != null) {
            throw problem;
        }
    }
}
