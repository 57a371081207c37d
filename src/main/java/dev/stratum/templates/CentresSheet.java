package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** Table 2: the centres of the clusters. */
final class CentresSheet {
    static final String NAME = "Table 2";

    private static final int CLUSTERS = 4;
    private static final String[] MEASURES = {"X1 Customer value", "X2 Current value", "X3 Potential value"};

    /** Bu 2023, Table 2: X1, X2, X3 of clusters 1 to 4. */
    private static final double[][] PRINTED = {
        {2.4968, 2.7262, 3.4112, 4.2575}, {1.4789, 1.2686, 2.1404, 2.7546}, {1.0179, 1.4576, 1.2708, 1.5029}
    };

    private static final Format[] FOUR = {Format.FOUR, Format.FOUR, Format.FOUR, Format.FOUR};

    private CentresSheet() {}

    static void write(Book book) {
        SheetWriter sheet = book.sheet(NAME, 30, 17, 17, 17, 17);
        sheet.title(
                "Table 2: the value of the types of customers",
                "K-means on total, current and potential value: the mean of each cluster. Table 2 of the paper.",
                "The paper's text calls these centres both the initial and the final ones; with its F values and iteration"
                        + " history they can be the final ones, as here. Total value is the sum of the other two, so"
                        + " clustering on all three counts it twice, as the paper does.");
        sheet.section("A5", 5, "Final cluster centres");
        headings(sheet, 6);
        for (int i = 0; i < MEASURES.length; i++) {
            sheet.text("A" + (7 + i), Kind.BODY, MEASURES[i]);
        }
        sheet.spill("B7", "TRANSPOSE(" + call("CENTERS") + ")", 3, FOUR);
        sheet.text("A10", Kind.BODY, "Customers");
        sheet.spill(
                "B10", "TRANSPOSE(" + call("COUNTS") + ")", 1, Format.WHOLE, Format.WHOLE, Format.WHOLE, Format.WHOLE);
        sheet.text("A11", Kind.BODY, "Category of the centre");
        sheet.spill(
                "B11",
                "VALUE.CATEGORY(B8:E8,B9:E9,current_cut,potential_cut)",
                1,
                Format.RIGHT_TEXT,
                Format.RIGHT_TEXT,
                Format.RIGHT_TEXT,
                Format.RIGHT_TEXT);
        Rules.tierColours(sheet, "B11:E11");
        sheet.section("A13", 5, "Initial cluster centres");
        headings(sheet, 14);
        sheet.text("A15", Kind.BODY, "Customer");
        for (char column : "BCDE".toCharArray()) {
            sheet.formula(
                    column + "15",
                    Kind.BODY,
                    Format.RIGHT_TEXT,
                    "IF(ISNUMBER(" + column + "16),IF(" + column + "16>0,INDEX(customer_ids," + column
                            + "16),\"\"),\"\")");
        }
        sheet.text("A16", Kind.BODY, "Row of the data (0: none)");
        for (int i = 0; i < MEASURES.length; i++) {
            sheet.text("A" + (17 + i), Kind.BODY, MEASURES[i]);
        }
        sheet.spill("B16", "TRANSPOSE(" + call("INITIAL") + ")", 4, FOUR);
        book.afterCalculation(() -> sheet.restyle("B16:E16", Kind.BODY, Format.WHOLE));
        if (!book.isBlank()) {
            printed(sheet);
        }
        book.name("centres_current", "'" + NAME + "'!$B$8:$E$8");
        book.name("centres_potential", "'" + NAME + "'!$B$9:$E$9");
        sheet.freeze("A5", 1);
    }

    private static void printed(SheetWriter sheet) {
        sheet.section("A21", 5, "As printed (initial centres: customers 1, 9, 5, 6)");
        headings(sheet, 22);
        for (int i = 0; i < MEASURES.length; i++) {
            sheet.text("A" + (23 + i), Kind.BODY, MEASURES[i]);
            for (int k = 0; k < CLUSTERS; k++) {
                sheet.value("BCDE".charAt(k) + "" + (23 + i), Kind.BODY, Format.FOUR, PRINTED[i][k]);
            }
        }
        sheet.text("A26", Kind.TOTAL, "Same to 4 decimals");
        for (char column : "BCDE".toCharArray()) {
            sheet.formula(
                    column + "26",
                    Kind.TOTAL,
                    Format.RIGHT_TEXT,
                    "IF(AND(ROUND(" + column + "7,4)=" + column + "23,ROUND(" + column + "8,4)=" + column + "24,ROUND("
                            + column + "9,4)=" + column + "25),\"yes\",\"no\")");
        }
    }

    private static void headings(SheetWriter sheet, int row) {
        sheet.headers(
                        "A" + row,
                        Kind.HEADER,
                        Column.of("Value", Format.TEXT),
                        Column.of("Cluster 1", Format.FOUR),
                        Column.of("Cluster 2", Format.FOUR),
                        Column.of("Cluster 3", Format.FOUR),
                        Column.of("Cluster 4", Format.FOUR))
                .rowHeight(row, 18);
    }

    /** A KMEANS function on the customers' values. */
    static String call(String function) {
        return "KMEANS." + function + "(customer_values,cluster_count,start_method,,,,FALSE)";
    }
}
