package dev.stratum.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Stores the values of a recalculation in the workbook's cells. */
final class WriteBack {

    private final Calculation calculation;

    WriteBack(Calculation calculation) {
        this.calculation = calculation;
    }

    void write() {
        List<ArrayFormula> arrays = new ArrayList<>();
        List<ScalarFormula> scalars = new ArrayList<>();
        for (Formula formula : calculation.formulas()) {
            if (formula.run().skipReason() != null) {
                renew(formula);
                continue;
            }
            if (!formula.run().changed() && formula.hasStored()) {
                continue;
            }
            if (formula instanceof ScalarFormula scalar) {
                scalars.add(scalar);
            } else if (formula instanceof ArrayFormula array) {
                arrays.add(array);
            }
        }
        move(arrays);
        arrays.forEach(WriteBack::write);
        for (ScalarFormula scalar : scalars) {
            XSSFSheet sheet = scalar.getSheet().sheet();
            put(sheet.getRow(scalar.getRowIndex()).getCell(scalar.getColumnIndex()), scalar.value());
        }
    }

    /** Marks a formula that was left, so that Excel calculates it when it opens the workbook. */
    private void renew(Formula formula) {
        Position at = formula.position();
        XSSFRow row = calculation.book().getSheet(at.sheet()).sheet().getRow(at.row());
        row.getCell(at.column()).getCTCell().getF().setCa(true);
    }

    /**
     * Gives dynamic array formulas their new ranges. Cells that they leave become blank and keep their style. All leave
     * before any arrives, since one may move to where another was.
     */
    private static void move(List<ArrayFormula> arrays) {
        Map<ArrayFormula, Long> moved = new LinkedHashMap<>();
        for (ArrayFormula array : arrays) {
            if (!array.range().equals(array.stored())) {
                XSSFCell anchor = anchor(array);
                moved.put(array, anchor.getCTCell().getCm());
                array.sheet().sheet().removeArrayFormula(anchor);
            }
        }
        moved.forEach((array, metadata) -> {
            StoredFormulas.array(array.sheet().sheet(), array.range(), array.text());
            anchor(array).getCTCell().setCm(metadata);
        });
    }

    private static XSSFCell anchor(ArrayFormula array) {
        CellRangeAddress stored = array.stored();
        return array.sheet().sheet().getRow(stored.getFirstRow()).getCell(stored.getFirstColumn());
    }

    private static void write(ArrayFormula array) {
        XSSFSheet sheet = array.sheet().sheet();
        CellRangeAddress range = array.range();
        for (int i = range.getFirstRow(); i <= range.getLastRow(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            for (int j = range.getFirstColumn(); j <= range.getLastColumn(); j++) {
                XSSFCell cell = row.getCell(j) == null ? row.createCell(j) : row.getCell(j);
                put(cell, array.value(i, j));
            }
        }
    }

    /** Sets the value alone: formula, style and metadata of the cell stay. */
    private static void put(XSSFCell target, Object value) {
        CTCell cell = target.getCTCell();
        if (cell.isSetIs()) {
            cell.unsetIs();
        }
        if (value == null) {
            if (cell.isSetT()) {
                cell.unsetT();
            }
            if (cell.isSetV()) {
                cell.unsetV();
            }
            return;
        }
        if (value instanceof Boolean truth) {
            cell.setT(STCellType.B);
            cell.setV(truth ? "1" : "0");
        } else if (value instanceof Double number) {
            cell.setT(STCellType.N);
            cell.setV(number.toString());
        } else if (Values.isError(value)) {
            cell.setT(STCellType.E);
            cell.setV(Values.errorText(value));
        } else {
            cell.setT(STCellType.STR);
            cell.setV(value.toString());
        }
    }
}
