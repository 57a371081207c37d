package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartFrame;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Lays out one sheet: its title, and below it blocks, each below the one before or beside one by its name. Nothing is
 * written before all sheets of the book are laid out, so a formula may speak of blocks that come later.
 */
final class SheetLayout {
    private static final int CHART_COLUMN = 13;

    /** The first row below the title and what the sheet shows, from 0. */
    private static final int BELOW_TITLE = 4;

    /** The first row of a table that stands right below the title, as a person counts. */
    static final int FIRST_ROW = BELOW_TITLE + 2;

    private final Book book;
    private final SheetCells cells;
    private final SheetPrint print;
    private final Set<String> sections = new HashSet<>();
    private final List<Runnable> writes = new ArrayList<>();
    private int free;
    private int left;
    private int lowest;
    private int drawnTop;
    private boolean apart;
    private Block beside;

    SheetLayout(Book book, XSSFSheet sheet) {
        this.book = book;
        this.cells = new SheetCells(book, sheet);
        this.print = new SheetPrint(book, sheet, cells.widths());
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(15);
    }

    /** The last row of a table of so many rows that stands right below the title, as a person counts. */
    static int lastRow(int rows) {
        return FIRST_ROW + rows - 1;
    }

    Book book() {
        return book;
    }

    SheetCells cells() {
        return cells;
    }

    String name() {
        return cells.sheet().getSheetName();
    }

    /** The title of the sheet in its first row, and below it what it shows. */
    SheetLayout title(String title, String... lines) {
        writes.add(() -> {
            cells.write(0, 0, Entry.value(Kind.TITLE, Format.TEXT, title));
            cells.height(0, 26);
        });
        for (int i = 0; i < lines.length; i++) {
            paragraph(1 + i, Entry.value(i == 0 ? Kind.LEAD : Kind.NOTE, Format.TEXT, lines[i]), lines[i].length());
        }
        free = BELOW_TITLE;
        return this;
    }

    /** A sentence right below the title that a formula makes when there is something to say, {@code warning[1,text]}. */
    SheetLayout warning(String formula) {
        sentence("warning", BELOW_TITLE - 1, formula, 1);
        return this;
    }

    /** A paragraph across the sheet, right below what stands there. */
    SheetLayout note(String text) {
        paragraph(next(), Entry.value(Kind.NOTE, Format.TEXT, text), text.length());
        return this;
    }

    /** A paragraph whose text a formula makes; by its name it is a block of one row and one column, {@code text}. */
    SheetLayout sentence(String sentence, String formula, int expectedCharacters) {
        sentence(sentence, next(), formula, expectedCharacters);
        return this;
    }

    private void sentence(String sentence, int row, String formula, int expectedCharacters) {
        book.add(new Block(sentence, name(), List.of("text"), List.of(), 1, 0, 0, row, 0));
        paragraph(row, Entry.formula(Kind.LEAD, Format.TEXT, formula), expectedCharacters);
    }

    /** A heading so many columns wide, for what is no table. */
    SheetLayout section(String text, int columns) {
        int row = begin();
        writes.add(() -> cells.section(row, 0, columns, text));
        free = row + 1;
        apart = false;
        return this;
    }

    /** A table below what is there; beside another one, their headings stand in one row. */
    SheetLayout add(TableBlock table) {
        int top = beside == null ? begin() + (table.hasSection() ? 1 : 0) : beside.top();
        beside = null;
        Block block = table.placedAt(this, top, left);
        book.add(block);
        if (table.hasSection()) {
            sections.add(block.name());
        }
        writes.add(() -> table.write(this));
        return end(top + table.height());
    }

    /** What comes next stands beside a table, with a narrow column between. */
    SheetLayout beside(String table) {
        return beside(table, 1);
    }

    /** What comes next stands beside a table, so many columns away. */
    SheetLayout beside(String table, int gap) {
        beside = book.block(table);
        left = beside.left() + beside.columns().size() + gap;
        for (int i = 1; i <= gap; i++) {
            cells.gap(left - i);
        }
        return this;
    }

    /** What comes next stands below a table, whatever stands beside it. */
    SheetLayout under(String table) {
        Block above = book.block(table);
        left = above.left();
        free = above.bottom() + 1;
        apart = true;
        return this;
    }

    /** What comes next stands at the left again, below everything. */
    SheetLayout below() {
        left = 0;
        free = lowest;
        apart = true;
        return this;
    }

    /** A chart so many columns wide and so many rows high; beside a table, from its first row down. */
    SheetLayout chart(int columns, int rows, Consumer<Function<ChartLabels, XSSFChart>> draw) {
        return drawn(
                columns,
                rows,
                (row, column) -> draw.accept(labels -> {
                    XSSFChart chart = new ChartFrame(
                                    column, row, column + columns, row + rows, labels.title(), labels.spoken())
                            .on(cells.sheet());
                    if (!labels.titleCell().isEmpty()) {
                        String cell = book.address(labels.titleCell());
                        // Calc shows the text that is kept, and for none its own "Chart Title".
                        String said = book.text(cell);
                        ChartFrame.follow(chart, cell, said.isBlank() ? labels.title() : said);
                    }
                    return chart;
                }));
    }

    /** A picture of boxes and arrows so many columns wide and so many rows high; the text is spoken. */
    SheetLayout diagram(int columns, int rows, String spoken, Consumer<Diagram> draw) {
        return drawn(
                columns,
                rows,
                (row, column) ->
                        draw.accept(Diagram.on(cells.sheet(), row, column, row + rows, column + columns, spoken)));
    }

    /** What comes next is drawn beside the last picture, from a column on. */
    SheetLayout besideDrawing(int column) {
        left = column;
        free = drawnTop;
        apart = false;
        return this;
    }

    private SheetLayout drawn(int columns, int rows, BiConsumer<Integer, Integer> draw) {
        int top = begin();
        int column = left;
        if (beside != null) {
            top = sections.contains(beside.name()) ? beside.top() - 1 : beside.body();
            beside = null;
        }
        drawnTop = top;
        if (column > 0) {
            IntStream.range(column, column + columns)
                    .forEach(i -> cells.widths().putIfAbsent(i, CHART_COLUMN));
        }
        int row = top;
        if (print.takes(column)) {
            print.drawn(row + rows, column + columns);
        }
        book.afterCalculation(() -> draw.accept(row, column));
        return end(row + rows);
    }

    /** A curve of a chart, from its columns. */
    ChartDrawing.Curve curve(String name, String x, String y, String colour) {
        return new ChartDrawing.Curve(book.address(x), resolved(new ChartDrawing.Series(name, y, colour)));
    }

    /** Rows that have no height of their own are so high. */
    SheetLayout tall(int points) {
        cells.sheet().setDefaultRowHeightInPoints(points);
        writes.add(() -> cells.height(BELOW_TITLE - 1, 15));
        return this;
    }

    /** Upright bars over names, a chart so many columns wide and so many rows high. */
    SheetLayout bars(
            int columns, int rows, ChartLabels labels, String categories, int gap, ChartDrawing.Series... series) {
        return chart(
                columns,
                rows,
                place -> ChartDrawing.bars(
                        place,
                        labels,
                        book.address(categories),
                        gap,
                        Stream.of(series).map(this::resolved).toArray(ChartDrawing.Series[]::new)));
    }

    ChartDrawing.Series resolved(ChartDrawing.Series series) {
        return new ChartDrawing.Series(series.name(), book.address(series.cells()), series.colour());
    }

    /** What comes next is there for charts and formulas, and is not printed: all to the right, or else all below. */
    SheetLayout notPrinted() {
        if (beside == null) {
            print.endAtRow(free);
        } else {
            print.endAtColumn(left);
        }
        return this;
    }

    /** Rows of data come and go: what is printed follows them. */
    void grows() {
        print.grows();
    }

    private int begin() {
        return free + (apart ? 1 : 0);
    }

    private SheetLayout end(int below) {
        free = below;
        lowest = Math.max(lowest, below);
        apart = true;
        return this;
    }

    private int next() {
        int row = free;
        end(row + 1);
        return row;
    }

    private void paragraph(int row, Entry entry, int characters) {
        writes.add(() -> {
            Entry resolved = entry.formula() == null
                    ? entry
                    : Entry.formula(
                            entry.kind(),
                            entry.format(),
                            formula(entry.formula(), null).inRow(0));
            cells.write(row, 0, resolved);
            // A text that runs on beside what is printed would be cut there.
            List<Integer> across =
                    cells.widths().keySet().stream().filter(print::takes).toList();
            int columns = 1 + across.stream().mapToInt(i -> i).max().orElse(0);
            if (columns > 1) {
                cells.sheet().addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
            }
            cells.fitHeight(
                    row,
                    characters,
                    across.stream().mapToInt(cells.widths()::get).sum());
        });
    }

    /** What comes next stands right below what is there. */
    SheetLayout joined() {
        apart = false;
        return this;
    }

    /** One more row between what is there and what comes next. */
    SheetLayout gap() {
        free++;
        return this;
    }

    /** Prints everything on one page. */
    SheetLayout onePage() {
        print.onePage();
        return this;
    }

    /** Prints everything on one page that is higher than wide. */
    SheetLayout onePageUpright() {
        print.upright();
        return onePage();
    }

    /** Starts a new printed page with what comes next. */
    SheetLayout pageBreak() {
        cells.sheet().setRowBreak(begin() - 1);
        return this;
    }

    /** Keeps the title in view and prints it on every page. */
    SheetLayout frozenTitle() {
        freeze(free, 0, 0);
        return this;
    }

    /** Keeps the first row in view and prints it on every page. */
    SheetLayout frozenFirstRow() {
        freeze(1, 0, 0);
        return this;
    }

    /** Keeps the rows above one and the columns left of one in view, and prints one row on every page. */
    void freeze(int row, int columns, int printed) {
        cells.sheet().createFreezePane(columns, row);
        print.repeat(printed);
    }

    /** A column that is at least so wide. */
    void widen(int column, int characters) {
        cells.widen(column, characters);
    }

    /** Writes what is laid out. */
    void write() {
        cells.setWidths();
        writes.forEach(Runnable::run);
        back();
        book.afterCalculation(() -> print.area(lowest));
    }

    /** The way back to the first sheet, in the row that it keeps for a warning. */
    private void back() {
        if (!name().equals(StartParts.NAME)) {
            cells.write(BELOW_TITLE - 1, 0, Entry.value(Kind.LINK, Format.TEXT, StartParts.NAME));
        }
    }

    NamedFormula formula(String text, Block own) {
        return new NamedFormula(text, own, name(), book::block);
    }
}
