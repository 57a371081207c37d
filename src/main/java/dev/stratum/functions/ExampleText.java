package dev.stratum.functions;

import dev.stratum.report.ValueText;
import dev.stratum.report.Words;
import dev.stratum.sheet.CellError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A result as the help shows it: numbers with six digits, and the first rows of a long one. */
public final class ExampleText {
    private static final MathContext DIGITS = new MathContext(6);
    private static final int ROWS = 12;

    private ExampleText() {}

    /**
     * A result as it stands in the files of the help.
     *
     * @param cells what a formula gives
     * @return a line per row; of an error alone its name and its sentence
     */
    public static String of(Object[][] cells) {
        List<String> lines = new ArrayList<>();
        for (Object[] row : Arrays.copyOf(cells, Math.min(cells.length, ROWS))) {
            lines.add(Arrays.stream(row).map(ExampleText::cell).collect(Collectors.joining(FunctionDetails.CELLS)));
        }
        if (cells.length > ROWS) {
            lines.add("and " + Words.count(cells.length - ROWS, "more row", "more rows"));
        }
        return String.join("\n", lines);
    }

    private static String cell(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return ValueText.text(new BigDecimal(number.doubleValue()).round(DIGITS));
        }
        if (value instanceof CellError error) {
            return (error.code().text() + " " + error.reason()).strip();
        }
        return ValueText.text(value);
    }
}
