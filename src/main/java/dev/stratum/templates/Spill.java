package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * A formula of a table whose result takes more cells than its own.
 *
 * @param field its first column, from 0
 * @param fields how many columns it fills
 * @param row its first row below the headings, from 0
 * @param rows how many rows it fills, without headings and totals
 * @param headed whether headings, and totals where the table has any, are part of the result
 * @param guarded whether it waits for data
 * @param formula the formula, with the names of blocks
 */
record Spill(int field, int fields, int row, int rows, boolean headed, boolean guarded, String formula) {
    boolean fills(int column) {
        return column >= field && column < field + fields;
    }

    void write(SheetLayout sheet, Block block, List<Field> all, IntFunction<Format> rowFormats) {
        enter(sheet, block, all, rowFormats, sheet.formula(formula, block).inRow(row));
    }

    /** Enters the formula with its addresses, and dresses what it gives. */
    void enter(SheetLayout sheet, Block block, List<Field> all, IntFunction<Format> rowFormats, String addressed) {
        Book book = sheet.book();
        List<Field> own = all.subList(field, field + fields);
        int top = headed ? block.top() : block.body() + row;
        XSSFCell cell = sheet.cells().cell(top, block.left() + field);
        if (!guarded) {
            book.formulas().dynamic(cell, addressed);
        } else if (headed) {
            String headings = own.stream().map(Field::heading).collect(Collectors.joining("\",\"", "{\"", "\"}"));
            book.formulas().dynamic(cell, book.guarded(addressed, headings));
        } else {
            book.formulas().dynamic(cell, book.guarded(addressed));
        }
        if (headed) {
            book.afterCalculation(() -> checkHeadings(sheet, block, own, cell));
        }
        book.afterCalculation(() -> looks(new Dressing(sheet.cells(), own, cell, rowFormats), book.isBlank(), block));
    }

    private static void checkHeadings(SheetLayout sheet, Block block, List<Field> own, XSSFCell anchor) {
        for (int i = 0; i < own.size(); i++) {
            String heading = own.get(i).heading();
            String shown = sheet.cells()
                    .cell(anchor.getRowIndex(), anchor.getColumnIndex() + i)
                    .getStringCellValue();
            if (!shown.equals(heading)) {
                throw new IllegalStateException("Column " + own.get(i).key() + " of block " + block.name()
                        + " is headed " + shown + " and not " + heading);
            }
        }
    }

    private void looks(Dressing cells, boolean blank, Block block) {
        CellRangeAddress filled = cells.anchor().getArrayFormulaRange();
        boolean totals = headed && block.totals() > 0;
        int expected = rows + (headed ? 1 + block.totals() : 0);
        if (!blank) {
            dress(
                    cells,
                    filled.getLastRow() - filled.getFirstRow() + 1,
                    filled.getLastColumn() - filled.getFirstColumn() + 1,
                    totals);
        } else if (expected <= TableBlock.LONG) {
            dress(cells, expected, fields, totals);
        } else {
            dress(cells, headed ? 1 : 0, fields, false);
            cells.columns();
            cells.dress(
                    0, 0, headed ? Kind.HEADER : Kind.BODY, cells.own().get(0).format());
        }
    }

    private void dress(Dressing cells, int many, int across, boolean totals) {
        int head = headed ? 1 : 0;
        for (int i = 0; i < many; i++) {
            Kind kind = i < head ? Kind.HEADER : totals && i == many - 1 ? Kind.TOTAL : Kind.BODY;
            for (int j = 0; j < across; j++) {
                cells.dress(i, j, kind, cells.format(j, kind == Kind.BODY ? row + i - head : -1));
            }
        }
    }

    /** The cells of a result from its first one on. */
    private record Dressing(SheetCells cells, List<Field> own, XSSFCell anchor, IntFunction<Format> rowFormats) {
        /** The format of a column, in a row of values that of the row where the column is shown by row. */
        Format format(int column, int row) {
            Field field = own.get(Math.min(column, own.size() - 1));
            return row >= 0 && rowFormats != null && field.isShownByRow() ? rowFormats.apply(row) : field.format();
        }

        void dress(int row, int column, Kind kind, Format format) {
            cells.cell(anchor.getRowIndex() + row, anchor.getColumnIndex() + column)
                    .setCellStyle(cells.style(kind, format));
        }

        void columns() {
            IntStream.range(0, own.size())
                    .forEach(i -> cells.columnStyle(
                            anchor.getColumnIndex() + i, Kind.COLUMN, own.get(i).format()));
        }
    }
}
