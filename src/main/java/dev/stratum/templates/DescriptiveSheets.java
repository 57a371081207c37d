package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;

/** Table 4, the descriptive statistics, and figure 3, the purchase amounts. */
final class DescriptiveSheets {
    /** What {@code STATS.DESCRIBE} gives. */
    static final Column[] STATISTICS = {
        Column.of("Measure", Format.TEXT),
        Column.of("N", Format.WHOLE),
        Column.of("Minimum", Format.FITTING),
        Column.of("Maximum", Format.FITTING),
        Column.of("Mean", Format.FITTING),
        Column.of("Std. deviation", Format.FITTING),
        Column.of("Lower quartile", Format.FITTING),
        Column.of("Median", Format.FITTING),
        Column.of("Upper quartile", Format.FITTING),
        Column.of("Skewness", Format.TWO)
    };

    private static final String FIGURE = "'Fig 3'";

    /** How many of the largest amounts the figure of a blank book shows. */
    private static final int MOST_SHOWN = 200;

    private static final int CLASSES = 12;

    private DescriptiveSheets() {}

    static void table4(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet("Table 4", 32, 9, 13, 14, 14, 14, 14, 14, 14, 12);
        sheet.title(
                "Table 4: descriptive statistics",
                "How the measures of the customers are distributed. Table 4 of the paper.",
                "Standard deviation with n - 1; quartiles as QUARTILE.INC; skewness as SKEW. Units stand beside the names.");
        sheet.table("A5", "STATS.DESCRIBE(" + rows.headed(ScoresSheet.NAME, "B", "I") + ",TRUE)", 9, false, STATISTICS);
        Format[] measures = {
            Format.ONE, Format.TWO, Format.WHOLE, Format.WHOLE, Format.ONE, Format.TWO, Format.WHOLE, Format.ONE
        };
        book.afterCalculation(() -> {
            for (int i = 0; i < measures.length; i++) {
                int row = CustomerRows.FIRST + i;
                sheet.restyle("C" + row + ":I" + row, Kind.BODY, measures[i]);
            }
        });
        sheet.freeze("B6", CustomerRows.HEADINGS);
    }

    static void figure3(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet("Fig 3", 8, 15, 3, 20, 14, 12, 3, 16, 16, 16, 16, 16, 16);
        sheet.title(
                "Fig 3: purchase amounts",
                "The customers' total purchase amounts from the largest down, and how many customers fall into each class of"
                        + " amounts. Figure 3 of the paper.",
                "The paper: 4 of its 167 customers bought for more than 8 million yuan, all others for less than 6 million,"
                        + " most for less than 200,000.");
        sheet.headers("A5", Kind.HEADER, Column.of("Place", Format.WHOLE), Column.of("Amount (yuan)", Format.WHOLE));
        sheet.fill("A6", rows.count(), Format.WHOLE, "IF(ROWS(A$6:A{r})>$E$25,\"\",ROWS(A$6:A{r}))");
        sheet.fill("B6", rows.count(), Format.WHOLE, "IF(A{r}=\"\",\"\",LARGE(amounts,A{r}))");
        sheet.table(
                "D5",
                "STATS.HISTOGRAM(amounts," + CLASSES + ",FALSE)",
                CLASSES + 1,
                false,
                Column.of("From", Format.WHOLE),
                Column.of("To", Format.WHOLE),
                Column.of("Count", Format.WHOLE));
        facts(sheet);
        sheet.rowHeight(20, 15);
        sheet.freeze("A6", CustomerRows.HEADINGS);
        int shown = Math.min(rows.last(), CustomerRows.FIRST + MOST_SHOWN - 1);
        book.afterCalculation(() -> {
            ChartDrawing.bars(
                    sheet.place("H6", "N20"),
                    new ChartDrawing.Labels("Purchase amounts, largest first", "Customers", "Amount (yuan)", "#,##0"),
                    FIGURE + "!$A$6:$A$" + shown,
                    10,
                    new ChartDrawing.Series("Amount", FIGURE + "!$B$6:$B$" + shown, Styles.ACCENT));
            ChartDrawing.bars(
                    sheet.place("H21", "N35"),
                    new ChartDrawing.Labels("Customers by purchase amount", "Amount from (yuan)", "Customers", "0"),
                    FIGURE + "!$D$6:$D$" + (CustomerRows.FIRST + CLASSES - 1),
                    20,
                    new ChartDrawing.Series(
                            "Customers", FIGURE + "!$F$6:$F$" + (CustomerRows.FIRST + CLASSES - 1), Styles.ACCENT));
        });
    }

    private static void facts(SheetWriter sheet) {
        sheet.headers(
                "D20",
                Kind.HEADER,
                Column.of("Customers with (yuan)", Format.TEXT),
                Column.of("Customers", Format.WHOLE));
        String[][] facts = {
            {"more than 8 million", "COUNTIF(amounts,\">8000000\")"},
            {"6 to 8 million", "COUNTIF(amounts,\">=6000000\")-E21"},
            {"200,000 to 6 million", "COUNTIF(amounts,\">=200000\")-E21-E22"},
            {"less than 200,000", "E25-E21-E22-E23"},
            {"all", "COUNT(amounts)"}
        };
        for (int i = 0; i < facts.length; i++) {
            sheet.text("D" + (21 + i), Kind.BODY, facts[i][0]);
            sheet.formula("E" + (21 + i), Kind.BODY, Format.WHOLE, facts[i][1]);
        }
    }
}
