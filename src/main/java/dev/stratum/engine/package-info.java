/**
 * Workbook formulas without a spreadsheet program.
 *
 * <p>Start with {@link dev.stratum.engine.WorkbookCalculator}, which evaluates a workbook or one formula
 * in it, and {@link dev.stratum.engine.FormulaWriter}, which stores formulas the way Excel does. Formulas are read
 * and worked out in {@link dev.stratum.engine.formula}, Excel's functions are in
 * {@link dev.stratum.engine.function}, Stratum's come from the {@link dev.stratum.functions.FunctionCatalogue}.
 *
 * <p>One recalculation is one {@code Calculation}: a snapshot of the workbook as a grid whose cells work out their own
 * value once, when somebody first asks for it.
 *
 * <p><b>Never a wrong value for a right one.</b> The values stored in a workbook are Excel's own, and a formula that
 * gives the same to 12 digits keeps them to the last. When it gives another value:
 *
 * <ul>
 *   <li>a formula without a stored value shows the calculated one;
 *   <li>a formula of operators, of Stratum's functions and of {@code CoreFunctions} shows the calculated value: these
 *       are known to be right, so a program wrote into the workbook without calculating it;
 *   <li>any other formula is tried on the stored values of the cells that it reads. Only if that gives what is stored
 *       for the formula, the calculated value is shown: the cells have changed, and the formula is understood;
 *   <li>else the formula is left: it keeps its value, is marked ({@code ca}) so that Excel calculates it on opening, and
 *       is reported. So is a formula with a function, text, format or circle that only Excel knows, and every formula
 *       that reads one of those while something it depends on has changed.
 * </ul>
 *
 * <p>What goes by the clock or by chance ({@code TODAY}, {@code NOW}, {@code RAND}) keeps its value without a word, since
 * Excel renews it whenever it opens a workbook. No formula may do more than a bounded number of steps, and none stops
 * the others.
 *
 * <p>{@link dev.stratum.engine.Explainer} says for every host why a cell of an open workbook shows an error: the formula
 * is worked out once more on the cells as the program shows them.
 *
 * <p>Formulas that are left can be handed to {@link dev.stratum.engine.OtherProgram another program}, by those who ask
 * for it: then that program's word counts for them, save for errors that were not stored.
 */
package dev.stratum.engine;
