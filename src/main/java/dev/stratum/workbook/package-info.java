/**
 * Workbook formulas without a spreadsheet program.
 *
 * <p>Start with {@link dev.stratum.workbook.WorkbookCalculator}, which evaluates a workbook or one formula
 * in it, and {@link dev.stratum.workbook.FormulaWriter}, which stores formulas the way Excel does. Native
 * functions come from Apache POI, Stratum's from the {@link dev.stratum.functions.FunctionCatalogue}.
 *
 * <p>One recalculation is one {@code Calculation}: a snapshot of the workbook as a grid whose cells work out their own
 * value once, when somebody first asks for it.
 */
package dev.stratum.workbook;
