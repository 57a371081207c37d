package dev.stratum.templates;

import dev.stratum.policy.IndicatorSetting;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Format;
import java.util.ArrayList;
import java.util.List;

/** The scores of the indicators as the user enters them. */
final class IndicatorScoresSheet {
    private static final int WIDTH = 11;
    private static final int NARROW = 10;

    /** So many indicators of full width a window shows beside the customer. */
    private static final int MOST = 15;

    /** What customers score on an indicator that the sample does not know: the middle of the scale. */
    private static final double MIDDLE = 3;

    private IndicatorScoresSheet() {}

    static void lay(Book book, ValuePolicy policy, int rows) {
        SheetLayout sheet = book.sheet("Scores");
        if (book.isBlank()) {
            sheet.title(
                    "Scores of the indicators",
                    "One row per customer from row " + SheetLayout.FIRST_ROW + " down to row "
                            + SheetLayout.lastRow(rows)
                            + " at most, every score from 1 (worst) to 5 (best), for example the mean of several experts.",
                    "To score measures: VALUE.RESCALE(measure, lower bound, upper bound, \"more\" or \"fewer\") with the bounds"
                            + " of Table 1; VALUE.CREDIT(\"AA\") for bank grades; VALUE.PANEL(expert scores, \"mean\") for a panel.");
        } else {
            sheet.title(
                    "Scores of the indicators",
                    "Ten customers scored on " + policy.indicators().size()
                            + " indicators from 1 (worst) to 5 (best), as a panel of experts does. Average"
                            + " default rate and average interval are better when smaller, so a high score means a small one.",
                    "A reconstruction, not the paper's data: the paper prints no scores. These were solved so that, with the"
                            + " weights of Table 1, the customers' values give everything the paper prints. C12 and D51 were"
                            + " solved for and carry more digits than shown.");
        }
        List<String> known = Sample.columns(Sample.SCORES);
        List<List<String>> data = Sample.rows(Sample.SCORES);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("customer", "Customer", Format.TEXT, WIDTH)
                .pasted(row -> Double.valueOf(data.get(row).get(0))));
        for (IndicatorSetting setting : policy.indicators()) {
            String code = setting.indicator().code();
            int column = known.indexOf(code);
            fields.add(Field.of(
                            code,
                            setting.indicator().label(),
                            Format.TWO,
                            policy.indicators().size() > MOST ? NARROW : WIDTH)
                    .pasted(row ->
                            column < 0 ? MIDDLE : Double.valueOf(data.get(row).get(column))));
        }
        String all = fields.get(1).key() + ":" + fields.get(fields.size() - 1).key();
        sheet.add(TableBlock.of("scores", rows)
                .fields(fields)
                .forEntry()
                .headHeight(72)
                .accepts(all, Rules.between("A score from 1 to 5.", "1", "5"))
                .named("customer_ids", "customer")
                .named("indicator_scores", all)
                .frozen(1));
    }
}
