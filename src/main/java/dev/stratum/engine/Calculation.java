package dev.stratum.engine;

import dev.stratum.engine.file.StoredBook;
import dev.stratum.engine.formula.FormulaEngine;
import dev.stratum.engine.formula.FormulaParser;
import dev.stratum.engine.formula.FormulaSyntax;
import dev.stratum.engine.formula.FormulaText;
import dev.stratum.engine.formula.ParsedFormula;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One recalculation of a workbook.
 *
 * <p>Dynamic array formulas come first, again and again until none changes its size, because a formula that reads a
 * column may have read it before a spill grew there. Then every other formula that nobody has asked for yet. What a
 * formula shows in the end is decided by {@link Verdict#decide}.
 */
final class Calculation {

    private static final int MOST_ROUNDS = 12;
    private static final int DEEPEST = 2_000;
    private final FunctionCatalogue catalogue;
    private final GridBook book;
    private final FormulaEngine engine;
    private final Elsewhere elsewhere;
    private final StratumCalls stratum;
    private final List<Formula> formulas = new ArrayList<>();
    private final Map<String, ParsedFormula> parsed = new HashMap<>();
    private final CallMemory memory = new CallMemory();
    private final Verdict verdict = new Verdict(this);
    private boolean resized;
    private boolean ofStored;
    private Frame frame;

    Calculation(StoredBook stored, FunctionCatalogue catalogue) {
        this(stored, catalogue, Elsewhere.nothing());
    }

    /**
     * A recalculation that takes what another program calculated.
     *
     * @param elsewhere the formulas that are not worked out here, with their values
     */
    Calculation(StoredBook stored, FunctionCatalogue catalogue, Elsewhere elsewhere) {
        this.catalogue = catalogue;
        this.elsewhere = elsewhere;
        this.book = new GridBook(stored, this);
        this.stratum = new StratumCalls(catalogue, this);
        this.engine = new FormulaEngine(book, stratum::find);
        for (int i = 0; i < stored.sheets().size(); i++) {
            Snapshot.read(this, stored.sheets().get(i), book.getSheet(i));
        }
    }

    /** The formulas of a workbook that is open in a program, worked out once more one by one. */
    Calculation(OpenBook open, FunctionCatalogue catalogue) {
        this.catalogue = catalogue;
        this.elsewhere = Elsewhere.nothing();
        this.book = new GridBook(open, this);
        this.stratum = new StratumCalls(catalogue, this);
        this.engine = new FormulaEngine(book, stratum::find, (part, left) -> open.value(part, left, this));
        for (int i = 0; i < open.sheets().size(); i++) {
            book.getSheet(i).readOnDemand(open.sheets().get(i));
        }
    }

    /**
     * Works out something in the place of a cell.
     *
     * @return what it has read and called, also where it could not be worked out
     */
    Frame watched(Runnable work) {
        Frame outer = frame;
        Frame watch = new Frame(null);
        frame = watch;
        try {
            work.run();
        } catch (LeftToExcel | StackOverflowError left) {
            // What was read before it came to an end counts.
        } finally {
            frame = outer;
        }
        return watch;
    }

    GridBook book() {
        return book;
    }

    FormulaEngine engine() {
        return engine;
    }

    /** Stratum's own functions. */
    StratumCalls stratum() {
        return stratum;
    }

    /** What the formula that is being worked out has read. */
    Frame frame() {
        return frame;
    }

    /** What another program told. */
    Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Whether a function is one of Stratum's. */
    boolean isStratum(String function) {
        return stratum.find(function) != null;
    }

    /** Whether cells show what is stored in the workbook and not what they give now. */
    boolean ofStored() {
        return ofStored;
    }

    void add(Formula formula) {
        formulas.add(formula);
    }

    List<Formula> formulas() {
        return formulas;
    }

    /** Reads a whole range only to know what is in it. */
    void readAll(CellArea area) {
        frame.readAll(area);
    }

    ParsedFormula parsed(Formula formula) {
        return parsed.computeIfAbsent(formula.text(), FormulaParser::parse);
    }

    /** Evaluates every formula. */
    void run() {
        settleSizes();
        formulas.forEach(this::settle);
    }

    private void settleSizes() {
        List<Formula> dynamic = new ArrayList<>();
        for (Formula formula : formulas) {
            if (formula instanceof ArrayFormula array && array.dynamic()) {
                dynamic.add(array);
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            resized = false;
            dynamic.forEach(this::settle);
            if (!resized) {
                return;
            }
            formulas.forEach(Formula::reset);
            memory.nextRound();
        }
    }

    /** Says that a dynamic array changed its size. */
    void resized() {
        resized = true;
    }

    /** Calls a function of Stratum; what it tells beside its result is kept for the formula. */
    Object[][] call(SheetFunction function, Object[] arguments) {
        Noted<Object[][]> noted = memory.call(function, arguments);
        frame.called(function, arguments, noted);
        return noted.result();
    }

    /** Takes the error of a call without a result. */
    CellError refused(SheetFunction function, Object[] arguments, CellError error) {
        frame.called(function, arguments, new Noted<>(new Object[][] {{error}}, List.of()));
        return error;
    }

    /** What the functions behind a cell told beside its value. */
    List<Note> notes(int sheet, int row, int column) {
        GridCell cell = book.getSheet(sheet).getCell(row, column);
        if (cell == null || cell.source() == null) {
            return List.of();
        }
        settled(cell.source());
        return cell.source().run().notes();
    }

    /** What the functions of the formula that is being worked out have told so far. */
    List<Note> notesSoFar() {
        return frame.notes();
    }

    /** The value of a cell for the formula that is being worked out. */
    Object read(GridCell cell) {
        if (ofStored) {
            return cell.stored();
        }
        Object value = cell.value();
        if (frame != null) {
            frame.read(value, cell);
        }
        return value;
    }

    /** Evaluates a formula that another one reads, unless that has been done. */
    void settled(Formula formula) {
        FormulaRun run = formula.run();
        if (run.done()) {
            return;
        }
        if (run.running()) {
            throw new Circle(formula);
        }
        if (frame != null && frame.depth() >= DEEPEST) {
            throw new ReadFirst(formula);
        }
        evaluate(formula);
    }

    /** Evaluates a formula, and before it those that stand too deep below it. */
    private void settle(Formula wanted) {
        Deque<Formula> waiting = new ArrayDeque<>(List.of(wanted));
        while (!waiting.isEmpty()) {
            Formula next = waiting.peek();
            try {
                settled(next);
                waiting.pop();
            } catch (ReadFirst deeper) {
                waiting.push(deeper.formula());
            } catch (Circle closed) {
                waiting.pop(); // every formula of the circle is settled by now
            }
        }
    }

    private void evaluate(Formula formula) {
        Frame outer = frame;
        frame = new Frame(outer);
        formula.run().start();
        try {
            attempt(formula);
        } catch (Circle circle) {
            verdict.closeCircle(formula);
            if (circle.start() != formula) {
                throw circle;
            }
        } catch (ReadFirst deeper) {
            formula.reset();
            throw deeper;
        } catch (StackOverflowError nested) {
            if (outer != null) {
                formula.reset();
                throw new ReadFirst(formula);
            }
            verdict.leave(formula, "it is nested too deep", true);
        } finally {
            frame = outer;
        }
    }

    private void attempt(Formula formula) {
        Object[][] told = elsewhere.values(formula);
        if (told != null) {
            boolean same = formula.hasStored() && formula.sameAsStored(told, 0);
            formula.take(same ? formula.storedValues() : told);
            formula.run().done(!same, List.of());
            return;
        }
        try {
            verdict.decide(formula, formula.calculated());
        } catch (LeftToExcel left) {
            verdict.leaveUnread(formula, left.getMessage(), left.expected());
        } catch (FormulaSyntax unreadable) {
            verdict.leaveUnread(formula, "it cannot be read: " + unreadable.getMessage(), false);
        } catch (Circle | ReadFirst pending) {
            throw pending;
        } catch (RuntimeException fault) {
            verdict.leaveUnread(formula, "it fails here: " + fault, false);
        } catch (OutOfMemoryError large) {
            verdict.leave(formula, "it needs more memory than there is", true);
        }
    }

    /** Whether the formula gives what is stored for it when the cells it reads show what is stored for them. */
    boolean reproduced(Formula formula) {
        Frame now = frame;
        frame = new Frame(null);
        ofStored = true;
        try {
            return formula.sameAsStored(formula.calculated(), now.noise());
        } catch (LeftToExcel unknown) {
            return false;
        } finally {
            ofStored = false;
            frame = now;
        }
    }

    /** The whole result of a formula that stands in no cell, and what its functions told beside it. */
    Noted<Object[][]> evaluate(String formula, String sheetName) {
        int sheet = book.sheet(sheetName);
        if (sheet < 0) {
            throw Problem.FORMULA_INVALID.with(formula, "there is no sheet " + sheetName);
        }
        String bare = FormulaText.bare(formula);
        ParsedFormula read;
        try {
            read = FormulaParser.parse(bare);
            new FormulaCheck(catalogue, book).check(read);
        } catch (FormulaSyntax | LeftToExcel unreadable) {
            throw Problem.FORMULA_INVALID.with(Reporting.brief(bare), unreadable.getMessage());
        }
        settleSizes();
        Object[][] result = result(bare, read, sheet);
        for (Object[] row : result) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Values.outward(row[j]);
            }
        }
        return new Noted<>(result, frame.notes());
    }

    private Object[][] result(String formula, ParsedFormula read, int sheet) {
        while (true) {
            frame = new Frame(null);
            try {
                Object[][] result = engine.array(read, sheet, GridSheet.SCRATCH_ROW, GridSheet.SCRATCH_COLUMN);
                if (frame.stale() != null) {
                    throw new LeftToExcel("it reads "
                            + Reporting.name(book, frame.stale().position()) + ", which only Excel can calculate: "
                            + frame.stale().run().skipReason());
                }
                return result;
            } catch (ReadFirst deeper) {
                frame = null;
                settle(deeper.formula());
            } catch (LeftToExcel left) {
                throw Problem.FORMULA_INVALID.with(Reporting.brief(formula), left.getMessage());
            } catch (StackOverflowError nested) {
                throw Problem.FORMULA_INVALID.with(Reporting.brief(formula), "it is nested too deep");
            }
        }
    }

    RecalculationReport report() {
        return Reporting.report(this, memory.calls());
    }
}
