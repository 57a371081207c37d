package dev.stratum.host.excel;

import dev.stratum.sheet.Area;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References of a formula to the row of a table that it stands in, such as {@code [@[Order size]]} or {@code
 * Sales[[#This Row],[Amount]]}. They mean nothing outside of their row, so they are written as addresses.
 */
final class TableRows {
    private static final String COLUMN = "\\[((?:'.|[^\\[\\]'])+)\\]";
    private static final Pattern REFERENCE = Pattern.compile("\"[^\"]*\"|(?<table>[\\p{L}_\\\\][\\p{L}\\p{N}_.]*)?(?:"
            + "\\[@(?<plain>(?:'.|[^\\[\\]'])*)\\]"
            + "|\\[@" + COLUMN + "(?::" + COLUMN + ")?\\]"
            + "|\\[\\s*\\[(?i:#This Row)\\]\\s*(?:,\\s*" + COLUMN + "(?:\\s*:\\s*" + COLUMN + ")?\\s*)?\\])");
    private static final int FIRST = 3;

    private final Function<String, Optional<Automation>> tables;
    private final int row;

    private TableRows(Function<String, Optional<Automation>> tables, int row) {
        this.tables = tables;
        this.row = row;
    }

    /**
     * The tables that a formula may name.
     *
     * @param workbook the workbook
     * @param cell the cell of the formula
     * @param row the row of the cell, from 0
     */
    static TableRows of(Automation workbook, Automation cell, int row) {
        return new TableRows(name -> name == null ? around(cell) : named(workbook, name), row);
    }

    private static Optional<Automation> around(Automation cell) {
        // Range.ListObject: the table that a cell is in
        return Optional.ofNullable(cell.at("ListObject"));
    }

    private static Optional<Automation> named(Automation workbook, String name) {
        // Worksheet.ListObjects, ListObject.Name
        Automation sheets = workbook.at("Worksheets");
        int count = sheets.whole("Count");
        for (int i = 1; i <= count; i++) {
            Automation tables = sheets.at("Item", i).at("ListObjects");
            int there = tables.whole("Count");
            for (int j = 1; j <= there; j++) {
                if (name.equalsIgnoreCase(tables.at("Item", j).text("Name"))) {
                    return Optional.of(tables.at("Item", j));
                }
            }
        }
        return Optional.empty();
    }

    /** The formula with addresses in the place of such references; one that means nothing stays as it is. */
    String expanded(String formula) {
        Matcher references = REFERENCE.matcher(formula);
        StringBuilder text = new StringBuilder();
        while (references.find()) {
            String found = references.group();
            references.appendReplacement(
                    text, Matcher.quoteReplacement(found.startsWith("\"") ? found : address(references)));
        }
        return references.appendTail(text).toString();
    }

    private String address(Matcher reference) {
        try {
            return tables.apply(reference.group("table"))
                    .map(table -> address(table, reference))
                    .orElse(reference.group());
        } catch (RuntimeException noSuchColumn) {
            return reference.group();
        }
    }

    private String address(Automation table, Matcher reference) {
        // ListObject.Range, Range.Worksheet.Name, Range.Column, Range.Columns.Count
        Automation range = table.at("Range");
        String sheet = range.at("Worksheet").text("Name");
        int first = range.whole("Column") - 1;
        int last = first + range.at("Columns").whole("Count") - 1;
        String[] columns = columns(reference);
        if (columns[0] != null) {
            first = column(table, columns[0]);
            last = columns[1] == null ? first : column(table, columns[1]);
        }
        return new Area(sheet, row, first, 1, last - first + 1).address();
    }

    /** The first and the last column that a reference names; none for the whole row. */
    private static String[] columns(Matcher reference) {
        String plain = reference.group("plain");
        if (plain != null) {
            return new String[] {plain.isEmpty() ? null : plain, null};
        }
        int at = reference.group(FIRST) == null ? FIRST + 2 : FIRST;
        return new String[] {reference.group(at), reference.group(at + 1)};
    }

    private static int column(Automation table, String name) {
        // ListObject.ListColumns.Item, ListColumn.Range; an apostrophe makes the next character an ordinary one
        String plain = name.strip().replaceAll("'(.)", "$1");
        return table.at("ListColumns").at("Item", plain).at("Range").whole("Column") - 1;
    }
}
