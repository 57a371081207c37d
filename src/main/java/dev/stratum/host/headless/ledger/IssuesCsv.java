package dev.stratum.host.headless.ledger;

import dev.stratum.report.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(writer, "line", "column", "value", "reason");
        for (LineIssue issue : issues) {
            line(writer, issue.line(), issue.column(), issue.text(), issue.reason());
        }
        writer.flush();
    }

    private static void line(Writer writer, Object... values) throws IOException {
        writer.write(CsvLine.of(values));
        writer.write('\n');
    }
}
