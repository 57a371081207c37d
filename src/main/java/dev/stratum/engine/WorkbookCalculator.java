package dev.stratum.engine;

import dev.stratum.engine.file.BookInMemory;
import dev.stratum.engine.file.StoredBook;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.sheet.Notes.Noted;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Evaluates the formulas of a workbook without a spreadsheet program.
 *
 * <p>Each call reads the workbook afresh, so cells may be changed between calls. A formula that cannot be evaluated
 * here keeps the value stored with it, shows that value to the formulas that read it, and is reported.
 */
public final class WorkbookCalculator {

    private final StoredBook workbook;
    private final FunctionCatalogue functions;

    /**
     * A calculator for one workbook.
     *
     * @param workbook the workbook
     * @param functions the functions that formulas may call, with or without the {@code _xll.} prefix
     */
    public WorkbookCalculator(StoredBook workbook, FunctionCatalogue functions) {
        this.workbook = workbook;
        this.functions = functions;
    }

    /**
     * A calculator for a workbook in the making.
     *
     * @param workbook the workbook
     * @param functions the functions that formulas may call, with or without the {@code _xll.} prefix
     */
    public WorkbookCalculator(XSSFWorkbook workbook, FunctionCatalogue functions) {
        this(new BookInMemory(workbook), functions);
    }

    /**
     * Evaluates every formula and leaves the workbook as it is.
     *
     * @return what was evaluated, what went wrong and what is to be stored
     */
    public Recalculation recalculation() {
        return DeepStack.run(() -> {
            Calculation calculation = new Calculation(workbook, functions);
            calculation.run();
            return WriteBack.of(calculation);
        });
    }

    /**
     * Evaluates every formula as {@link #recalculation()} does, and asks another program for those that are left. It is
     * not asked when none is.
     *
     * @param other the program
     * @return what was evaluated, what went wrong and what is to be stored
     * @throws dev.stratum.problem.StratumException PROGRAM_FAILED
     */
    public Recalculation recalculation(OtherProgram other) {
        Elsewhere elsewhere = Elsewhere.of(other);
        while (true) {
            Calculation calculation = new Calculation(workbook, functions, elsewhere);
            DeepStack.run(() -> {
                calculation.run();
                return null;
            });
            if (!elsewhere.ask(calculation, other)) {
                return WriteBack.of(calculation);
            }
        }
    }

    /**
     * Evaluates every formula and stores the values in the cells of a workbook in the making. Formulas stay as they
     * are; a dynamic array formula takes the size of its new result.
     *
     * @return what was evaluated and what went wrong
     * @throws IllegalStateException when the workbook is a file, which is written by {@link #recalculation}
     */
    public RecalculationReport recalculate() {
        if (!(workbook instanceof BookInMemory memory)) {
            throw new IllegalStateException("a file is not changed in its place");
        }
        Recalculation found = recalculation();
        memory.apply(found.sheets());
        return found.report();
    }

    /**
     * Evaluates one formula as if entered as a dynamic array formula beside the active sheet's data.
     *
     * @param formula the formula, with or without a leading {@code =}; references without a sheet name mean the active
     *     sheet
     * @return the whole result, rows x columns of {@code Double}, {@code String}, {@code Boolean},
     *     {@link dev.stratum.sheet.CellError}, or an {@code Exception} whose message is an error that Stratum itself
     *     never returns, such as {@code #REF!}
     * @throws dev.stratum.problem.StratumException when the formula cannot be read or calls an unknown function
     */
    public Object[][] evaluate(String formula) {
        return evaluate(formula, activeSheet());
    }

    /**
     * Evaluates one formula as if entered on a given sheet.
     *
     * @param formula the formula, with or without a leading {@code =}
     * @param sheet the sheet that references without a sheet name mean
     * @return the whole result, as for {@link #evaluate(String)}
     * @throws dev.stratum.problem.StratumException when the formula cannot be read or calls an unknown function
     */
    public Object[][] evaluate(String formula, String sheet) {
        return noted(formula, sheet).result();
    }

    /**
     * Evaluates one formula as {@link #evaluate(String)} does and keeps what its functions tell beside the result.
     *
     * @param formula the formula, with or without a leading {@code =}
     * @return the whole result, and for example how many rows it leaves out
     * @throws dev.stratum.problem.StratumException when the formula cannot be read or calls an unknown function
     */
    public Noted<Object[][]> noted(String formula) {
        return noted(formula, activeSheet());
    }

    /**
     * Evaluates one formula as {@link #evaluate(String, String)} does and keeps what its functions tell beside the
     * result.
     *
     * @param formula the formula, with or without a leading {@code =}
     * @param sheet the sheet that references without a sheet name mean
     * @return the whole result, and for example how many rows it leaves out
     * @throws dev.stratum.problem.StratumException when the formula cannot be read or calls an unknown function
     */
    public Noted<Object[][]> noted(String formula, String sheet) {
        return DeepStack.run(() -> new Calculation(workbook, functions).evaluate(formula, sheet));
    }

    private String activeSheet() {
        return workbook.sheets().get(workbook.activeSheet()).name();
    }
}
