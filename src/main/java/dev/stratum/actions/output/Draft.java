package dev.stratum.actions.output;

import dev.stratum.port.Change;
import dev.stratum.port.Chart;
import dev.stratum.port.Workbook;
import dev.stratum.port.WorkbookChanges;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
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
import java.util.stream.Stream;

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
    private static final String BELOW = "_below";

    /** Two charts are in sight side by side. */
    private static final int CHART_WIDTH = 62;

    private static final int USUAL_WIDTH = 10;

    /** Nobody clicks on more, and each takes its time; Excel holds 65,530 on a sheet. */
    private static final int MOST_LINKS = 5_000;

    private final Workbook book;
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<Function<Draft, Chart>> charts = new ArrayList<>();
    private final Map<String, Area> names = new LinkedHashMap<>();
    private final Map<String, Object[][]> below = new LinkedHashMap<>();
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

    private static String belowName(Output output) {
        return Output.nameOf(output.key()) + BELOW;
    }

    /** What an earlier run wrote below the table of an output. */
    private Optional<Area> earlierBelow(Output output, String sheet) {
        return book.named(belowName(output)).filter(area -> area.sheet().equals(sheet));
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
        below.forEach((key, cells) -> written.put(key, headed(cells)));
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
        boolean isKept = earlierBelow(output, sheet)
                .filter(had -> written.isTypedOver(output.key() + BELOW, headed(book.read(had))))
                .isPresent();
        if (isKept) {
            told.add("Sheet " + sheet + " stays as you changed it below its table.");
        }
        write(isKept ? output.alone() : output, sheet, isKept, steps);
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
        Optional<Area> below = earlierBelow(output, has.sheet());
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                int at = row;
                boolean isOwn = below.filter(own -> at >= own.row()).isPresent();
                if (!isOwn
                        && (row >= has.rows() || column >= has.columns())
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
        write(output, sheet, false, steps);
    }

    private void write(Output output, String sheet, boolean belowStays, List<Change> steps) {
        Area area = output.area(sheet);
        boolean isNew = !book.sheets().contains(sheet);
        Area below = output.below().area(sheet, area.rows());
        boolean hasRoom = !output.below().isEmpty() && (isNew || hasRoom(output, below));
        Area block =
                hasRoom ? area.resized(area.rows() + below.rows(), Math.max(area.columns(), below.columns())) : area;
        if (isNew) {
            steps.add(new Change.NewSheet(sheet));
            // While it is empty: Calc breaks a sheet into pages anew for each setting of its print.
            steps.add(new Change.Printing(header(output, area)));
            block = block.resized(
                    block.rows(),
                    Math.max(block.columns(), area.columns() + output.beside().size()));
            Object[][] cells = cells(output, block, hasRoom, below);
            for (int i = 0; i < output.beside().size(); i++) {
                cells[Output.HEADER_ROW][area.columns() + i] = output.beside().get(i);
            }
            steps.add(new Change.Cells(block, cells));
        } else {
            Optional<Area> earlier = earlierBelow(output, sheet).filter(had -> !belowStays);
            if (!hasRoom) {
                earlier.ifPresent(had -> steps.add(new Change.Cells(had, new Object[had.rows()][had.columns()])));
            }
            for (Area has : Stream.of(Written.area(book, output.key()), earlier.filter(had -> hasRoom))
                    .flatMap(Optional::stream)
                    .toList()) {
                block = block.resized(
                        Math.max(block.rows(), has.row() + has.rows()), Math.max(block.columns(), has.columns()));
            }
            write(cells(output, block, hasRoom, below), block, steps);
            earlier.ifPresent(had -> steps.add(new Change.Bare(had)));
            steps.add(new Change.Printing(header(output, area)));
        }
        steps.add(new Change.Name(Output.nameOf(output.key()), area));
        output.cellNames()
                .forEach((name, at) ->
                        steps.add(new Change.Name(name, area.at(Output.HEADER_ROW + at.get(0), at.get(1)))));
        Dress.table(output, area, steps);
        links(
                output,
                Written.area(book, output.key())
                        .filter(has -> !isNew && has.rows() > area.rows())
                        .orElse(area),
                steps);
        if (hasRoom) {
            steps.add(new Change.Name(belowName(output), below));
            this.below.put(output.key() + BELOW, output.below().cells(below));
            Dress.below(output.below(), below, steps);
        }
    }

    /** An output and what stands below it, with blanks where an earlier run had more. */
    private static Object[][] cells(Output output, Area block, boolean hasRoom, Area below) {
        Object[][] cells = padded(output.cells(), block);
        if (hasRoom) {
            Object[][] further = output.below().cells(below);
            for (int row = 0; row < further.length; row++) {
                System.arraycopy(further[row], 0, cells[below.row() + row], 0, further[row].length);
            }
        }
        return cells;
    }

    /** Whether there is room for what stands below a table: a person may have something there. */
    private boolean hasRoom(Output output, Area wanted) {
        Optional<Area> earlier = earlierBelow(output, wanted.sheet());
        int columns = output.area(wanted.sheet()).columns();
        int rows = earlier.map(had -> Math.max(wanted.rows(), had.row() + had.rows() - wanted.row()))
                .orElse(wanted.rows());
        boolean hasRoom = wanted.columns() <= columns
                && isFreeBut(
                        Stream.of(earlier, Written.area(book, output.key()))
                                .flatMap(Optional::stream)
                                .toList(),
                        wanted.resized(rows, columns));
        if (!hasRoom) {
            told.add("Sheet " + wanted.sheet()
                    + " has cells of yours below its table, so nothing else is written there.");
        }
        return hasRoom;
    }

    private boolean isFreeBut(List<Area> own, Area wanted) {
        Object[][] cells = book.read(wanted);
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                Area cell = wanted.at(row, column);
                if (!CellCheck.isBlank(cells[row][column]) && own.stream().noneMatch(area -> area.contains(cell))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Writes the cells of an output; what a person typed beside the title and the note stays. */
    private void write(Object[][] cells, Area block, List<Change> steps) {
        Area head = block.resized(Output.HEADER_ROW, block.columns());
        boolean isTyped = false;
        Object[][] before = book.read(head);
        for (int row = 0; row < before.length; row++) {
            boolean isBlankLine = row == Output.HEADER_ROW - 1 && !Output.goesOn(before[1][0]);
            for (int column = isBlankLine ? 0 : 1; column < before[row].length; column++) {
                isTyped |= !CellCheck.isBlank(before[row][column]);
            }
        }
        if (!isTyped) {
            steps.add(new Change.Cells(block, cells));
            return;
        }
        boolean isOwn = CellCheck.isBlank(before[2][0]) || Output.goesOn(before[1][0]);
        Object[][] lines = {{cells[0][0]}, {cells[1][0]}, {cells[2][0]}};
        int own = isOwn ? lines.length : lines.length - 1;
        steps.add(new Change.Cells(block.resized(own, 1), Arrays.copyOf(lines, own)));
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
}
