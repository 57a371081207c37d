package dev.stratum.workbook;

import java.io.Serial;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * An error without a known reason, as Excel's host delivers it to a function: an exception whose message is the text in
 * the cell, for example {@code #REF!}.
 */
final class NativeError extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int code;

    NativeError(int code) {
        super(FormulaError.forInt(code).getString(), null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
