package dev.stratum.actions.output;

import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Area;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table for a sheet of its own: a title, a sentence about it, an empty row, the names of the columns and the rows.
 *
 * @param key tells this output from others; the defined name of its cells is {@code stratum_} and this
 * @param sheet the name of its sheet, if that is free
 * @param title the text above it, by which a later run recognises its own output
 * @param note a sentence below the title
 * @param table the names of the columns and the rows below, all rows equally long
 * @param formats how the columns look, one per column
 * @param cellNames defined names for single cells of the table, as row and column from 0, the row of names being 0
 * @param anew whether it is made anew each time; settings, policies and the history are read instead
 * @param beside names of columns beside the table that a person fills; they stand there from the first run on
 */
public record Output(
        String key,
        String sheet,
        String title,
        String note,
        Object[][] table,
        List<Format> formats,
        Map<String, List<Integer>> cellNames,
        boolean anew,
        List<String> beside) {
    /** The row with the names of the columns, from 0 within the output. */
    public static final int HEADER_ROW = 3;

    /** Keeps copies. */
    public Output {
        formats = List.copyOf(formats);
        cellNames = Collections.unmodifiableMap(new LinkedHashMap<>(cellNames));
        beside = List.copyOf(beside);
    }

    /**
     * An output without named cells.
     *
     * @param key tells it from others
     * @param sheet the name of its sheet
     * @param title the text above it
     * @param note a sentence below the title
     * @param table the names of the columns and the rows below
     * @param formats how the columns look; the last one goes for all further columns
     * @return the output
     */
    public static Output of(String key, String sheet, String title, String note, Object[][] table, Format... formats) {
        List<Format> all = new java.util.ArrayList<>(List.of(formats));
        while (all.size() < table[0].length) {
            all.add(formats[formats.length - 1]);
        }
        return new Output(key, sheet, title, note, table, all.subList(0, table[0].length), Map.of(), true, List.of());
    }

    /**
     * An output that looks as its table says.
     *
     * @param key tells it from others
     * @param sheet the name of its sheet
     * @param title the text above it
     * @param note a sentence below the title
     * @param table the table
     * @return the output
     */
    public static Output of(String key, String sheet, String title, String note, ResultTable table) {
        return new Output(key, sheet, title, note, table.cells(), table.formats(), Map.of(), true, List.of());
    }

    /**
     * The same output as one that is read by later runs, so that what a person types into it counts.
     *
     * @return an output that is not made anew
     */
    public Output readAgain() {
        return new Output(key, sheet, title, note, table, formats, cellNames, false, beside);
    }

    /**
     * The same output with columns beside it for a person.
     *
     * @param names the names of the columns
     * @return an output beside which they stand
     */
    public Output withColumns(String... names) {
        return new Output(key, sheet, title, note, table, formats, cellNames, anew, List.of(names));
    }

    /**
     * The defined name of the cells of an output.
     *
     * @param key the key of the output
     * @return for example {@code stratum_segments}
     */
    public static String nameOf(String key) {
        return "stratum_" + key;
    }

    /**
     * The cells that this output takes.
     *
     * @param onSheet the sheet where it goes
     * @return from A1 on
     */
    public Area area(String onSheet) {
        return new Area(onSheet, 0, 0, HEADER_ROW + table.length, table[0].length);
    }

    /** All cells with the title and the note above the table. */
    Object[][] cells() {
        Object[][] cells = new Object[HEADER_ROW + table.length][table[0].length];
        cells[0][0] = title;
        cells[1][0] = note;
        for (int row = 0; row < table.length; row++) {
            System.arraycopy(table[row], 0, cells[HEADER_ROW + row], 0, table[row].length);
        }
        return cells;
    }
}
