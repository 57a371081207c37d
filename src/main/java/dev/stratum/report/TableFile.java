package dev.stratum.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stratum.files.AtomicFile;
import dev.stratum.sheet.CellCheck;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a table as a file: CSV (RFC 4180, UTF-8) or JSON (a list of objects, one per row). Numbers have a decimal point
 * and no separators; a text that a spreadsheet program would take for a formula gets an apostrophe in front in CSV; a blank
 * is empty in CSV and null in JSON; an error is its text, such as {@code #N/A}.
 */
public final class TableFile {
    /** The kinds of files, by extension. */
    public static final List<String> EXTENSIONS = List.of("csv", "json");

    private static final double EXACT = 1e15;

    private TableFile() {}

    /**
     * Writes a table. The file is complete or not there: see {@link AtomicFile}.
     *
     * @param file its extension says the kind: json for JSON, anything else for CSV
     * @param table names of the columns and the rows below
     * @throws dev.stratum.problem.StratumException FILE_UNWRITABLE
     */
    public static void write(Path file, Object[][] table) {
        boolean isJson =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
        AtomicFile.write(file, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            if (isJson) {
                json(out, table);
            } else {
                csv(out, table);
            }
            out.flush();
        });
    }

    private static void csv(Writer out, Object[][] table) throws IOException {
        for (Object[] row : table) {
            Object[] values = new Object[row.length];
            for (int column = 0; column < row.length; column++) {
                values[column] = text(row[column]);
            }
            out.write(CsvLine.of(values));
            out.write("\r\n");
        }
    }

    private static void json(Writer out, Object[][] table) throws IOException {
        List<String> names = names(table[0]);
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (int row = 1; row < table.length; row++) {
                json.writeStartObject();
                for (int column = 0; column < names.size(); column++) {
                    json.writeFieldName(names.get(column));
                    value(json, table[row][column]);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void value(JsonGenerator json, Object cell) throws IOException {
        if (CellCheck.isBlank(cell)) {
            json.writeNull();
        } else if (cell instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (cell instanceof Number) {
            json.writeNumber(text(cell));
        } else {
            json.writeString(text(cell));
        }
    }

    /** Names for the fields: a column without one is Column 3, a name that comes again gets a number. */
    private static List<String> names(Object[] header) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Object cell : header) {
            String wanted = CellCheck.isBlank(cell) ? "Column " + (names.size() + 1) : text(cell);
            String name = wanted;
            for (int number = 2; !seen.add(name); number++) {
                name = wanted + " " + number;
            }
            names.add(name);
        }
        return names;
    }

    private static String text(Object cell) {
        if (CellCheck.isBlank(cell)) {
            return "";
        }
        if (CellCheck.isError(cell)) {
            return CellCheck.errorText(cell);
        }
        if (cell instanceof Number number) {
            double value = number.doubleValue();
            return value == Math.rint(value) && Math.abs(value) < EXACT
                    ? Long.toString((long) value)
                    : new BigDecimal(Double.toString(value)).toPlainString();
        }
        return String.valueOf(cell);
    }
}
