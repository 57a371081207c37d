package dev.stratum.port;

import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.WorkbookCells;
import java.util.List;
import java.util.Optional;

/**
 * The open workbook, as far as actions touch it. A host implements it; all calls come from one thread at a time.
 *
 * <p>Cells are written as {@code Double}, {@code String}, {@code Boolean} or {@code null} for blank. A text is written as text and
 * never taken for a formula, a number or a date, whatever it begins with.
 */
public interface Workbook extends WorkbookCells {

    /** A sheet with more columns is printed across. */
    int UPRIGHT_COLUMNS = 6;

    /**
     * The cells behind a defined name of the workbook.
     *
     * @param name the name, case does not count
     * @return its cells; empty when there is no such name or it does not stand for one rectangle
     */
    Optional<Area> named(String name);

    /**
     * What a defined name of the workbook stands for.
     *
     * @param name the name, case does not count
     * @return a formula, with or without its leading {@code =}, whose relative references count from the first cell of
     *     a sheet; empty when there is no such name
     */
    default Optional<String> definition(String name) {
        return named(name).map(Area::absoluteAddress);
    }

    /**
     * How this workbook counts days.
     *
     * @return from which day on the numbers of dates count
     */
    DayCount dayCount();

    /**
     * Whether a cell shows its number as a date.
     *
     * @param cell one cell
     * @return true for a number format of dates, whatever stands in the cell
     */
    boolean showsDate(Area cell);

    /**
     * Whether a cell takes whatever is entered as text.
     *
     * @param cell one cell
     * @return true for the number format of texts, whatever stands in the cell
     */
    boolean showsText(Area cell);

    /**
     * Remembers cells with all that stands in them, before something is written over them.
     *
     * @param area the cells
     * @return puts everything back
     */
    default Runnable keep(Area area) {
        Object[][] before = read(area);
        return () -> write(area, before);
    }

    /**
     * The formula that fills a cell.
     *
     * @param cell one cell
     * @return the formula with the cells it fills; empty for a cell without formula
     */
    Optional<FormulaCell> formula(Area cell);

    /**
     * Writes the references of a formula that depend on the row it stands in as plain addresses.
     *
     * @param formula a formula of a cell
     * @param cell the cell
     * @return for example {@code =CTS.LEVEL(Customers!B7,cuts)} for {@code =CTS.LEVEL([@[Order size]],cuts)}
     */
    default String inItsRow(String formula, Area cell) {
        return formula;
    }

    /**
     * Evaluates an expression, as if it stood in a cell of a sheet.
     *
     * @param expression for example {@code A1:B9} or {@code 1+2}, in the language of formulas with commas
     * @param sheet the sheet that references without a sheet name mean
     * @return the values, 1 x 1 for a single one
     * @throws dev.stratum.problem.StratumException FORMULA_INVALID in a program that cannot do that without a cell
     */
    default Object[][] evaluate(String expression, String sheet) {
        throw Problem.FORMULA_INVALID.with(expression, "it has no value without a cell that shows it");
    }

    /**
     * Adds an empty sheet after the last one. What the person sees stays the same.
     *
     * @param name a name that no sheet has
     */
    void addSheet(String name);

    /**
     * Hides a sheet; a person can show it again.
     *
     * @param name the name of a sheet
     */
    void hide(String name);

    /**
     * Enters a formula, as a person types it.
     *
     * @param cell one cell
     * @param formula as {@link #formula} gives it, with its leading {@code =}
     */
    void enter(Area cell, String formula);

    /**
     * Removes a sheet without asking.
     *
     * @param name the name of a sheet
     */
    void removeSheet(String name);

    /**
     * Writes values in one call.
     *
     * @param area the cells
     * @param values rows x columns of the area
     */
    void write(Area area, Object[][] values);

    /**
     * Defines a name of the workbook, or moves it.
     *
     * @param name letters, digits and underscores
     * @param area what it stands for
     */
    void name(String name, Area area);

    /**
     * Removes a name of the workbook; no such name is no problem.
     *
     * @param name the name
     */
    void removeName(String name);

    /**
     * Sets how cells look.
     *
     * @param area the cells
     * @param format their looks
     */
    void format(Area area, Format format);

    /**
     * Gives cells a background and a weight; their number formats stay.
     *
     * @param areas the cells, all on one sheet
     * @param paint how they look
     */
    void paint(List<Area> areas, Paint paint);

    /**
     * Makes cells look as on an empty sheet.
     *
     * @param area the cells
     */
    void undress(Area area);

    /**
     * Makes cells with a text lead to other cells when they are clicked; what they led to before is forgotten.
     *
     * @param area one column of cells
     * @param targets where each leads; empty for one that leads nowhere
     */
    void link(Area area, List<Optional<Area>> targets);

    /**
     * Prints a sheet one page wide, wide sheets across, with the names of the columns on every page.
     *
     * @param header the names of the columns
     */
    void print(Area header);

    /**
     * Sets the widths of the first columns of a sheet.
     *
     * @param sheet the name of a sheet
     * @param characters widths in characters, column A first
     */
    void columnWidths(String sheet, List<Integer> characters);

    /**
     * Adds a chart, or replaces the one of the same name on its sheet.
     *
     * @param chart what to show and where
     */
    void chart(Chart chart);

    /**
     * Shows a sheet and selects cells on it.
     *
     * @param area the cells
     */
    void select(Area area);

    /** Recalculates every formula of the workbook. */
    void recalculate();

    /**
     * Turns off automatic calculation, the updating of the screen and whatever else of the program would get in the way
     * of writing, until the session is closed.
     *
     * @return close it to restore all as it was
     */
    Session session();

    /**
     * What a person should know after something was written.
     *
     * @return one sentence; empty when there is nothing to tell
     */
    default String afterWriting() {
        return "";
    }

    /**
     * The names of the template workbooks that came with this installation.
     *
     * @return possibly none
     */
    List<String> templates();

    /**
     * Opens a new workbook made from a template.
     *
     * @param name one of {@link #templates}
     */
    void openTemplate(String name);
}
