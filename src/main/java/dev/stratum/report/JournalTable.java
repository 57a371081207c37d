package dev.stratum.report;

import dev.stratum.work.Journal;
import java.util.List;

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
            Column.of("Reason", Format.TEXT));

    private JournalTable() {}

    /**
     * Entries as a table.
     *
     * @param entries in the order in which they were added
     * @return one line per entry
     */
    public static ResultTable of(List<Journal.Entry> entries) {
        return ResultTable.lazy(COLUMNS, entries.size(), row -> {
            Journal.Entry entry = entries.get(row);
            return new Object[] {
                entry.date(),
                entry.policy(),
                entry.version(),
                entry.customer(),
                entry.kind().word(),
                entry.from(),
                entry.to(),
                entry.reason()
            };
        });
    }
}
