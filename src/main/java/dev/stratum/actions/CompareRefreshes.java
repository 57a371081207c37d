package dev.stratum.actions;

import dev.stratum.actions.job.KeptHistory;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.report.BeforeAndAfter;
import dev.stratum.report.Words;
import dev.stratum.sheet.AsTyped;
import dev.stratum.work.SegmentHistory;
import dev.stratum.work.SegmentSnapshot;
import dev.stratum.work.SnapshotComparison;
import java.util.List;

/** The last two dates of the history side by side: shares before and after, and who went where. */
final class CompareRefreshes implements Action {
    static final String KEY = "comparison";
    private static final String MIGRATION = "migration";

    @Override
    public Button button() {
        return new Button(
                "compareRefreshes",
                Button.Group.REPORT,
                "Compare",
                "Compare with the last refresh",
                "Puts the segments of the last two dates of analysis side by side: customers and shares before and after,"
                        + " and how many went from each segment to each other.",
                "M",
                "ViewSideBySide");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY, MIGRATION);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading the history");
        Draft draft = new Draft(task.book());
        String sentence = add(draft, KeptHistory.read(task.book(), new AsTyped()));
        return Outcome.of(sentence, draft);
    }

    /** Adds the comparison of the last two dates to a draft and says so. */
    static String add(Draft draft, SegmentHistory history) {
        SnapshotComparison comparison = history.comparison();
        List<SegmentSnapshot> dates = history.snapshots();
        String note = "Customers of both dates, " + dates.get(dates.size() - 2).asOf() + " and "
                + dates.get(dates.size() - 1).asOf() + ".";
        String sheet = draft.add(Output.of(
                KEY,
                "Comparison",
                "Segments before and after",
                note,
                BeforeAndAfter.shares(comparison.shares(), comparison.names())));
        draft.add(Output.of(
                MIGRATION,
                "Migration",
                "From which segment to which",
                note + " Rows: before. Columns: after.",
                BeforeAndAfter.moves(comparison.moves(), comparison.names())));
        return Words.count(comparison.shares().customers(), "customer", "customers")
                + " of both dates compared: see sheet " + sheet + ".";
    }
}
