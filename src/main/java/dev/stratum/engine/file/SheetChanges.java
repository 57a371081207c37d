package dev.stratum.engine.file;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What a recalculation changes on one sheet: values of cells, ranges of array formulas, and formulas that the next program
 * is to calculate again. Rows and columns count from 0.
 */
public final class SheetChanges {
    private static final Object[] NONE = {};
    private static final int MOST_SPARE = 64;

    /** The new values of a row by column up to the last that changes; {@code null} where nothing does. */
    private final TreeMap<Integer, Object[]> values = new TreeMap<>();

    private final TreeMap<Integer, TreeMap<Integer, CellRangeAddress>> ranges = new TreeMap<>();
    private final TreeMap<Integer, TreeSet<Integer>> again = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<Integer, String>> formulas = new TreeMap<>();
    private boolean bare;

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
        Object[] cells = values.getOrDefault(row, NONE);
        if (column >= cells.length) {
            // Rows of a table change alike: the one before tells the length.
            Map.Entry<Integer, Object[]> above = values.lowerEntry(row);
            int known = above == null ? 0 : Math.min(above.getValue().length, MOST_SPARE + column);
            cells = Arrays.copyOf(cells, Math.max(column + 1, known));
            values.put(row, cells);
        }
        cells[column] = value == null ? Nothing.BLANK : value;
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
        Object value = value(row, column);
        if (value == null) {
            return before;
        }
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

    /** Takes the formulas away, so that cells hold their values alone, except for {@link #formula}. */
    public void takeFormulasAway() {
        bare = true;
    }

    /**
     * Keeps the formula of a cell when the others are taken away.
     *
     * @param row the row
     * @param column the column
     * @param text the formula without {@code =}, to stand for its own cell whatever it shared with others; empty to
     *     keep it as it is stored
     */
    public void formula(int row, int column, String text) {
        formulas.computeIfAbsent(row, none -> new TreeMap<>()).put(column, text);
    }

    boolean isBare() {
        return bare;
    }

    /** The formula that a cell keeps when others are taken away; {@code null} for none. */
    String formula(int row, int column) {
        return formulas.containsKey(row) ? formulas.get(row).get(column) : null;
    }

    /**
     * Whether nothing changes.
     *
     * @return true without changes
     */
    public boolean isEmpty() {
        return values.isEmpty() && ranges.isEmpty() && again.isEmpty() && !bare;
    }

    Set<Integer> rows() {
        TreeSet<Integer> rows = new TreeSet<>(values.keySet());
        rows.addAll(ranges.keySet());
        rows.addAll(again.keySet());
        return rows;
    }

    /** The new value of a cell, {@link Nothing#BLANK} for none; {@code null} when it does not change. */
    Object value(int row, int column) {
        Object[] cells = values.getOrDefault(row, NONE);
        return column < cells.length ? cells[column] : null;
    }

    /** The columns of a row that get another value, rising. */
    int[] valueColumns(int row) {
        Object[] cells = values.getOrDefault(row, NONE);
        return IntStream.range(0, cells.length)
                .filter(column -> cells[column] != null)
                .toArray();
    }

    Map<Integer, CellRangeAddress> rangesOf(int row) {
        return ranges.getOrDefault(row, new TreeMap<>());
    }

    boolean isAgain(int row, int column) {
        return again.containsKey(row) && again.get(row).contains(column);
    }

    /** The columns of a row that change. */
    NavigableSet<Integer> columnsOf(int row) {
        TreeSet<Integer> columns = new TreeSet<>();
        for (int column : valueColumns(row)) {
            columns.add(column);
        }
        columns.addAll(rangesOf(row).keySet());
        columns.addAll(again.getOrDefault(row, new TreeSet<>()));
        return columns;
    }
}
