package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.report.CsvReport;
import dev.stratum.report.Report;
import dev.stratum.report.ResultTable;
import java.io.IOException;
import java.io.OutputStream;
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
        ResultTable table = ResultTable.of("line", "column", "value", "reason");
        issues.forEach(issue -> table.row(issue.line(), issue.column(), issue.text(), issue.reason()));
        new CsvReport().write(Report.of(table), out);
    }
}
