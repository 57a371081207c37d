package dev.stratum.host.headless.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stratum.report.CsvLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ways to print the result of a formula. */
public enum ResultFormat {
    /** Aligned columns for people, numbers rounded. */
    TABLE {
        @Override
        void print(Object[][] cells, PrintWriter out) {
            TextTable table = new TextTable();
            int[] decimals = decimals(cells);
            for (int i = 0; i < cells.length; i++) {
                if (i == 0 && hasHeader(cells)) {
                    table.header(Arrays.stream(cells[0]).map(String::valueOf).toList());
                    continue;
                }
                List<TextTable.Cell> row = new ArrayList<>();
                for (int j = 0; j < cells[i].length; j++) {
                    row.add(cell(cells[i][j], decimals[j]));
                }
                table.row(row);
            }
            table.print(out);
        }
    },
    /** Comma-separated values in full precision. */
    CSV {
        @Override
        void print(Object[][] cells, PrintWriter out) {
            for (Object[] row : cells) {
                out.print(CsvLine.of(Arrays.stream(row).map(ResultFormat::exact).toArray()) + "\n");
            }
            out.flush();
        }
    },
    /** An array of rows in full precision; errors as their text. */
    JSON {
        @Override
        void print(Object[][] cells, PrintWriter out) throws IOException {
            List<String> rows = new ArrayList<>();
            for (Object[] row : cells) {
                StringWriter text = new StringWriter();
                try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
                    json.writeStartArray();
                    for (Object value : row) {
                        put(json, value);
                    }
                    json.writeEndArray();
                }
                rows.add(text.toString());
            }
            out.println("[" + String.join(",\n ", rows) + "]");
        }
    };

    private static final int MOST_DECIMALS = 4;
    private static final double SMALL = 1e-4;

    abstract void print(Object[][] cells, PrintWriter out) throws IOException;

    /**
     * Prints a result.
     *
     * @param cells rows x columns of numbers, texts, truth values, errors ({@code toString} or an exception's message is
     *     what the cell shows) or {@code null}
     * @param out where to
     */
    public void write(Object[][] cells, PrintWriter out) {
        try {
            print(cells, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * What a cell shows.
     *
     * @param value the value
     * @return numbers in full precision, TRUE or FALSE, the text of an error, nothing for a blank
     */
    public static String exact(Object value) {
        if (value instanceof Double number) {
            return NumberText.exact(number);
        }
        if (value instanceof Boolean truth) {
            return truth.toString().toUpperCase(Locale.ROOT);
        }
        if (value instanceof Throwable error) {
            return String.valueOf(error.getMessage());
        }
        return value == null ? "" : value.toString();
    }

    private static void put(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Double number) {
            json.writeNumber(NumberText.exact(number));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(exact(value));
        }
    }

    private static boolean hasHeader(Object[][] cells) {
        return cells.length > 1
                && Arrays.stream(cells[0]).allMatch(String.class::isInstance)
                && Arrays.stream(cells).skip(1).flatMap(Arrays::stream).anyMatch(cell -> !(cell instanceof String));
    }

    /** Per column as many decimals as its numbers need, four at most. */
    private static int[] decimals(Object[][] cells) {
        int[] decimals = new int[cells[0].length];
        for (Object[] row : cells) {
            for (int j = 0; j < row.length; j++) {
                if (row[j] instanceof Double number) {
                    int needed = BigDecimal.valueOf(number)
                            .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .scale();
                    decimals[j] = Math.max(decimals[j], needed);
                }
            }
        }
        return decimals;
    }

    private static TextTable.Cell cell(Object value, int decimals) {
        if (!(value instanceof Double number)) {
            return TextTable.Cell.left(exact(value));
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return TextTable.Cell.right(String.format(Locale.ROOT, "%.0f", number));
        }
        boolean small = number != 0 && Math.abs(number) < SMALL;
        return TextTable.Cell.right(
                small || Math.abs(number) >= 1e15
                        ? String.format(Locale.ROOT, "%.3e", number)
                        : String.format(Locale.ROOT, "%." + decimals + "f", number));
    }
}
