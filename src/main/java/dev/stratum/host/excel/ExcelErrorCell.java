package dev.stratum.host.excel;

import java.io.Serial;
import java.util.Map;
import java.util.Optional;

/** An error that a cell of Excel shows, as Excel's object model delivers it: a code without a reason. */
final class ExcelErrorCell extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** CVErr codes are these numbers above 0x800A0000. */
    private static final int BASE = 0x800A0000;

    /** The code of {@code #VALUE!}. */
    static final int VALUE = BASE + 2015;

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(2000, "#NULL!"),
            Map.entry(2007, "#DIV/0!"),
            Map.entry(2015, "#VALUE!"),
            Map.entry(2023, "#REF!"),
            Map.entry(2029, "#NAME?"),
            Map.entry(2036, "#NUM!"),
            Map.entry(2042, "#N/A"),
            Map.entry(2043, "#GETTING_DATA"),
            Map.entry(2045, "#SPILL!"),
            Map.entry(2046, "#CONNECT!"),
            Map.entry(2047, "#BLOCKED!"),
            Map.entry(2048, "#UNKNOWN!"),
            Map.entry(2049, "#FIELD!"),
            Map.entry(2050, "#CALC!"));

    private final int code;

    private ExcelErrorCell(int code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    /** The error of a code. */
    static ExcelErrorCell of(int code) {
        return new ExcelErrorCell(code, TEXTS.getOrDefault(code - BASE, "#ERROR " + (code - BASE)));
    }

    /** The code of an error, by its text where it is not one of Excel's own; empty for a text that is no error. */
    static Optional<Integer> code(Throwable error) {
        if (error instanceof ExcelErrorCell own) {
            return Optional.of(own.code);
        }
        return TEXTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(error.getMessage()))
                .map(entry -> BASE + entry.getKey())
                .findFirst();
    }
}
