package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;

/** RFM: recency, frequency and monetary value from a ledger. */
public final class RfmFunctions {
    private static final String CATEGORY = "Stratum RFM";

    private RfmFunctions() {}

    /** Section "Basic RFM model" of the RFMC paper. */
    @ExcelFunction(
            value = "RFM.LEDGER",
            category = CATEGORY,
            isThreadSafe = true,
            disableInFunctionWizard = true,
            description =
                    "One row per customer with a purchase: customer, recency (days), frequency (orders), monetary,"
                            + " average order size, returns (count), returns (amount). Headers above. Returns are never netted. Example: RFM.LEDGER(A2:A900,B2:B900,C2:C900,43404).")
    @ExcelArguments({
        @ExcelArgument(value = "customers", description = "n x 1: the customer of each ledger line"),
        @ExcelArgument(value = "dates", description = "n x 1: the date of each line, a date value"),
        @ExcelArgument(value = "amounts", description = "n x 1: the amount of each line in money; negative = return"),
        @ExcelArgument(value = "as_of", description = "The date of analysis; later lines are not used"),
        @ExcelArgument(
                value = "[window_days]",
                description = "Days up to and including as_of that count, for example 365. Omitted: all earlier lines"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(
                value = "[orders]",
                description =
                        "n x 1: order number of each line, so that lines of one order count once. Omitted: every line is an order. ")
    })
    public static Object[][] ledger(
            Object[][] customers,
            Object[][] dates,
            Object[][] amounts,
            Object asOf,
            Object windowDays,
            Object headers,
            Object[][] orders) {
        return Answer.of(() -> RfmTables.ledger(customers, dates, amounts, asOf, windowDays, headers, orders));
    }

    /** Index X2 of the RFMC paper. */
    @ExcelFunction(
            value = "RFM.DAYSTOPAY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Average days from invoice to payment per customer: customer, average days (blank when nothing is"
                            + " paid), paid invoices, unpaid invoices. Headers above, customers in the order of their first invoice. Example: RFM.DAYSTOPAY(A:A,B:B,C:C).")
    @ExcelArguments({
        @ExcelArgument(value = "customers", description = "n x 1: the customer of each invoice"),
        @ExcelArgument(value = "invoiced", description = "n x 1: the date of each invoice"),
        @ExcelArgument(value = "paid", description = "n x 1: the date of its payment; blank = not paid yet"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] daysToPay(Object[][] customers, Object[][] invoiced, Object[][] paid, Object headers) {
        return Answer.of(() -> RfmTables.daysToPay(customers, invoiced, paid, headers));
    }

    /** R of the RFMC paper. */
    @ExcelFunction(
            value = "RFM.RECENCY",
            category = CATEGORY,
            isThreadSafe = true,
            description = "Whole days from the last purchase to the date of analysis, 0 on the same day."
                    + " One cell or whole columns. RFM.RECENCY(43374,43404) is 30.")
    @ExcelArguments({
        @ExcelArgument(value = "last_date", description = "The date of the last purchase; one cell or a column"),
        @ExcelArgument(value = "as_of", description = "The date of analysis, not before the purchase. ")
    })
    public static Object[][] recency(Object[][] lastDate, Object[][] asOf) {
        return Answer.of(() -> Broadcast.of(Range.orBlank("last_date", lastDate), Range.orBlank("as_of", asOf))
                .dates("Recency (days)", days -> RfmTables.recency(days[0], days[1])));
    }

    /** Index X3 of the RFMC paper. */
    @ExcelFunction(
            value = "RFM.WILLCALL",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The share of orders that each customer reserves or collects, from a ledger: customer, share (0 to 1),"
                            + " will-call orders, orders. Headers above. An order counts when one line is marked."
                            + " Example: RFM.WILLCALL(A:A,F:F,\"pick-up\").")
    @ExcelArguments({
        @ExcelArgument(value = "customers", description = "n x 1: the customer of each ledger line"),
        @ExcelArgument(
                value = "marks",
                description = "n x 1: what marks a line as reserved or collected, for example the way of shipping"),
        @ExcelArgument(
                value = "[values]",
                description =
                        "The texts of marks that mean it, for example \"pick-up\", in a row or column. Omitted: every text and number but no, false and 0"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(
                value = "[orders]",
                description =
                        "n x 1: order number of each line, so that lines of one order count once. Omitted: every line is an order. ")
    })
    public static Object[][] willCall(
            Object[][] customers, Object[][] marks, Object[][] values, Object headers, Object[][] orders) {
        return Answer.of(() -> RfmTables.willCall(customers, marks, values, headers, orders));
    }

    /** "Full-cycle tracking of customers": the RFMC paper, practical implications. */
    @ExcelFunction(
            value = "RFM.HISTORY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "One customer from the first purchase on: date, event, amount, bought so far, days since the purchase before and"
                            + " life stage on that day. Headers above, the oldest first. Example: RFM.HISTORY(\"C001\",A:A,B:B,C:C,43404).")
    @ExcelArguments({
        @ExcelArgument(value = "customer", description = "One customer, as the ledger has it"),
        @ExcelArgument(value = "customers", description = "n x 1: the customer of each ledger line"),
        @ExcelArgument(value = "dates", description = "n x 1: the date of each line, a date value"),
        @ExcelArgument(
                value = "amounts",
                description = "n x 1: the amount of each line in money; those above zero are purchases"),
        @ExcelArgument(
                value = "[as_of]",
                description =
                        "The date of analysis: a last row, later lines left out. Omitted: all lines, no such row"),
        @ExcelArgument(value = "[period_days]", description = "How many days a period has. Omitted: 365"),
        @ExcelArgument(
                value = "[change]",
                description =
                        "By which share the amount must rise or fall to grow or fade, 0.2 being 20 %. Omitted: 0.2"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] history(
            Object customer,
            Object[][] customers,
            Object[][] dates,
            Object[][] amounts,
            Object asOf,
            Object periodDays,
            Object change,
            Object headers) {
        return Answer.of(
                () -> RfmTables.history(customer, customers, dates, amounts, asOf, periodDays, change, headers));
    }

    /** "Realize the full-cycle tracking of customers": the RFMC paper, practical implications. */
    @ExcelFunction(
            value = "RFM.STAGE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The life stage of each customer: first and last purchase, amount of this period and of the one before, and"
                            + " New, Growing, Steady, Fading, Gone or Back. Headers above. Example: RFM.STAGE(A:A,B:B,C:C,43404).")
    @ExcelArguments({
        @ExcelArgument(value = "customers", description = "n x 1: the customer of each ledger line"),
        @ExcelArgument(
                value = "dates",
                description = "n x 1: the date of each line, a date value; two periods at least"),
        @ExcelArgument(
                value = "amounts",
                description = "n x 1: the amount of each line in money; only those above zero are purchases"),
        @ExcelArgument(value = "as_of", description = "The date of analysis, the last day of this period"),
        @ExcelArgument(value = "[period_days]", description = "How many days a period has. Omitted: 365"),
        @ExcelArgument(
                value = "[change]",
                description =
                        "By which share the amount must rise or fall to grow or fade, 0.2 being 20 %. Omitted: 0.2"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] stage(
            Object[][] customers,
            Object[][] dates,
            Object[][] amounts,
            Object asOf,
            Object periodDays,
            Object change,
            Object headers) {
        return Answer.of(() -> RfmTables.stage(customers, dates, amounts, asOf, periodDays, change, headers));
    }
}
