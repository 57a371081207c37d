package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** The category of every customer, and where high begins. */
final class CategoriesSheet {
    static final String NAME = "Categories";

    /** Bu 2023, section 4.2, customers 1 to 10. */
    private static final String[] PRINTED = {
        "Low-value",
        "Potential value",
        "Sub-value",
        "Value",
        "Sub-value",
        "Value",
        "Low-value",
        "Low-value",
        "Potential value",
        "Sub-value"
    };

    private static final String[][] MEANINGS = {
        {"Value", "Current and potential value are high: keep and serve first."},
        {"Sub-value", "Current value is high, potential value low: the value may decline."},
        {"Potential value", "Current value is low, potential value high: likely to become a value customer."},
        {"Low-value", "Current and potential value are low: serve at low cost."}
    };

    private CategoriesSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 11, 13, 15, 16, 10, 18, 13, 18, 9, 3, 19, 58, 12);
        sheet.title(
                "Categories of customers",
                "Current and potential value are each high or low; that makes four categories. Section 4.2 of the paper.",
                "The paper says high and low without saying where high begins. Chosen: the median of the cluster means, that"
                        + " is the midpoint of the two middle clusters. Type your own cuts over the blue cells.");
        sheet.headers(
                "A5",
                Kind.HEADER,
                Column.of("Customer", Format.TEXT),
                Column.of("Total value", Format.THREE),
                Column.of("Current value", Format.THREE),
                Column.of("Potential value", Format.THREE),
                Column.of("Cluster", Format.CENTRED),
                Column.of("Category", Format.CENTRED),
                Column.of("Distance to centre", Format.THREE));
        sheet.fill("A6", rows.count(), Format.TEXT, "Values!A{r}");
        String[] columns = {"B", "C", "D"};
        for (String column : columns) {
            sheet.fill(column + "6", rows.count(), Format.THREE, blankAware(book, "Values!" + column + "{r}"));
        }
        sheet.spill("E6", CentresSheet.call("CLUSTER"), rows.count(), Format.CENTRED);
        sheet.spill(
                "F6",
                "VALUE.CATEGORY(customer_current,customer_potential,current_cut,potential_cut)",
                rows.count(),
                Format.CENTRED);
        sheet.spill("G6", CentresSheet.call("DISTANCE"), rows.count(), Format.THREE);
        if (!book.isBlank()) {
            printed(sheet, rows);
        }
        cuts(book, sheet);
        Rules.tierColours(sheet, rows.local("F", "F"), rows.local("H", "H"), "K12:K15");
        book.name("customer_cluster", rows.cells(NAME, "E", "E"));
        book.name("customer_category", rows.cells(NAME, "F", "F"));
        sheet.freeze("A6", CustomerRows.HEADINGS);
    }

    private static String blankAware(Book book, String formula) {
        return book.isBlank() ? "IF($A{r}=\"\",\"\"," + formula + ")" : formula;
    }

    private static void printed(SheetWriter sheet, CustomerRows rows) {
        sheet.headers("H5", Kind.HEADER, Column.of("As printed", Format.CENTRED), Column.of("Same", Format.CENTRED));
        for (int i = 0; i < PRINTED.length; i++) {
            sheet.value("H" + (CustomerRows.FIRST + i), Kind.BODY, Format.CENTRED, PRINTED[i]);
        }
        sheet.fill("I6", rows.count(), Format.CENTRED, "IF(F{r}=H{r},\"yes\",\"no\")");
    }

    private static void cuts(Book book, SheetWriter sheet) {
        sheet.headers(
                "K5",
                Kind.INPUT_HEADER,
                Column.of("High from", Format.TEXT),
                Column.of("Basis", Format.TEXT),
                Column.of("Cut", Format.FOUR));
        cut(sheet, 6, "Current value", "centres_current");
        cut(sheet, 7, "Potential value", "centres_potential");
        book.name("current_cut", NAME + "!$M$6");
        book.name("potential_cut", NAME + "!$M$7");
        sheet.headers(
                        "K11",
                        Kind.HEADER,
                        Column.of("Category", Format.TEXT),
                        Column.of("Meaning", Format.TEXT),
                        Column.of("", Format.TEXT))
                .rowHeight(11, 15);
        for (int i = 0; i < MEANINGS.length; i++) {
            int row = 12 + i;
            sheet.text("K" + row, Kind.BODY, MEANINGS[i][0]);
            sheet.text("L" + row, Kind.BODY, MEANINGS[i][1]).text("M" + row, Kind.BODY, "");
        }
    }

    private static void cut(SheetWriter sheet, int row, String label, String centres) {
        sheet.text("K" + row, Kind.BODY, label);
        sheet.text("L" + row, Kind.BODY, "chosen: median of the cluster means on Table 2");
        sheet.formula("M" + row, Kind.INPUT, Format.FOUR, "IF(COUNT(" + centres + ")=0,\"\",MEDIAN(" + centres + "))");
    }
}
