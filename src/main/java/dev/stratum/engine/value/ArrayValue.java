package dev.stratum.engine.value;

/** An array: a constant in braces, or a result of several values. */
public final class ArrayValue implements Matrix {

    private final Object[][] cells;

    /**
     * An array of values; it is not copied.
     *
     * @param cells rows of the same length, at least one of at least one value
     */
    public ArrayValue(Object[][] cells) {
        this.cells = cells;
    }

    /**
     * A result: an array, or the value itself when there is only one.
     *
     * @param cells rows of the same length
     * @return a matrix or a single value
     */
    public static Object of(Object[][] cells) {
        return cells.length == 1 && cells[0].length == 1 ? cells[0][0] : new ArrayValue(cells);
    }

    @Override
    public int rows() {
        return cells.length;
    }

    @Override
    public int columns() {
        return cells[0].length;
    }

    @Override
    public Object at(int row, int column) {
        return cells[row][column];
    }
}
