package dev.stratum.engine;

import dev.stratum.sheet.Note;
import java.util.List;

/**
 * What a recalculation did.
 *
 * @param formulas how many formulas were evaluated; an array formula counts once
 * @param stratumCalls how many times a Stratum function was called
 * @param errors the cells that show an error, sheet by sheet, in reading order
 * @param skipped the formulas that could not be evaluated and kept their stored value
 * @param notes what Stratum's functions told beside their results, in the order of the formulas
 */
public record RecalculationReport(
        int formulas, int stratumCalls, List<CellFailure> errors, List<Skipped> skipped, List<CellNote> notes) {

    /** Copies the lists. */
    public RecalculationReport {
        errors = List.copyOf(errors);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /**
     * A cell that shows an error.
     *
     * @param cell the cell with its sheet, for example {@code Scores!B7}
     * @param error what it shows, for example {@code #N/A}
     * @param reason the sentence behind it; empty when the error comes from a native function
     */
    public record CellFailure(String cell, String error, String reason) {}

    /**
     * A formula that could not be evaluated.
     *
     * @param cell its cell with the sheet, for example {@code Scores!B7}
     * @param reason why not
     */
    public record Skipped(String cell, String reason) {}

    /**
     * What a function told beside its result, for example how many rows it left out.
     *
     * @param cell the cell of the formula with its sheet
     * @param note what it told
     */
    public record CellNote(String cell, Note note) {}
}
