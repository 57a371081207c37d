package dev.stratum.host.excel;

import java.io.Serial;
import java.util.Map;

/** An error that a cell of Excel shows, as Excel's object model delivers it: a code without a reason. */
final class ErrorCell extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** CVErr codes are these numbers above 0x800A0000. */
    private static final int BASE = 0x800A0000;

    private static final Map<Integer, String> TEXTS = Map.of(
            2000, "#NULL!", 2007, "#DIV/0!", 2015, "#VALUE!", 2023, "#REF!", 2029, "#NAME?", 2036, "#NUM!", 2042,
            "#N/A", 2045, "#SPILL!", 2050, "#CALC!");

    /** The error of a code. */
    ErrorCell(int code) {
        super(TEXTS.getOrDefault(code - BASE, "#ERROR " + (code - BASE)), null, false, false);
    }
}
