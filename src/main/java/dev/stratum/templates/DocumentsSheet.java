package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.List;

/**
 * What cost to serve needs beside a ledger, counted from documents and not typed in: days to pay, the share of orders that a customer
 * reserves or collects, and the cost of salespeople's visits per order.
 */
final class DocumentsSheet {
    static final String ORDERS = "Orders";
    static final String VISITS = "Visits";

    /** How many orders, and how many visits, a blank book takes. */
    private static final int MOST = 5_000;

    private static final int MOST_CUSTOMERS = 1_000;
    private static final List<String> WILL_CALL = List.of("Pick-up", "Reserved");

    private DocumentsSheet() {}

    static void lay(Book book) {
        SheetLayout sheet = book.sheet(ORDERS);
        sheet.title(
                "Orders: will-call share and days to pay",
                "From the documents of the orders: which share of them a customer reserves or collects, and how many days it takes to pay."
                        + " RFM.WILLCALL, RFM.DAYSTOPAY.",
                book.isBlank()
                        ? "Paste your orders in the blue columns, from row " + SheetLayout.FIRST_ROW
                                + "; the words that mean reserved or collected stand to the right."
                        : "The orders are made up: the ledger of sheet Invoices knows neither payments nor deliveries. The words that mean"
                                + " reserved or collected stand to the right.");
        sheet.add(orders(book));
        sheet.beside("orders").add(served());
        sheet.beside("served").add(paid());
        sheet.beside("paid").add(words());
        visited(book);
    }

    private static void visited(Book book) {
        SheetLayout sheet = book.sheet(VISITS);
        sheet.title(
                "Visits: the salesperson return, and all indexes of cost to serve from documents",
                "The cost of the salespeople's visits per order, beside will-call share and days to pay of sheet "
                        + ORDERS + ": what sheet Customers of the RFMC template takes. CTS.VISITS.",
                book.isBlank()
                        ? "Paste the visits in the blue columns, from row " + SheetLayout.FIRST_ROW + "."
                        : "The visits are made up, as the orders are.");
        sheet.add(visits(book));
        sheet.beside("visits").add(indexes());
    }

    private static Object day(String text) {
        return text.isEmpty() ? null : ExcelDates.serial(LocalDate.parse(text));
    }

    private static TableBlock orders(Book book) {
        List<List<String>> data = Sample.rows(Sample.ORDERS);
        return TableBlock.of("orders", book.isBlank() ? MOST : data.size())
                .headHeight(44)
                .fields(
                        Field.of("order", "Order", Format.TEXT, 8)
                                .pasted(row -> Double.valueOf(data.get(row).get(0))),
                        Field.of("customer", "Customer", Format.TEXT, 11)
                                .pasted(row -> data.get(row).get(1)),
                        Field.of("invoiced", "Invoiced", Format.DATE, 11)
                                .pasted(row -> day(data.get(row).get(2))),
                        Field.of("paid", "Paid (blank: not yet)", Format.DATE, 11)
                                .pasted(row -> day(data.get(row).get(3))),
                        Field.of("delivery", "Delivery", Format.TEXT, 10)
                                .pasted(row -> data.get(row).get(4)))
                .forEntry()
                .accepts("invoiced:paid", Rules.date("A date, and not a text."))
                .frozen(0);
    }

    private static TableBlock visits(Book book) {
        List<List<String>> data = Sample.rows(Sample.VISITS);
        return TableBlock.of("visits", book.isBlank() ? MOST : data.size())
                .fields(
                        Field.of("date", "Visit", Format.DATE, 11)
                                .pasted(row -> day(data.get(row).get(0))),
                        Field.of("customer", "Customer visited", Format.TEXT, 11)
                                .pasted(row -> data.get(row).get(1)),
                        Field.of("cost", "Cost of the visit", Format.WHOLE, 9)
                                .pasted(row -> Double.valueOf(data.get(row).get(2))))
                .forEntry()
                .accepts("date", Rules.date("A date, and not a text."))
                .accepts("cost", Rules.fromZero("What the visit cost: a number, 0 or more."));
    }

    /** Customers in the order of their first line, with the two indexes that come from orders and visits. */
    private static TableBlock served() {
        return TableBlock.of("served", MOST_CUSTOMERS)
                .headHeight(44)
                .alwaysResult(
                        "IF(COUNTA(orders[customer])=0,{\"Customer\",\"Will-call share\",\"Will-call orders\",\"Orders\"},"
                                + "RFM.WILLCALL(orders[customer],orders[delivery],will_call_words,FALSE,orders[order]))",
                        List.of(
                                Field.of("customer", Columns.CUSTOMER.shown(Format.TEXT), 13),
                                Field.of("share", Columns.WILL_CALL, 10),
                                Field.of("will_call", "Will-call orders", Format.WHOLE, 10),
                                Field.of("orders", "Orders", Format.WHOLE, 8)));
    }

    /** The customers of the orders with the three indexes. */
    private static TableBlock indexes() {
        String none = "IF(COUNT(served[orders])=0,\"\",";
        return TableBlock.of("indexes", MOST_CUSTOMERS)
                .always(
                        none + counted("customer") + ")",
                        List.of(Field.of("customer", Columns.CUSTOMER.shown(Format.TEXT), 14)))
                .always(none + counted("orders") + ")", List.of(Field.of("orders", "Orders", Format.WHOLE, 10)))
                .always(
                        none + "CTS.VISITS(" + counted("customer") + "," + counted("orders")
                                + ",visits[customer],visits[cost],FALSE))",
                        List.of(
                                Field.of("visits", "Visits", Format.WHOLE, 10),
                                Field.of("visit_cost", "Cost of visits", Format.WHOLE, 12),
                                Field.of("return", "Salesperson return (per order)", Format.TWO, 17)))
                .always(none + counted("share") + ")", List.of(Field.of("share", Columns.WILL_CALL, 14)))
                .always(
                        none + "IFERROR(INDEX(paid[days],MATCH(" + counted("customer")
                                + "&\"\",paid[customer]&\"\",0)),\"\"))",
                        List.of(Field.of("days", "Average days to pay", Format.ONE, 14)))
                .frozen(0);
    }

    /** A column of the customers down to the last one. */
    private static String counted(String column) {
        return "served[1," + column + "]:INDEX(served[" + column + "],COUNT(served[orders]))";
    }

    private static TableBlock paid() {
        return TableBlock.of("paid", MOST_CUSTOMERS)
                .headHeight(44)
                .alwaysResult(
                        "IF(COUNT(orders[invoiced])=0,{\"Customer\",\"Average days to pay\",\"Paid invoices\",\"Unpaid invoices\"},"
                                + "RFM.DAYSTOPAY(orders[customer],orders[invoiced],orders[paid],FALSE))",
                        List.of(
                                Field.of("customer", Columns.CUSTOMER.shown(Format.TEXT), 13),
                                Field.of("days", "Average days to pay", Format.ONE, 9),
                                Field.of("paid", "Paid invoices", Format.WHOLE, 9),
                                Field.of("unpaid", "Unpaid invoices", Format.WHOLE, 9)));
    }

    private static TableBlock words() {
        return TableBlock.of("words", WILL_CALL.size())
                .fields(Field.of("word", "Means will-call", Format.TEXT, 15)
                        .forEntry()
                        .inputs(WILL_CALL::get))
                .named("will_call_words", "word");
    }
}
