package dev.stratum.host.headless.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the lines that cannot be used as CSV: line, column, value, reason. */
public final class IssuesCsv {
    private IssuesCsv() {}

    /**
     * Writes the lines.
     *
     * @param issues the lines
     * @param out where to; stays open
     * @throws IOException when writing fails
     */
    public static void write(List<LineIssue> issues, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, format);
        printer.printRecord("line", "column", "value", "reason");
        for (LineIssue issue : issues) {
            printer.printRecord(issue.line(), issue.column(), issue.text(), issue.reason());
        }
        printer.flush();
    }
}
