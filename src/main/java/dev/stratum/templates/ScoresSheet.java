package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** R, F, M, the cost-to-serve indexes and their score, and the profit of every customer. */
final class ScoresSheet {
    static final String NAME = "Scores";

    private ScoresSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 13, 10, 11, 14, 13, 9, 9, 13, 10, 8, 8, 8, 8, 8, 8, 8, 8, 8, 13, 13);
        sheet.title(
                "Scores",
                "Recency, frequency, monetary value and the cost-to-serve score of every customer, with the levels and points"
                        + " behind it (formula (1) and Table 1 of the paper).",
                "CTS score: 10 = dearest to serve, 40 = cheapest to serve. Profit = amount - goods cost - service cost.");
        sheet.headers(
                "A5",
                Kind.HEADER,
                Column.of("Customer", Format.TEXT),
                Column.of("Recency (days)", Format.WHOLE),
                Column.of("Purchases", Format.WHOLE),
                Column.of("Amount (yuan)", Format.WHOLE),
                Column.of("Order size (yuan)", Format.WHOLE),
                Column.of("Days to pay", Format.ONE),
                Column.of("Will-call share", Format.TWO),
                Column.of("Salesperson return (yuan)", Format.WHOLE),
                Column.of("CTS score", Format.PLAIN),
                Column.of("Level: order size", Format.CENTRED),
                Column.of("Level: pay", Format.CENTRED),
                Column.of("Level: will-call", Format.CENTRED),
                Column.of("Level: return", Format.CENTRED),
                Column.of("Points: order size", Format.CENTRED),
                Column.of("Points: pay", Format.CENTRED),
                Column.of("Points: will-call", Format.CENTRED),
                Column.of("Points: return", Format.CENTRED),
                Column.of("Score of levels", Format.PLAIN),
                Column.of("Service cost (yuan)", Format.WHOLE),
                Column.of("Profit (yuan)", Format.WHOLE));
        sheet.rowHeight(CustomerRows.HEADINGS, 44);
        int n = rows.count();
        sheet.fill("A6", n, Format.TEXT, copy("A"));
        sheet.spill("B6", "RFM.RECENCY(last_purchase,as_of)", n, Format.WHOLE);
        sheet.fill("C6", n, Format.WHOLE, copy("C"));
        sheet.fill("D6", n, Format.WHOLE, copy("D"));
        sheet.fill("E6", n, Format.WHOLE, "IFERROR(D{r}/C{r},\"\")");
        sheet.fill("F6", n, Format.PLAIN, copy("E"));
        sheet.fill("G6", n, Format.TWO, copy("F"));
        sheet.fill("H6", n, Format.WHOLE, copy("G"));
        sheet.spill(
                "I6",
                "CTS.SCORE(" + local(rows, "E") + "," + local(rows, "F") + "," + local(rows, "G") + ","
                        + local(rows, "H") + ",cts_policy)",
                n,
                Format.PLAIN);
        sheet.spill(
                "J6",
                "CTS.TABLE(cts_measures,cts_policy,FALSE)",
                n,
                Format.CENTRED,
                Format.CENTRED,
                Format.CENTRED,
                Format.CENTRED,
                Format.CENTRED,
                Format.CENTRED,
                Format.CENTRED,
                Format.CENTRED,
                Format.PLAIN);
        sheet.fill("S6", n, Format.WHOLE, copy("I"));
        sheet.fill(
                "T6",
                n,
                Format.WHOLE,
                "IF(COUNT(D{r},Customers!H{r},S{r})<3,\"\",CTS.PROFIT(D{r},Customers!H{r},S{r}))");
        sheet.freeze("B6", CustomerRows.HEADINGS);
        book.name("recency", rows.cells(NAME, "B", "B"));
        book.name("purchases", rows.cells(NAME, "C", "C"));
        book.name("amounts", rows.cells(NAME, "D", "D"));
        book.name("cts_measures", rows.cells(NAME, "E", "H"));
        book.name("cts_score", rows.cells(NAME, "I", "I"));
        book.name("scored_customers", rows.cells(NAME, "A", "A"));
        book.name("service_cost", rows.cells(NAME, "S", "S"));
        book.name("profit", rows.cells(NAME, "T", "T"));
    }

    private static String copy(String column) {
        return "IF(Customers!" + column + "{r}=\"\",\"\",Customers!" + column + "{r})";
    }

    private static String local(CustomerRows rows, String column) {
        return "$" + column + "$" + CustomerRows.FIRST + ":$" + column + "$" + rows.last();
    }
}
