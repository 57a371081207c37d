package dev.stratum.actions;

import dev.stratum.actions.job.Current;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.AsTyped;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMembers;
import java.util.List;

/** Charts of the segments, with the numbers behind them. */
final class Charts implements Action {
    static final String KEY = "charts";

    @Override
    public Button button() {
        return new Button(
                "charts",
                Button.Group.REPORT,
                "Charts",
                "Charts of the segments",
                "Draws the share of customers and of the amount by segment, and the mean grades by segment, below a table"
                        + " with the numbers.",
                "T",
                "ChartInsert");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading the segments");
        SegmentMembers members = Current.read(task.book(), new AsTyped())
                .filter(segments -> segments.size() > 0)
                .orElseThrow(() -> Problem.NOTHING_YET.with(Phrase.DRAW, Phrase.SEGMENT_FIRST));
        Draft draft = new Draft(task.book());
        String sheet = add(draft, members);
        return Outcome.of(
                "Two charts of " + Words.count(members.size(), "customer", "customers") + " on sheet " + sheet + ".",
                draft);
    }

    /** Adds the charts and their numbers to a draft and says on which sheet. */
    static String add(Draft draft, SegmentMembers members) {
        ResultTable table = SegmentTable.of(SegmentFigures.of(members));
        String sheet = draft.add(Output.of(
                KEY,
                "Segment charts",
                "Charts of the segments",
                "The charts below show these numbers. The last row is all customers.",
                table));
        draft.chart(places -> SegmentCharts.shares(places, KEY, table));
        draft.chart(places -> SegmentCharts.grades(places, KEY, table));
        return sheet;
    }
}
