package dev.stratum.templates;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** The first sheet of the customer value template: the result, the settings, checks, and where to find what. */
final class ValueStartSheet {
    private static final String[][] SHEETS = {
        {IndexSheet.NAME, "The index system, its weights, and the judgements they come from: change them here"},
        {IndicatorScoresSheet.NAME, "The scores of the customers on the 15 indicators: put yours here"},
        {ValuesSheet.NAME, "Total, current and potential value of every customer (with figure 2)"},
        {CentresSheet.NAME, "The centres of the clusters"},
        {HistorySheet.NAME, "How far the centres moved, and how well the clusters fit"},
        {AnovaSheet.NAME, "Analysis of variance of the clusters (with figure 3)"},
        {CategoriesSheet.NAME, "Cluster and category of every customer, and where high begins"},
        {ExpertsSheet.NAME, "The categories beside those of experts"},
        {ScatterDataSheet.NAME, "The points and lines of figure 2"}
    };

    private ValueStartSheet() {}

    static void write(Book book, ValuePolicy policy, CustomerRows rows) {
        SheetWriter sheet = book.sheet(StartRows.NAME, 21, 17, 14, 19, 21, 23, 54);
        sheet.title(
                "Customer value: current and potential",
                "What each customer is worth today and may become worth, from 15 scored indicators weighed by the analytic"
                        + " hierarchy process, and the four categories that follow. After Y. Bu, \"Constructing a Customer Value"
                        + " Evaluation Infrastructure Model for Small and Medium-Sized Enterprises Using the K-Means Clustering"
                        + " Algorithm\", 2023, DOI 10.14733/cadaps.2023.S15.100-113.",
                book.isBlank()
                        ? "This workbook waits for your customers: put their scores on sheet Scores. Results stay blank until"
                                + " then. The judgements on Table 1 are chosen; put your own in their place."
                        : "The scores and the judgements are a reconstruction: the paper prints neither. They were chosen so"
                                + " that the formulas give every number that it does print: Tables 2, 3 and 4 and the categories.");
        result(sheet);
        StartRows start = new StartRows(sheet, 7);
        start.section(13, "Settings");
        start.clusters(
                14,
                "Clusters (k)",
                policy.k(),
                "Number of clusters, 2 to 4; the paper has 4.",
                policy.start().word(),
                "spss as in the paper; best tries many starts and does not depend on the order of the customers.");
        checks(start, rows);
        start.howTo(24, steps(book.isBlank()));
        start.contents(29, SHEETS);
        sheet.freeze("A2", 1);
    }

    private static void result(SheetWriter sheet) {
        sheet.section("A5", 6, "Categories");
        sheet.headers(
                "A6",
                Kind.HEADER,
                Column.of("Category", Format.TEXT),
                Column.of("Customers", Format.WHOLE),
                Column.of("Share", Format.SHARE),
                Column.of("Mean total value", Format.THREE),
                Column.of("Mean current value", Format.THREE),
                Column.of("Mean potential value", Format.THREE));
        for (int i = 0; i < ScatterDataSheet.ORDER.size(); i++) {
            int row = 7 + i;
            sheet.text("A" + row, Kind.BODY, ScatterDataSheet.ORDER.get(i));
            sheet.formula("B" + row, Kind.BODY, Format.WHOLE, "COUNTIF(customer_category,$A{r})");
            sheet.formula("C" + row, Kind.BODY, Format.SHARE, "IF(B$11=0,\"\",B{r}/B$11)");
            mean(sheet, "D" + row, "customer_total");
            mean(sheet, "E" + row, "customer_current");
            mean(sheet, "F" + row, "customer_potential");
        }
        sheet.text("A11", Kind.TOTAL, "Total");
        sheet.formula("B11", Kind.TOTAL, Format.WHOLE, "SUM(B7:B10)");
        sheet.formula("C11", Kind.TOTAL, Format.SHARE, "IF(B$11=0,\"\",B{r}/B$11)");
        sheet.formula("D11", Kind.TOTAL, Format.THREE, "IF(COUNT(customer_total)=0,\"\",AVERAGE(customer_total))");
        sheet.formula("E11", Kind.TOTAL, Format.THREE, "IF(COUNT(customer_current)=0,\"\",AVERAGE(customer_current))");
        sheet.formula(
                "F11", Kind.TOTAL, Format.THREE, "IF(COUNT(customer_potential)=0,\"\",AVERAGE(customer_potential))");
        Rules.tierColours(sheet, "A7:A10");
        sheet.book().name("tier_names", "Start!$A$7:$A$10");
        sheet.book().name("segment_table", "Start!$A$6:$F$11");
    }

    private static void mean(SheetWriter sheet, String at, String values) {
        String row = at.substring(1);
        sheet.formula(
                at,
                Kind.BODY,
                Format.THREE,
                "IF($B" + row + "=0,\"\",SUMIF(customer_category,$A" + row + "," + values + ")/$B" + row + ")");
    }

    private static void checks(StartRows start, CustomerRows rows) {
        start.section(17, "Checks");
        start.addIn(18);
        start.rowCount(
                19,
                "Customers read",
                rows.filled(IndicatorScoresSheet.NAME, "ABCDEFGHIJKLMNOP"),
                "Rows " + CustomerRows.FIRST + " to " + rows.last() + " of sheet Scores are read.");
        start.leftOut(
                20,
                "Not valued",
                "customers",
                "B19-COUNT(customer_total)",
                "Customers with a missing score or one outside 1 to 5; they show #N/A and belong to no category.");
        start.check(
                21,
                "Weights sum to",
                Format.RATIO,
                "weight_total",
                "Must be 1; it is, as long as every part of Table 1 has its judgements.");
        start.check(
                22,
                "Largest CR",
                Format.RATIO,
                "MAX(consistency_ratios)",
                "Judgements that contradict each other have a consistency ratio above 0.10; Table 1 says which to reconsider.");
    }

    private static String[] steps(boolean blank) {
        return blank
                ? new String[] {
                    "Compare the indicators in pairs on Table 1 (blue cells) and see that every CR is acceptable.",
                    "Put one row per customer on sheet Scores: its name and 15 scores from 1 to 5.",
                    "Read the categories above; Values and Categories have every customer."
                }
                : new String[] {
                    "Read the categories above; Values and Categories have every customer.",
                    "Change a blue cell, such as a judgement on Table 1: with the add-in loaded, every sheet follows.",
                    "For your own customers open customer-value-blank.xlsx, which has the same sheets without data."
                };
    }
}
