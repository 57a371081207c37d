package dev.stratum.engine.value;

import java.io.Serial;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * An error without a known reason, as Excel's host delivers it to a function: an exception whose message is the text in
 * the cell, for example {@code #REF!}.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // without stack trace and causes they hold nothing of their own
public final class NativeError extends Exception {
    /** A reference to cells that are not there. */
    public static final NativeError REF = new NativeError(FormulaError.REF.getCode());
    /** A name or function that is not known. */
    public static final NativeError NAME = new NativeError(FormulaError.NAME.getCode());
    /** Two ranges that do not meet. */
    public static final NativeError NULL = new NativeError(FormulaError.NULL.getCode());
    /** A wrong kind of value. */
    public static final NativeError VALUE = new NativeError(FormulaError.VALUE.getCode());
    /** A number beyond what the function or Excel can give. */
    public static final NativeError NUM = new NativeError(FormulaError.NUM.getCode());
    /** A division by zero. */
    public static final NativeError DIV0 = new NativeError(FormulaError.DIV0.getCode());
    /** No value. */
    public static final NativeError NA = new NativeError(FormulaError.NA.getCode());

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String[] NEWER = {
        "#GETTING_DATA", "#SPILL!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CALC!", "#BUSY!", "#PYTHON!"
    };
    private static final int FIRST_NEWER = 43;

    private final int code;

    /**
     * An error by its code.
     *
     * @param code the code in files and of {@code ERROR.TYPE}'s older brothers: 0 to 42, and from 43 on the newer kinds
     */
    public NativeError(int code) {
        super(text(code), null, false, false);
        this.code = code;
    }

    private static String text(int code) {
        return code >= FIRST_NEWER && code < FIRST_NEWER + NEWER.length
                ? NEWER[code - FIRST_NEWER]
                : FormulaError.forInt(code).getString();
    }

    /**
     * An error by its text.
     *
     * @param text for example {@code #REF!}
     * @return the error; one that this version does not know is {@code #VALUE!}
     */
    public static NativeError of(String text) {
        for (int i = 0; i < NEWER.length; i++) {
            if (NEWER[i].equalsIgnoreCase(text)) {
                return new NativeError(FIRST_NEWER + i);
            }
        }
        for (FormulaError error : FormulaError.values()) {
            if (error.getString().equalsIgnoreCase(text)) {
                return new NativeError(error.getCode());
            }
        }
        return VALUE;
    }

    /**
     * The code of the error.
     *
     * @return the code
     */
    public int code() {
        return code;
    }
}
