package dev.stratum.actions.output;

import dev.stratum.port.Change;
import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes outputs on the sheets where they go: cells, names, looks and links, and what stands below their tables. */
final class OutputWriter {
    private static final String BELOW = "_below";

    /** Nobody clicks on more, and each takes its time; Excel holds 65,530 on a sheet. */
    private static final int MOST_LINKS = 5_000;

    private final Workbook book;
    private final List<String> told;
    private final Map<String, Object[][]> written = new LinkedHashMap<>();

    /**
     * A writer that has written nothing.
     *
     * @param book the workbook, which is read only
     * @param told where it says what it leaves as it is
     */
    OutputWriter(Workbook book, List<String> told) {
        this.book = book;
        this.told = told;
    }

    /** What was written below tables, by the key under which it is known again. */
    Map<String, Object[][]> writtenBelow() {
        return written;
    }

    /** What is written below the table of an output is known again under this key. */
    static String belowKey(Output output) {
        return output.key() + BELOW;
    }

    /** What an earlier run wrote below the table of an output. */
    Optional<Area> earlierBelow(Output output, String sheet) {
        return book.named(Output.nameOf(belowKey(output)))
                .filter(area -> area.sheet().equals(sheet));
    }

    /**
     * Writes an output and what stands below its table.
     *
     * @param output the output
     * @param sheet the sheet that it stands on
     * @param belowStays whether what an earlier run wrote below the table is left as it is
     * @param steps where the changes are added
     */
    void write(Output output, String sheet, boolean belowStays, List<Change> steps) {
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
            steps.add(new Change.Name(Output.nameOf(belowKey(output)), below));
            written.put(belowKey(output), output.below().cells(below));
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
                if (!Cells.isBlank(cells[row][column]) && own.stream().noneMatch(area -> area.contains(cell))) {
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
                isTyped |= !Cells.isBlank(before[row][column]);
            }
        }
        if (!isTyped) {
            steps.add(new Change.Cells(block, cells));
            return;
        }
        boolean isOwn = Cells.isBlank(before[2][0]) || Output.goesOn(before[1][0]);
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
