package dev.stratum.actions.job;

import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.JournalTable;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.CellChecks;
import dev.stratum.work.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sheet Journal: what happened to the segment of each customer, by which rules and why. Entries are only ever added below.
 * A person may type an override there: a row of the kind override with date, customer, segment and reason.
 */
public final class KeptJournal {
    /** The key of the output that holds the journal. */
    public static final String KEY = "journal";

    /** The rows of a sheet below the names of the columns. */
    public static final int ROOM = 1_048_576 - Output.HEADER_ROW - 1;

    private KeptJournal() {}

    /**
     * Reads the journal of a workbook, with the rows that a person typed below it.
     *
     * @param book the workbook
     * @return its entries; none before the first one
     * @throws StratumException JOURNAL_MALFORMED with the row that is no entry
     */
    public static Journal read(Workbook book) {
        List<Journal.Entry> entries = new ArrayList<>();
        Optional<Area> written = Written.tableArea(book, KEY);
        if (written.isPresent()) {
            Area table = written.get();
            int last = book.used(table.sheet())
                    .map(used -> used.row() + used.rows())
                    .orElse(table.row() + table.rows());
            Object[][] rows =
                    book.read(table.resized(Math.max(table.rows(), last - table.row()), JournalTable.COLUMNS.size()));
            for (int row = 1; row < rows.length; row++) {
                if (!CellChecks.isBlankRow(rows[row])) {
                    entries.add(entry(book, table.at(row, 0), rows[row]));
                }
            }
        }
        return new Journal(entries);
    }

    private static Journal.Entry entry(Workbook book, Area place, Object[] cells) {
        if (!Cells.isFine(Kind.DATE, cells[0])) {
            throw malformed(place, "the date is missing");
        }
        LocalDate date = book.dayCount().date(Cells.number(cells[0]));
        List<String> texts =
                Arrays.stream(cells).map(cell -> Cells.name(cell).orElse("")).toList();
        return JournalTable.entry(date, texts, what -> malformed(place, what));
    }

    private static StratumException malformed(Area place, String what) {
        return Problem.JOURNAL_MALFORMED.with(place.address(), what);
    }

    /**
     * The journal as a sheet.
     *
     * @param journal the journal
     * @param days how the workbook counts days
     * @param asTyped the customers as they were typed
     * @return the output to write
     */
    public static Output output(Journal journal, DayCount days, AsTyped asTyped) {
        return Output.of(
                        KEY,
                        "Journal",
                        "Journal of segments",
                        "Who came into which segment when, by which rules and why. Entries are added below; none is ever changed.",
                        JournalTable.of(journal.entries(), date -> days.serial(date) * 1.0, asTyped::cell))
                .readAgain();
    }
}
