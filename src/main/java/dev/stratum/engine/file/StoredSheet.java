package dev.stratum.engine.file;

import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet as it is stored. Rows and columns count from 0. */
public interface StoredSheet {

    /** Takes the cells of a sheet row by row, from left to right. */
    interface CellReader {
        /**
         * A cell with a value or a formula.
         *
         * @param row its row
         * @param column its column
         * @param value its value, with a formula the one stored with it: {@code Double}, {@code String},
         *     {@code Boolean}, {@link StoredError}, or {@code null} for none
         * @param formula its formula; {@code null} for none
         * @param style the number of its format, for {@link StoredBook#numberFormat}
         */
        void cell(int row, int column, Object value, StoredFormula formula, int style);
    }

    /**
     * What else a sheet tells, known once its cells have been read.
     *
     * @param hiddenRows the rows that are not shown
     * @param merged the merged ranges
     * @param filtered the ranges in which a filter is at work, tables included
     */
    record Surroundings(BitSet hiddenRows, List<CellRangeAddress> merged, List<CellRangeAddress> filtered) {}

    /**
     * The name on the tab.
     *
     * @return the name
     */
    String name();

    /**
     * The tables of the sheet.
     *
     * @return in the order of the file
     */
    List<StoredBook.Table> tables();

    /**
     * Reads the cells.
     *
     * @param reader takes them
     * @return what the sheet tells beside them
     * @throws dev.stratum.problem.StratumException FILE_UNREADABLE when the sheet is damaged
     */
    Surroundings read(CellReader reader);
}
