package dev.stratum.workbook.file;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What a recalculation changes on one sheet: values of cells, ranges of array formulas, and formulas that the next program
 * is to calculate again. Rows and columns count from 0.
 */
public final class SheetChanges {
    private final TreeMap<Integer, TreeMap<Integer, Object>> values = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<Integer, CellRangeAddress>> ranges = new TreeMap<>();
    private final TreeMap<Integer, TreeSet<Integer>> again = new TreeMap<>();
    private int count;

    /** No changes yet. */
    public SheetChanges() {}

    /** What stands in the place of a value that goes. */
    enum Nothing {
        /** A blank cell. */
        BLANK
    }

    /**
     * Sets the value of a cell.
     *
     * @param row the row
     * @param column the column
     * @param value {@code Double}, {@code String}, {@code Boolean}, {@link StoredError}, or {@code null} for blank
     */
    public void value(int row, int column, Object value) {
        Object old =
                values.computeIfAbsent(row, none -> new TreeMap<>()).put(column, value == null ? Nothing.BLANK : value);
        count += old == null ? 1 : 0;
    }

    /**
     * The value of a cell after the changes.
     *
     * @param row the row
     * @param column the column
     * @param before its value before
     * @return the new value, or the one before where it does not change
     */
    public Object valueAfter(int row, int column, Object before) {
        Object value = valuesOf(row).getOrDefault(column, before);
        return value == Nothing.BLANK ? null : value;
    }

    /**
     * Gives the array formula of a cell another range.
     *
     * @param row the row of its first cell
     * @param column the column of its first cell
     * @param range the cells that it fills now
     */
    public void range(int row, int column, CellRangeAddress range) {
        ranges.computeIfAbsent(row, none -> new TreeMap<>()).put(column, range);
    }

    /**
     * Marks a formula so that the next program calculates it again.
     *
     * @param row the row
     * @param column the column
     */
    public void calculateAgain(int row, int column) {
        again.computeIfAbsent(row, none -> new TreeSet<>()).add(column);
    }

    /**
     * Whether nothing changes.
     *
     * @return true without changes
     */
    public boolean isEmpty() {
        return values.isEmpty() && ranges.isEmpty() && again.isEmpty();
    }

    /**
     * How many cells get another value.
     *
     * @return 0 or more
     */
    public int count() {
        return count;
    }

    Set<Integer> rows() {
        TreeSet<Integer> rows = new TreeSet<>(values.keySet());
        rows.addAll(ranges.keySet());
        rows.addAll(again.keySet());
        return rows;
    }

    Map<Integer, Object> valuesOf(int row) {
        return values.getOrDefault(row, new TreeMap<>());
    }

    Map<Integer, CellRangeAddress> rangesOf(int row) {
        return ranges.getOrDefault(row, new TreeMap<>());
    }

    boolean isAgain(int row, int column) {
        return again.containsKey(row) && again.get(row).contains(column);
    }

    /** The columns of a row that change. */
    TreeSet<Integer> columnsOf(int row) {
        TreeSet<Integer> columns = new TreeSet<>(valuesOf(row).keySet());
        columns.addAll(rangesOf(row).keySet());
        columns.addAll(again.getOrDefault(row, new TreeSet<>()));
        return columns;
    }
}
