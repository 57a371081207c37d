package dev.stratum.host.headless.files;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes values as a line of CSV, in quotes only where they need them. */
public final class CsvLine {
    private CsvLine() {}

    /**
     * One line.
     *
     * @param values the values; each is written as its {@code toString}
     * @return the line without a line break at its end
     */
    public static String of(Object... values) {
        return Arrays.stream(values).map(String::valueOf).map(CsvLine::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        boolean plain = value.equals(value.strip())
                && value.chars().noneMatch(character -> character == ',' || character == '"' || character < ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
