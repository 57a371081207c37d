package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartFrame;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Lays out one sheet: its title, and below it blocks, each below the one before or beside one by its name. Nothing is
 * written before all sheets of the book are laid out, so a formula may speak of blocks that come later.
 */
final class SheetLayout {
    private static final int LINE_HEIGHT = 13;
    private static final int CHART_COLUMN = 13;
    private static final int GAP = 3;
    private static final int NARROW = 38;

    /** Left and right of what is printed, in inches. */
    private static final double MARGIN = 0.4;

    /** So wide a sheet is still read well upright on paper, in characters. */
    private static final int UPRIGHT = 150;

    /** A list longer than a page or two is printed upright where it is not too wide. */
    private static final int LONG_LIST = 60;

    /** Nobody reads thousands of rows on paper; who wants them says so. */
    static final int MOST_PRINTED = 250;

    /** Says on each page that there is more. */
    static final String MORE_ROWS = "The first " + MOST_PRINTED + " rows. All: Page Layout > Print Area > Clear";

    /** The first row below the title and what the sheet shows, from 0. */
    private static final int BELOW_TITLE = 4;

    /** The first row of a table that stands right below the title, as a person counts. */
    static final int FIRST_ROW = BELOW_TITLE + 2;

    private final Book book;
    private final XSSFSheet sheet;
    private final Map<Integer, Integer> widths = new TreeMap<>();
    private final Set<String> sections = new HashSet<>();
    private final List<Runnable> writes = new ArrayList<>();
    private int free;
    private int left;
    private int lowest;
    private int printedRows = Integer.MAX_VALUE;
    private int printedColumns = Integer.MAX_VALUE;
    private int drawnColumns;
    private int drawnRows;
    private int drawnTop;
    private boolean apart;
    private boolean growing;
    private Block beside;

    SheetLayout(Book book, XSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(15);
        print();
    }

    private void print() {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setLeft("Stratum");
        sheet.getFooter().setRight("&A, page &P of &N");
    }

    /** The last row of a table of so many rows that stands right below the title, as a person counts. */
    static int lastRow(int rows) {
        return FIRST_ROW + rows - 1;
    }

    Book book() {
        return book;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    String name() {
        return sheet.getSheetName();
    }

    /** The title of the sheet in its first row, and below it what it shows. */
    SheetLayout title(String title, String... lines) {
        writes.add(() -> {
            write(0, 0, Entry.value(Kind.TITLE, Format.TEXT, title));
            height(0, 26);
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
        writes.add(() -> section(row, 0, columns, text));
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
            widths.putIfAbsent(left - i, GAP);
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
    SheetLayout chart(int columns, int rows, Consumer<Function<ChartDrawing.Labels, XSSFChart>> draw) {
        return drawn(
                columns,
                rows,
                (row, column) -> draw.accept(labels -> {
                    XSSFChart chart = new ChartFrame(
                                    column, row, column + columns, row + rows, labels.title(), labels.spoken())
                            .on(sheet);
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
                (row, column) -> draw.accept(Diagram.on(sheet, row, column, row + rows, column + columns, spoken)));
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
            IntStream.range(column, column + columns).forEach(i -> widths.putIfAbsent(i, CHART_COLUMN));
        }
        int row = top;
        if (column < printedColumns) {
            drawnColumns = Math.max(drawnColumns, column + columns);
            drawnRows = Math.max(drawnRows, row + rows);
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
        sheet.setDefaultRowHeightInPoints(points);
        writes.add(() -> height(BELOW_TITLE - 1, 15));
        return this;
    }

    /** Upright bars over names, a chart so many columns wide and so many rows high. */
    SheetLayout bars(
            int columns,
            int rows,
            ChartDrawing.Labels labels,
            String categories,
            int gap,
            ChartDrawing.Series... series) {
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
            printedRows = free;
        } else {
            printedColumns = left;
        }
        return this;
    }

    /** Rows of data come and go: what is printed follows them. */
    void grows() {
        growing = true;
    }

    /** What is printed, once all cells have their values; a sheet whose rows come and go prints what it holds. */
    private void printArea() {
        upright(growing ? LONG_LIST + 1 : Math.max(lowest, lastShown()));
        if (growing && book.isBlank() && printedColumns == Integer.MAX_VALUE) {
            return;
        }
        int columns =
                Math.max(1 + widths.keySet().stream().mapToInt(i -> i).max().orElse(0), drawnColumns);
        int last = Math.max(1, Math.min(lastShown(), printedRows));
        if (growing && last > MOST_PRINTED) {
            last = MOST_PRINTED;
            sheet.getFooter().setCenter(MORE_ROWS);
        }
        book.workbook()
                .setPrintArea(
                        book.workbook().getSheetIndex(sheet), 0, Math.min(columns, printedColumns) - 1, 0, last - 1);
    }

    /** A long and narrow list takes half as many pages upright. */
    private void upright(int rows) {
        int width = widths.values().stream().mapToInt(i -> i).sum();
        if (rows > LONG_LIST && width <= UPRIGHT) {
            sheet.getPrintSetup().setLandscape(false);
        }
    }

    /** The row below the last one that shows something in the columns that are printed, or has a part of a chart. */
    private int lastShown() {
        int last = sheet.getLastRowNum() + 1;
        while (last > drawnRows && !isShown(sheet.getRow(last - 1))) {
            last--;
        }
        return Math.max(last, drawnRows);
    }

    private boolean isShown(Row row) {
        return row != null
                && StreamSupport.stream(row.spliterator(), false)
                        .anyMatch(cell -> cell.getColumnIndex() < printedColumns && isShown(cell));
    }

    private static boolean isShown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type != CellType.BLANK
                && !(type == CellType.STRING && cell.getStringCellValue().isEmpty());
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
            write(row, 0, resolved);
            // A text that runs on beside what is printed would be cut there.
            List<Integer> across =
                    widths.keySet().stream().filter(i -> i < printedColumns).toList();
            int columns = 1 + across.stream().mapToInt(i -> i).max().orElse(0);
            if (columns > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
            }
            int perLine = (int) (across.stream().mapToInt(widths::get).sum() * 1.2);
            height(row, LINE_HEIGHT * (1 + characters / perLine) + 3);
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
        sheet.getPrintSetup().setFitHeight((short) 1);
        return this;
    }

    /** Prints everything on one page that is higher than wide. */
    SheetLayout onePageUpright() {
        sheet.getPrintSetup().setLandscape(false);
        return onePage();
    }

    /** Starts a new printed page with what comes next. */
    SheetLayout pageBreak() {
        sheet.setRowBreak(begin() - 1);
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
        sheet.createFreezePane(columns, row);
        sheet.setRepeatingRows(new CellRangeAddress(printed, printed, -1, -1));
    }

    /** A column that is at least so wide. */
    void widen(int column, int characters) {
        widths.merge(column, characters, (before, now) -> before == GAP ? now : Math.max(before, now));
    }

    /** Writes what is laid out. */
    void write() {
        widths.forEach((column, width) -> sheet.setColumnWidth(column, width * 256 + 180));
        writes.forEach(Runnable::run);
        back();
        book.afterCalculation(this::printArea);
    }

    /** The way back to the first sheet, in the row that it keeps for a warning. */
    private void back() {
        if (!name().equals(StartParts.NAME)) {
            write(BELOW_TITLE - 1, 0, Entry.value(Kind.LINK, Format.TEXT, StartParts.NAME));
        }
    }

    NamedFormula formula(String text, Block own) {
        return new NamedFormula(text, own, name(), book::block);
    }

    void section(int row, int column, int columns, String text) {
        for (int i = 0; i < columns; i++) {
            cell(row, column + i).setCellStyle(style(Kind.SECTION, Format.TEXT));
        }
        cell(row, column).setCellValue(text);
        height(row, 20);
    }

    /** Writes a cell whose formula has addresses. */
    void write(int row, int column, Entry entry) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(style(entry.kind(), entry.format()));
        if (entry.formula() != null) {
            book.formulas().scalar(cell, entry.formula());
        } else if (entry.value() instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (entry.value() != null) {
            cell.setCellValue(entry.value().toString());
            if (entry.kind() == Kind.LINK) {
                link(cell, entry.value().toString());
            }
        }
    }

    private void link(XSSFCell cell, String sheetName) {
        Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        cell.setHyperlink(link);
    }

    void columnStyle(int column, Kind kind, Format format) {
        sheet.setDefaultColumnStyle(column, style(kind, format));
    }

    void codes(CellRangeAddress cells) {
        sheet.addIgnoredErrors(cells, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** Makes rows as high as the sentences in one column of them need, once these are calculated. */
    void fitHeights(CellRangeAddress cells) {
        book.afterCalculation(() -> cells.forEach(place -> {
            int width = widths.get(place.getColumn());
            // Of a narrow column a longer part of each line stays free, because words do not break.
            int perLine = width <= NARROW ? (int) (width * 1.1) : (int) (width * 1.2);
            String text = cell(place.getRow(), place.getColumn()).getStringCellValue();
            int needed = Math.max((1 + text.length() / perLine) * LINE_HEIGHT + 4, 17);
            // The sentences of another column may need more.
            boolean higher = row(place.getRow()).getCTRow().isSetCustomHeight()
                    && row(place.getRow()).getHeightInPoints() > needed;
            if (!higher) {
                height(place.getRow(), needed);
            }
        }));
    }

    void height(int row, int points) {
        row(row).setHeightInPoints(points);
    }

    XSSFCellStyle style(Kind kind, Format format) {
        return book.styles().of(kind, format);
    }

    XSSFCell cell(int row, int column) {
        XSSFRow line = row(row);
        XSSFCell there = line.getCell(column);
        return there == null ? line.createCell(column) : there;
    }

    private XSSFRow row(int row) {
        XSSFRow there = sheet.getRow(row);
        return there == null ? sheet.createRow(row) : there;
    }
}
