package dev.stratum.functions;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.ResultTable;
import dev.stratum.rfm.DaysToPay;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.LedgerReport;
import dev.stratum.rfm.Recency;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of the RFM functions: ranges in, cells out. */
final class RfmTables {
    private RfmTables() {}

    static Object[][] ledger(
            Object[][] customers,
            Object[][] dates,
            Object[][] amounts,
            Object asOf,
            Object windowDays,
            Object headers,
            Object[][] orders) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field(Range.of("customers", customers), Kind.KEY),
                new Field(Range.of("dates", dates), Kind.DATE),
                new Field(Range.of("amounts", amounts), Kind.NUMBER)));
        if (orders != null) {
            fields.add(new Field(Range.orBlank("orders", orders), Kind.KEY_OR_BLANK));
        }
        Option window = Option.of("window_days", windowDays);
        int today = Option.of("as_of", asOf).date();
        Records lines = Records.read(Headers.of(headers), fields).usable("customers");
        String[] keys = lines.keys(0);
        Ledger ledger = Ledger.summarise(
                keys,
                lines.days(1, 0),
                lines.numbers(2),
                orders == null ? null : lines.keys(3),
                today,
                window.isGiven() ? window.whole(1, Integer.MAX_VALUE) : null);
        tellUnused(ledger.report());
        Map<String, Object> asTyped = asTyped(keys, lines);
        return CustomersTable.of(ledger.customers(), asTyped::get).cells();
    }

    static Object[][] daysToPay(Object[][] customers, Object[][] invoiced, Object[][] paid, Object headers) {
        Records invoices = Records.read(
                        Headers.of(headers),
                        new Field(Range.of("customers", customers), Kind.KEY),
                        new Field(Range.of("invoiced", invoiced), Kind.DATE),
                        new Field(Range.orBlank("paid", paid), Kind.DATE_OR_BLANK))
                .usable("customers");
        String[] keys = invoices.keys(0);
        Map<String, Object> asTyped = asTyped(keys, invoices);
        ResultTable table = ResultTable.of("Customer", "Average days to pay", "Paid invoices", "Unpaid invoices");
        DaysToPay average = DaysToPay.average(keys, invoices.days(1, 0), invoices.days(2, DaysToPay.UNPAID));
        tellImpossible(average.impossible(), invoices);
        average.customers()
                .forEach(payer -> table.row(
                        asTyped.get(payer.customer()),
                        payer.averageDays().isPresent() ? payer.averageDays().getAsDouble() : "",
                        payer.paid(),
                        payer.unpaid()));
        return table.cells();
    }

    /** Notes the lines that are fine but do not count, and the customers that have no other lines. */
    private static void tellUnused(LedgerReport report) {
        List<String> unused = new ArrayList<>();
        count(unused, report.afterAsOf(), "dated after as_of");
        count(unused, report.outsideWindow(), "before the window");
        count(unused, report.zeroAmounts(), "with an amount of zero");
        if (!unused.isEmpty()) {
            Notes.hint("Lines that do not count: " + String.join(", ", unused) + ".");
        }
        if (report.customersWithoutPurchase() > 0) {
            Notes.hint(
                    "Customers without a purchase that counts, not listed: " + report.customersWithoutPurchase() + ".");
        }
    }

    private static void count(List<String> unused, int lines, String why) {
        if (lines > 0) {
            unused.add(lines + " " + why);
        }
    }

    /** Notes the payments that come before their invoice; no average counts them. */
    private static void tellImpossible(List<Integer> impossible, Records invoices) {
        if (!impossible.isEmpty()) {
            List<String> reasons = impossible.stream()
                    .map(invoice -> Problem.PAID_BEFORE_INVOICE
                            .with(
                                    invoices.place(2, invoice),
                                    ExcelDates.date(CellCheck.number(invoices.cell(2, invoice))),
                                    ExcelDates.date(CellCheck.number(invoices.cell(1, invoice))))
                            .getMessage())
                    .toList();
            Notes.leftOut(Notes.sentence(invoices.size(), "invoices", reasons.size(), reasons));
        }
    }

    /** Whole days from a purchase to the date of analysis; the sentence of a purchase after it names both dates. */
    static double recency(double lastDate, double asOf) {
        int last = (int) Math.floor(lastDate);
        int today = (int) Math.floor(asOf);
        if (last > today) {
            throw Problem.OUT_OF_RANGE.with(
                    Phrase.LAST_PURCHASE, ExcelDates.date(last), Phrase.UP_TO_AS_OF.with(ExcelDates.date(today)));
        }
        return Recency.days(last, today);
    }

    /** The first cell of each customer, so that a customer number stays a number in the result. */
    private static Map<String, Object> asTyped(String[] keys, Records lines) {
        Map<String, Object> asTyped = new HashMap<>();
        for (int line = 0; line < keys.length; line++) {
            asTyped.putIfAbsent(keys[line], CellCheck.named(lines.cell(0, line)));
        }
        return asTyped;
    }
}
