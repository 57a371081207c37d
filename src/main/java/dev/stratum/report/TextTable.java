package dev.stratum.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;

/**
 * A table in aligned columns of text: numbers to the right, words to the left, a line under the names. Names wrap where the table
 * would be wider than {@value #WIDEST} characters.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int WIDEST = 100;

    private final List<List<Cell>> rows = new ArrayList<>();
    private List<String> names = List.of();

    /**
     * A cell.
     *
     * @param text what it shows
     * @param right whether it stands at the right of its column, as numbers do
     */
    public record Cell(String text, boolean right) {
        /**
         * A cell for words.
         *
         * @param text what it shows
         * @return a cell at the left
         */
        public static Cell left(String text) {
            return new Cell(text, false);
        }

        /**
         * A cell for a number.
         *
         * @param text what it shows
         * @return a cell at the right
         */
        public static Cell right(String text) {
            return new Cell(text, true);
        }
    }

    /** An empty table. */
    public TextTable() {}

    /**
     * Names the columns; a name stands over its column as the cells below it do.
     *
     * @param headings the names of the columns
     * @return this table
     */
    public TextTable header(List<String> headings) {
        names = List.copyOf(headings);
        return this;
    }

    /**
     * Names the columns.
     *
     * @param headings the names of the columns
     * @return this table
     */
    public TextTable header(String... headings) {
        return header(List.of(headings));
    }

    /**
     * Adds a row.
     *
     * @param cells its cells
     * @return this table
     */
    public TextTable row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /**
     * Adds a row of words and numbers.
     *
     * @param cells its cells; what begins with a digit, or a sign and a digit, stands at the right
     * @return this table
     */
    public TextTable row(String... cells) {
        return row(List.of(cells).stream()
                .map(text -> new Cell(text, text.matches("[-+]?\\d[\\d.,eE+-]*%?")))
                .toList());
    }

    /**
     * The lines of the table.
     *
     * @return one string per line, without blanks at the end
     */
    public List<String> lines() {
        int columns =
                Math.max(names.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (List<Cell> row : rows) {
            for (int j = 0; j < row.size(); j++) {
                if (!runsOver(row, j)) {
                    widths[j] = Math.max(widths[j], row.get(j).text().length());
                }
                right[j] |= row.get(j).right();
            }
        }
        List<String> lines = new ArrayList<>();
        if (!names.isEmpty()) {
            lines.addAll(header(widths, right));
            lines.add(rule(widths));
        }
        rows.forEach(row -> lines.add(line(row, widths, null)));
        return lines;
    }

    /** The lines of the names, the last one full; widens the columns as they need. */
    private List<String> header(int[] widths, boolean[] right) {
        int whole = IntStream.range(0, names.size())
                .map(j -> Math.max(widths[j], names.get(j).length()) + GAP.length())
                .sum();
        List<String[]> wrapped = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            String[] parts = whole > WIDEST
                    ? WordUtils.wrap(names.get(j), Math.max(1, widths[j]), "\n", false)
                            .split("\n", -1)
                    : new String[] {names.get(j)};
            wrapped.add(parts);
            widths[j] = Math.max(
                    widths[j],
                    Arrays.stream(parts).mapToInt(String::length).max().orElse(0));
        }
        int height = wrapped.stream().mapToInt(parts -> parts.length).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(i -> line(
                        wrapped.stream()
                                .map(parts ->
                                        Cell.left(i < height - parts.length ? "" : parts[i - height + parts.length]))
                                .toList(),
                        widths,
                        right))
                .toList();
    }

    /** Words with nothing to their right run over the columns there, as they do on a sheet. */
    private static boolean runsOver(List<Cell> row, int column) {
        return row.size() > column + 1
                && !row.get(column).right()
                && row.subList(column + 1, row.size()).stream()
                        .allMatch(cell -> cell.text().isEmpty());
    }

    private static String line(List<Cell> row, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int j = 0; j < row.size(); j++) {
            String text = row.get(j).text();
            String blanks = " ".repeat(Math.max(0, widths[j] - text.length()));
            boolean atRight = right == null ? row.get(j).right() : right[j];
            line.append(j == 0 ? "" : GAP).append(atRight ? blanks + text : text + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : GAP).append("-".repeat(width));
        }
        return rule.toString();
    }

    /**
     * Prints the table.
     *
     * @param out where to
     */
    public void print(PrintWriter out) {
        lines().forEach(out::println);
    }
}
