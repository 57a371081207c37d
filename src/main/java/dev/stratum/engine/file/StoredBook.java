package dev.stratum.engine.file;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A workbook as it is stored: its sheets with their cells, its names, and how it counts days. Unless it says otherwise it
 * has what a new workbook has.
 */
public interface StoredBook {

    /**
     * A defined name.
     *
     * @param name the name
     * @param definition what it stands for, a formula without {@code =}
     * @param sheet the sheet it belongs to, from 0; -1 for the workbook
     */
    record Name(String name, String definition, int sheet) {}

    /**
     * A table.
     *
     * @param name the name that formulas use
     * @param range its cells with headers and totals
     * @param headerRows how many rows of headers it has: 0 or 1
     * @param totalsRows how many rows of totals it has: 0 or 1
     * @param columns the names of its columns
     * @param filtered whether a filter is at work in it
     */
    record Table(
            String name,
            CellRangeAddress range,
            int headerRows,
            int totalsRows,
            List<String> columns,
            boolean filtered) {
        /** Keeps its own copy of the columns. */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The sheets in the order of their tabs.
     *
     * @return at least one
     */
    List<? extends StoredSheet> sheets();

    /**
     * The defined names.
     *
     * @return in the order of the file
     */
    default List<Name> names() {
        return List.of();
    }

    /**
     * Whether days count from 1904, as Excel for Mac once did.
     *
     * @return false for the usual count from 1900
     */
    boolean countsFrom1904();

    /**
     * The sheet that is shown first.
     *
     * @return its number, from 0
     */
    default int activeSheet() {
        return 0;
    }

    /**
     * How a cell writes its number.
     *
     * @param style the number of its format
     * @return Excel's format code, {@code General} by default
     */
    default String numberFormat(int style) {
        return NumberFormats.GENERAL;
    }

    /**
     * The number of a sheet.
     *
     * @param name its name, in any case
     * @return from 0; -1 when there is none
     */
    default int sheet(String name) {
        for (int i = 0; i < sheets().size(); i++) {
            if (sheets().get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
