package dev.stratum.actions;

import dev.stratum.actions.job.CustomerData;
import dev.stratum.actions.job.RulesInForce;
import dev.stratum.actions.job.SegmentSnapshot;
import dev.stratum.actions.job.SegmentTable;
import dev.stratum.actions.job.Segmentation;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.report.Format;
import dev.stratum.report.Words;
import dev.stratum.rfm.Grades;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
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
    public String run(Task task) {
        task.step("reading");
        SourceTable table = Grading.find(task);
        Draft draft = new Draft(task.book());
        Settings settings = task.settings();
        Problems problems = new Problems();
        Result result = add(draft, task, table, settings, problems);
        settings.keep(draft);
        String left = problems.into(draft, task.book());
        task.write(draft);
        return result.done() + left;
    }

    /** The segments, and the sentence about them without its end. */
    record Result(Segmentation segments, String done) {}

    /** Adds the segments of a table to a draft. */
    static Result add(Draft draft, Task task, SourceTable table, Settings settings, Problems problems) {
        RulesInForce rules = settings.rules();
        CustomerData data = CustomerData.of(table, rules.cts(), settings::asOf);
        Grades grades = Grading.grades(task, data, rules);
        Segmentation segments = task.compute(
                "clustering " + Words.count(data.size(), "customer", "customers"),
                () -> Segmentation.of(data, grades, rules));
        draft.add(output(segments, table, rules));
        addSummary(draft, segments.snapshot(0), rules.policy());
        draft.name(Output.nameOf(KEY) + "_source", table.area());
        problems.add(table, data.problems()).tell(Segmentation.hints(grades, rules.k()));
        return new Result(
                segments,
                Words.count(data.size(), "customer", "customers") + " in "
                        + Words.small(segments.count(), "segment", "segments"));
    }

    private static Output output(Segmentation segments, SourceTable table, RulesInForce rules) {
        int columns = segments.data().columns();
        List<Format> formats =
                new ArrayList<>(List.of(Format.GENERAL, Format.GENERAL, Format.GRADE, Format.GENERAL, Format.TWO));
        for (int i = 0; i < columns; i++) {
            formats.add(Format.GRADE);
        }
        formats.add(Format.WHOLE);
        return Output.of(
                KEY,
                "Segments",
                "Customers in segments",
                "From " + table.area().address() + " by " + rules.policy()
                        + ". Rank 1 = best. Grades: 4 = best, 1 = worst.",
                segments.table(),
                formats.toArray(Format[]::new));
    }

    /** Adds the table of segments with its chart. */
    static void addSummary(Draft draft, SegmentSnapshot snapshot, String policy) {
        Object[][] table = SegmentTable.of(snapshot);
        draft.add(Output.of(
                SUMMARY,
                "Segment summary",
                "Segments of customers",
                "By " + policy + ". Best segment first; the last row is all customers.",
                table,
                Format.GENERAL,
                Format.WHOLE,
                Format.SHARE,
                Format.WHOLE,
                Format.SHARE,
                Format.TWO));
        draft.chart(places -> SegmentCharts.shares(places.tableArea(SUMMARY)));
    }
}
