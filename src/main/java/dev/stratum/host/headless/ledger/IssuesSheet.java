package dev.stratum.host.headless.ledger;

import static dev.stratum.host.headless.ledger.CellFormat.TEXT;
import static dev.stratum.host.headless.ledger.CellFormat.WHOLE;

import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.report.Words;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;

/** The lines that were not used, and why. */
final class IssuesSheet {
    private static final int ROWS_ABOVE = 10;

    private IssuesSheet() {}

    static void write(ReportSheet writer, LedgerSource source) {
        List<LineIssue> issues = source.lines().issues();
        int shown = Math.min(issues.size(), SpreadsheetVersion.EXCEL2007.getMaxRows() - ROWS_ABOVE);
        writer.widths(12, 20, 30, 84)
                .title(
                        "Rows not used",
                        issues.isEmpty()
                                ? "Every line of " + source.name() + " could be read."
                                : Words.count(issues.size(), "line") + " of " + source.name()
                                        + " cannot be used; line 1 is the header."
                                        + (shown < issues.size() ? " The sheet holds the first of them." : ""));
        if (issues.isEmpty()) {
            return;
        }
        int header = writer.row();
        writer.table(List.of(WHOLE, TEXT, TEXT, TEXT), List.of("Line", "Column", "Value", "Reason"))
                .freeze(0);
        for (LineIssue issue : issues.subList(0, shown)) {
            writer.line(
                    issue.line(),
                    issue.column().isEmpty() ? "whole line" : issue.column(),
                    issue.text(),
                    issue.reason());
        }
        writer.filter(header, 4);
    }
}
