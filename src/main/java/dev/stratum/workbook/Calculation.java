package dev.stratum.workbook;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.RefEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One recalculation of a workbook.
 *
 * <p>Dynamic array formulas come first, again and again until none changes its size, because a formula that reads a
 * column may have read it before a spill grew there. Then every other formula that nobody has asked for yet.
 */
final class Calculation {

    private static final int MOST_ROUNDS = 12;

    private final FunctionCatalogue catalogue;
    private final GridBook book;
    private final List<Formula> formulas = new ArrayList<>();
    private final CallMemory memory = new CallMemory();
    private Reasons reasons = new Reasons();
    private WorkbookEvaluator evaluator;
    private boolean resized;
    private Position current;

    Calculation(XSSFWorkbook workbook, FunctionCatalogue catalogue) {
        this.catalogue = catalogue;
        this.book =
                new GridBook(workbook, Functions.of(catalogue, this), name -> Functions.storedName(catalogue, name));
        book.sheets().forEach(sheet -> sheet.onErrorRead(this::errorRead));
        Snapshot snapshot = new Snapshot(this);
        book.sheets().forEach(snapshot::read);
        this.evaluator = newEvaluator();
    }

    private WorkbookEvaluator newEvaluator() {
        return new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    GridBook book() {
        return book;
    }

    Reasons reasons() {
        return reasons;
    }

    void add(Formula formula) {
        formulas.add(formula);
    }

    List<Formula> formulas() {
        return formulas;
    }

    /** Evaluates every formula. */
    void run() {
        settleSizes();
        for (Formula formula : formulas) {
            if (formula instanceof ArrayFormula array) {
                array.evaluate();
            } else if (formula instanceof ScalarFormula scalar) {
                scalar.value();
            }
        }
    }

    private void settleSizes() {
        List<ArrayFormula> dynamic = new ArrayList<>();
        for (Formula formula : formulas) {
            if (formula instanceof ArrayFormula array && array.dynamic()) {
                dynamic.add(array);
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            resized = false;
            dynamic.forEach(ArrayFormula::evaluate);
            if (!resized) {
                return;
            }
            formulas.forEach(Formula::reset);
            reasons = new Reasons();
            memory.nextRound();
            evaluator = newEvaluator();
        }
    }

    /** Says that a dynamic array changed its size. */
    void resized() {
        resized = true;
    }

    Noted<Object[][]> call(SheetFunction function, Object[] arguments) {
        return memory.call(function, arguments);
    }

    private String arrayText(String formula) {
        return new TextJoins(FormulaText.renameFunctions(formula, name -> Functions.arrayName(catalogue, name)))
                .asCallsOf(Functions.joinName());
    }

    /** The value of a formula with room for one value. */
    Object scalar(ScalarFormula formula) {
        Position at = formula.position();
        if (formula.takesArrays()) {
            return single(matrix(formula.text(), at));
        }
        return within(at, () -> {
            ValueEval value = raw(book.called(formula.text()), at);
            return reasons.explain(
                    at, Values.fromEval(WorkbookEvaluator.dereferenceResult(value, at.row(), at.column())), 0, 0);
        });
    }

    private static Object single(Object[][] result) {
        if (result.length == 1 && result[0].length == 1) {
            return result[0][0];
        }
        throw new IllegalStateException("it mixes arrays with single values out of ranges; its result has "
                + result.length + " rows and " + result[0].length + " columns");
    }

    /** The whole result of an array formula. */
    Object[][] array(ArrayFormula formula) {
        return matrix(formula.text(), formula.position());
    }

    /** Evaluates something for a formula, and knows meanwhile which formula that is. */
    private <T> T within(Position formula, Supplier<T> evaluation) {
        Position outer = current;
        current = formula;
        try {
            return evaluation.get();
        } finally {
            current = outer;
        }
    }

    private void errorRead(CellError error) {
        if (current != null) {
            reasons.inherit(current, error);
        }
    }

    /** What the functions behind a cell told beside its value. */
    List<Note> notes(Position at) {
        GridCell cell = cell(at);
        if (cell instanceof GridCell.Member member) {
            member.group().evaluate();
            return reasons.notes(member.group().position());
        }
        if (cell instanceof ScalarFormula scalar) {
            scalar.value();
            return reasons.notes(at);
        }
        return List.of();
    }

    /** The whole result of a formula that stands in no cell, and what its functions told beside it. */
    Noted<Object[][]> evaluate(String formula, String sheetName) {
        int sheet = book.getSheetIndex(sheetName);
        if (sheet < 0) {
            throw Problem.FORMULA_INVALID.with(formula, "there is no sheet " + sheetName);
        }
        settleSizes();
        Position at = new Position(sheet, GridSheet.SCRATCH_ROW, GridSheet.SCRATCH_COLUMN);
        Object[][] result;
        try {
            result = matrix(FormulaText.bare(formula), at);
        } catch (RuntimeException failure) {
            throw Problem.FORMULA_INVALID.with(formula, FormulaRun.reason(failure));
        }
        for (Object[] row : result) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Values.outward(row[j]);
            }
        }
        return new Noted<>(result, reasons.notes(at));
    }

    private ValueEval raw(String formula, Position at) {
        CellReference cell = new CellReference(book.getSheetName(at.sheet()), at.row(), at.column(), false, false);
        // In parentheses, since POI reads a formula of a single token as the definition of a name.
        return evaluator.evaluate("(" + formula + ")", cell);
    }

    private Object[][] matrix(String formula, Position at) {
        return within(at, () -> matrix(raw(arrayText(formula), at), at));
    }

    private Object[][] matrix(ValueEval value, Position at) {
        if (!(value instanceof AreaEval area)) {
            ValueEval single =
                    value instanceof RefEval cell ? cell.getInnerValueEval(cell.getFirstSheetIndex()) : value;
            return new Object[][] {{element(single, at, 0, 0)}};
        }
        Object[][] cells = new Object[area.getHeight()][area.getWidth()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j] = area instanceof ResultArea result
                        ? shown(result.cell(i, j))
                        : element(area.getRelativeValue(i, j), at, i, j);
            }
        }
        return cells;
    }

    private static Object shown(Object cell) {
        return cell == null ? "" : cell;
    }

    /** An element of an array result; a blank cell counts as zero there, as in Excel. */
    private Object element(ValueEval value, Position at, int row, int column) {
        Object plain = value instanceof AreaEval ? Values.fromEval(ErrorEval.VALUE_INVALID) : Values.fromEval(value);
        return plain == null ? (Object) 0.0 : reasons.explain(at, plain, row, column);
    }

    GridCell cell(Position at) {
        return book.getSheet(at.sheet()).getCell(at.row(), at.column());
    }

    /** The error in a cell, with its reason when the cell's formula gave one. */
    Object explain(Position at, Object error) {
        GridCell cell = cell(at);
        return cell == null || !Values.isError(cell.value()) ? error : cell.value();
    }

    RecalculationReport report() {
        return Reporting.report(this, memory.calls());
    }
}
