package dev.stratum.stats;

/** Rows of numbers that stand one after the other. */
public final class FlatRows {
    private FlatRows() {}

    /**
     * One column.
     *
     * @param rows row by row
     * @param column which, from 0
     * @param columns how many numbers a row has
     * @return one number per row
     */
    public static double[] column(double[] rows, int column, int columns) {
        double[] values = new double[rows.length / columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i * columns + column];
        }
        return values;
    }
}
