package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.report.HistoryTable;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.stream.Collectors;

/** One customer of the ledger on one page: what is known today, and every purchase and return from the first on. */
final class OneCustomerSheet {
    static final String NAME = "One customer";

    /** A customer of the sample who bought much, and then much less. */
    private static final String EXAMPLE = "14733";

    private static final int EVENTS = 100;
    private static final int MONTHS = 13;
    private static final String CHOSEN = "one_customer";

    private OneCustomerSheet() {}

    static void lay(Book book) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "One customer",
                "Choose a customer from the list in the blue cell, or type one: what is known today, and the purchases and returns from"
                        + " the first on, with the life stage on each day. RFM.HISTORY.",
                "Period and change of the life stages stand on sheet " + LifeStageSheet.NAME + ".");
        sheet.frozenTitle();
        sheet.sentence("one_customer_says", sentence(), 120);
        sheet.add(facts(book).codes("Customer,value"));
        sheet.beside("one_facts", 4)
                .bars(
                        5,
                        17,
                        new ChartLabels("Purchases and returns by month", "Month", "Amount", "#,##0;-#,##0;")
                                .titledBy("one_customer_says[1,text]"),
                        "one_months[month]",
                        60,
                        new ChartDrawing.Series("Bought", "one_months[bought]", Styles.ACCENT),
                        new ChartDrawing.Series("Returned", "one_months[returned]", Styles.TIERS.get(3)))
                .gap()
                .add(months());
        sheet.under("one_facts").add(history());
        sheet.onePage();
    }

    private static String sentence() {
        String value = "one_facts[%s,value]";
        return "IF(" + CHOSEN + "=\"\",\"Choose a customer.\",\"Customer \"&" + CHOSEN + "&\", \"&"
                + value.formatted("Segment")
                + "&\": bought \"&COUNTIFS(invoice_customer," + CHOSEN
                + ",invoice_amount,\">0\",invoice_date,\"<=\"&as_of)&\" times for \"&TEXT(SUMIFS(invoice_amount,invoice_customer,"
                + CHOSEN + ",invoice_amount,\">0\",invoice_date,\"<=\"&as_of),\"#,##0\")&\"; life stage today: \"&"
                + value.formatted("Life stage") + "&\".\")";
    }

    private static Lines lines(Book book) {
        return new Lines("one_facts", "The customer", 6)
                .setting(
                        "Customer",
                        Format.CENTRED,
                        book.isBlank() ? null : EXAMPLE,
                        CHOSEN,
                        Rules.listed("ledger_customers"),
                        "Choose one from the list.");
    }

    private static TableBlock facts(Book book) {
        return lines(book)
                .check("Segment", Format.CENTRED, found("segment", "grades"), "By sheet Grades.")
                .check("Type", Format.CENTRED, found("type", "grades"), "Grades of R, F and M.")
                .check("Life stage", Format.CENTRED, found("stage", "stages"), "By sheet Life stages.")
                .check("Orders", Format.COUNT, found("orders", "grades"), "In the window of sheet Start.")
                .check("Amount", Format.COUNT, found("amount", "grades"), "In the same window.")
                .check("Days since the last one", Format.COUNT, found("recency", "grades"), "On the date of analysis.")
                .table();
    }

    /** By the row of the customer: Calc compares a text out of an array of ours only once it is joined to something. */
    private static String found(String cells, String block) {
        String all = block + "[customer]";
        String row = "SUMPRODUCT(MAX((" + all + "&\"\"=" + CHOSEN + "&\"\")*(ROW(" + all + ")-ROW(" + block
                + "[1,customer])+1)))";
        return "IF(" + CHOSEN + "=\"\",\"\",IF(" + row + "=0,\"not found\",INDEX(" + block + "[" + cells + "]," + row
                + ")))";
    }

    private static TableBlock history() {
        String headings = HistoryTable.COLUMNS.stream()
                .map(column -> column.shown(Format.TEXT).heading())
                .collect(Collectors.joining("\",\"", "{\"", "\"}"));
        return TableBlock.of("one_history", EVENTS)
                .section("From the first purchase on")
                .result(
                        "IF(" + CHOSEN + "=\"\"," + headings + ",RFM.HISTORY(" + CHOSEN
                                + ",invoice_customer,invoice_date,invoice_amount,as_of,stage_period,stage_change,FALSE))",
                        "date:22 event:15 amount:13 bought days stage",
                        HistoryTable.COLUMNS);
    }

    private static TableBlock months() {
        String from = "DATE(YEAR(as_of),MONTH(as_of)-" + MONTHS + "+ROWS([1,month]:[@month])%s,1)";
        String between = "invoice_date,\">=\"&" + from.formatted("") + ",invoice_date,\"<\"&" + from.formatted("+1")
                + ",invoice_date,\"<=\"&as_of";
        String sum = "IF(" + CHOSEN + "=\"\",\"\",%sSUMIFS(invoice_amount,invoice_customer," + CHOSEN + "," + between
                + ",invoice_amount,\"%s0\"))";
        return TableBlock.of("one_months", MONTHS)
                .headHeight(15)
                .fields(
                        Field.of("month", "Month", Format.TEXT, 12)
                                .fill("YEAR(" + from.formatted("") + ")&\"-\"&TEXT(MONTH(" + from.formatted("")
                                        + "),\"00\")"),
                        Field.of("bought", "Bought", Format.WHOLE, 13).fill(sum.formatted("", ">")),
                        Field.of("returned", "Returned", Format.WHOLE, 13).fill(sum.formatted("-", "<")));
    }
}
