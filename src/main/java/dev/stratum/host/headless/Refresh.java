package dev.stratum.host.headless;

import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.print.NumberText;
import dev.stratum.workbook.RecalculationReport;
import dev.stratum.workbook.WorkbookCalculator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A recalculation and what it changed.
 *
 * @param report what was recalculated
 * @param changes the cells that show another value than before, to 12 digits
 */
record Refresh(RecalculationReport report, List<Change> changes) {
    /** Programs differ in the last digits of a sum; a change below the twelfth is none. */
    private static final MathContext DIGITS = new MathContext(12);

    /** A cell with its value before and after; a blank cell shows as "blank". */
    record Change(String cell, String before, String after) {
        @Override
        public String toString() {
            return cell + ": " + before + " -> " + after;
        }
    }

    /** Recalculates a workbook in memory. */
    static Refresh of(XSSFWorkbook workbook) {
        Map<String, Object> before = values(workbook);
        RecalculationReport report = new WorkbookCalculator(workbook, StratumFunctions.catalogue()).recalculate();
        Map<String, Object> after = values(workbook);
        List<Change> changes = new ArrayList<>();
        after.forEach((cell, value) -> {
            if (!same(before.get(cell), value)) {
                changes.add(new Change(cell, text(before.get(cell)), text(value)));
            }
        });
        before.forEach((cell, value) -> {
            if (!after.containsKey(cell)) {
                changes.add(new Change(cell, text(value), text(null)));
            }
        });
        return new Refresh(report, changes);
    }

    private static Map<String, Object> values(XSSFWorkbook workbook) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    Object value = value(cell);
                    if (value != null) {
                        CellReference at = new CellReference(
                                sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), false, false);
                        values.put(at.formatAsString(), value);
                    }
                }
            }
        }
        return values;
    }

    private static Object value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue().isEmpty() ? null : cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue());
            default -> null;
        };
    }

    private static boolean same(Object before, Object after) {
        if (before instanceof Double old && after instanceof Double now) {
            return old.equals(now) || rounded(old).compareTo(rounded(now)) == 0;
        }
        return after.equals(before);
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).round(DIGITS);
    }

    private static String text(Object value) {
        if (value == null) {
            return "blank";
        }
        if (value instanceof Double number) {
            return NumberText.exact(rounded(number).doubleValue());
        }
        return value instanceof FormulaError error ? error.getString() : value.toString();
    }
}
