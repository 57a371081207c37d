package dev.stratum.host.excel;

import dev.stratum.port.FormulaCell;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formulas of a workbook in Excel, with spills where it knows them. */
final class ExcelFormulas {
    private static final int FORMULA_CELLS = -4123; // xlCellTypeFormulas
    private static final int ERROR_VALUES = 16; // xlErrors
    private static final int LONGEST_EVALUATED = 255; // Worksheet.Evaluate gives an error for more
    private static final int QUOTED = 60;
    private static final String UNKNOWN_NAME = "#NAME?";

    private final ExcelCells cells;

    ExcelFormulas(ExcelCells cells) {
        this.cells = cells;
    }

    /**
     * What stands in cells where there is a formula; where there is none, their constants.
     *
     * @param area the cells
     */
    Object[][] texts(Area area) {
        // Range.Formula gives the constant itself where there is no formula, without the apostrophe of a text
        return ExcelCells.block(cells.range(area).get("Formula"));
    }

    /** The formula that fills a cell, with all cells that it fills. */
    Optional<FormulaCell> of(Area cell) {
        Automation range = cells.range(cell);
        Optional<FormulaCell> spilled = spill(range);
        if (spilled.isPresent()) {
            return spilled;
        }
        // Range.HasArray, Range.CurrentArray, Range.Formula
        if (Boolean.TRUE.equals(range.get("HasArray"))) {
            Area array = ExcelCells.area(range.at("CurrentArray"));
            return Optional.of(new FormulaCell(cells.range(array.resized(1, 1)).text("Formula"), array));
        }
        // Range.HasFormula
        return Boolean.TRUE.equals(range.get("HasFormula"))
                ? Optional.of(new FormulaCell(range.text("Formula"), cell))
                : Optional.empty();
    }

    private static Optional<FormulaCell> spill(Automation range) {
        // Range.HasSpill, Range.SpillParent, Range.Formula2, Range.SpillingToRange: Excel with dynamic arrays only
        try {
            if (!Boolean.TRUE.equals(range.get("HasSpill"))) {
                return Optional.empty();
            }
            Automation parent = range.at("SpillParent");
            return Optional.of(new FormulaCell(parent.text("Formula2"), ExcelCells.area(parent.at("SpillingToRange"))));
        } catch (RuntimeException olderExcel) {
            ExcelCells.throwIfBusy(olderExcel);
            return Optional.empty();
        }
    }

    /** What an expression gives on a sheet. */
    Object[][] evaluate(String expression, String sheet) {
        if (expression.length() > LONGEST_EVALUATED) {
            throw Problem.PART_TOO_LONG.with(expression.substring(0, QUOTED), expression.length(), LONGEST_EVALUATED);
        }
        // Worksheet.Evaluate gives cells for a reference and values for anything else
        Object found = cells.sheet(sheet).get("Evaluate", expression);
        return ExcelCells.block(found instanceof Automation range ? range.get("Value2") : found);
    }

    /** Fills cells with a formula as it filled them before. */
    void fill(FormulaCell formula) {
        Automation first = cells.range(formula.area().resized(1, 1));
        try {
            // Range.Formula2, which spills
            first.set("Formula2", formula.text());
        } catch (RuntimeException olderExcel) {
            ExcelCells.throwIfBusy(olderExcel);
            boolean array = formula.area().rows() > 1 || formula.area().columns() > 1;
            // Range.FormulaArray, Range.Formula
            cells.range(formula.area()).set(array ? "FormulaArray" : "Formula", formula.text());
        }
    }

    /** Whether a formula on one of the sheets names a function that Excel does not know. */
    boolean showUnknownNames(List<String> sheets) {
        for (String sheet : sheets) {
            try {
                // Range.SpecialCells(xlCellTypeFormulas, xlErrors); no such cell is an error of Excel
                Automation areas = cells.sheet(sheet)
                        .at("UsedRange")
                        .at("SpecialCells", FORMULA_CELLS, ERROR_VALUES)
                        .at("Areas");
                int count = areas.whole("Count");
                for (int i = 1; i <= count; i++) {
                    for (Object[] row : ExcelCells.block(areas.at("Item", i).get("Value2"))) {
                        if (Arrays.stream(row).anyMatch(ExcelFormulas::isUnknownName)) {
                            return true;
                        }
                    }
                }
            } catch (RuntimeException noErrors) {
                ExcelCells.throwIfBusy(noErrors);
            }
        }
        return false;
    }

    private static boolean isUnknownName(Object value) {
        return value instanceof Throwable error && UNKNOWN_NAME.equals(error.getMessage());
    }
}
