package dev.stratum.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Aligned columns for people, numbers rounded as their columns say; without charts. */
public final class TextReport implements ReportFormat {
    private static final int MOST_DECIMALS = 4;
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e15;

    /** For {@link ReportFormat#all}. */
    public TextReport() {}

    @Override
    public String word() {
        return "text";
    }

    @Override
    public String ending() {
        return "txt";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        List<String> blocks = new ArrayList<>();
        for (Report.Page page : report.pages()) {
            List<String> head = new ArrayList<>(page.notes());
            if (!page.title().isEmpty()) {
                head.add(0, page.title());
            }
            if (!head.isEmpty()) {
                blocks.add(String.join("\n", head));
            }
            page.tables().forEach(table -> blocks.add(block(table)));
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(String.join("\n\n", blocks));
        writer.write('\n');
        writer.flush();
    }

    private static String block(ResultTable table) {
        List<String> lines = new ArrayList<>();
        if (!table.title().isEmpty()) {
            lines.add(table.title());
        }
        lines.addAll(layout(table).lines());
        if (!table.note().isEmpty()) {
            lines.add(table.note());
        }
        return String.join("\n", lines);
    }

    private static TextTable layout(ResultTable table) {
        TextTable text = new TextTable();
        List<Object[]> rows = table.rows();
        if (table.isHeaded()) {
            text.header(table.headings());
        } else if (namesStandAbove(rows)) {
            text.header(Arrays.stream(rows.get(0)).map(ValueText::text).toList());
            rows = rows.subList(1, rows.size());
        }
        int[] decimals = decimals(table);
        for (Object[] row : rows) {
            List<TextTable.Cell> cells = new ArrayList<>();
            for (int column = 0; column < row.length; column++) {
                cells.add(cell(row[column], table.columns().get(column).format(), decimals[column]));
            }
            text.row(cells);
        }
        return text;
    }

    /** The first row of cells without names holds names when it is all words and not everything below is. */
    private static boolean namesStandAbove(List<Object[]> rows) {
        return rows.size() > 1
                && Arrays.stream(rows.get(0)).allMatch(String.class::isInstance)
                && rows.stream().skip(1).flatMap(Arrays::stream).anyMatch(cell -> !(cell instanceof String));
    }

    /** Per column without a format of its own as many decimals as its numbers need, four at most. */
    private static int[] decimals(ResultTable table) {
        int[] decimals = new int[table.columns().size()];
        for (Object[] row : table.rows()) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] instanceof Double number) {
                    int needed = BigDecimal.valueOf(number)
                            .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .scale();
                    decimals[column] = Math.max(decimals[column], needed);
                }
            }
        }
        return decimals;
    }

    private static TextTable.Cell cell(Object value, Format format, int decimals) {
        if (!(value instanceof Double number)) {
            return TextTable.Cell.left(ValueText.text(value));
        }
        return TextTable.Cell.right(format == Format.GENERAL ? rounded(number, decimals) : format.shown(number));
    }

    private static String rounded(double number, int decimals) {
        if (number == Math.rint(number) && Math.abs(number) < LARGE) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        boolean small = number != 0 && Math.abs(number) < SMALL;
        return small || Math.abs(number) >= LARGE
                ? String.format(Locale.ROOT, "%.3e", number)
                : String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
