package dev.stratum.host.headless.ledger;

import static dev.stratum.host.headless.ledger.CellFormat.TEXT;
import static dev.stratum.host.headless.ledger.CellFormat.WRAPPED;

import dev.stratum.functions.StratumVersion;
import dev.stratum.policy.PolicyRow;
import dev.stratum.work.LedgerSegments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the numbers come from: source, choices, definitions, policy. */
final class AboutSheet {
    private static final int LAST_COLUMN = 5;

    private static final Map<String, String> DEFINITIONS = definitions();

    private AboutSheet() {}

    private static Map<String, String> definitions() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("R, recency", "Days from the last purchase to the date of analysis; 0 on the same day.");
        terms.put("F, frequency", "Number of purchases; lines with the same order number are one purchase.");
        terms.put("M, monetary", "Sum of the amounts above zero; returns are not taken off.");
        terms.put("Grade", "Where a measure lies between the cuts on the sheet Cuts; the highest is the best.");
        terms.put("Cluster", "Customers with like grades, by K-means; see the sheet Clusters.");
        terms.put("Segment", "A cluster named by its rank; the highest mean grade ranks first.");
        return Collections.unmodifiableMap(terms);
    }

    static void write(ReportSheet writer, LedgerSource source, LedgerSegments segments) {
        LedgerColumns columns = source.lines().columns();
        writer.widths(18, 44, 24, 22, 12, 60)
                .title("About these segments")
                .table(List.of(TEXT, TEXT), List.of("Item", "Value"))
                .line("Source", source.name())
                .line("As of", segments.period().asOf().toString())
                .line(
                        "Window",
                        segments.period().windowDays().isEmpty()
                                ? "all earlier dates"
                                : segments.period().windowDays().getAsInt() + " days")
                .line("Policy", segments.policy().name())
                .line("Customer", "column " + columns.header().get(columns.customer()))
                .line("Date", "column " + columns.header().get(columns.date()))
                .line("Amount", "column " + columns.header().get(columns.amount()))
                .line(
                        "Order",
                        columns.order() < 0
                                ? "no column: every line is an order"
                                : "column " + columns.header().get(columns.order()))
                .line("Conditions", conditions(columns))
                .line("Stratum", "version " + StratumVersion.text())
                .skip(1)
                .heading("Definitions")
                .table(List.of(TEXT, TEXT), List.of("Term", "Definition"))
                .stretch(1, LAST_COLUMN);
        DEFINITIONS.forEach((term, definition) -> writer.line(term, definition).stretch(1, LAST_COLUMN));
        policy(writer.skip(1), segments);
        writer.onOnePage(true);
    }

    private static void policy(ReportSheet writer, LedgerSegments segments) {
        writer.heading("Policy")
                .table(
                        List.of(TEXT, TEXT, TEXT, TEXT, TEXT, WRAPPED),
                        List.of("Section", "Item", "Value", "Unit", "Basis", "Note"));
        for (PolicyRow row : segments.policy().rows()) {
            Object value = row.value() instanceof Number number
                    ? new ReportSheet.Free(number.doubleValue(), CellFormat.LEFT)
                    : row.value();
            writer.line(row.section(), row.item(), value, row.unit(), row.basis(), row.note());
            if (row.section().equals("source")) {
                writer.stretch(2, LAST_COLUMN);
            }
        }
    }

    private static String conditions(LedgerColumns columns) {
        Map<String, Set<String>> named = new TreeMap<>();
        columns.where().forEach((column, values) -> named.put(columns.header().get(column), new TreeSet<>(values)));
        return named.isEmpty()
                ? "none"
                : named.entrySet().stream()
                        .map(condition -> condition.getKey() + " is " + String.join(" or ", condition.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
