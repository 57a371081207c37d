package dev.stratum.actions;

import dev.stratum.actions.job.CustomerData;
import dev.stratum.actions.job.RulesInForce;
import dev.stratum.actions.job.SegmentSnapshot;
import dev.stratum.actions.job.Segmentation;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.Grades;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
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
    public String run(Task task) {
        task.step("reading");
        Draft draft = new Draft(task.book());
        Settings settings = task.settings();
        Problems problems = new Problems();
        String done = add(draft, task, find(task), settings, problems);
        settings.keep(draft);
        String left = problems.into(draft, task.book());
        task.write(draft);
        return done + left;
    }

    /** The table of customers that the person means. */
    static SourceTable find(Task task) {
        return task.tables().find(List.of(CustomerData.WITH_RECENCY, CustomerData.WITH_DATE));
    }

    /** Adds the grades of a table to a draft and says so, without the end of the sentence. */
    static String add(Draft draft, Task task, SourceTable table, Settings settings, Problems problems) {
        RulesInForce rules = settings.rules();
        CustomerData data = CustomerData.of(table, rules.cts(), settings::asOf);
        Grades grades = grades(task, data, rules);
        String sheet = draft.add(Output.of(
                KEY,
                "Grades",
                "Grades of customers",
                "From " + table.area().address() + " by " + rules.policy() + ". 4 = best, 1 = worst.",
                cells(data, grades),
                Format.GENERAL,
                Format.WHOLE));
        draft.name(Output.nameOf(KEY) + "_source", table.area());
        problems.add(table, data.problems()).tell(Segmentation.hints(grades, 0));
        return Words.count(data.size(), "customer", "customers") + " graded on sheet " + sheet;
    }

    /** The grades of customers. */
    static Grades grades(Task task, CustomerData data, RulesInForce rules) {
        return task.compute(
                "grading " + Words.count(data.size(), "customer", "customers"),
                () -> rules.grades().grade(data.measures(), data.columns()));
    }

    private static Object[][] cells(CustomerData data, Grades grades) {
        int columns = data.columns();
        List<String> header = new ArrayList<>(List.of("Customer"));
        header.addAll(SegmentSnapshot.MEASURES.subList(0, columns));
        header.addAll(SegmentSnapshot.GRADES.subList(0, columns));
        header.addAll(List.of("Type", "Mean grade"));
        ResultTable table = ResultTable.of(header);
        for (int i = 0; i < data.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(data.ids().get(i)));
            for (int column = 0; column < columns; column++) {
                row.add(data.measures()[i * columns + column]);
            }
            for (int column = 0; column < columns; column++) {
                row.add(grades.get(i, column));
            }
            row.add(grades.type(i).code());
            row.add(grades.type(i).mean());
            table.row(row.toArray());
        }
        return table.cells();
    }
}
