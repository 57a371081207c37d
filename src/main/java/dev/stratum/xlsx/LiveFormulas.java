package dev.stratum.xlsx;

import dev.stratum.report.Report;
import dev.stratum.report.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Formulas of tables with the addresses that their columns have in a workbook. */
final class LiveFormulas {
    /** {@code {@Heading}}, {@code {^Heading}}, {@code {name.Heading}}, {@code {name@Heading}}, {@code {name.Heading:0}}. */
    private static final Pattern REFERENCE = Pattern.compile("\\{(\\w*)([@^.])([^{}]+?)(?::(\\d+))?}");

    /** A table and where it stands. */
    record Place(String sheet, PageLayout layout, ResultTable table) {}

    private final Map<String, Place> named = new HashMap<>();

    /** The tables with a name, wherever they stand. */
    LiveFormulas(List<Report.Page> pages, List<String> sheets, List<PageLayout> layouts) {
        for (int i = 0; i < pages.size(); i++) {
            for (ResultTable table : pages.get(i).tables()) {
                if (!table.name().isEmpty()) {
                    named.put(table.name(), new Place(sheets.get(i), layouts.get(i), table));
                }
            }
        }
    }

    /** A formula in a row of a table that stands somewhere. */
    String resolved(String formula, Place here, int row) {
        return REFERENCE
                .matcher(formula)
                .replaceAll(found -> Matcher.quoteReplacement(address(
                        found.group(1).isEmpty() ? here : named.get(found.group(1)),
                        found.group(2).charAt(0),
                        found.group(3),
                        found.group(4),
                        here,
                        row)));
    }

    private static String address(Place at, char sort, String heading, String number, Place here, int row) {
        int column = at.table().headings().indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException(
                    heading + " is none of " + at.table().headings());
        }
        int body = at.layout().body(at.table());
        if (sort == '@') {
            String cell = new CellReference(body + row, column, false, false).formatAsString();
            return at.table() == here.table() ? cell : quoted(at.sheet()) + "!" + cell;
        }
        if (number != null) {
            return quoted(at.sheet()) + "!"
                    + new CellReference(body + Integer.parseInt(number), column, true, true).formatAsString();
        }
        CellRangeAddress range = new CellRangeAddress(body, at.layout().last(at.table()), column, column);
        return sort == '^' ? range.formatAsString() : range.formatAsString(at.sheet(), true);
    }

    private static String quoted(String sheet) {
        return SheetNameFormatter.format(sheet);
    }
}
