package dev.stratum.actions;

import dev.stratum.actions.job.LedgerTables;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.ledger.CellLedger;
import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.UnmatchedPayment;
import dev.stratum.port.Question;
import dev.stratum.problem.Problem;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.Period;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.Customers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** From a ledger, one row per invoice line, to one row per customer with recency, frequency and money. */
final class BuildFromLedger implements Action {
    static final String KEY = "ledger";
    private static final String UNMATCHED = "unmatched";

    @Override
    public Button button() {
        return new Button(
                "buildFromLedger",
                Button.Group.DATA,
                "Build from ledger",
                "One row per customer from a ledger",
                "Reads a table of invoices or orders (customer, date, amount, order number) and writes recency, frequency,"
                        + " amount and order size per customer; with sheets Payments, Visits, Pick-ups also cost to serve.",
                "L",
                "PivotTableInsert");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY, UNMATCHED, Problems.KEY, Settings.KEY);
    }

    @Override
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(Settings.WHEN));
        questions.addAll(LedgerTables.questions());
        return questions;
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        SourceTable ledger = LedgerTables.purchases(task.book(), making.columns());
        return making.outcome(add(making, ledger));
    }

    /** Adds the customers of a ledger to a draft and says so, without the end of the sentence. */
    static String add(Making making, SourceTable purchases) {
        Task task = making.task();
        Settings settings = making.settings();
        Problems problems = making.problems();
        int today = settings.asOf(lastDate(purchases));
        DayCount days = task.book().dayCount();
        Period period = new Period(days.date(today), settings.windowDays());
        LedgerTables documents = LedgerTables.with(task.book(), task.tables(), purchases);
        CellLedger cells = task.compute(
                "adding up " + Words.count(purchases.cells().length - 1, "line", "lines"),
                () -> CellLedger.measure(documents.tables(), days, period.asOf(), period.windowDays()));
        int lines = Math.toIntExact(cells.ledger().usable());
        if (lines == 0) {
            throw Problem.NO_COMPLETE_ROWS.with(purchases.area().address());
        }
        AsTyped asTyped = new AsTyped();
        Map<String, Integer> places = places(purchases, asTyped);
        MeasuredLedger ledger = cells.ledger()
                .sorted(Comparator.comparing(each -> places.getOrDefault(each.customer(), places.size())));
        int customers = Customers.of(purchases.area().address(), ledger.summary(), period)
                .size();
        String sheet = making.add(
                Output.of(
                        KEY,
                        "Customers from ledger",
                        "Customers from a ledger",
                        "From " + documents.addresses() + ", as of " + period.asOf()
                                + ". Returns are counted apart and not taken off the amount.",
                        CustomersTable.of(ledger.summary().customers(), asTyped::cell, served(ledger))),
                purchases);
        cells.problems().forEach(problems::add);
        problems.tell(documents.hints()).tell(settings.hints());
        unmatched(making.draft(), task, ledger, asTyped, problems);
        return Words.count(customers, "customer", "customers") + " from " + Words.count(lines, "line", "lines")
                + " on sheet " + sheet;
    }

    private static OptionalDouble lastDate(SourceTable purchases) {
        int column = purchases.needed(Meaning.DATE);
        return IntStream.range(1, purchases.cells().length)
                .mapToObj(row -> purchases.cell(row, column))
                .filter(cell -> Cells.isFine(Kind.DATE, cell))
                .mapToDouble(Cells::number)
                .max();
    }

    /** Where each customer first stands. */
    private static Map<String, Integer> places(SourceTable purchases, AsTyped asTyped) {
        Map<String, Integer> places = new HashMap<>();
        int column = purchases.needed(Meaning.CUSTOMER);
        for (int row = 1; row < purchases.cells().length; row++) {
            Object cell = purchases.cell(row, column);
            if (!Cells.isBlank(cell) && !Cells.isError(cell)) {
                places.putIfAbsent(asTyped.customer(Cells.named(cell)), places.size());
            }
        }
        return places;
    }

    /** The measures of cost to serve that the documents tell. */
    private static Map<Column, IntFunction<Object>> served(MeasuredLedger ledger) {
        Map<Column, IntFunction<Object>> served = new LinkedHashMap<>();
        List<CustomerMeasures> customers = ledger.customers();
        if (customers.stream().anyMatch(each -> each.paidOrders().isPresent())) {
            served.put(Columns.DAYS_TO_PAY, i -> cell(customers.get(i).averageDaysToPay()));
        }
        if (customers.stream().anyMatch(each -> each.willCallOrders().isPresent())) {
            served.put(Columns.WILL_CALL, i -> cell(customers.get(i).willCallShare()));
        }
        if (customers.stream().anyMatch(each -> each.visits().isPresent())) {
            served.put(Columns.SALES_RETURN, i -> cell(customers.get(i).visitCostPerOrder()));
        }
        return served;
    }

    private static Object cell(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : null;
    }

    /** Lists the payments for which no order was found. */
    private static void unmatched(Draft draft, Task task, MeasuredLedger ledger, AsTyped asTyped, Problems problems) {
        List<UnmatchedPayment> payments = ledger.unmatched();
        if (payments.isEmpty() && Written.area(task.book(), UNMATCHED).isEmpty()) {
            return;
        }
        ResultTable table =
                ResultTable.of(Columns.CUSTOMER, Columns.PAYMENT_DATE, Columns.AMOUNT, Columns.ORDER_NUMBER);
        payments.forEach(payment -> table.row(
                asTyped.cell(payment.customer()),
                task.book().dayCount().serial(payment.paidOn()),
                payment.amount() == null ? null : payment.amount().doubleValue(),
                payment.order()));
        String sheet = draft.add(Output.of(
                UNMATCHED,
                "Payments without order",
                "Payments without an order",
                payments.isEmpty() ? "None." : "No order has their number, or their customer and amount.",
                table));
        if (!payments.isEmpty()) {
            problems.tell(List.of(Words.count(payments.size(), "payment has", "payments have") + " no order: see sheet "
                    + sheet + "."));
        }
    }
}
