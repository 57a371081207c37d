package dev.stratum.engine.value;

/** Values in rows and columns: an array or a range of cells. */
public interface Matrix {
    /**
     * How many rows it has.
     *
     * @return one or more
     */
    int rows();

    /**
     * How many columns it has.
     *
     * @return one or more
     */
    int columns();

    /**
     * One value.
     *
     * @param row counted from zero
     * @param column counted from zero
     * @return a single value, {@code null} for a blank cell
     */
    Object at(int row, int column);

    /**
     * Whether it holds one value only.
     *
     * @return true for one row and one column
     */
    default boolean single() {
        return rows() == 1 && columns() == 1;
    }

    /**
     * How many of its first rows may hold anything.
     *
     * @return all rows of an array; of a range those up to the last used row of the sheet
     */
    default int usedRows() {
        return rows();
    }

    /**
     * How many of its first columns may hold anything.
     *
     * @return all columns of an array; of a range those up to the last used column of the sheet
     */
    default int usedColumns() {
        return columns();
    }
}
