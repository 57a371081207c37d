package dev.stratum.engine.value;

import dev.stratum.sheet.SheetSize;
import org.apache.poi.ss.util.NumberToTextConverter;

/** How operators and functions turn a single value into the kind they need. */
public final class Convert {

    /** The longest text of a cell. */
    public static final int LONGEST_TEXT = SheetSize.CHARACTERS;

    private Convert() {}

    /**
     * A value as a number.
     *
     * @param value a single value
     * @param dates how the workbook counts days
     * @return the number; an error is thrown on, {@code #VALUE!} for text that is no number
     */
    public static double number(Object value, DateSystem dates) {
        if (value instanceof Double number) {
            return number;
        }
        if (value == null || value == Missing.ARGUMENT) {
            return 0;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof String text) {
            Double number = NumberReader.read(text, dates);
            if (number != null) {
                return number;
            }
        }
        throw failure(value);
    }

    /**
     * A value as text.
     *
     * @param value a single value
     * @return the text; an error is thrown on
     */
    public static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Double number) {
            return NumberToTextConverter.toText(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value == null || value == Missing.ARGUMENT) {
            return "";
        }
        throw failure(value);
    }

    /**
     * A value as a condition.
     *
     * @param value a single value
     * @return the truth; an error is thrown on, {@code #VALUE!} for text other than TRUE and FALSE
     */
    public static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Double number) {
            return number != 0;
        }
        if (value == null || value == Missing.ARGUMENT) {
            return false;
        }
        if (value instanceof String text && (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE"))) {
            return text.equalsIgnoreCase("TRUE");
        }
        throw failure(value);
    }

    /**
     * What to throw for a value that does not fit.
     *
     * @param value a single value
     * @return the error itself when it is one, else {@code #VALUE!}
     */
    public static ErrorFound failure(Object value) {
        return new ErrorFound(Compare.isError(value) ? value : NativeError.VALUE);
    }

    /**
     * A result as a cell can hold it.
     *
     * @param value a single value
     * @return {@code #NUM!} for a number that Excel does not have, {@code #VALUE!} for a text above 32,767 characters
     */
    public static Object result(Object value) {
        if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                return NativeError.NUM;
            }
            return number == 0 ? (Object) 0.0 : number; // Excel has no negative zero
        }
        return value instanceof String text && text.length() > LONGEST_TEXT ? NativeError.VALUE : value;
    }
}
