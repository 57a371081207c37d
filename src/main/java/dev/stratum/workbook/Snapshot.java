package dev.stratum.workbook;

import dev.stratum.workbook.formula.FormulaSyntax;
import dev.stratum.workbook.formula.ReferenceShift;
import dev.stratum.workbook.value.LeftToExcel;
import dev.stratum.workbook.value.NativeError;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Reads the cells of a workbook into the grid. */
final class Snapshot {

    private final Calculation calculation;

    Snapshot(Calculation calculation) {
        this.calculation = calculation;
    }

    void read(GridSheet sheet) {
        for (Row row : sheet.sheet()) {
            for (Cell cell : row) {
                read(sheet, (XSSFCell) cell);
            }
        }
    }

    private void read(GridSheet sheet, XSSFCell cell) {
        Object stored = stored(cell);
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        CTCellFormula formula = cell.getCTCell().getF();
        if (formula != null && formula.getT() == STCellFormulaType.DATA_TABLE && formula.isSetRef()) {
            ArrayFormula table = DataTables.read(calculation, sheet, formula);
            sheet.add(table);
            calculation.add(table);
            sheet.add(new GridCell.Constant(sheet, row, column, stored), stored);
            return;
        }
        if (formula == null || formula.getT() == STCellFormulaType.DATA_TABLE) {
            if (stored != null) {
                sheet.add(new GridCell.Constant(sheet, row, column, stored), stored);
            }
            return;
        }
        if (formula.getT() == STCellFormulaType.ARRAY) {
            boolean dynamic = cell.getCTCell().getCm() > 0;
            CellRangeAddress range = formula.isSetRef()
                    ? CellRangeAddress.valueOf(formula.getRef())
                    : new CellRangeAddress(row, row, column, column);
            ArrayFormula array = new ArrayFormula(calculation, sheet, formula.getStringValue(), range, dynamic);
            sheet.add(array);
            calculation.add(array);
            sheet.add(new GridCell.Constant(sheet, row, column, stored), stored);
            return;
        }
        ScalarFormula scalar = new ScalarFormula(calculation, sheet, row, column, text(cell, formula), stored);
        sheet.add(scalar, stored);
        calculation.add(scalar);
    }

    /** A filled-down formula may be stored once, in the first cell; the others name it by number. */
    private String text(XSSFCell cell, CTCellFormula formula) {
        if (formula.getT() != STCellFormulaType.SHARED
                || !formula.getStringValue().isEmpty()) {
            return formula.getStringValue();
        }
        CTCellFormula first = cell.getSheet().getSharedFormula(Math.toIntExact(formula.getSi()));
        if (first == null) {
            return "";
        }
        CellRangeAddress range = CellRangeAddress.valueOf(first.getRef());
        try {
            return ReferenceShift.shift(
                    first.getStringValue(),
                    cell.getRowIndex() - range.getFirstRow(),
                    cell.getColumnIndex() - range.getFirstColumn());
        } catch (FormulaSyntax | LeftToExcel unreadable) {
            return first.getStringValue(); // unreadable here too, and reported when it is evaluated
        }
    }

    private static Object stored(XSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getCTCell().isSetV() ? (Object) cell.getNumericCellValue() : null;
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> new NativeError(cell.getErrorCellValue() & 0xFF);
            default -> null;
        };
    }
}
