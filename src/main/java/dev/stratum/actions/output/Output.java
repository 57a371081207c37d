package dev.stratum.actions.output;

import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Area;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param result the table with its backgrounds; empty for plain cells
 * @param below what stands below the table
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
        List<String> beside,
        Optional<ResultTable> result,
        Below below) {
    /** The row with the names of the columns, from 0 within the output. */
    public static final int HEADER_ROW = 3;

    /** As many characters of a sentence are in sight. */
    private static final int LONGEST_LINE = 165;

    /** Keeps copies. */
    public Output {
        formats = List.copyOf(formats);
        cellNames = Collections.unmodifiableMap(new LinkedHashMap<>(cellNames));
        beside = List.copyOf(beside);
    }

    /**
     * Plain cells with nothing below them.
     *
     * @param key tells this output from others
     * @param sheet the name of its sheet, if that is free
     * @param title the text above it
     * @param note a sentence below the title
     * @param table the names of the columns and the rows below
     * @param formats how the columns look, one per column
     * @param cellNames defined names for single cells of the table
     * @param anew whether it is made anew each time
     * @param beside names of columns beside the table that a person fills
     */
    public Output(
            String key,
            String sheet,
            String title,
            String note,
            Object[][] table,
            List<Format> formats,
            Map<String, List<Integer>> cellNames,
            boolean anew,
            List<String> beside) {
        this(key, sheet, title, note, table, formats, cellNames, anew, beside, Optional.empty(), Below.NOTHING);
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
        return new Output(
                key,
                sheet,
                title,
                note,
                table.cells(),
                table.formats(),
                Map.of(),
                true,
                List.of(),
                Optional.of(table),
                Below.NOTHING);
    }

    /**
     * The same output as one that is read by later runs, so that what a person types into it counts.
     *
     * @return an output that is not made anew
     */
    public Output readAgain() {
        return new Output(key, sheet, title, note, table, formats, cellNames, false, beside, result, below);
    }

    /**
     * The same output with columns beside it for a person.
     *
     * @param names the names of the columns
     * @return an output beside which they stand
     */
    public Output withColumns(String... names) {
        return new Output(key, sheet, title, note, table, formats, cellNames, anew, List.of(names), result, below);
    }

    /**
     * The same output with more below its table and its charts.
     *
     * @param figures figures to see first, right below the table
     * @param tables tables with titles, below the charts
     * @return an output with them
     */
    public Output with(ResultTable figures, List<ResultTable> tables) {
        return with(new Below(Optional.of(figures), tables));
    }

    /**
     * The same output with tables below its own and its charts.
     *
     * @param tables tables with titles
     * @return an output with them
     */
    public Output with(List<ResultTable> tables) {
        return with(new Below(Optional.empty(), tables));
    }

    /** The same output with nothing below its table. */
    Output alone() {
        return with(Below.NOTHING);
    }

    private Output with(Below more) {
        return new Output(key, sheet, title, note, table, formats, cellNames, anew, beside, result, more);
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

    /** The sentence in one line, or in two where it would run out of sight; the first of two does not end a sentence. */
    private String[] lines() {
        int end = note.length() <= LONGEST_LINE ? -1 : note.lastIndexOf(' ', LONGEST_LINE);
        while (end > 0 && note.charAt(end - 1) == '.') {
            end = note.lastIndexOf(' ', end - 1);
        }
        return end <= 0 ? new String[] {note} : new String[] {note.substring(0, end), note.substring(end + 1)};
    }

    /** Whether a sentence goes on in the line below. */
    static boolean goesOn(Object firstLine) {
        return firstLine instanceof String text && text.length() > LONGEST_LINE / 2 && !text.endsWith(".");
    }

    /** All cells with the title and the note above the table. */
    Object[][] cells() {
        Object[][] cells = new Object[HEADER_ROW + table.length][table[0].length];
        cells[0][0] = title;
        String[] lines = lines();
        cells[1][0] = lines[0];
        cells[2][0] = lines.length > 1 ? lines[1] : null;
        for (int row = 0; row < table.length; row++) {
            System.arraycopy(table[row], 0, cells[HEADER_ROW + row], 0, table[row].length);
        }
        return cells;
    }
}
