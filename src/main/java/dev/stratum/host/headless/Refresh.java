package dev.stratum.host.headless;

import dev.stratum.engine.CellChange;
import dev.stratum.engine.OtherProgram;
import dev.stratum.engine.Recalculation;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.StoredError;
import dev.stratum.files.AtomicFile;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.problem.Problem;
import dev.stratum.report.ValueText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recalculation of a workbook file: what it changes, and how the result is written. */
record Refresh(BookFile book, Recalculation recalculation) {
    /** Programs differ in the last digits of a sum; a change below the twelfth is none. */
    private static final MathContext DIGITS = new MathContext(12);

    /** As much of a text as a line on a terminal bears. */
    private static final int BRIEF = 60;

    /** Recalculates a workbook; the file stays as it is. */
    static Refresh of(BookFile book) {
        return new Refresh(book, new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculation());
    }

    /** The same, with another program for the formulas that are left. */
    static Refresh of(BookFile book, OtherProgram other) {
        return new Refresh(book, new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculation(other));
    }

    /**
     * Writes the result and closes the workbook: Windows does not let an open file be replaced. A file in which nothing
     * changes is not written anew: its copy is the same to the byte, and in its own place it stays untouched.
     *
     * @param file the workbook that was read
     * @param target where to write it
     * @return what was written, in a sentence
     */
    String write(Path file, Path target) throws IOException {
        if (recalculation.changesNothing()) {
            book.close();
            if (Files.exists(target) && Files.isSameFile(file, target)) {
                return "Nothing changed; " + target + " was left as it is";
            }
            AtomicFile.write(target, out -> Files.copy(file, out));
            return "Nothing changed; " + target + " is a copy of " + file;
        }
        checkUnsigned(target);
        AtomicFile.write(target, out -> {
            book.write(out, recalculation.sheets());
            book.close();
        });
        return "Written to " + target;
    }

    /**
     * Writes a copy with the results instead of the formulas and closes the workbook.
     *
     * @param target where to write it
     * @return what was written, in a sentence
     */
    String writeValues(Path target) throws IOException {
        checkUnsigned(target);
        AtomicFile.write(target, out -> {
            book.writeValues(out, recalculation.sheets());
            book.close();
        });
        return "Written to " + target + ", with values instead of formulas";
    }

    private void checkUnsigned(Path target) {
        if (book.isSigned()) {
            throw Problem.FILE_UNWRITABLE.with(
                    target,
                    "the workbook is signed and a change makes the signature void; save a copy without it in Excel"
                            + " (File > Info > Remove signature), then refresh that");
        }
    }

    /** A changed cell in words, a blank one as "blank". */
    static String sentence(CellChange change) {
        return change.cell() + ": " + text(change.before()) + " -> " + text(change.after());
    }

    private static String text(Object value) {
        if (value == null || "".equals(value)) {
            return "blank";
        }
        if (value instanceof Double number) {
            return ValueText.exact(new BigDecimal(number).round(DIGITS).doubleValue());
        }
        if (value instanceof StoredError error) {
            return error.text();
        }
        String text = value instanceof Boolean truth ? (truth ? "TRUE" : "FALSE") : value.toString();
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF - 3) + "...";
    }
}
