package dev.stratum.actions;

import dev.stratum.actions.job.CustomerTable;
import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.problem.Problem;
import dev.stratum.report.CustomersTable;
import dev.stratum.rfm.Grades;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentModel;
import dev.stratum.work.SegmentRules;
import dev.stratum.work.Segmentation;
import java.util.List;
import java.util.Optional;

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
        return FindCustomers.questions();
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        FindCustomers customers = FindCustomers.of(making);
        String done = customers.said() + add(making, customers.table());
        making.draft().show(KEY);
        return making.outcome(done);
    }

    /** Adds the grades of a table to a draft and says so, without the end of the sentence. */
    static String add(Making making, SourceTable table) {
        Graded graded = Graded.of(making, table);
        String sheet = making.add(
                Output.of(
                        KEY,
                        "Grades",
                        "Grades of customers",
                        "From " + table.area().address() + " by " + graded.by(making) + ". 4 = best, 1 = worst.",
                        CustomersTable.graded(
                                graded.data().customers(),
                                graded.grades(),
                                graded.data().asTyped()::cell,
                                graded.data().others(making.task().book()))),
                table);
        making.problems().tell(Segmentation.hints(graded.grades()));
        return graded.data().counted() + " graded on sheet " + sheet;
    }

    /** A table of customers with their grades, by the cuts of the model where a person keeps one. */
    record Graded(CustomerTable data, SegmentRules rules, Optional<SegmentModel> model, Grades grades) {
        /** Grades the rows that can be used; the problems of the others are on the list then. */
        static Graded of(Making making, SourceTable table) {
            SegmentRules rules = making.settings().rules();
            Optional<SegmentModel> model = making.settings().model();
            CustomerTable data = CustomerTable.of(table, rules.cts(), making.settings()::asOf);
            making.problems().add(table, data.problems()).tell(making.settings().hints());
            model.filter(kept -> kept.scales().size() != data.customers().columns())
                    .ifPresent(kept -> {
                        throw Problem.WRONG_COLUMNS.with(
                                table.area().address(),
                                data.customers().columns(),
                                kept.scales().size() + ", as many as the thresholds that are kept; the button Policy"
                                        + " lets them follow the data");
                    });
            Grades grades = making.task()
                    .compute(
                            "grading " + data.counted(),
                            () -> model.map(kept -> kept.grade(data.customers()))
                                    .orElseGet(() -> Segmentation.grades(data.customers(), rules)));
            return new Graded(data, rules, model, grades);
        }

        /** The customers in segments, by the centres of the model where a person keeps one. */
        Segmentation segments(Task task) {
            return task.compute(
                    "clustering " + data.counted(),
                    () -> model.map(kept -> kept.assign(data.customers()))
                            .orElseGet(() -> Segmentation.of(data.customers(), grades, rules)));
        }

        /** What customers are graded and assigned by, for the sentence below a title. */
        String by(Making making) {
            return making.settings()
                    .frozen()
                    .map(date -> "the thresholds of " + date)
                    .orElse(rules.policy());
        }
    }
}
