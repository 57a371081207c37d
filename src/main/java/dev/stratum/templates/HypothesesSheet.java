package dev.stratum.templates;

import dev.stratum.templates.Styles.Kind;

/** The paper's three hypotheses, and the money behind them. */
final class HypothesesSheet {
    private static final String NAME = "Hypotheses";
    private static final int CURVE = 33;

    private HypothesesSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 20, 16, 14, 15, 17, 74);
        sheet.title(
                "Hypotheses",
                "What these customers say about the paper's hypotheses: H1 low customers move up, H2 high customers move down,"
                        + " H3 cost to serve in the model lowers service cost and raises profit. Section 2.3 of the paper.",
                "The paper gives no figures of cost or profit. Money below is what the customers of each segment cost and"
                        + " earn; which customers a model calls best does not by itself change what they cost.");
        sheet.section("A5", 6, "Evidence");
        sheet.table(
                "A6",
                "IF(COUNT(profit)=0,SEGMENT.HYPOTHESES(rfm_segment,rfmc_segment,grade_cts,,,tier_names,FALSE),"
                        + "SEGMENT.HYPOTHESES(rfm_segment,rfmc_segment,grade_cts,service_cost,profit,tier_names,FALSE))",
                4,
                false,
                Format.TEXT,
                Format.TEXT,
                Format.WHOLE,
                Format.SHARE,
                Format.TWO,
                Format.PROSE);
        for (int row = 7; row <= 9; row++) {
            sheet.rowHeight(row, 34);
        }
        money(sheet, 12, "By RFM: service cost and profit (yuan)", "rfm_segment");
        money(sheet, 21, "By RFMC: service cost and profit (yuan)", "rfmc_segment");
        whale(sheet, rows);
        sheet.freeze("A5", 1);
    }

    private static void money(SheetWriter sheet, int top, String title, String segment) {
        sheet.section("A" + top, 5, title);
        sheet.headers(
                "A" + (top + 1),
                Kind.HEADER,
                Column.of("Segment", Format.TEXT),
                Column.of("Customers", Format.WHOLE),
                Column.of("Service cost", Format.WHOLE),
                Column.of("Profit", Format.WHOLE),
                Column.of("Profit per customer", Format.WHOLE));
        int first = top + 2;
        int total = first + 4;
        for (int row = first; row < total; row++) {
            String tier = "INDEX(tier_names," + (row - first + 1) + ")";
            sheet.formula("A" + row, Kind.BODY, Format.TEXT, tier);
            sheet.formula("B" + row, Kind.BODY, Format.WHOLE, "COUNTIF(" + segment + ",$A{r})");
            sheet.formula("C" + row, Kind.BODY, Format.WHOLE, "SUMIF(" + segment + ",$A{r},service_cost)");
            sheet.formula("D" + row, Kind.BODY, Format.WHOLE, "SUMIF(" + segment + ",$A{r},profit)");
            sheet.formula("E" + row, Kind.BODY, Format.WHOLE, "IF(B{r}=0,\"\",D{r}/B{r})");
        }
        sheet.text("A" + total, Kind.TOTAL, "Total");
        for (char column : "BCD".toCharArray()) {
            String cells = column + "" + first + ":" + column + (total - 1);
            sheet.formula(column + "" + total, Kind.TOTAL, Format.WHOLE, "SUM(" + cells + ")");
        }
        sheet.formula("E" + total, Kind.TOTAL, Format.WHOLE, "IF(B{r}=0,\"\",D{r}/B{r})");
        Rules.tierColours(sheet, "A" + first + ":A" + (total - 1));
    }

    private static void whale(SheetWriter sheet, CustomerRows rows) {
        sheet.pageBreak(30);
        sheet.section("A30", 6, "Whale curve: who earns the profit");
        sheet.paragraph(
                31,
                Kind.NOTE,
                "Customers from the most profitable down. Where the curve falls, customers lose what others earn.");
        sheet.table(
                "A" + CURVE,
                "IF(COUNT(profit)=0,\"\",CTS.WHALE(scored_customers,profit,FALSE))",
                rows.count() + 1,
                false,
                Format.TEXT,
                Format.TEXT,
                Format.WHOLE,
                Format.WHOLE,
                Format.SHARE,
                Format.SHARE_LEFT);
        String points = "$" + (CURVE + 1) + ":$%s$" + (CURVE + rows.count());
        sheet.book()
                .afterCalculation(() -> Charts.curve(
                        sheet,
                        "F12",
                        "G28",
                        new Charts.Labels("Whale curve", "Share of customers", "Share of profit", "0%"),
                        "0%",
                        NAME + "!$E" + String.format(points, "E"),
                        new Charts.Series(
                                "Share of profit", NAME + "!$F" + String.format(points, "F"), Styles.ACCENT)));
    }
}
