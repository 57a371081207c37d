package dev.stratum.host.headless.ledger;

import dev.stratum.kmeans.Confidence;
import dev.stratum.policy.GradeSetting;
import dev.stratum.report.Column;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.ExplanationText;
import dev.stratum.report.Format;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.work.ClusterBy;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.SegmentReasons;
import dev.stratum.work.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Up to so many customers each is told how sure its segment is and what leads to the next one. */
    static final int MOST_EXPLAINED = 100_000;

    private static final Column CONFIDENCE = Column.of("Confidence", Format.SHARE);
    private static final Column NEXT = Column.of("To the next segment", Format.PROSE);
    private static final int SEED = 1;

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
                        table.headings().contains(CONFIDENCE.heading())
                                ? table.markedBelow(CONFIDENCE.heading(), Confidence.STABLE)
                                : table));
    }

    /** As many rows as a sheet holds. */
    static ResultTable first(int most, ResultTable table) {
        return table.rows().size() <= most
                ? table
                : ResultTable.lazy(table.columns(), most, row -> table.rows().get(row));
    }

    private Map<Column, IntFunction<Object>> more() {
        Map<Column, IntFunction<Object>> more = new LinkedHashMap<>();
        if (!segments.overrides().isEmpty()) {
            more.putAll(CustomersTable.overridden(segments.inForce()));
        }
        Segmentation segmentation = segments.segmentation();
        if (segmentation.tiers().length > MOST_EXPLAINED) {
            return more;
        }
        if (isOwn(segmentation)) {
            double[] stays = Confidence.of(segmentation.clusters(), Confidence.USUAL_SAMPLES, SEED)
                    .stays();
            more.put(CONFIDENCE, customer -> stays[customer]);
        }
        if (!byGrades()) {
            return more;
        }
        boolean[] movable = new boolean[segmentation.grades().columns()];
        Arrays.fill(movable, true);
        SegmentReasons reasons = new SegmentReasons(segmentation, movable);
        List<GradeSetting> graded = new ArrayList<>(segments.policy().grades().values()).subList(0, movable.length);
        ExplanationText text = new ExplanationText(
                segmentation.names(),
                graded.stream().map(GradeSetting::name).toList(),
                graded.stream().map(GradeSetting::unit).toList());
        more.put(NEXT, customer -> text.next(reasons.of(customer)));
        return more;
    }

    /** Clusters that were found on these customers; those of a model are not, so another sample of these says nothing. */
    static boolean isOwn(Segmentation segmentation) {
        return segmentation.clusters().iterations() > 0;
    }
}
