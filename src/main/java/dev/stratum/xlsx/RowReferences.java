package dev.stratum.xlsx;

import dev.stratum.sheet.Area;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** References of a formula to the row of a table that it stands in, written as addresses. */
record RowReferences(XSSFWorkbook workbook, Area cell) {
    private static final Pattern REFERENCE = Pattern.compile(
            "\"[^\"]*\"|([\\p{L}_\\\\][\\p{L}\\p{N}_.]*)"
                    + "\\[\\s*\\[(?i:#This Row)\\]\\s*(?:,\\s*\\[((?:'.|[^\\[\\]'])+)\\](?:\\s*:\\s*\\[((?:'.|[^\\[\\]'])+)\\])?\\s*)?\\]");

    /** The formula with addresses in the place of such references; one that means nothing stays as it is. */
    String expanded(String formula) {
        Matcher references = REFERENCE.matcher(formula);
        StringBuilder text = new StringBuilder();
        while (references.find()) {
            String found = references.group();
            references.appendReplacement(
                    text,
                    Matcher.quoteReplacement(
                            found.startsWith("\"") ? found : address(references).orElse(found)));
        }
        return references.appendTail(text).toString();
    }

    private Optional<String> address(Matcher reference) {
        XSSFTable table = workbook.getTable(reference.group(1));
        if (table == null) {
            return Optional.empty();
        }
        int first = column(table, reference.group(2), 0);
        int last = column(table, reference.group(3), reference.group(2) == null ? table.getColumnCount() - 1 : first);
        return first < 0 || last < first
                ? Optional.empty()
                : Optional.of(new Area(
                                table.getXSSFSheet().getSheetName(),
                                cell.row(),
                                table.getStartColIndex() + first,
                                1,
                                last - first + 1)
                        .address());
    }

    private static int column(XSSFTable table, String name, int unnamed) {
        return name == null ? unnamed : table.findColumnIndex(name.replaceAll("'(.)", "$1"));
    }
}
