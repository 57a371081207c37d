package dev.stratum.host.excel;

import dev.stratum.port.FormulaCell;
import dev.stratum.sheet.Area;
import java.util.ArrayList;
import java.util.List;

/** What stood in a block of cells: values, errors and formulas, with the cells that a formula filled from one place. */
record KeptCells(ExcelWorkbook book, ExcelFormulas all, Area area, Object[][] values, List<FormulaCell> formulas) {

    /**
     * Reads a block.
     *
     * @param book the workbook
     * @param all its formulas
     * @param area the cells
     */
    static KeptCells of(ExcelWorkbook book, ExcelFormulas all, Area area) {
        Object[][] values = book.read(area);
        Object[][] texts = all.texts(area);
        List<FormulaCell> formulas = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                if (texts[row][column] instanceof String text
                        && text.startsWith("=")
                        && !text.equals(values[row][column])) {
                    Area cell = area.at(row, column);
                    all.of(cell).filter(formula -> startsAt(cell, formula)).ifPresent(formulas::add);
                }
            }
        }
        formulas.forEach(formula -> blank(values, area, formula.area()));
        return new KeptCells(book, all, area, values, formulas);
    }

    private static boolean startsAt(Area cell, FormulaCell formula) {
        return formula.area().resized(1, 1).equals(cell);
    }

    /** Cells that a formula fills stay free for it. */
    private static void blank(Object[][] values, Area block, Area filled) {
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                if (filled.contains(block.at(row, column))) {
                    values[row][column] = null;
                }
            }
        }
    }

    /** Puts everything back. */
    void restore() {
        book.write(area, values);
        formulas.forEach(all::fill);
    }
}
