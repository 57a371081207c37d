package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * A table of a sheet, told before it has a place: columns side by side, some filled cell by cell, some by one formula whose
 * result spills. {@link SheetLayout} places it, and then everything in it is written.
 */
final class TableBlock {
    /** Results longer than this get the looks of their columns while no data is there. */
    private static final int LONG = 100;

    /** A formula whose result takes more cells than its own; headed when headings and totals are part of the result. */
    private record Spill(int field, int fields, int row, int rows, boolean headed, boolean guarded, String formula) {}

    private final String name;
    private final List<Field> fields = new ArrayList<>();
    private final List<Spill> spills = new ArrayList<>();
    private final List<BiConsumer<SheetLayout, Block>> extras = new ArrayList<>();
    private List<String> rowNames = List.of();
    private IntFunction<Format> rowFormats;
    private final int rows;
    private boolean headings = true;
    private boolean totals;
    private boolean entry;
    private boolean growing;
    private int headHeight = 32;
    private String section = "";
    private int sectionWidth;
    private Block block;

    private TableBlock(String name, int rows) {
        this.name = name;
        this.rows = rows;
    }

    /** A table of so many rows, under a name for formulas. */
    static TableBlock of(String name, int rows) {
        return new TableBlock(name, rows);
    }

    /** A table whose rows have names. */
    static TableBlock of(String name, List<String> rowNames) {
        TableBlock table = new TableBlock(name, rowNames.size());
        table.rowNames = List.copyOf(rowNames);
        return table;
    }

    /** A heading above the table, as wide as it. */
    TableBlock section(String title) {
        return section(title, 0);
    }

    /** A heading above the table, so many columns wide. */
    TableBlock section(String title, int columns) {
        section = title;
        sectionWidth = columns;
        return this;
    }

    /** No row of headings. */
    TableBlock withoutHeadings() {
        headings = false;
        return this;
    }

    /** The height of the row of headings, in points. */
    TableBlock headHeight(int points) {
        headHeight = points;
        return this;
    }

    /** Columns for a person's entries: in a blank book they are empty and only their looks are there. */
    TableBlock forEntry() {
        entry = true;
        fields.forEach(Field::forEntry);
        return this;
    }

    /** One row per row of data: in a blank book every column is one formula that takes as many rows as there is data. */
    TableBlock growing() {
        growing = true;
        return this;
    }

    /** Columns beside those that are there. */
    TableBlock fields(Field... more) {
        return fields(Arrays.asList(more));
    }

    /** Columns beside those that are there. */
    TableBlock fields(List<Field> more) {
        for (Field field : more) {
            if (!fields.isEmpty()) {
                field.apart();
            }
            fields.add(field);
        }
        return this;
    }

    /** A row of totals. */
    TableBlock total() {
        totals = true;
        return this;
    }

    /** Formats by row, from 0, for the columns that are shown by row. */
    TableBlock rowFormats(IntFunction<Format> formats) {
        rowFormats = formats;
        return this;
    }

    /** Columns that one formula fills, beside those that are there; its result has no headings. */
    TableBlock spill(String formula, Field... more) {
        return spill(formula, Arrays.asList(more));
    }

    /** Columns that one formula fills, beside those that are there; its result has no headings. */
    TableBlock spill(String formula, List<Field> more) {
        spills.add(new Spill(fields.size(), more.size(), 0, rows, false, true, formula));
        return fields(more);
    }

    /** One formula for some rows of columns that are there. */
    TableBlock spillInto(String first, int columns, int row, int many, String formula) {
        spills.add(new Spill(index(first), columns, row, many, false, true, formula));
        return this;
    }

    /** A formula for columns that are there, and that does not wait for data, such as weights from judgements. */
    TableBlock always(String first, int columns, String formula) {
        spills.add(new Spill(index(first), columns, 0, rows, false, false, formula));
        return this;
    }

    /** Columns that one formula fills, beside those that are there, and that does not wait for data. */
    TableBlock always(String formula, List<Field> more) {
        spills.add(new Spill(fields.size(), more.size(), 0, rows, false, false, formula));
        return fields(more);
    }

    /** A formula for some rows of columns that are there, which does not wait for data either. */
    TableBlock alwaysInto(String first, int columns, int row, int many, String formula) {
        spills.add(new Spill(index(first), columns, row, many, false, false, formula));
        return this;
    }

    /** Columns that one formula fills with their headings, and that do not wait for data. */
    TableBlock alwaysResult(String formula, List<Field> more) {
        spills.add(new Spill(fields.size(), more.size(), 0, rows, true, false, formula));
        return fields(more);
    }

    /** Columns that one formula fills with their headings and, where the table has any, with the totals. */
    TableBlock result(String formula, Field... more) {
        return result(formula, Arrays.asList(more));
    }

    /** Columns that one formula fills with their headings and, where the table has any, with the totals. */
    TableBlock result(String formula, List<Field> more) {
        spills.add(new Spill(fields.size(), more.size(), 0, rows, true, true, formula));
        return fields(more);
    }

    /** The same with the columns of a table that stands elsewhere too, under names with spaces between. */
    TableBlock result(String formula, String keys, List<Column> columns) {
        return result(formula, Field.all(keys, columns));
    }

    private int index(String key) {
        List<String> keys = fields.stream().map(Field::key).toList();
        if (!keys.contains(key)) {
            throw new IllegalArgumentException("There is no column " + key + " in block " + name + ": " + keys);
        }
        return keys.indexOf(key);
    }

    /** Gives cells of this table a name in the workbook. */
    TableBlock named(String definedName, String reference) {
        extras.add((sheet, placed) -> sheet.book().name(definedName, name + "[" + reference + "]"));
        return this;
    }

    /** What some of the cells accept. */
    TableBlock accepts(String reference, Rules.Rule rule) {
        extras.add((sheet, placed) -> rule.on(sheet.sheet(), placed.cells(reference)));
        return this;
    }

    /** Colours the segments in some of the cells. */
    TableBlock tierColours(String reference) {
        extras.add((sheet, placed) -> Rules.tierColours(
                sheet.sheet(), placed.cells(reference), sheet.book().tiers()));
        return this;
    }

    /** Shades numbers from light to dark by their size. */
    TableBlock shaded(String reference) {
        extras.add((sheet, placed) -> Rules.shaded(sheet.sheet(), placed.cells(reference)));
        return this;
    }

    /** Marks the cells that hold a word. */
    TableBlock marked(String reference, String word) {
        extras.add((sheet, placed) -> Rules.marked(sheet.sheet(), placed.cells(reference), word));
        return this;
    }

    /** Keeps Excel from marking text that looks like a number, such as the type 4114. */
    TableBlock codes(String reference) {
        extras.add((sheet, placed) -> sheet.codes(placed.cells(reference)));
        return this;
    }

    /** Makes rows as high as the sentences in a column need. */
    TableBlock fitHeights(String reference) {
        extras.add((sheet, placed) -> sheet.fitHeights(placed.cells(reference)));
        return this;
    }

    /** The height of a row, from 0, in points. */
    TableBlock rowHeights(IntFunction<Integer> points) {
        extras.add((sheet, placed) ->
                IntStream.range(0, rows).forEach(row -> sheet.height(placed.body() + row, points.apply(row))));
        return this;
    }

    /** Lets a person filter the table. */
    TableBlock filtered() {
        extras.add((sheet, placed) -> sheet.sheet().setAutoFilter(placed.cells("#headed,*")));
        return this;
    }

    /** Keeps the headings and so many columns in view, and prints the headings on every page. */
    TableBlock frozen(int columns) {
        extras.add((sheet, placed) -> sheet.freeze(placed.body(), columns, placed.top()));
        return this;
    }

    boolean hasSection() {
        return !section.isEmpty();
    }

    /** How many rows the table takes. */
    int height() {
        return (headings ? 1 : 0) + rows + (totals ? 1 : 0);
    }

    /** Gives the table its place; the row of its section, if any, is the one above. */
    Block placedAt(SheetLayout sheet, int top, int left) {
        block = new Block(
                name,
                sheet.name(),
                fields.stream().map(Field::key).toList(),
                rowNames,
                rows,
                headings ? 1 : 0,
                totals ? 1 : 0,
                top,
                left);
        for (int i = 0; i < fields.size(); i++) {
            sheet.widen(left + i, fields.get(i).width());
        }
        if (growing || entry || rows > LONG) {
            sheet.grows();
        }
        return block;
    }

    /** Writes everything; all blocks of the book have their places now. */
    void write(SheetLayout sheet) {
        if (hasSection()) {
            sheet.section(block.top() - 1, block.left(), sectionWidth == 0 ? fields.size() : sectionWidth, section);
        }
        if (headings) {
            heads(sheet);
        }
        for (int i = 0; i < fields.size(); i++) {
            column(sheet, i);
        }
        spills.forEach(spill -> spill(sheet, spill));
        extras.forEach(extra -> extra.accept(sheet, block));
    }

    private void heads(SheetLayout sheet) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int index = i;
            if (spills.stream().noneMatch(spill -> spill.headed() && holds(spill, index))) {
                sheet.write(
                        block.top(),
                        block.left() + i,
                        Entry.value(
                                field.isForEntry() ? Kind.INPUT_HEADER : Kind.HEADER, field.format(), field.heading()));
            }
        }
        sheet.height(block.top(), headHeight);
    }

    private static boolean holds(Spill spill, int field) {
        return field >= spill.field() && field < spill.field() + spill.fields();
    }

    private void column(SheetLayout sheet, int index) {
        Field field = fields.get(index);
        int column = block.left() + index;
        if (entry && sheet.book().isBlank()) {
            sheet.columnStyle(column, Kind.ENTRY_COLUMN, field.format());
            return;
        }
        if (growing && sheet.book().isBlank() && !field.everyRow().isEmpty()) {
            spillDown(sheet, index);
            return;
        }
        Cache cache = new Cache(sheet);
        for (int row = 0; row < rows; row++) {
            cache.write(block.body() + row, column, row, field.entry(row));
        }
        if (totals) {
            cache.write(block.bottom(), column, rows, field.total());
        }
    }

    /** A formula per row would print thousands of rows that show nothing. */
    private void spillDown(SheetLayout sheet, int index) {
        Field field = fields.get(index);
        XSSFCell cell = sheet.cell(block.body(), block.left() + index);
        String formula = sheet.formula(field.everyRow(), block).inAllRows();
        sheet.book().formulas().dynamic(cell, sheet.book().guarded(formula));
        Spill spill = new Spill(index, 1, 0, rows, false, true, formula);
        sheet.book().afterCalculation(() -> looks(sheet, spill, List.of(field), cell));
    }

    /** Reads a formula once for all the rows that have it. */
    private final class Cache {
        private final SheetLayout sheet;
        private String text;
        private NamedFormula formula;

        Cache(SheetLayout sheet) {
            this.sheet = sheet;
        }

        void write(int row, int column, int index, Entry what) {
            if (what == null) {
                return;
            }
            if (what.formula() == null) {
                sheet.write(row, column, what);
                return;
            }
            if (!what.formula().equals(text)) {
                text = what.formula();
                formula = sheet.formula(text, block);
            }
            sheet.write(row, column, Entry.formula(what.kind(), what.format(), formula.inRow(index)));
        }
    }

    private void spill(SheetLayout sheet, Spill spill) {
        Book book = sheet.book();
        List<Field> own = fields.subList(spill.field(), spill.field() + spill.fields());
        String formula = sheet.formula(spill.formula(), block).inRow(spill.row());
        int row = spill.headed() ? block.top() : block.body() + spill.row();
        int column = block.left() + spill.field();
        XSSFCell cell = sheet.cell(row, column);
        if (spill.headed()) {
            String headings = own.stream().map(Field::heading).collect(Collectors.joining("\",\"", "{\"", "\"}"));
            book.formulas().dynamic(cell, spill.guarded() ? book.guarded(formula, headings) : formula);
            book.afterCalculation(() -> checkHeadings(sheet, own, row, column));
        } else {
            book.formulas().dynamic(cell, spill.guarded() ? book.guarded(formula) : formula);
        }
        book.afterCalculation(() -> looks(sheet, spill, own, cell));
    }

    private void checkHeadings(SheetLayout sheet, List<Field> own, int row, int column) {
        for (int i = 0; i < own.size(); i++) {
            String heading = own.get(i).heading();
            XSSFCell cell = sheet.cell(row, column + i);
            if (!cell.getStringCellValue().equals(heading)) {
                throw new IllegalStateException("Column " + own.get(i).key() + " of block " + name + " is headed "
                        + cell.getStringCellValue() + " and not " + heading);
            }
        }
    }

    private void looks(SheetLayout sheet, Spill spill, List<Field> own, XSSFCell anchor) {
        CellRangeAddress filled = anchor.getArrayFormulaRange();
        int extra = spill.headed() ? 1 + block.totals() : 0;
        int expected = spill.rows() + extra;
        if (!sheet.book().isBlank()) {
            dress(
                    sheet,
                    spill,
                    own,
                    anchor,
                    filled.getLastRow() - filled.getFirstRow() + 1,
                    filled.getLastColumn() - filled.getFirstColumn() + 1,
                    totals);
        } else if (expected <= LONG) {
            dress(sheet, spill, own, anchor, expected, own.size(), totals);
        } else {
            dress(sheet, spill, own, anchor, spill.headed() ? 1 : 0, own.size(), false);
            IntStream.range(0, own.size())
                    .forEach(i -> sheet.columnStyle(
                            anchor.getColumnIndex() + i, Kind.COLUMN, own.get(i).format()));
            anchor.setCellStyle(sheet.style(
                    spill.headed() ? Kind.HEADER : Kind.BODY, own.get(0).format()));
        }
    }

    private void dress(
            SheetLayout sheet,
            Spill spill,
            List<Field> own,
            XSSFCell anchor,
            int many,
            int across,
            boolean withTotals) {
        int head = spill.headed() ? 1 : 0;
        for (int i = 0; i < many; i++) {
            boolean last = spill.headed() && withTotals && i == many - 1;
            Kind kind = i < head ? Kind.HEADER : last ? Kind.TOTAL : Kind.BODY;
            for (int j = 0; j < across; j++) {
                Field field = own.get(Math.min(j, own.size() - 1));
                Format format = rowFormats != null && field.isShownByRow() && kind == Kind.BODY
                        ? rowFormats.apply(spill.row() + i - head)
                        : field.format();
                sheet.cell(anchor.getRowIndex() + i, anchor.getColumnIndex() + j)
                        .setCellStyle(sheet.style(kind, format));
            }
        }
    }
}
