package dev.stratum.ledger;

import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.memory.StepRunner;
import dev.stratum.ledger.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The steps of a plan taken in memory, whoever hands in the rows of the documents: lines of files or cells of sheets.
 *
 * @param ledger the measures
 * @param known the customers of all lines
 */
record MemoryTables(MeasuredLedger ledger, StepRows known) {

    /**
     * Takes all steps.
     *
     * @param plan what is measured
     * @param documents what hands out the rows of each document, with the columns of {@link CsvDocument#names}
     * @return the tables at the end
     */
    static MemoryTables of(MeasuresPlan plan, Map<DocumentRole, List<Consumer<Consumer<Object[]>>>> documents) {
        StepRunner runner = new StepRunner();
        documents.forEach((role, readers) -> {
            if (role != DocumentRole.PURCHASES) {
                List<Object[]> rows = new ArrayList<>();
                readers.forEach(reader -> reader.accept(rows::add));
                runner.put(
                        role.table(),
                        new StepRows(CsvDocument.names(plan.documents().get(role)), rows));
            }
        });
        List<Step> streamed = new ArrayList<>();
        for (Step step : plan.toOrders()) {
            if (step.from().equals(DocumentRole.PURCHASES.table()) || !streamed.isEmpty()) {
                streamed.add(step);
            } else {
                runner.take(step);
            }
        }
        StepRunner.Stream stream =
                runner.stream(streamed, CsvDocument.names(plan.documents().get(DocumentRole.PURCHASES)));
        documents.get(DocumentRole.PURCHASES).forEach(reader -> reader.accept(stream));
        stream.end();
        List<Step> steps = plan.fromOrders();
        steps.forEach(runner::take);
        List<CustomerMeasures> customers = Measured.customers(runner.table("measures"));
        StepRows known = runner.table("known");
        return new MemoryTables(
                new MeasuredLedger(
                        plan,
                        customers,
                        Measured.control(steps, runner::table),
                        plan.documents().containsKey(DocumentRole.PAYMENTS)
                                ? Measured.unmatched(runner.table("unmatched"))
                                : List.of(),
                        List.of(),
                        known.rows().size() - customers.size(),
                        List.of()),
                known);
    }

    /** Whether customers may be written in several ways. */
    boolean mayBeOne(boolean spelled) {
        return Measured.mayBeOne(known, spelled);
    }
}
