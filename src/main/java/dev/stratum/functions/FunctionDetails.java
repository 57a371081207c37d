package dev.stratum.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What the help of a function tells beside its annotations, which have no room for it: from the file of its category under
 * {@code help}, where {@code NAME.example}, {@code NAME.result} and so on stand together.
 *
 * @param example a call with all of its data, to paste into any cell, and what it gives
 * @param mistake a usual wrong call, and the error and the sentence that it gives
 * @param formula what is computed
 * @param source who says so
 * @param related functions that go with it
 */
public record FunctionDetails(Example example, Example mistake, String formula, String source, List<String> related) {

    /** Between the cells of a row in the files. */
    static final String CELLS = " | ";

    /**
     * A formula and what it gives.
     *
     * @param formula without its leading {@code =}
     * @param rows the cells of the result as texts; a row of one cell says how many rows are left out, where there are many
     */
    public record Example(String formula, List<List<String>> rows) {
        static Example of(String formula, String result) {
            return new Example(
                    formula,
                    result.lines()
                            .map(line -> Arrays.stream(line.split("[|]", -1))
                                    .map(String::strip)
                                    .toList())
                            .toList());
        }

        /**
         * The result in one line.
         *
         * @return rows and cells one after the other
         */
        public String line() {
            return String.join(
                    "; ", rows.stream().map(row -> String.join(", ", row)).toList());
        }
    }

    /**
     * The help of a function.
     *
     * @param function a function of the catalogue
     * @return what its file says
     * @throws IllegalStateException when the file says nothing of one of the five
     */
    public static FunctionDetails of(SheetFunction function) {
        Properties file = file(function.group());
        return new FunctionDetails(
                Example.of(text(file, function, "example"), text(file, function, "result")),
                Example.of(text(file, function, "mistake"), text(file, function, "error")),
                text(file, function, "formula"),
                text(file, function, "source"),
                List.of(text(file, function, "see").split(", ")));
    }

    private static String text(Properties file, SheetFunction function, String part) {
        String key = function.name() + "." + part;
        String text = file.getProperty(key);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException(key + " is missing in help/" + function.group() + ".properties");
        }
        return text.strip();
    }

    private static Properties file(String group) {
        Properties file = new Properties();
        try (InputStream in = FunctionDetails.class.getResourceAsStream("help/" + group + ".properties")) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                file.load(reader);
            }
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
