package dev.stratum.actions.output;

import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a person noted beside rows that are not in an output any more: kept on a sheet until the rows come back. */
final class KeptNotes {
    static final String KEY = "notes";

    /**
     * One note.
     *
     * @param output the key of the output
     * @param row the row beside which it stood, for example the customer
     * @param column the name of its column, empty when it has none
     * @param value what stood there
     */
    record Note(String output, String row, String column, Object value) {}

    private final List<Note> notes;
    private int added;
    private boolean changed;

    private KeptNotes(List<Note> notes) {
        this.notes = notes;
    }

    /** The notes of earlier runs. */
    static KeptNotes read(Workbook book) {
        List<Note> notes = new ArrayList<>();
        Object[][] table = Written.table(book, KEY).orElse(new Object[0][]);
        for (int row = 1; row < table.length; row++) {
            if (table[row].length >= 4 && !Cells.isBlank(table[row][1]) && !Cells.isError(table[row][3])) {
                notes.add(new Note(text(table[row][0]), text(table[row][1]), text(table[row][2]), table[row][3]));
            }
        }
        return new KeptNotes(notes);
    }

    private static String text(Object cell) {
        return Cells.name(cell).orElse("");
    }

    /** Takes the notes of rows that are back. */
    List<Note> take(String output, List<String> rows) {
        Set<String> there = Set.copyOf(rows);
        List<Note> back = notes.stream()
                .filter(note -> note.output().equals(output) && there.contains(note.row()))
                .toList();
        changed |= notes.removeAll(back);
        return back;
    }

    void add(String output, String row, String column, Object value) {
        notes.add(new Note(output, row, column, value));
        added++;
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    int added() {
        return added;
    }

    Output output() {
        ResultTable table = ResultTable.of("Output", "Row", "Column", "What stood there");
        notes.forEach(note -> table.row(note.output(), note.row(), note.column(), note.value()));
        return Output.of(
                        KEY,
                        "Kept notes",
                        "Notes beside rows that have gone",
                        "When a row comes back, its notes go back beside it.",
                        table.cells(),
                        Format.GENERAL)
                .readAgain();
    }
}
