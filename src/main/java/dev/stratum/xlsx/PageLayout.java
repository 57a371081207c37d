package dev.stratum.xlsx;

import dev.stratum.report.Report;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** At which rows the tables and charts of a page stand on their sheet, known before anything is written. */
final class PageLayout {
    /** More than a title, its notes and the names of the columns take. */
    static final int MOST_ROWS_ABOVE = 20;

    /** As many characters of a sentence are in sight; the rest goes on in the row below. */
    private static final int LONGEST_NOTE = 165;

    /** How many rows a chart covers. */
    static final int CHART_ROWS = 17;

    private final IdentityHashMap<Report.Part, Integer> rows = new IdentityHashMap<>();
    private final List<String> notes;
    private int end;

    PageLayout(Report.Page page) {
        notes = page.notes().stream().flatMap(note -> lines(note).stream()).toList();
        int row = (page.title().isEmpty() ? 0 : 1) + notes.size();
        row += row == 0 ? 0 : 1;
        boolean besideChart = false;
        for (Report.Part part : page.parts()) {
            if (part instanceof ReportChart) {
                besideChart = true;
            } else if (besideChart) {
                row += CHART_ROWS + 1;
                besideChart = false;
            }
            rows.put(part, row);
            if (part instanceof ResultTable table) {
                row += above(table) + (table.isHeaded() ? 1 : 0) + table.rows().size() + 1;
            }
        }
        end = row + (besideChart ? CHART_ROWS : 0);
    }

    /** Rows of the title and of the sentence of a table. */
    private static int above(ResultTable table) {
        return (table.title().isEmpty() ? 0 : 1) + lines(table.note()).size();
    }

    /** A sentence in rows of which all is in sight; none for none. */
    static List<String> lines(String sentence) {
        return sentence.isEmpty()
                ? List.of()
                : Arrays.asList(
                        WordUtils.wrap(sentence, LONGEST_NOTE, "\n", false).split("\n", -1));
    }

    /** The sentences below the title, a row each. */
    List<String> notes() {
        return notes;
    }

    /** The first row of a table, with its title, or of a chart. */
    int top(Report.Part part) {
        return rows.get(part);
    }

    /** The row with the names of the columns. */
    int header(ResultTable table) {
        return top(table) + above(table);
    }

    /** The first row of values. */
    int body(ResultTable table) {
        return header(table) + (table.isHeaded() ? 1 : 0);
    }

    /** The last row of values, the total aside. */
    int last(ResultTable table) {
        return body(table) + table.rows().size() - 1 - (table.hasTotal() ? 1 : 0);
    }

    /** The row below everything. */
    int end() {
        return end;
    }
}
