package dev.stratum.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * JSON in full precision, a blank being null, a date a text like 2018-10-31 and an error its text, such as {@code #N/A}.
 *
 * <p>A table is a list of objects, one per row, by the names of its columns; cells without names are a list of lists. A
 * report of one table is that table; any other is an object with its title, its notes and its tables by their titles.
 */
public final class JsonReport implements ReportFormat {
    /** For {@link ReportFormat#all}. */
    public JsonReport() {}

    @Override
    public String word() {
        return "json";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))) {
            if (report.tables().size() == 1) {
                table(json, report.tables().get(0));
            } else {
                whole(json, report);
            }
            json.writeRaw('\n');
        }
    }

    private static void whole(JsonGenerator json, Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", report.title());
        json.writeArrayFieldStart("notes");
        for (Report.Page page : report.pages()) {
            for (String note : page.notes()) {
                json.writeString(note);
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("tables");
        List<ResultTable> tables = report.tables();
        List<String> names = distinct(tables.stream().map(ResultTable::title).toList(), "Table");
        for (int i = 0; i < tables.size(); i++) {
            json.writeFieldName(names.get(i));
            table(json, tables.get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, ResultTable table) throws IOException {
        List<String> names = table.isHeaded() ? distinct(table.headings(), "Column") : List.of();
        List<Format> formats = table.formats();
        json.writeStartArray();
        for (Object[] row : table.rows()) {
            if (names.isEmpty()) {
                json.writeStartArray();
            } else {
                json.writeStartObject();
            }
            for (int column = 0; column < row.length; column++) {
                if (!names.isEmpty()) {
                    json.writeFieldName(names.get(column));
                }
                value(json, ValueText.of(row[column], formats.get(column)));
            }
            if (names.isEmpty()) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null || "".equals(value)) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number) {
            json.writeNumber(ValueText.text(value));
        } else {
            json.writeString(ValueText.text(value));
        }
    }

    /** Names for fields: what has none is Column 3, a name that comes again gets a number. */
    private static List<String> distinct(List<String> names, String other) {
        List<String> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String given : names) {
            String wanted = given.isEmpty() ? other + " " + (distinct.size() + 1) : given;
            String name = wanted;
            for (int number = 2; !seen.add(name); number++) {
                name = wanted + " " + number;
            }
            distinct.add(name);
        }
        return distinct;
    }
}
