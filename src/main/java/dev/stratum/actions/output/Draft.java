package dev.stratum.actions.output;

import dev.stratum.port.Change;
import dev.stratum.port.Chart;
import dev.stratum.port.Workbook;
import dev.stratum.port.WorkbookChanges;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The outputs of an action, written all or none.
 *
 * <p>An output goes where its earlier run stands, if the title and the columns there are its own and no cell of somebody
 * else is in the way; otherwise on a new sheet with a free name. Cells that Stratum did not write are never changed but where a
 * person agreed to it.
 */
public final class Draft {
    /** The keys of the outputs that any action may leave beside its own. */
    public static final List<String> KEYS = List.of(RowFingerprints.KEY, KeptNotes.KEY);

    private static final int LONGEST_SHEET_NAME = 31;
    /** Two charts are in sight side by side. */
    private static final int CHART_WIDTH = 62;

    private static final int USUAL_WIDTH = 10;

    private final Workbook book;
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<Function<Draft, Chart>> charts = new ArrayList<>();
    private final Map<String, Area> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final List<Change> agreed = new ArrayList<>();
    private final OutputWriter writer;
    private String shown;

    /**
     * An empty draft.
     *
     * @param book the workbook that is to be changed
     */
    public Draft(Workbook book) {
        this.book = book;
        writer = new OutputWriter(book, told);
        book.sheets().forEach(sheet -> taken.add(sheet.toLowerCase(Locale.ROOT)));
    }

    /**
     * Adds an output and decides where it goes. Added again, it stands where the first one would have, and the later
     * one counts.
     *
     * @param output the output
     * @return the name of the sheet that it will stand on
     */
    public String add(Output output) {
        Optional<String> own = ownSheet(output);
        String sheet = add(output, own);
        if (own.isEmpty()) {
            Written.area(book, output.key())
                    .map(area -> "Sheet " + area.sheet() + " stays as you changed it; the new one is " + sheet + ".")
                    .filter(sentence -> !told.contains(sentence))
                    .ifPresent(told::add);
        }
        return sheet;
    }

    /**
     * Adds an output that leaves the sheet of its earlier run alone.
     *
     * @param output the output
     * @return the name of the new sheet that it will stand on
     */
    public String addOnNewSheet(Output output) {
        return add(output, Optional.empty());
    }

    private String add(Output output, Optional<String> own) {
        String before = sheets.remove(output.key());
        if (before != null && !book.sheets().contains(before)) {
            taken.remove(before.toLowerCase(Locale.ROOT));
        }
        String sheet = own.orElseGet(() -> freeName(output.sheet()));
        taken.add(sheet.toLowerCase(Locale.ROOT));
        outputs.put(output.key(), output);
        sheets.put(output.key(), sheet);
        return sheet;
    }

    /**
     * Adds a chart beside an output.
     *
     * @param chart makes the chart when all places are known
     */
    public void chart(Function<Draft, Chart> chart) {
        charts.add(chart);
    }

    /**
     * Changes cells of the person, who was asked for each of them.
     *
     * @param changes what is done to them
     */
    public void agreed(List<Change> changes) {
        agreed.addAll(changes);
    }

    /**
     * Gives cells a name.
     *
     * @param name the name
     * @param area the cells
     */
    public void name(String name, Area area) {
        names.put(name, area);
    }

    /**
     * The table of an output that is not written yet.
     *
     * @param key the key of an output
     * @return the names of the columns and the rows below; empty when this draft has no such output
     */
    public Optional<Object[][]> table(String key) {
        return Optional.ofNullable(outputs.get(key)).map(Output::table);
    }

    /**
     * Where the table of an output will be.
     *
     * @param key the key of an output of this draft
     * @return the cells from the names of the columns on
     */
    public Area tableArea(String key) {
        Output output = outputs.get(key);
        return new Area(sheets.get(key), Output.HEADER_ROW, 0, output.table().length, output.table()[0].length);
    }

    /**
     * Where a table will be: that of an output, or one below it.
     *
     * @param key the key of an output of this draft
     * @param table a table of it
     * @return the cells from the names of the columns on
     */
    public Area area(String key, ResultTable table) {
        Output output = outputs.get(key);
        if (output.below().tables().stream().noneMatch(other -> other == table)) {
            return tableArea(key);
        }
        return belowArea(output)
                .at(output.below().header(table), 0)
                .resized(table.rows().size() + 1, table.columns().size());
    }

    /**
     * Where a chart below the table of an output goes.
     *
     * @param key the key of an output of this draft
     * @param place 0 for the first from the left
     * @return cells that are free for it, as wide as half of a screen
     */
    public Area chartArea(String key, int place) {
        Output output = outputs.get(key);
        Area table = tableArea(key);
        List<Integer> widths = Dress.widths(output);
        int from = 0;
        int column = 0;
        for (int chart = 0; chart <= place; chart++) {
            from = column;
            for (int width = 0; width < CHART_WIDTH; column++) {
                width += column < widths.size() ? widths.get(column) : USUAL_WIDTH;
            }
        }
        return new Area(
                table.sheet(),
                table.row() + table.rows() + output.below().rowsToCharts(),
                from,
                Below.CHART_ROWS,
                column - from);
    }

    private Area belowArea(Output output) {
        Area table = tableArea(output.key());
        return output.below().area(table.sheet(), table.row() + table.rows());
    }

    /**
     * All of it, one block per output, with what the person keeps beside them. The workbook is read but not changed.
     *
     * @return what is to be changed
     */
    public WorkbookChanges changes() {
        List<Change> steps = new ArrayList<>(agreed);
        RowFingerprints written = RowFingerprints.read(book);
        KeptNotes kept = KeptNotes.read(book);
        List<Output> all = List.copyOf(outputs.values());
        all.forEach(output -> write(output, written, kept, steps));
        writer.writtenBelow().forEach((key, cells) -> written.put(key, headed(cells)));
        if (all.stream().anyMatch(Output::anew)) {
            all.stream().filter(Output::anew).forEach(written::put);
            writeHidden(written.output(), steps);
        }
        if (kept.isChanged()) {
            write(kept, steps);
        }
        names.forEach((name, area) -> steps.add(new Change.Name(name, area)));
        charts.forEach(chart -> steps.add(new Change.Drawing(chart.apply(this))));
        return new WorkbookChanges(steps, shown(), told);
    }

    private void write(KeptNotes kept, List<Change> steps) {
        Output notes = kept.output();
        String sheet = add(notes, ownSheet(notes));
        writer.write(notes, sheet, false, steps);
        if (kept.added() > 0) {
            told.add("What you had noted beside rows that have gone is on sheet " + sheet + ".");
        }
    }

    private void writeHidden(Output output, List<Change> steps) {
        String sheet = ownSheet(output).orElseGet(() -> freeName(output.sheet()));
        taken.add(sheet.toLowerCase(Locale.ROOT));
        boolean isNew = !book.sheets().contains(sheet);
        writer.write(output, sheet, false, steps);
        if (isNew) {
            steps.add(new Change.HiddenSheet(sheet));
        }
    }

    /** Writes an output and what a person keeps beside it. */
    private void write(Output output, RowFingerprints written, KeptNotes kept, List<Change> steps) {
        String sheet = sheets.get(output.key());
        Optional<SideColumns> side = book.sheets().contains(sheet) && output.anew()
                ? Written.area(book, output.key()).map(has -> SideColumns.read(book, output, has, written))
                : Optional.empty();
        boolean isKept = writer.earlierBelow(output, sheet)
                .filter(had -> written.isTypedOver(OutputWriter.belowKey(output), headed(book.read(had))))
                .isPresent();
        if (isKept) {
            told.add("Sheet " + sheet + " stays as you changed it below its table.");
        }
        writer.write(isKept ? output.alone() : output, sheet, isKept, steps);
        side.ifPresent(columns -> told.addAll(columns.write(kept, steps)));
    }

    /** Rows are known again below the names of columns, of which there are none here. */
    private static Object[][] headed(Object[][] cells) {
        Object[][] headed = new Object[cells.length + 1][];
        headed[0] = new Object[0];
        System.arraycopy(cells, 0, headed, 1, cells.length);
        return headed;
    }

    /** The first output, or the one that was chosen. */
    private Optional<Area> shown() {
        return Optional.ofNullable(shown)
                .or(() -> outputs.keySet().stream().findFirst())
                .map(key -> Area.cell(sheets.get(key), 0, 0));
    }

    /**
     * Chooses the output to show in the end.
     *
     * @param key the key of an output of this draft
     */
    public void show(String key) {
        shown = key;
    }

    private Optional<String> ownSheet(Output output) {
        return Written.area(book, output.key())
                .filter(area -> area.row() == 0 && area.column() == 0)
                .filter(area -> output.title().equals(book.read(area.resized(1, 1))[0][0]))
                .filter(area -> hasOnlyColumnsOf(output, area))
                .filter(area -> isFree(output, area))
                .filter(area -> !output.anew()
                        || SideColumns.isFree(
                                book, area, output.area(area.sheet()).rows()))
                .map(Area::sheet);
    }

    /** Whether no column was put among those of an earlier run, which widens its name. */
    private boolean hasOnlyColumnsOf(Output output, Area has) {
        List<Object> columns = Arrays.asList(output.table()[0]);
        Object[] names = book.read(has.at(Output.HEADER_ROW, 0).resized(1, has.columns()))[0];
        return Arrays.stream(names).allMatch(columns::contains);
    }

    /** Whether the cells that the output needs beyond those it has are blank, or hold what it writes there anyway. */
    private boolean isFree(Output output, Area has) {
        Object[][] cells = book.read(output.area(has.sheet()));
        Object[][] wanted = output.cells();
        Optional<Area> below = writer.earlierBelow(output, has.sheet());
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                int at = row;
                boolean isOwn = below.filter(own -> at >= own.row()).isPresent();
                if (!isOwn
                        && (row >= has.rows() || column >= has.columns())
                        && !Cells.isBlank(cells[row][column])
                        && !cells[row][column].equals(wanted[row][column])) {
                    return false;
                }
            }
        }
        return true;
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " " + number;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST_SHEET_NAME - suffix.length())) + suffix;
        }
        return name;
    }
}
