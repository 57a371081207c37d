package dev.stratum.report;

import dev.stratum.sheet.Keys;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;

/**
 * Comma-separated values (RFC 4180, UTF-8, lines end with a line feed) in full precision: the first table of a report, as
 * such a file holds one.
 *
 * <p>People open such files in a spreadsheet program, which takes a text that begins with {@code = + - @} for a formula and
 * runs it. A text of a stranger must not: it gets an apostrophe in front. Numbers stay as they are.
 */
public final class CsvReport implements ReportFormat {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** What begins a formula, also in its wide form, and what hides such a beginning. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\uff1d\uff0b\uff0d\uff20].+", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\p{Sc}?(?=[.,\\d])[\\d.,' \u00a0]*(?:[eE][-+]?\\d+)?\\s?[%\\p{Sc}]?");

    /** Where a program divides a line that divides by another sign than a comma, a part may begin a formula, too. */
    private static final Pattern DIVIDED = Pattern.compile("([;|\t\r\n]\\s*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    /** For {@link ReportFormat#all}. */
    public CsvReport() {}

    @Override
    public String word() {
        return "csv";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        ResultTable table = report.tables().get(0);
        List<Format> formats = table.formats();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (table.isHeaded()) {
            FORMAT.printRecord(
                    writer, table.headings().stream().map(CsvReport::disarmed).toArray());
        }
        for (Object[] row : table.rows()) {
            FORMAT.printRecord(
                    writer,
                    IntStream.range(0, row.length)
                            .mapToObj(
                                    column -> disarmed(ValueText.inCsv(ValueText.of(row[column], formats.get(column)))))
                            .toArray());
        }
        writer.flush();
    }

    /**
     * A text as it was before it was written.
     *
     * @param text what a file holds
     * @return the same without the apostrophe that keeps a spreadsheet program from running it
     */
    public static String original(String text) {
        return text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches() ? text.substring(1) : text;
    }

    /**
     * A text that no spreadsheet program takes for a formula.
     *
     * @param text any text
     * @return the text, with an apostrophe in front of what would begin a formula; numbers as they are
     */
    static String disarmed(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return text;
        }
        String divided = DIVIDED.matcher(text).replaceAll("$1'");
        char first = text.charAt(0);
        boolean hidden = first == '\t' || first == '\r' || first == '\n';
        return hidden || FORMULA.matcher(Keys.tidy(text)).matches() ? "'" + divided : divided;
    }
}
