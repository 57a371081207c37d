package dev.stratum.engine;

import dev.stratum.engine.file.StoredFormulas;
import dev.stratum.engine.formula.FormulaText;
import dev.stratum.functions.FunctionCatalogue;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes formulas into a workbook the way Excel stores them: Stratum's function names get the {@code _xll.} prefix of
 * add-in functions, array formulas their range, dynamic array formulas the metadata that marks them.
 *
 * <p>Formulas are English with commas, with or without a leading {@code =}. Functions newer than Excel 2010 need their
 * {@code _xlfn.} prefix, and {@code F2#} is written {@code _xlfn.ANCHORARRAY(F2)}. The workbook's calculation chain, if
 * any, is dropped; Excel makes a new one. Values come from {@link WorkbookCalculator#recalculate()}.
 */
public final class FormulaWriter {

    private final XSSFWorkbook workbook;
    private final FunctionCatalogue functions;

    /**
     * A writer for one workbook.
     *
     * @param workbook the workbook
     * @param functions the functions whose names get the prefix
     */
    public FormulaWriter(XSSFWorkbook workbook, FunctionCatalogue functions) {
        this.workbook = workbook;
        this.functions = functions;
    }

    /**
     * The text of a formula as the file holds it.
     *
     * @param formula the formula, with or without {@code =}, with or without prefixes
     * @return without {@code =}, with {@code _xll.} before each Stratum function name outside text and sheet names
     */
    public String stored(String formula) {
        return FormulaText.renameFunctions(FormulaText.bare(formula), name -> StratumCalls.storedName(functions, name));
    }

    /**
     * Writes a formula with room for one value.
     *
     * @param cell the cell
     * @param formula the formula
     */
    public void scalar(XSSFCell cell, String formula) {
        StoredFormulas.scalar(cell, stored(formula));
        dropCalculationChain();
    }

    /**
     * Writes an array formula over a fixed range, as with Ctrl+Shift+Enter.
     *
     * @param sheet the sheet
     * @param range the cells that show the result
     * @param formula the formula
     */
    public void array(XSSFSheet sheet, CellRangeAddress range, String formula) {
        StoredFormulas.array(sheet, range, stored(formula));
        dropCalculationChain();
    }

    /**
     * Writes a dynamic array formula that takes the range its result needs, once it is recalculated.
     *
     * @param cell the cell that holds the formula
     * @param formula the formula
     */
    public void dynamic(XSSFCell cell, String formula) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        StoredFormulas.array(cell.getSheet(), new CellRangeAddress(row, row, column, column), stored(formula));
        cell.getCTCell().setCm(DynamicArrayMetadata.ensure(workbook));
        dropCalculationChain();
    }

    private void dropCalculationChain() {
        if (workbook.getCalculationChain() != null) {
            // POI removes the part when it saves an empty chain.
            workbook.getCalculationChain().getCTCalcChain().setCArray(null);
        }
    }
}
