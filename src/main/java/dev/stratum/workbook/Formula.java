package dev.stratum.workbook;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;

/** A formula in the grid: scalar, or an array formula over a range. */
interface Formula {

    /** The formula as stored in the workbook, without {@code =}. */
    String text();

    /** Whether and how it was evaluated. */
    FormulaRun run();

    /** The cell that holds it. */
    Position position();

    /** Forgets the result. */
    void reset();

    /** What a formula reads from itself. */
    static CellError circular(Formula formula) {
        return CellError.of(Problem.CIRCULAR.with("The formula " + formula.text()));
    }
}
