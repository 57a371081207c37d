package dev.stratum.engine;

import dev.stratum.engine.file.StoredBook;
import dev.stratum.engine.file.StoredSheet;
import dev.stratum.engine.formula.FormulaParser;
import dev.stratum.engine.formula.FormulaSyntax;
import dev.stratum.engine.formula.FormulaText;
import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.NativeError;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook that is open in a spreadsheet program: its cells as they show, read where somebody asks for them. */
final class OpenBook implements StoredBook {
    private static final int MOST_SHOWN = 60;

    private final Workbook workbook;
    private final List<OpenSheet> sheets;
    private Position asked;

    OpenBook(Workbook workbook) {
        this.workbook = workbook;
        this.sheets = workbook.sheets().stream().map(OpenSheet::new).toList();
    }

    /** Says in which cell the formula stands that is worked out. */
    void ask(Position cell) {
        asked = cell;
    }

    @Override
    public List<OpenSheet> sheets() {
        return sheets;
    }

    @Override
    public boolean countsFrom1904() {
        return workbook.dayCount().equals(DayCount.FROM_1904);
    }

    /** What a name stands for. */
    Optional<String> definition(String name) {
        return workbook.definition(name).map(FormulaText::bare);
    }

    /** The cells that the array formula in a cell fills. */
    Optional<CellRangeAddress> filled(int sheet, int row, int column) {
        return workbook.formula(Area.cell(sheets.get(sheet).name(), row, column))
                .map(formula -> formula.area())
                .filter(area -> area.row() == row && area.column() == column)
                .map(area -> new CellRangeAddress(row, row + area.rows() - 1, column, column + area.columns() - 1));
    }

    /** What the program says about a part of a formula that is not calculated here. */
    Object value(String part, LeftToExcel left, Calculation calculation) {
        Object[][] values;
        try {
            values = workbook.evaluate(part, sheets.get(asked.sheet()).name());
        } catch (StratumException cannot) {
            if (cannot.problem() == Problem.PART_TOO_LONG) {
                throw cannot;
            }
            throw left;
        }
        boolean failed = values.length == 1 && values[0].length == 1 && Cells.isError(values[0][0]);
        if (failed && !readsAnError(part, calculation)) {
            // No cell holds this error, so it is not the data: the part itself has no value where it is asked.
            throw Problem.PART_WITHOUT_VALUE.with(shown(part), Cells.errorText(values[0][0]));
        }
        for (Object[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = value(row[j]);
            }
        }
        return ArrayValue.of(values);
    }

    private boolean readsAnError(String part, Calculation calculation) {
        return calculation
                        .watched(() -> {
                            try {
                                FormulaParser.parse(part)
                                        .references(
                                                calculation.engine(),
                                                calculation.book(),
                                                asked.sheet(),
                                                asked.row(),
                                                asked.column(),
                                                area -> calculation.readAll(area));
                            } catch (FormulaSyntax unreadable) {
                                // Then it names no cells that are known here.
                            }
                        })
                        .firstError()
                != null;
    }

    static String shown(String part) {
        return part.length() <= MOST_SHOWN ? part : part.substring(0, MOST_SHOWN) + " ...";
    }

    private static Object value(Object shown) {
        if (shown instanceof Number number) {
            return number.doubleValue();
        }
        return shown instanceof Throwable error && !(error instanceof CellError)
                ? NativeError.of(Cells.errorText(error))
                : shown;
    }

    /** A sheet of the workbook. */
    final class OpenSheet implements StoredSheet {
        private static final int ROWS = 1 << 14;
        private static final int COLUMNS = 8;

        private final String name;
        private CellRangeAddress used;
        private final Set<Position> loaded = new HashSet<>();

        private OpenSheet(String name) {
            this.name = name;
        }

        /** The cells from the first of the sheet to the last with anything in it. */
        CellRangeAddress used() {
            if (used == null) {
                used = workbook.used(name)
                        .map(area -> new CellRangeAddress(
                                0, area.row() + area.rows() - 1, 0, area.column() + area.columns() - 1))
                        .orElse(new CellRangeAddress(-1, -1, -1, -1));
            }
            return used;
        }

        /** Reads a cell with those around it, once. */
        void load(int row, int column, CellReader reader) {
            int block = row / ROWS;
            int strip = column / COLUMNS;
            if (row > used().getLastRow()
                    || column > used().getLastColumn()
                    || !loaded.add(new Position(0, block, strip))) {
                return;
            }
            int top = block * ROWS;
            int left = strip * COLUMNS;
            int rows = Math.min(ROWS, used.getLastRow() - top + 1);
            int columns = Math.min(COLUMNS, used.getLastColumn() - left + 1);
            Object[][] cells = workbook.read(new Area(name, top, left, rows, columns));
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    Object value = value(cells[i][j]);
                    if (value != null) {
                        reader.cell(top + i, left + j, value, null, 0);
                    }
                }
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Table> tables() {
            return List.of();
        }

        @Override
        public Surroundings read(CellReader reader) {
            return new Surroundings(new BitSet(), List.of(), List.of());
        }
    }
}
