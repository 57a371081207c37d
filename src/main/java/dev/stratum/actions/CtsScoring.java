package dev.stratum.actions;

import dev.stratum.actions.job.CtsTable;
import dev.stratum.actions.job.CustomerTable;
import dev.stratum.actions.job.WhichColumns;
import dev.stratum.actions.output.Output;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.port.Question;
import dev.stratum.report.CtsResults;
import dev.stratum.report.Words;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.List;

/** Cost-to-serve scores of a table of customers. */
final class CtsScoring implements Action {
    static final String KEY = "cts";

    @Override
    public Button button() {
        return new Button(
                "ctsScores",
                Button.Group.SCORE,
                "CTS scores",
                "Cost-to-serve scores",
                "Scores every customer from 10 (dearest to serve) to 40 (cheapest) by order size, days to pay, will-call"
                        + " share and salesperson returns, with levels and points, on a sheet of its own.",
                "C",
                "FunctionsFinancialInsertGallery");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public List<Question> questions() {
        List<Meaning> columns = new ArrayList<>(List.of(Meaning.CUSTOMER, Meaning.AMOUNT, Meaning.FREQUENCY));
        columns.addAll(CustomerTable.WELCOME);
        return WhichColumns.questions(columns);
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        CtsPolicy policy = making.settings().ctsPolicy();
        return making.outcome(add(making, making.columns().find(CtsTable.needed(policy), List.of())));
    }

    /** Adds the scores of a table to a draft and says so, without the end of the sentence. */
    static String add(Making making, SourceTable table) {
        CtsPolicy policy = making.settings().ctsPolicy();
        CtsTable customers = making.task()
                .compute(
                        "scoring " + Words.count(table.cells().length - 1, "row", "rows"),
                        () -> CtsTable.of(table, policy));
        int scored = customers.scores().scored().size();
        if (scored == 0) {
            throw CustomerTable.noCompleteRows(table, customers.problems());
        }
        String sheet = making.add(
                Output.of(
                        KEY,
                        "CTS scores",
                        "Cost-to-serve scores",
                        "From " + table.area().address()
                                + ". 40 = cheapest to serve, 10 = dearest. Formula (1) and Table 1 of the RFMC paper.",
                        CtsResults.of(customers.scores(), customers.headings(), customers.customers())),
                table);
        making.problems().add(table, customers.problems());
        return Words.count(scored, "customer", "customers") + " scored on sheet " + sheet;
    }
}
