package dev.stratum.actions.fix;

import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Change;
import dev.stratum.port.Choice;
import dev.stratum.port.Workbook;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.source.SourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is mended: asked before, changed, and listed behind what was mended earlier. */
public final class MendList {
    /** The key of the list. */
    public static final String KEY = "fixed";

    private static final List<Column> COLUMNS = List.of(
            Columns.CELL,
            Columns.CUSTOMER,
            Column.of("Column", Format.WORDS),
            Column.of("What was wrong", Format.TEXT),
            Column.of("Before", Format.TEXT),
            Column.of("After", Format.TEXT));

    private static final int LONGEST_EXAMPLE = 100;

    private final SourceTable table;
    private final Mends mends;

    /**
     * What can be mended in a table.
     *
     * @param table the table
     * @param mends the cells
     */
    public MendList(SourceTable table, Mends mends) {
        this.table = table;
        this.mends = mends;
    }

    /**
     * The kinds that there is anything of.
     *
     * @return in their order
     */
    public List<MendKind> kinds() {
        return Arrays.stream(MendKind.values())
                .filter(kind -> !mends.of(kind).isEmpty())
                .toList();
    }

    /**
     * Asks for each kind, with every change to be seen.
     *
     * @return one question per kind
     */
    public List<Choice> choices() {
        return kinds().stream().map(this::choice).toList();
    }

    private Choice choice(MendKind kind) {
        List<String> lines = mends.of(kind).stream().map(this::line).toList();
        return new Choice(
                kind.question(lines.size(), example(lines.get(0))),
                List.of(MendKind.YES, MendKind.NO),
                false,
                true,
                lines);
    }

    /** Short enough for a question; the details have all of it. */
    private static String example(String line) {
        return line.length() > LONGEST_EXAMPLE ? line.substring(0, LONGEST_EXAMPLE) + "..." : line;
    }

    /** For example {@code C5: '1.234,50' becomes 1234.5}. */
    private String line(Mend mend) {
        return place(mend).cells() + ": " + before(mend) + " becomes " + mend.shown();
    }

    private Area place(Mend mend) {
        return table.area().at(mend.row(), mend.column());
    }

    private String before(Mend mend) {
        return Visible.of(table.cell(mend.row(), mend.column()));
    }

    /**
     * The cells that a person agreed to.
     *
     * @param answers as many as there are kinds
     * @return each cell once; that of the later kind where two agree
     */
    public List<Mend> agreed(List<String> answers) {
        Map<List<Integer>, Mend> cells = new LinkedHashMap<>();
        List<MendKind> kinds = kinds();
        for (int i = 0; i < kinds.size(); i++) {
            if (answers.get(i).equals(MendKind.YES)) {
                mends.of(kinds.get(i)).forEach(mend -> cells.put(List.of(mend.row(), mend.column()), mend));
            }
        }
        return List.copyOf(cells.values());
    }

    /**
     * The table as it will be.
     *
     * @param agreed the cells that are mended
     * @return the same table with other cells
     */
    public SourceTable mended(List<Mend> agreed) {
        Object[][] cells = Arrays.stream(table.cells()).map(Object[]::clone).toArray(Object[][]::new);
        agreed.forEach(mend -> cells[mend.row()][mend.column()] = mend.to());
        return new SourceTable(table.area(), table.headers(), cells, table.columns());
    }

    /**
     * What is to be changed in the table itself.
     *
     * @param book the workbook
     * @param agreed the cells that are mended
     * @return neighbours together
     */
    public List<Change> changes(Workbook book, List<Mend> agreed) {
        List<Change> steps = new ArrayList<>();
        for (Mend mend : agreed) {
            Area cell = place(mend);
            if (mend.kind() == MendKind.TEXT_DATE && !book.showsDate(cell)) {
                steps.add(new Change.Looks(cell, Format.DATE));
            } else if (mend.to() instanceof Double && book.showsText(cell)) {
                steps.add(new Change.Looks(cell, Format.GENERAL));
            }
        }
        int from = 0;
        while (from < agreed.size()) {
            int next = from + 1;
            while (next < agreed.size() && isNext(agreed.get(next - 1), agreed.get(next))) {
                next++;
            }
            steps.add(block(agreed.subList(from, next)));
            from = next;
        }
        return steps;
    }

    /** In total rows cells stand side by side, otherwise below each other. */
    private static boolean isNext(Mend one, Mend other) {
        boolean across = one.kind() == MendKind.TOTAL_ROW && other.kind() == MendKind.TOTAL_ROW;
        return across
                ? one.row() == other.row() && one.column() + 1 == other.column()
                : one.kind() == other.kind() && one.column() == other.column() && one.row() + 1 == other.row();
    }

    private Change block(List<Mend> cells) {
        Object[] values = cells.stream().map(Mend::to).toArray();
        boolean across = cells.get(0).kind() == MendKind.TOTAL_ROW;
        return new Change.Cells(
                place(cells.get(0)).resized(across ? 1 : values.length, across ? values.length : 1),
                across
                        ? new Object[][] {values}
                        : Arrays.stream(values)
                                .map(value -> new Object[] {value})
                                .toArray(Object[][]::new));
    }

    /**
     * The list of what was mended, behind that of earlier runs.
     *
     * @param book the workbook
     * @param agreed the cells that are mended
     * @return the output to write
     */
    public Output output(Workbook book, List<Mend> agreed) {
        ResultTable rows = ResultTable.ofColumns(COLUMNS);
        Written.table(book, KEY)
                .filter(earlier -> earlier[0].length == COLUMNS.size())
                .ifPresent(earlier -> Arrays.stream(earlier).skip(1).forEach(rows::row));
        for (Mend mend : agreed) {
            rows.row(
                    place(mend).address(),
                    table.customer(mend.row()),
                    table.headers().get(mend.column()),
                    mend.kind().label(),
                    before(mend),
                    mend.shown());
        }
        return Output.of(
                        KEY,
                        "Fixed",
                        "What was fixed",
                        "Each cell that Fix it for me changed, with what stood there before.",
                        rows)
                .readAgain();
    }
}
