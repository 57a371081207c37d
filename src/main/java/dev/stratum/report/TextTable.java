package dev.stratum.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table in aligned columns of text: numbers to the right, words to the left, a line under the header. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();
    private int headerRows;

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
     * Adds a header row; a header stands over its column as the cells below it do.
     *
     * @param names the names of the columns
     * @return this table
     */
    public TextTable header(List<String> names) {
        rows.add(names.stream().map(Cell::left).toList());
        headerRows = rows.size();
        return this;
    }

    /**
     * Adds a header row.
     *
     * @param names the names of the columns
     * @return this table
     */
    public TextTable header(String... names) {
        return header(List.of(names));
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
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            for (int j = 0; j < row.size(); j++) {
                if (i < headerRows || !runsOver(row, j)) {
                    widths[j] = Math.max(widths[j], row.get(j).text().length());
                }
                right[j] |= i >= headerRows && row.get(j).right();
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i), widths, i < headerRows ? right : null));
            if (i + 1 == headerRows) {
                lines.add(rule(widths));
            }
        }
        return lines;
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
