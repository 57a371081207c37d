package dev.stratum.host.headless.check;

import dev.stratum.actions.port.Area;
import dev.stratum.actions.source.Blocks;
import dev.stratum.actions.source.DataCheck;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellCheck;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Checks every table of a workbook. Formulas are not recalculated. */
public final class BookCheck {
    private final String sheet;
    private final Findings findings;
    private final Object[][] cells;
    private final BitSet formulas = new BitSet();
    private int width;

    private BookCheck(XSSFSheet sheet, Findings findings) {
        this.sheet = sheet.getSheetName();
        this.findings = findings;
        this.cells = new Object[sheet.getLastRowNum() + 1][0];
        for (Row row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        for (Row row : sheet) {
            Object[] values = new Object[Math.max(0, row.getLastCellNum())];
            for (Cell cell : row) {
                values[cell.getColumnIndex()] = value((XSSFCell) cell);
                if (cell.getCellType() == CellType.FORMULA || cell.isPartOfArrayFormulaGroup()) {
                    formulas.set(row.getRowNum() * width + cell.getColumnIndex());
                }
            }
            cells[row.getRowNum()] = values;
        }
    }

    /**
     * Checks every sheet of a workbook.
     *
     * @param workbook the workbook
     * @param findings takes what is found, sheet by sheet
     */
    public static void run(XSSFWorkbook workbook, Findings findings) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            new BookCheck(workbook.getSheetAt(i), findings).run();
        }
    }

    /** An error as it is stored, of a kind that Stratum may not know. */
    private static final class StoredError extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        StoredError(String text) {
            super(text, null, false, false);
        }
    }

    private static Object value(XSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getRawValue() == null ? null : (Object) cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> new StoredError(cell.getErrorCellString());
            default -> null;
        };
    }

    private void run() {
        for (Blocks.Block block : Blocks.of(cells)) {
            for (int row = block.first(); row < block.top(); row++) {
                errors(row, part(row, block), block);
            }
            DataCheck.table(
                    names(block),
                    taker -> {
                        for (int row = block.top(); row <= block.bottom(); row++) {
                            taker.row(row, part(row, block));
                        }
                    },
                    (row, column) -> place(row, block.left() + column),
                    (row, column) -> !formulas.get(row * width + block.left() + column),
                    problem -> findings.add(sheet + " " + block.left() + " " + block.top(), problem));
        }
    }

    private void errors(int row, Object[] values, Blocks.Block block) {
        for (int column = 0; column < values.length; column++) {
            if (CellCheck.isError(values[column])) {
                findings.add(
                        sheet + " errors",
                        Problem.CELL_ERROR
                                .with(place(row, block.left() + column), CellCheck.errorText(values[column]))
                                .getMessage());
            }
        }
    }

    private List<String> names(Blocks.Block block) {
        List<String> names = new ArrayList<>();
        for (int column = block.left(); column <= block.right(); column++) {
            Object cell = block.header() < block.first() || column >= cells[block.header()].length
                    ? null
                    : cells[block.header()][column];
            names.add(cell instanceof String text ? text.strip() : "");
        }
        return names;
    }

    private Object[] part(int row, Blocks.Block block) {
        return Arrays.copyOfRange(
                cells[row],
                Math.min(block.left(), cells[row].length),
                Math.max(Math.min(block.left(), cells[row].length), Math.min(block.right() + 1, cells[row].length)));
    }

    private String place(int row, int column) {
        return Area.cell(sheet, row, column).address();
    }
}
