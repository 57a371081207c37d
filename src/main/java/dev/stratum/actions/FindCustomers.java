package dev.stratum.actions;

import dev.stratum.actions.job.CustomerTable;
import dev.stratum.actions.job.LedgerTables;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.job.WhichColumns;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.report.Words;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.sheet.source.TableFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customers that a person means.
 *
 * @param table one row per customer
 * @param said what was done to have it, without the end of the sentence; empty when it was there
 */
record FindCustomers(SourceTable table, String said) {
    private static final Question FROM_LEDGER =
            new Question("from_ledger", "This is a ledger, one row per purchase. Make customers of it first?");
    private static final String YES = "Yes, make customers of it and go on";
    private static final List<List<Meaning>> CUSTOMERS = List.of(CustomerTable.WITH_RECENCY, CustomerTable.WITH_DATE);

    /** What may be asked to find and grade customers. */
    static List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(Settings.WHICH_POLICY, Settings.WHEN, FROM_LEDGER));
        List<Meaning> columns = new ArrayList<>(CustomerTable.WITH_RECENCY);
        columns.add(Meaning.LAST_PURCHASE);
        columns.addAll(CustomerTable.WELCOME);
        questions.addAll(WhichColumns.questions(columns));
        return questions;
    }

    /**
     * Finds a table of customers where the person is, otherwise a ledger there, otherwise either of them on another sheet;
     * asks what the columns are when their names do not tell.
     *
     * @param making takes the customers of a ledger as an output
     * @return the table
     */
    static FindCustomers of(Making making) {
        DataTable.leaveList(making.task());
        TableFinder finder = making.task().tables();
        Optional<SourceTable> here = finder.atSelection(CUSTOMERS);
        if (here.isPresent()) {
            return new FindCustomers(here.get(), "");
        }
        Optional<SourceTable> ledger = LedgerTables.atSelection(making.task().book(), finder);
        if (ledger.isEmpty()) {
            Optional<SourceTable> elsewhere = finder.look(CUSTOMERS);
            if (elsewhere.isPresent()) {
                return new FindCustomers(elsewhere.get(), "");
            }
            ledger = finder.meant(CUSTOMERS).isEmpty()
                    ? LedgerTables.look(making.task().book(), finder)
                    : Optional.empty();
        }
        return ledger.filter(found -> isWanted(making.task(), found))
                .map(found -> made(making, found))
                .orElseGet(() -> new FindCustomers(making.columns().find(CUSTOMERS, CustomerTable.WELCOME), ""));
    }

    private static boolean isWanted(Task task, SourceTable ledger) {
        Question question = FROM_LEDGER.saying(ledger.area().address() + " is a ledger of "
                + Words.count(ledger.cells().length - 1, "line") + ". Make customers of it first?");
        return task.dialogs()
                .choose(question, List.of(YES, "No"))
                .orElseThrow(Cancelled::new)
                .equals(YES);
    }

    /** The customers are in the draft; whoever uses them takes them from there. */
    private static FindCustomers made(Making making, SourceTable ledger) {
        String said = BuildFromLedger.add(making, ledger);
        Object[][] cells = making.draft().table(BuildFromLedger.KEY).orElseThrow();
        return new FindCustomers(SourceTable.of(making.draft().tableArea(BuildFromLedger.KEY), cells), said + "; ");
    }
}
