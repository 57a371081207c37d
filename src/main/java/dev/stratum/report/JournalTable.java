package dev.stratum.report;

import dev.stratum.problem.StratumException;
import dev.stratum.work.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The journal of segments, one line per entry. */
public final class JournalTable {
    /** Its columns, which a file has too. */
    public static final List<Column> COLUMNS = List.of(
            Column.of("Date", Format.DATE),
            Column.of("Policy", Format.TEXT),
            Column.of("Version", Format.TEXT),
            Columns.CUSTOMER,
            Column.of("Kind", Format.TEXT),
            Column.of("From", Format.TEXT),
            Column.of("To", Format.TEXT),
            Column.of("Reason", Format.PROSE));

    private static final int WHO = 3;
    private static final int KIND = 4;
    private static final int FROM = 5;
    private static final int TO = 6;
    private static final int REASON = 7;

    private JournalTable() {}

    /**
     * An entry as it stands in a file or on a sheet.
     *
     * @param date its date
     * @param cells the texts of all columns; the first is not looked at
     * @param malformed what to say of an entry that is none
     * @return the entry
     * @throws StratumException as malformed gives it, for an unknown kind, no customer, and an override without a reason
     */
    public static Journal.Entry entry(
            LocalDate date, List<String> cells, Function<String, StratumException> malformed) {
        Journal.Kind kind = Journal.Kind.of(cells.get(KIND))
                .orElseThrow(() -> malformed.apply("Kind is '" + cells.get(KIND) + "', not computed or override"));
        String customer = cells.get(WHO);
        if (customer.isEmpty()) {
            throw malformed.apply(Columns.CUSTOMER.heading() + " is blank");
        }
        if (kind == Journal.Kind.OVERRIDE && cells.get(REASON).isEmpty()) {
            throw malformed.apply("the override of customer " + customer + " has no reason");
        }
        return new Journal.Entry(
                date, cells.get(1), cells.get(2), customer, kind, cells.get(FROM), cells.get(TO), cells.get(REASON));
    }

    /**
     * Entries as a table.
     *
     * @param entries in the order in which they were added
     * @return one line per entry
     */
    public static ResultTable of(List<Journal.Entry> entries) {
        return of(entries, date -> date, customer -> customer);
    }

    /**
     * Entries as cells.
     *
     * @param entries in the order in which they were added
     * @param day a date as the cell of it
     * @param asTyped a customer as the cell of it
     * @return one line per entry
     */
    public static ResultTable of(
            List<Journal.Entry> entries, Function<LocalDate, Object> day, Function<String, Object> asTyped) {
        return ResultTable.lazy(COLUMNS, entries.size(), row -> {
            Journal.Entry entry = entries.get(row);
            return new Object[] {
                day.apply(entry.date()),
                entry.policy(),
                entry.version(),
                asTyped.apply(entry.customer()),
                entry.kind().word(),
                entry.from(),
                entry.to(),
                entry.reason()
            };
        });
    }
}
