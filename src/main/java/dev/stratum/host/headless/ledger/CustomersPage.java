package dev.stratum.host.headless.ledger;

import dev.stratum.kmeans.Confidence;
import dev.stratum.policy.GradeSetting;
import dev.stratum.report.Column;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.ExplanationText;
import dev.stratum.report.Outlook;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.work.ClusterBy;
import dev.stratum.work.LedgerSegments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The customers one by one: segment, grades and measures, how sure the segment is, and what leads to the next one. */
final class CustomersPage {
    /** The name of the table. */
    static final String TABLE = "customers";

    /** Up to so many customers a workbook has live formulas. */
    static final int MOST_LIVE = 5_000;

    private final LedgerSegments segments;
    private final Function<String, Object> asTyped;
    private final int mostRows;

    CustomersPage(LedgerSegments segments, Function<String, Object> asTyped, int mostRows) {
        this.segments = segments;
        this.asTyped = asTyped;
        this.mostRows = mostRows;
    }

    /** Whether there are few enough customers for live formulas. */
    boolean isLive() {
        return segments.ledger().customers().size() <= MOST_LIVE && byGrades();
    }

    private boolean byGrades() {
        return segments.segmentation().by() == ClusterBy.GRADES;
    }

    /** A customer as the cell of it. */
    Object cell(int customer) {
        return asTyped.apply(segments.ledger().customers().get(customer).customer());
    }

    Page page() {
        ResultTable table = first(mostRows, CustomersTable.segmented(segments, asTyped, more()))
                .named(TABLE);
        return new Page(
                "Customers",
                "",
                List.of(),
                List.of(
                        table.columns().contains(Outlook.CONFIDENCE)
                                ? table.markedBelow(Outlook.CONFIDENCE.heading(), Confidence.STABLE)
                                : table));
    }

    /** As many rows as a sheet holds. */
    static ResultTable first(int most, ResultTable table) {
        return table.rows().size() <= most ? table : table.first(most);
    }

    private Map<Column, IntFunction<Object>> more() {
        Map<Column, IntFunction<Object>> more = new LinkedHashMap<>();
        if (!segments.overrides().isEmpty()) {
            more.putAll(CustomersTable.overridden(segments.inForce()));
        }
        List<GradeSetting> graded = new ArrayList<>(segments.policy().grades().values());
        more.putAll(Outlook.of(
                segments.inForce(),
                new ExplanationText(
                        segments.segmentation().names(),
                        graded.stream().map(GradeSetting::name).toList(),
                        graded.stream().map(GradeSetting::unit).toList())));
        return more;
    }
}
