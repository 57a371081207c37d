package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;
import java.util.List;

/** Revenue, costs and profit by segment before and after cost to serve joins the model, and the whale curve. */
final class ProfitSheet {
    static final String NAME = "Profit";

    private static final int TIERS = 4;
    private static final int BEFORE = 5;
    private static final int AFTER = 13;
    private static final int BEST = 21;
    private static final int CURVE = 50;

    private ProfitSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 18, 15, 15, 16, 17, 16, 15, 15, 15, 12);
        sheet.title(
                "Profit by segment, before and after",
                "What the customers of each segment bring in, cost and leave, by RFM and by RFMC: the money behind H3.",
                (book.isBlank()
                                ? ""
                                : "Goods cost and service cost are made up; the paper verifies H3 without figures. ")
                        + "Profit = revenue - goods cost - service cost. Segments differ in size, so compare their shares of"
                        + " revenue before their sums.");
        sheet.section("A" + BEFORE, 10, "By RFM (before)");
        headings(sheet, BEFORE + 1);
        segments(sheet, BEFORE + 2, "rfm_segment");
        sheet.section("A" + AFTER, 10, "By RFMC (after)");
        headings(sheet, AFTER + 1);
        segments(sheet, AFTER + 2, "rfmc_segment");
        best(sheet);
        whale(sheet, rows);
        sheet.freeze("A5", 1);
    }

    private static void headings(SheetWriter sheet, int row) {
        String made = sheet.book().isBlank() ? " (yuan)" : " (yuan, made up)";
        sheet.headers(
                "A" + row,
                Kind.HEADER,
                Column.of("Segment", Format.TEXT),
                Column.of("Customers", Format.WHOLE),
                Column.of("Revenue (yuan)", Format.WHOLE),
                Column.of("Goods cost" + made, Format.WHOLE),
                Column.of("Service cost" + made, Format.WHOLE),
                Column.of("Profit (yuan)", Format.WHOLE),
                Column.of("Service cost per customer", Format.WHOLE),
                Column.of("Profit per customer", Format.WHOLE),
                Column.of("Service cost, share of revenue", Format.SHARE),
                Column.of("Profit, share of revenue", Format.SHARE));
    }

    private static void segments(SheetWriter sheet, int first, String segment) {
        int total = first + TIERS;
        for (int row = first; row < total; row++) {
            sheet.formula("A" + row, Kind.BODY, Format.TEXT, "INDEX(tier_names," + (row - first + 1) + ")");
            sheet.formula("B" + row, Kind.BODY, Format.WHOLE, "COUNTIF(" + segment + ",$A{r})");
            sum(sheet, "C" + row, segment, "amounts");
            sum(sheet, "D" + row, segment, "goods_cost");
            sum(sheet, "E" + row, segment, "service_cost");
            sum(sheet, "F" + row, segment, "profit");
            ratios(sheet, row, Kind.BODY);
        }
        sheet.text("A" + total, Kind.TOTAL, "Total");
        sums(sheet, total, Kind.TOTAL, "SUM(%1$s" + first + ":%1$s" + (total - 1) + ")");
        Rules.tierColours(sheet, "A" + first + ":A" + (total - 1));
    }

    private static void sum(SheetWriter sheet, String at, String segment, String money) {
        sheet.formula(at, Kind.BODY, Format.WHOLE, "SUMIF(" + segment + ",$A{r}," + money + ")");
    }

    /** Customers and money by one formula, and what follows from them. */
    private static void sums(SheetWriter sheet, int row, Kind kind, String formula) {
        for (String column : List.of("B", "C", "D", "E", "F")) {
            sheet.formula(column + row, kind, Format.WHOLE, String.format(formula, column));
        }
        ratios(sheet, row, kind);
    }

    private static void ratios(SheetWriter sheet, int row, Kind kind) {
        sheet.formula("G" + row, kind, Format.WHOLE, "IF(B{r}=0,\"\",E{r}/B{r})");
        sheet.formula("H" + row, kind, Format.WHOLE, "IF(B{r}=0,\"\",F{r}/B{r})");
        sheet.formula("I" + row, kind, Format.SHARE, "IF(C{r}=0,\"\",E{r}/C{r})");
        sheet.formula("J" + row, kind, Format.SHARE, "IF(C{r}=0,\"\",F{r}/C{r})");
    }

    /** What H3 compares: the upper half of the segments. */
    private static void best(SheetWriter sheet) {
        sheet.section("A" + BEST, 10, "The best two segments together");
        headings(sheet, BEST + 1);
        sheet.text("A" + (BEST + 2), Kind.BODY, "By RFM").text("A" + (BEST + 3), Kind.BODY, "By RFMC");
        sums(sheet, BEST + 2, Kind.BODY, "%1$s" + (BEFORE + 2) + "+%1$s" + (BEFORE + 3));
        sums(sheet, BEST + 3, Kind.BODY, "%1$s" + (AFTER + 2) + "+%1$s" + (AFTER + 3));
        String change = "TEXT(%1$s" + (BEST + 2) + ",\"0.0%%\")&\" to \"&TEXT(%1$s" + (BEST + 3) + ",\"0.0%%\")";
        sheet.paragraphFormula(
                BEST + 4,
                "IF(COUNT(profit)=0,\"\",\"From RFM to RFMC the service cost of the best two segments goes from \"&"
                        + String.format(change, "I") + "&\" of revenue and their profit from \"&"
                        + String.format(change, "J") + "&\".\")",
                130);
    }

    private static void whale(SheetWriter sheet, CustomerRows rows) {
        sheet.pageBreak(27);
        sheet.section("A27", 10, "Whale curve: who earns the profit");
        sheet.paragraph(
                28,
                Kind.NOTE,
                "Customers from the most profitable down. Where the curve falls, customers lose what others earn.");
        sheet.section("A" + (CURVE - 1), 6, "Points of the curve");
        sheet.table(
                "A" + CURVE,
                "IF(COUNT(profit)=0,\"\",CTS.WHALE(scored_customers,profit,FALSE))",
                rows.count() + 1,
                false,
                Column.of("Rank", Format.TEXT),
                Column.of("Customer", Format.TEXT),
                Column.of("Profit", Format.WHOLE),
                Column.of("Cumulative profit", Format.WHOLE),
                Column.of("Share of customers", Format.SHARE),
                Column.of("Share of profit", Format.SHARE));
        String points = NAME + "!$%1$s$" + (CURVE + 1) + ":$%1$s$" + (CURVE + rows.count());
        sheet.book()
                .afterCalculation(() -> ChartDrawing.curve(
                        sheet.place("A29", "K48"),
                        new ChartDrawing.Labels("Whale curve", "Share of customers", "Share of profit", "0%"),
                        "0%",
                        String.format(points, "E"),
                        new ChartDrawing.Series("Share of profit", String.format(points, "F"), Styles.ACCENT)));
    }
}
