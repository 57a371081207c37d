package dev.stratum.actions.output;

import dev.stratum.port.Workbook;
import dev.stratum.sheet.Area;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a workbook what earlier actions wrote. */
public final class Written {
    private static final Pattern FROM =
            Pattern.compile("From ((?:'(?:[^']|'')+'|[^'! ]+)![A-Z]{1,3}\\d+(?::[A-Z]{1,3}\\d+)?)");

    private Written() {}

    /**
     * The cells of an output.
     *
     * @param book the workbook
     * @param key the key of the output
     * @return its cells, the title first; empty when it was not written or its sheet is gone
     */
    public static Optional<Area> area(Workbook book, String key) {
        return book.named(Output.nameOf(key))
                .filter(area -> book.sheets().contains(area.sheet()) && area.rows() > Output.HEADER_ROW);
    }

    /**
     * The table of an output.
     *
     * @param book the workbook
     * @param key the key of the output
     * @return the names of the columns and the rows below; empty when it was not written
     */
    public static Optional<Object[][]> table(Workbook book, String key) {
        return area(book, key).map(book::read).map(cells -> Arrays.copyOfRange(cells, Output.HEADER_ROW, cells.length));
    }

    /**
     * The cells of the table of an output.
     *
     * @param book the workbook
     * @param key the key of the output
     * @return from the names of the columns on; empty when it was not written
     */
    public static Optional<Area> tableArea(Workbook book, String key) {
        return area(book, key)
                .map(area -> new Area(
                        area.sheet(),
                        area.row() + Output.HEADER_ROW,
                        area.column(),
                        area.rows() - Output.HEADER_ROW,
                        area.columns()));
    }

    /**
     * The table that an output was made from, as the sentence below its title names it; that remains when the table is
     * gone.
     *
     * @param book the workbook
     * @param key the key of the output
     * @return for example {@code Customers!A1:G25}; empty when the sentence names none
     */
    public static Optional<String> madeFrom(Workbook book, String key) {
        return area(book, key)
                .map(area -> FROM.matcher(String.valueOf(book.read(area.at(1, 0))[0][0])))
                .filter(Matcher::lookingAt)
                .map(from -> from.group(1));
    }

    /**
     * The cells of outputs.
     *
     * @param book the workbook
     * @param keys the keys of the outputs
     * @return one area per output that is there
     */
    public static List<Area> all(Workbook book, List<String> keys) {
        return keys.stream()
                .map(key -> area(book, key))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A single value that a workbook keeps under a name.
     *
     * @param book the workbook
     * @param names the names to look for, the first one that has a value counts
     * @return the value of the first cell; empty when all are blank or missing
     */
    public static Optional<Object> value(Workbook book, String... names) {
        return Stream.of(names)
                .map(book::named)
                .flatMap(Optional::stream)
                .map(area -> book.read(area)[0][0])
                .filter(value -> value != null && !"".equals(value))
                .findFirst();
    }
}
