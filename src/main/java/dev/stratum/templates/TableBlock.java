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
import java.util.stream.IntStream;

/**
 * A table of a sheet, told before it has a place: columns side by side, some filled cell by cell, some by one formula whose
 * result spills. {@link SheetLayout} places it, and then everything in it is written.
 */
final class TableBlock {
    /** Results longer than this get the looks of their columns while no data is there. */
    static final int LONG = 100;

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
        extras.add((sheet, placed) -> rule.on(sheet.cells().sheet(), placed.cells(reference)));
        return this;
    }

    /** Colours the segments in some of the cells. */
    TableBlock tierColours(String reference) {
        extras.add((sheet, placed) -> Rules.tierColours(
                sheet.cells().sheet(), placed.cells(reference), sheet.book().tiers()));
        return this;
    }

    /** Shades numbers from light to dark by their size. */
    TableBlock shaded(String reference) {
        extras.add((sheet, placed) -> Rules.shaded(sheet.cells().sheet(), placed.cells(reference)));
        return this;
    }

    /** Marks the cells that hold a word. */
    TableBlock marked(String reference, String word) {
        extras.add((sheet, placed) -> Rules.marked(sheet.cells().sheet(), placed.cells(reference), word));
        return this;
    }

    /** Keeps Excel from marking text that looks like a number, such as the type 4114. */
    TableBlock codes(String reference) {
        extras.add((sheet, placed) -> sheet.cells().codes(placed.cells(reference)));
        return this;
    }

    /** Makes rows as high as the sentences in a column need. */
    TableBlock fitHeights(String reference) {
        extras.add((sheet, placed) -> sheet.cells().fitHeights(placed.cells(reference)));
        return this;
    }

    /** The height of a row, from 0, in points. */
    TableBlock rowHeights(IntFunction<Integer> points) {
        extras.add((sheet, placed) ->
                IntStream.range(0, rows).forEach(row -> sheet.cells().height(placed.body() + row, points.apply(row))));
        return this;
    }

    /** Lets a person filter the table. */
    TableBlock filtered() {
        extras.add((sheet, placed) -> sheet.cells().sheet().setAutoFilter(placed.cells("#headed,*")));
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
            sheet.cells()
                    .section(block.top() - 1, block.left(), sectionWidth == 0 ? fields.size() : sectionWidth, section);
        }
        if (headings) {
            heads(sheet);
        }
        for (int i = 0; i < fields.size(); i++) {
            column(sheet, i);
        }
        spills.forEach(spill -> spill.write(sheet, block, fields, rowFormats));
        extras.forEach(extra -> extra.accept(sheet, block));
    }

    private void heads(SheetLayout sheet) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int index = i;
            if (spills.stream().noneMatch(spill -> spill.headed() && spill.fills(index))) {
                sheet.cells()
                        .write(
                                block.top(),
                                block.left() + i,
                                Entry.value(
                                        field.isForEntry() ? Kind.INPUT_HEADER : Kind.HEADER,
                                        field.format(),
                                        field.heading()));
            }
        }
        sheet.cells().height(block.top(), headHeight);
    }

    private void column(SheetLayout sheet, int index) {
        Field field = fields.get(index);
        int column = block.left() + index;
        if (entry && sheet.book().isBlank()) {
            sheet.cells().columnStyle(column, Kind.ENTRY_COLUMN, field.format());
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
        String formula = sheet.formula(field.everyRow(), block).inAllRows();
        new Spill(index, 1, 0, rows, false, true, formula).enter(sheet, block, fields, rowFormats, formula);
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
                sheet.cells().write(row, column, what);
                return;
            }
            if (!what.formula().equals(text)) {
                text = what.formula();
                formula = sheet.formula(text, block);
            }
            sheet.cells().write(row, column, Entry.formula(what.kind(), what.format(), formula.inRow(index)));
        }
    }
}
