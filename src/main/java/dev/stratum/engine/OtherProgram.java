package dev.stratum.engine;

import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.SheetChanges;
import java.util.List;

/** A spreadsheet program that is asked for the formulas which are left here. */
public interface OtherProgram {

    /**
     * Its name in sentences.
     *
     * @return for example {@code LibreOffice}
     */
    String name();

    /**
     * Calculates a copy of the workbook, in which only the formulas are left that it is asked for; everything that they
     * read is a value.
     *
     * @param copy what makes the copy of the workbook, sheet by sheet
     * @return the calculated copy; to be closed
     * @throws dev.stratum.problem.StratumException PROGRAM_FAILED
     */
    BookFile calculate(List<SheetChanges> copy);
}
