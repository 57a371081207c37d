package dev.stratum.actions;

import dev.stratum.actions.job.CustomerTable;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.Grades;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentRules;
import dev.stratum.work.Segmentation;
import java.util.List;

/** Grades of recency, frequency, money and cost to serve for a table of customers. */
final class Grading implements Action {
    static final String KEY = "grades";

    @Override
    public Button button() {
        return new Button(
                "grades",
                Button.Group.SCORE,
                "Grades",
                "RFM and RFMC grades",
                "Grades every customer 4 (best) to 1 on recency, frequency and amount, and on cost to serve when the"
                        + " table has it, with the type code and the mean grade, on a sheet of its own.",
                "G",
                "SortUp");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public List<Question> questions() {
        return List.of(Settings.WHICH_POLICY, Settings.WHEN);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Draft draft = new Draft(task.book());
        Settings settings = task.settings();
        Problems problems = new Problems();
        String done = add(draft, task, find(task), settings, problems);
        settings.keep(draft);
        String left = problems.into(draft, task.book());
        return Outcome.of(done + left, draft).complete(problems.leftOut() == 0);
    }

    /** The table of customers that the person means. */
    static SourceTable find(Task task) {
        return task.tables().find(List.of(CustomerTable.WITH_RECENCY, CustomerTable.WITH_DATE));
    }

    /** Adds the grades of a table to a draft and says so, without the end of the sentence. */
    static String add(Draft draft, Task task, SourceTable table, Settings settings, Problems problems) {
        SegmentRules rules = settings.rules();
        CustomerTable data = CustomerTable.of(table, rules.cts(), settings::asOf);
        Grades grades = grades(task, data, rules);
        String sheet = draft.add(Output.of(
                KEY,
                "Grades",
                "Grades of customers",
                "From " + table.area().address() + " by " + rules.policy() + ". 4 = best, 1 = worst.",
                CustomersTable.graded(data.customers(), grades, data.asTyped()::cell)));
        draft.name(Output.nameOf(KEY) + "_source", table.area());
        problems.add(table, data.problems()).tell(Segmentation.hints(grades));
        return Words.count(data.size(), "customer", "customers") + " graded on sheet " + sheet;
    }

    /** The grades of customers. */
    static Grades grades(Task task, CustomerTable data, SegmentRules rules) {
        return task.compute(
                "grading " + Words.count(data.size(), "customer", "customers"),
                () -> Segmentation.grades(data.customers(), rules));
    }
}
