package dev.stratum.host.calc;

import com.sun.star.beans.XPropertySet;
import com.sun.star.sheet.FormulaToken;
import com.sun.star.sheet.XCellRangeData;
import com.sun.star.sheet.XFormulaTokens;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.CellAddress;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.text.XText;
import com.sun.star.text.XTextContent;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.XProtectable;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cells of a document, read and written as one block. */
final class CellBlocks {
    /** The errors that Calc understands inside a formula. */
    private static final List<String> ERRORS =
            List.of("#VALUE!", "#NUM!", "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!");

    private final CalcDocument document;
    private final Set<String> added = new HashSet<>();

    CellBlocks(CalcDocument document) {
        this.document = document;
    }

    /** The smallest area of a sheet with every value. */
    Optional<Area> used(String sheet) throws com.sun.star.uno.Exception {
        XSpreadsheet cells = document.sheet(sheet);
        CellRangeAddress at = SheetValues.usedArea(cells);
        Area area = new Area(sheet, 0, 0, at.EndRow + 1, at.EndColumn + 1);
        return area.inUse(SheetValues.of(cells.getCellRangeByPosition(0, 0, at.EndColumn, at.EndRow)));
    }

    /** The values of an area. */
    Object[][] read(Area area) throws com.sun.star.uno.Exception {
        return SheetValues.of(document.range(area));
    }

    /** Writes values in one call, so that undo can take them back. */
    void write(Area area, Object[][] values) throws com.sun.star.uno.Exception {
        XSpreadsheet sheet = document.sheet(area.sheet());
        if (UnoRuntime.queryInterface(XProtectable.class, sheet).isProtected()) {
            throw Problem.SHEET_PROTECTED.with(area.sheet());
        }
        put(CalcDocument.range(sheet, area), values);
        // A new sheet is taken back as a whole.
        if (!added.contains(area.sheet())) {
            document.undo().addUndoAction(new BlockStep(document, area, values));
        }
    }

    /** Enters a formula in Excel's notation. */
    void enter(Area cell, String formula) throws com.sun.star.uno.Exception {
        CellAddress at = new CellAddress((short) document.place(cell.sheet()), cell.column(), cell.row());
        FormulaToken[] tokens =
                CellFormula.read(document, formula.substring(1), at).tokens();
        UnoRuntime.queryInterface(XFormulaTokens.class, document.range(cell).getCellByPosition(0, 0))
                .setTokens(tokens);
    }

    /** Adds a sheet behind the others. */
    void addSheet(String name) {
        if (document.as(XProtectable.class).isProtected()) {
            throw Problem.BOOK_PROTECTED.with();
        }
        document.sheets().insertNewByName(name, (short) document.sheetNames().length);
        added.add(name);
    }

    /** Makes cells of one column lead to others: their text becomes a field with an address. */
    void link(Area area, List<Optional<Area>> targets) throws com.sun.star.uno.Exception {
        XCellRange range = document.range(area);
        for (int row = 0; row < targets.size(); row++) {
            if (targets.get(row).isPresent()) {
                Area target = targets.get(row).get();
                XText text = UnoRuntime.queryInterface(XText.class, range.getCellByPosition(0, row));
                Object field = document.services().createInstance("com.sun.star.text.TextField.URL");
                XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, field);
                properties.setPropertyValue("URL", "#" + address(target));
                properties.setPropertyValue("Representation", text.getString());
                text.setString("");
                text.insertTextContent(
                        text.createTextCursor(), UnoRuntime.queryInterface(XTextContent.class, field), false);
            }
        }
    }

    /** An address as Calc writes it. */
    private static String address(Area target) {
        return "'" + target.sheet().replace("'", "''") + "'." + target.cells();
    }

    /** Says that a new step for undo begins. */
    void newStep() {
        added.clear();
    }

    /**
     * Puts values into cells. Texts stay as they are, because Calc does not read blocks as if they were typed. Calc has
     * no values for errors and truth values, so those cells get a formula that is nothing else.
     */
    static void put(XCellRange range, Object[][] values) throws com.sun.star.uno.Exception {
        Object[][] block = new Object[values.length][];
        for (int row = 0; row < values.length; row++) {
            block[row] = new Object[values[row].length];
            for (int column = 0; column < block[row].length; column++) {
                block[row][column] = value(values[row][column]);
            }
        }
        UnoRuntime.queryInterface(XCellRangeData.class, range).setDataArray(block);
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                String formula = formula(values[row][column]);
                if (!formula.isEmpty()) {
                    range.getCellByPosition(column, row).setFormula(formula);
                }
            }
        }
    }

    private static Object value(Object cell) {
        if (cell instanceof Number number) {
            return number.doubleValue();
        }
        return cell instanceof String ? cell : "";
    }

    private static String formula(Object cell) {
        if (cell instanceof Boolean truth) {
            return truth ? "=TRUE()" : "=FALSE()";
        }
        if (!Cells.isError(cell)) {
            return "";
        }
        String text = Cells.errorText(cell);
        return "=" + (ERRORS.contains(text) ? text : "#VALUE!");
    }
}
