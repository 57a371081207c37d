package dev.stratum.actions;

import dev.stratum.actions.job.CustomerTable;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.Words;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentRules;
import dev.stratum.work.Segmentation;
import java.util.List;

/** Customers in named segments, with a table of the segments and a chart. */
final class SegmentCustomers implements Action {
    static final String KEY = "segments";
    static final String SUMMARY = "summary";

    @Override
    public Button button() {
        return new Button(
                "segmentCustomers",
                Button.Group.SEGMENT,
                "Segment customers",
                "Segments by K-means on the grades",
                "Grades the customers, groups them by K-means, ranks the groups by their mean grade and names them, on a"
                        + " sheet of its own, with a table of the segments and a chart.",
                "S",
                "DistributionListSelectMembers");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY, SUMMARY);
    }

    @Override
    public List<Question> questions() {
        return FindCustomers.questions();
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        FindCustomers customers = FindCustomers.of(making);
        String done = customers.said() + add(making, customers.table()).done();
        making.draft().show(KEY);
        return making.outcome(done);
    }

    /** The customers as typed, their segments, and the sentence about them without its end. */
    record Result(AsTyped asTyped, Segmentation segments, String done) {}

    /** Adds the segments of a table to a draft. */
    static Result add(Making making, SourceTable table) {
        Grading.Graded graded = Grading.Graded.of(making, table);
        CustomerTable data = graded.data();
        SegmentRules rules = graded.rules();
        Segmentation segments = making.task()
                .compute(
                        "clustering " + data.counted(),
                        () -> Segmentation.of(data.customers(), graded.grades(), rules));
        making.add(
                Output.of(
                        KEY,
                        "Segments",
                        "Customers in segments",
                        "From " + table.area().address() + " by " + rules.policy()
                                + ". Rank 1 = best. Grades: 4 = best, 1 = worst.",
                        CustomersTable.segmented(
                                segments,
                                data.asTyped()::cell,
                                data.others(making.task().book()))),
                table);
        addSummary(making.draft(), segments.members(), rules.policy());
        making.problems().tell(segments.hints());
        return new Result(
                data.asTyped(),
                segments,
                data.counted() + " in " + Words.small(segments.segments(), "segment", "segments"));
    }

    /** Adds the table of segments with its chart. */
    static void addSummary(Draft draft, SegmentMembers members, String policy) {
        ResultTable table = SegmentTable.of(SegmentFigures.of(members));
        draft.add(Output.of(
                SUMMARY,
                "Segment summary",
                "Segments of customers",
                "By " + policy + ". Best segment first; the last row is all customers.",
                table));
        draft.chart(places -> SegmentCharts.shares(places.tableArea(SUMMARY), table));
    }
}
