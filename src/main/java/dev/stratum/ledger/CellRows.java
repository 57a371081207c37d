package dev.stratum.ledger;

import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.source.SourceTable;

/** Cells that are read row by row: a table of an open workbook, or a sheet in the file of one. */
public interface CellRows {
    /** Takes rows from first to last. */
    @FunctionalInterface
    interface Taker {
        /**
         * A row.
         *
         * @param row its number, from 0
         * @param cells its cells as worksheet functions receive them; those behind the last one are blank
         */
        void row(int row, Object[] cells);
    }

    /**
     * Reads the rows; may be asked for again.
     *
     * @param taker takes each
     * @throws dev.stratum.problem.StratumException FILE_UNREADABLE when a file is damaged
     */
    void read(Taker taker);

    /**
     * How the numbers of dates count.
     *
     * @return the count of the workbook
     */
    DayCount days();

    /**
     * What messages call a cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @return its address
     */
    String place(int row, int column);

    /**
     * A table of an open workbook.
     *
     * @param table the table
     * @param days how the workbook counts days
     * @return its rows, the row of names being 0
     */
    static CellRows of(SourceTable table, DayCount days) {
        return new CellRows() {
            @Override
            public void read(Taker taker) {
                for (int row = 0; row < table.cells().length; row++) {
                    taker.row(row, table.cells()[row]);
                }
            }

            @Override
            public DayCount days() {
                return days;
            }

            @Override
            public String place(int row, int column) {
                Area cell = table.area().at(row, column);
                return cell.address();
            }
        };
    }
}
