package dev.stratum.actions.output;

import dev.stratum.port.Change;
import dev.stratum.port.Chart;
import dev.stratum.port.Workbook;
import dev.stratum.port.WorkbookChanges;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.CellCheck;
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
    private static final int WIDEST = 42;
    private static final int WIDEST_PROSE = 84;
    private static final int NARROWEST = 9;
    /** What a word in bold letters needs beside its letters, so that it does not break. */
    private static final int BOLD = 3;

    /** Nobody clicks on more, and each takes its time; Excel holds 65,530 on a sheet. */
    private static final int MOST_LINKS = 5_000;

    private final Workbook book;
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<Function<Draft, Chart>> charts = new ArrayList<>();
    private final Map<String, Area> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final List<Change> agreed = new ArrayList<>();
    private String shown;

    /**
     * An empty draft.
     *
     * @param book the workbook that is to be changed
     */
    public Draft(Workbook book) {
        this.book = book;
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
        write(notes, sheet, steps);
        if (kept.added() > 0) {
            told.add("What you had noted beside rows that have gone is on sheet " + sheet + ".");
        }
    }

    private void writeHidden(Output output, List<Change> steps) {
        String sheet = ownSheet(output).orElseGet(() -> freeName(output.sheet()));
        taken.add(sheet.toLowerCase(Locale.ROOT));
        boolean isNew = !book.sheets().contains(sheet);
        write(output, sheet, steps);
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
        write(output, sheet, steps);
        side.ifPresent(columns -> told.addAll(columns.write(kept, steps)));
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
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if ((row >= has.rows() || column >= has.columns())
                        && !CellCheck.isBlank(cells[row][column])
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

    private void write(Output output, String sheet, List<Change> steps) {
        Area area = output.area(sheet);
        Area block = area;
        if (book.sheets().contains(sheet)) {
            Area has = Written.area(book, output.key()).orElse(area);
            block = area.resized(Math.max(area.rows(), has.rows()), Math.max(area.columns(), has.columns()));
            write(padded(output.cells(), block), block, steps);
            steps.add(new Change.Printing(header(output, area)));
        } else {
            steps.add(new Change.NewSheet(sheet));
            // While it is empty: Calc breaks a sheet into pages anew for each setting of its print.
            steps.add(new Change.Printing(header(output, area)));
            steps.add(withColumns(output, area));
        }
        steps.add(new Change.Name(Output.nameOf(output.key()), area));
        output.cellNames()
                .forEach((name, at) ->
                        steps.add(new Change.Name(name, area.at(Output.HEADER_ROW + at.get(0), at.get(1)))));
        looks(output, area, steps);
        links(output, block, steps);
    }

    /** The cells of an output on a new sheet, with the names of the columns that a person fills. */
    private static Change.Cells withColumns(Output output, Area area) {
        Area block = area.resized(area.rows(), area.columns() + output.beside().size());
        Object[][] cells = padded(output.cells(), block);
        for (int i = 0; i < output.beside().size(); i++) {
            cells[Output.HEADER_ROW][area.columns() + i] = output.beside().get(i);
        }
        return new Change.Cells(block, cells);
    }

    /** Writes the cells of an output; what a person typed beside the title and the note stays. */
    private void write(Object[][] cells, Area block, List<Change> steps) {
        Area head = block.resized(Output.HEADER_ROW, block.columns());
        boolean isTyped = false;
        Object[][] before = book.read(head);
        for (int row = 0; row < before.length; row++) {
            for (int column = row == Output.HEADER_ROW - 1 ? 0 : 1; column < before[row].length; column++) {
                isTyped |= !CellCheck.isBlank(before[row][column]);
            }
        }
        if (!isTyped) {
            steps.add(new Change.Cells(block, cells));
            return;
        }
        steps.add(new Change.Cells(block.resized(2, 1), new Object[][] {{cells[0][0]}, {cells[1][0]}}));
        steps.add(new Change.Cells(
                new Area(block.sheet(), Output.HEADER_ROW, 0, block.rows() - Output.HEADER_ROW, block.columns()),
                Arrays.copyOfRange(cells, Output.HEADER_ROW, cells.length)));
    }

    private static Object[][] padded(Object[][] cells, Area block) {
        Object[][] padded = new Object[block.rows()][block.columns()];
        for (int row = 0; row < cells.length; row++) {
            System.arraycopy(cells[row], 0, padded[row], 0, cells[row].length);
        }
        return padded;
    }

    private static Area header(Output output, Area area) {
        return new Area(
                area.sheet(),
                Output.HEADER_ROW,
                0,
                1,
                area.columns() + output.beside().size());
    }

    private static void looks(Output output, Area area, List<Change> steps) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < area.columns(); column++) {
            widths.add(width(output.table(), column, output.formats().get(column)));
        }
        output.beside().forEach(name -> widths.add(NARROWEST * 2));
        // Before the looks: Calc makes rows as high as wrapped texts need when they are wrapped, and not again.
        steps.add(new Change.Widths(area.sheet(), widths));
        steps.add(new Change.Looks(area.resized(1, 1), Format.TITLE));
        steps.add(new Change.Looks(header(output, area), Format.HEADER));
        int rows = output.table().length - 1;
        for (int column = 0; rows > 0 && column < area.columns(); column++) {
            steps.add(new Change.Looks(
                    new Area(area.sheet(), Output.HEADER_ROW + 1, column, rows, 1),
                    output.formats().get(column)));
        }
    }

    /** Addresses of cells lead there; rows of an earlier run that are blank now lead nowhere any more. */
    private static void links(Output output, Area block, List<Change> steps) {
        Object[][] table = output.table();
        for (int column = 0; column < output.formats().size(); column++) {
            if (output.formats().get(column) != Format.LINK) {
                continue;
            }
            List<Optional<Area>> targets = new ArrayList<>();
            for (int row = 1; row < block.rows() - Output.HEADER_ROW; row++) {
                boolean leads = row < table.length && row <= MOST_LINKS && table[row][column] instanceof String;
                targets.add(leads ? Area.parse((String) table[row][column]) : Optional.empty());
            }
            if (!targets.isEmpty()) {
                steps.add(new Change.Links(
                        new Area(block.sheet(), Output.HEADER_ROW + 1, column, targets.size(), 1), targets));
            }
        }
    }

    /** Wide enough for the texts and numbers of a column; names of columns are wrapped. */
    private static int width(Object[][] table, int column, Format format) {
        int widest = NARROWEST;
        for (int row = 1; row < table.length; row++) {
            if (table[row][column] instanceof String text) {
                widest = Math.max(widest, text.length() + 2);
            } else if (table[row][column] instanceof Double number) {
                widest = Math.max(widest, format.shown(number).length() + 2);
            }
        }
        String header = String.valueOf(table[0][column]);
        int word =
                Arrays.stream(header.split(" ")).mapToInt(String::length).max().orElse(0) + BOLD;
        return Math.min(
                format == Format.PROSE ? WIDEST_PROSE : WIDEST,
                Math.max(widest, Math.max(word, Math.min(header.length() + 2, NARROWEST * 2))));
    }
}
