package dev.stratum.templates;

import dev.stratum.policy.IndicatorSetting;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of the indicators as the user enters them. */
final class IndicatorScoresSheet {
    static final String NAME = "Scores";

    private static final String COLUMNS = "ABCDEFGHIJKLMNOP";

    private IndicatorScoresSheet() {}

    static void write(Book book, ValuePolicy policy, CustomerRows rows) {
        int[] widths = new int[COLUMNS.length()];
        Arrays.fill(widths, 14);
        SheetWriter sheet = book.sheet(NAME, widths);
        if (book.isBlank()) {
            sheet.title(
                    "Scores of the indicators",
                    "One row per customer from row " + CustomerRows.FIRST + " down to row " + rows.last()
                            + " at most, every score from 1 (worst) to 5 (best), for example the mean of several experts.",
                    "To score measures: VALUE.RESCALE(measure, lower bound, upper bound, \"more\" or \"fewer\") with the bounds"
                            + " of Table 1; VALUE.CREDIT(\"AA\") for bank grades; VALUE.PANEL(expert scores, \"mean\") for a panel.");
        } else {
            sheet.title(
                    "Scores of the indicators",
                    "Ten customers scored on 15 indicators from 1 (worst) to 5 (best), as a panel of experts does. Average"
                            + " default rate and average interval are better when smaller, so a high score means a small one.",
                    "A reconstruction, not the paper's data: the paper prints no scores. These were solved so that, with the"
                            + " weights of Table 1, the customers' values give everything the paper prints. C12 and D51 were"
                            + " solved for and carry more digits than shown.");
        }
        List<Column> headings = new ArrayList<>(List.of(Column.of("Customer", Format.TEXT)));
        for (IndicatorSetting setting : policy.indicators()) {
            headings.add(Column.of(setting.indicator().label(), Format.TWO));
        }
        sheet.headers("A" + CustomerRows.HEADINGS, Kind.INPUT_HEADER, headings.toArray(Column[]::new))
                .rowHeight(CustomerRows.HEADINGS, 46);
        if (book.isBlank()) {
            for (int column = 0; column < headings.size(); column++) {
                sheet.sheet()
                        .setDefaultColumnStyle(
                                column,
                                book.styles()
                                        .of(
                                                Kind.ENTRY_COLUMN,
                                                headings.get(column).format()));
            }
        } else {
            data(sheet);
        }
        Rules.between(sheet, rows.local("B", "P"), "A score from 1 to 5.", "1", "5");
        sheet.freeze("B" + CustomerRows.FIRST, CustomerRows.HEADINGS);
        book.name("customer_ids", rows.cells(NAME, "A", "A"));
        book.name("indicator_scores", rows.cells(NAME, "B", "P"));
    }

    private static void data(SheetWriter sheet) {
        int row = CustomerRows.FIRST;
        for (List<String> customer : Sample.rows(Sample.SCORES)) {
            for (int column = 0; column < COLUMNS.length(); column++) {
                sheet.value(
                        COLUMNS.charAt(column) + "" + row,
                        Kind.ENTRY,
                        column == 0 ? Format.TEXT : Format.TWO,
                        Double.valueOf(customer.get(column)));
            }
            row++;
        }
    }
}
