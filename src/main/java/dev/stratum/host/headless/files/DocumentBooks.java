package dev.stratum.host.headless.files;

import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.StoredError;
import dev.stratum.engine.file.StoredSheet;
import dev.stratum.ledger.CellRows;
import dev.stratum.ledger.WorkbookFiles;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.ErrorInCell;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Documents in .xlsx files, row by row: of a sheet no more is held than one row. Formulas are not recalculated. */
public final class DocumentBooks implements WorkbookFiles {
    /** Made by its name in the list of services. */
    public DocumentBooks() {}

    @Override
    public List<String> sheets(Path file) {
        try (BookFile book = BookFile.open(file)) {
            return book.sheets().stream().map(StoredSheet::name).toList();
        }
    }

    @Override
    public CellRows rows(Path file, String sheet) {
        return new SheetRows(file, sheet);
    }

    private record SheetRows(Path file, String sheet) implements CellRows {
        @Override
        public void read(Taker taker) {
            try (BookFile book = BookFile.open(file)) {
                RowInHand row = new RowInHand(taker);
                book.sheets().stream()
                        .filter(each -> each.name().equals(sheet))
                        .findFirst()
                        .orElseThrow()
                        .read((at, column, value, formula, style) -> row.put(at, column, value));
                row.end();
            }
        }

        @Override
        public DayCount days() {
            try (BookFile book = BookFile.open(file)) {
                return book.countsFrom1904() ? DayCount.FROM_1904 : DayCount.FROM_1900;
            }
        }

        @Override
        public String place(int row, int column) {
            return Area.cell(sheet, row, column).address();
        }
    }

    /** Cells of one row until those of the next come. */
    private static final class RowInHand {
        private static final int USUAL_WIDTH = 16;

        private final CellRows.Taker taker;
        private Object[] cells = new Object[USUAL_WIDTH];
        private int row = -1;

        RowInHand(CellRows.Taker taker) {
            this.taker = taker;
        }

        void put(int at, int column, Object value) {
            if (at != row) {
                end();
                row = at;
            }
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
            }
            cells[column] = value instanceof StoredError error ? new ErrorInCell(error.text()) : value;
        }

        void end() {
            if (row >= 0) {
                taker.row(row, cells.clone());
                Arrays.fill(cells, null);
            }
        }
    }
}
