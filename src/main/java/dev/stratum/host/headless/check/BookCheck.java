package dev.stratum.host.headless.check;

import dev.stratum.engine.file.StoredBook;
import dev.stratum.engine.file.StoredError;
import dev.stratum.engine.file.StoredFormula;
import dev.stratum.engine.file.StoredSheet;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.ErrorInCell;
import dev.stratum.sheet.source.Blocks;
import dev.stratum.sheet.source.DataCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Checks every table of a workbook. Formulas are not recalculated. */
public final class BookCheck {
    private final String sheet;
    private final Findings findings;
    private final Object[][] cells;
    private final BitSet formulas = new BitSet();
    private final int width;

    private BookCheck(StoredSheet stored, Findings findings) {
        this.sheet = stored.name();
        this.findings = findings;
        List<Object[]> rows = new ArrayList<>();
        List<CellRangeAddress> filled = new ArrayList<>();
        List<int[]> calculated = new ArrayList<>();
        stored.read((row, column, value, formula, style) -> {
            put(rows, row, column, value instanceof StoredError error ? new ErrorInCell(error.text()) : value);
            if (formula != null) {
                calculated.add(new int[] {row, column});
                if (formula.range() != null && formula.kind() != StoredFormula.Kind.SHARED) {
                    filled.add(formula.range());
                }
            }
        });
        this.cells = rows.toArray(new Object[0][]);
        this.width = Arrays.stream(cells).mapToInt(row -> row.length).max().orElse(0);
        calculated.forEach(at -> formulas.set(at[0] * width + at[1]));
        filled.forEach(range -> range.forEach(at -> {
            if (at.getRow() < cells.length && at.getColumn() < width) {
                formulas.set(at.getRow() * width + at.getColumn());
            }
        }));
    }

    private static void put(List<Object[]> rows, int row, int column, Object value) {
        while (rows.size() <= row) {
            rows.add(new Object[0]);
        }
        Object[] cells = rows.get(row);
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, column + 1);
            rows.set(row, cells);
        }
        cells[column] = value;
    }

    /**
     * Checks every sheet of a workbook.
     *
     * @param workbook the workbook
     * @param findings takes what is found, sheet by sheet
     */
    public static void run(StoredBook workbook, Findings findings) {
        workbook.sheets().forEach(sheet -> new BookCheck(sheet, findings).run());
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
            if (Cells.isError(values[column])) {
                findings.add(
                        sheet + " errors",
                        Problem.CELL_ERROR
                                .with(place(row, block.left() + column), Cells.errorText(values[column]))
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
