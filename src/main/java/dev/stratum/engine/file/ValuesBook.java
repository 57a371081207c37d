package dev.stratum.engine.file;

import java.util.BitSet;
import java.util.List;

/**
 * A workbook of one sheet of values: a table that formulas are tried on, or nothing at all.
 *
 * @param sheet the name of the sheet
 * @param rows its rows from the first on, each with its values from the first column on: {@code Double}, {@code String},
 *     {@code Boolean} or {@code null}
 */
public record ValuesBook(String sheet, List<Object[]> rows) implements StoredBook {

    @Override
    public List<StoredSheet> sheets() {
        return List.of(new ValuesSheet());
    }

    @Override
    public boolean countsFrom1904() {
        return false;
    }

    /** The sheet. */
    private final class ValuesSheet implements StoredSheet {
        @Override
        public String name() {
            return sheet;
        }

        @Override
        public List<Table> tables() {
            return List.of();
        }

        @Override
        public Surroundings read(CellReader reader) {
            for (int row = 0; row < rows.size(); row++) {
                Object[] cells = rows.get(row);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column] != null) {
                        reader.cell(row, column, cells[column], null, 0);
                    }
                }
            }
            return new Surroundings(new BitSet(), List.of(), List.of());
        }
    }
}
