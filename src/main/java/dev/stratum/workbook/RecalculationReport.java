package dev.stratum.workbook;

import java.util.List;

/**
 * What a recalculation did.
 *
 * @param formulas how many formulas were evaluated; an array formula counts once
 * @param stratumCalls how many times a Stratum function was called
 * @param errors the cells that show an error, sheet by sheet, in reading order
 * @param skipped the formulas that could not be evaluated and kept their stored value
 */
public record RecalculationReport(int formulas, int stratumCalls, List<CellFailure> errors, List<Skipped> skipped) {

    /** Copies the lists. */
    public RecalculationReport {
        errors = List.copyOf(errors);
        skipped = List.copyOf(skipped);
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
     * @param formula the formula as stored, without {@code =}
     * @param reason why not
     */
    public record Skipped(String cell, String formula, String reason) {}
}
