package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyLines;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.report.StratumVersion;
import dev.stratum.work.LedgerSegments;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where segments come from and what their words mean.
 *
 * @param source the ledger
 * @param segments the segments
 */
record AboutPage(LedgerSource source, LedgerSegments segments) {
    /** Beside it stands the date of analysis, which a later run reads. */
    static final String AS_OF = "As of";

    Page page() {
        ResultTable made = pairs("Item", "Value")
                .row("Source", source.name())
                .row(AS_OF, segments.period().asOf().toString())
                .row(
                        "Window",
                        segments.period().windowDays().isEmpty()
                                ? "all earlier dates"
                                : segments.period().windowDays().getAsInt() + " days")
                .row("Policy", segments.policy().name())
                .row("Customer", column(Field.CUSTOMER, "none"))
                .row("Date", column(Field.DATE, "none"))
                .row("Amount", column(Field.AMOUNT, "none"))
                .row("Order", column(Field.ORDER, "no column: every line is an order"))
                .row("Conditions", conditions())
                .row("Stratum", "version " + StratumVersion.text());
        ResultTable terms = pairs("Term", "Definition")
                .titled("Definitions")
                .row("R, recency", "Days from the last purchase to the date of analysis; 0 on the same day.")
                .row("F, frequency", "Number of purchases; lines with the same order number are one purchase.")
                .row("M, monetary", "Sum of the amounts above zero; returns are not taken off.")
                .row("Grade", "Where a measure lies between the cuts on the sheet Cuts; the highest is the best.")
                .row(
                        "Cluster",
                        "Customers with like " + segments.segmentation().by().word()
                                + ", by K-means; see the sheet Clusters.")
                .row("Segment", "A cluster named by its rank; the highest mean grade ranks first.");
        return new Page(
                SheetNames.ABOUT,
                "About these segments",
                List.of(),
                List.of(made, terms, PolicyLines.of(segments.policy().rows()).titled("Policy")));
    }

    private static ResultTable pairs(String first, String second) {
        return ResultTable.of(Column.of(first, Format.TEXT), Column.of(second, Format.PROSE));
    }

    private String column(Field field, String without) {
        return source.said(field)
                .map(said -> (said.column().matches(".*[-+*\u00d7].*") ? "" : "column ")
                        + said.column()
                        + (said.stated() ? "" : ", found by its name"))
                .orElse(without);
    }

    private String conditions() {
        List<String> conditions = new ArrayList<>();
        new TreeMap<>(source.mapping().only())
                .forEach((column, values) ->
                        conditions.add(column + " is " + String.join(" or ", new TreeSet<>(values))));
        new TreeMap<>(source.mapping().leaveOut())
                .forEach((column, values) ->
                        conditions.add(column + " is not " + String.join(" or ", new TreeSet<>(values))));
        return conditions.isEmpty() ? "none" : String.join(", ", conditions);
    }
}
