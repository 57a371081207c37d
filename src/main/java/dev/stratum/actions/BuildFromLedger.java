package dev.stratum.actions;

import dev.stratum.actions.job.AsTyped;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.problem.Problem;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.Period;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.Customers;
import java.util.List;

/** From a ledger, one row per invoice line, to one row per customer with recency, frequency and money. */
final class BuildFromLedger implements Action {
    static final String KEY = "ledger";
    private static final List<Meaning> NEEDED = List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT);
    private static final List<Meaning> WITH_ORDER =
            List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT, Meaning.ORDER);

    @Override
    public Button button() {
        return new Button(
                "buildFromLedger",
                Button.Group.DATA,
                "Build from ledger",
                "One row per customer from a ledger",
                "Reads a table of invoices or orders (customer, date, amount, and the order number if there is one) and"
                        + " writes recency, frequency, amount and average order size per customer on a new sheet.",
                "L",
                "PivotTableInsert");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY, Problems.KEY, Settings.KEY);
    }

    @Override
    public List<Question> questions() {
        return List.of(Settings.WHEN);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        SourceTable ledger = task.tables().find(List.of(NEEDED));
        Draft draft = new Draft(task.book());
        Settings settings = task.settings();
        Problems problems = new Problems();
        String done = add(draft, task, ledger, settings, problems);
        settings.keep(draft);
        String left = problems.into(draft, task.book());
        return Outcome.of(done + left, draft).complete(problems.leftOut() == 0);
    }

    /** Adds the customers of a ledger to a draft and says so, without the end of the sentence. */
    static String add(Draft draft, Task task, SourceTable ledger, Settings settings, Problems problems) {
        int today = settings.asOf();
        Period period = new Period(task.book().dayCount().date(today), settings.windowDays());
        SourceTable.Usable lines = ledger.usable(ledger.column(Meaning.ORDER).isPresent() ? WITH_ORDER : NEEDED, false);
        if (lines.rows().isEmpty()) {
            throw Problem.NO_COMPLETE_ROWS.with(ledger.area().address());
        }
        Ledger summary = task.compute(
                "adding up " + Words.count(lines.rows().size(), "line", "lines"),
                () -> summarise(ledger, lines.rows(), today, period));
        int customers = Customers.of(ledger.area().address(), summary, period).size();
        AsTyped asTyped = new AsTyped();
        int customer = ledger.needed(Meaning.CUSTOMER);
        lines.rows().forEach(row -> asTyped.customer(CellCheck.named(ledger.cell(row, customer))));
        String sheet = draft.add(Output.of(
                KEY,
                "Customers from ledger",
                "Customers from a ledger",
                "From " + ledger.area().address() + ", as of "
                        + period.asOf()
                        + ". Returns are counted apart and not taken off the amount.",
                CustomersTable.of(summary.customers(), asTyped::cell)));
        draft.name(Output.nameOf(KEY) + "_source", ledger.area());
        problems.add(ledger, lines.problems());
        return Words.count(customers, "customer", "customers") + " from "
                + Words.count(lines.rows().size(), "line", "lines") + " on sheet " + sheet;
    }

    private static Ledger summarise(SourceTable ledger, List<Integer> rows, int today, Period period) {
        int customer = ledger.needed(Meaning.CUSTOMER);
        return Ledger.summarise(
                rows.stream().map(row -> ledger.key(row, customer)).toArray(String[]::new),
                rows.stream()
                        .mapToInt(row -> (int) Math.floor(ledger.number(row, Meaning.DATE)))
                        .toArray(),
                rows.stream()
                        .mapToDouble(row -> ledger.number(row, Meaning.AMOUNT))
                        .toArray(),
                ledger.column(Meaning.ORDER)
                        .map(column -> rows.stream()
                                .map(row -> ledger.key(row, column))
                                .toArray(String[]::new))
                        .orElse(null),
                today,
                period.windowDays().isPresent() ? (Integer) period.windowDays().getAsInt() : null);
    }
}
