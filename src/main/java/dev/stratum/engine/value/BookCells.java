package dev.stratum.engine.value;

import java.util.List;

/** The workbook as formulas see it. Rows and columns are counted from zero. */
public interface BookCells {
    /** The last row of a sheet. */
    int LAST_ROW = 1_048_575;
    /** The last column of a sheet. */
    int LAST_COLUMN = 16_383;

    /** Why a row cannot be seen. */
    enum Hiding {
        /** It can be seen. */
        SHOWN,
        /** A person hid it. */
        BY_HAND,
        /** A filter hides it. */
        BY_FILTER,
        /** It is hidden beside the range of a filter at work: Excel counts such rows or not, and files do not say. */
        UNSURE
    }

    /**
     * A table.
     *
     * @param name its name
     * @param area its cells with headers and totals
     * @param headerRows how many rows of headers it has: 0 or 1
     * @param totalsRows how many rows of totals it has: 0 or 1
     * @param columns the names of its columns
     */
    record Table(String name, CellArea area, int headerRows, int totalsRows, List<String> columns) {
        /** Copies the list. */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The number of a sheet.
     *
     * @param name its name, in any case
     * @return its number from zero; -1 when there is none
     */
    int sheet(String name);

    /**
     * The name of a sheet.
     *
     * @param sheet its number
     * @return its name
     */
    String sheetName(int sheet);

    /**
     * How many sheets there are.
     *
     * @return the number of sheets
     */
    int sheetCount();

    /**
     * The value of a cell; a formula is evaluated when nobody has asked before.
     *
     * @param sheet the sheet
     * @param row the row
     * @param column the column
     * @return a single value
     */
    Object value(int sheet, int row, int column);

    /**
     * The last row of a sheet that holds anything.
     *
     * @param sheet the sheet
     * @return the row; -1 for none
     */
    int lastRow(int sheet);

    /**
     * The last column of a sheet that holds anything.
     *
     * @param sheet the sheet
     * @return the column; -1 for none
     */
    int lastColumn(int sheet);

    /**
     * Whether a row can be seen.
     *
     * @param sheet the sheet
     * @param row the row
     * @return what hides it
     */
    Hiding hiding(int sheet, int row);

    /**
     * The formula of a cell.
     *
     * @param sheet the sheet
     * @param row the row
     * @param column the column
     * @return its text without {@code =}; {@code null} when it holds none
     */
    String formula(int sheet, int row, int column);

    /**
     * The cells that the dynamic array formula of a cell fills.
     *
     * @param sheet the sheet
     * @param row the row
     * @param column the column
     * @return its range; {@code null} when the cell holds no such formula
     */
    CellArea spill(int sheet, int row, int column);

    /**
     * What a defined name stands for.
     *
     * @param name the name, in any case
     * @param sheet the sheet whose own names come first
     * @return a formula without {@code =}; {@code null} when there is none
     */
    String definition(String name, int sheet);

    /**
     * A table.
     *
     * @param name its name, in any case
     * @return the table; {@code null} when there is none
     */
    Table table(String name);

    /**
     * The table that covers a cell.
     *
     * @param sheet the sheet
     * @param row the row
     * @param column the column
     * @return the table; {@code null} when there is none
     */
    Table tableAt(int sheet, int row, int column);

    /**
     * How the workbook counts days.
     *
     * @return its date system
     */
    DateSystem dates();
}
