package dev.stratum.functions;

import dev.stratum.report.CustomersTable;
import dev.stratum.rfm.DaysToPay;
import dev.stratum.rfm.Ledger;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.ResultTable;
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
        Records lines = SegmentColumn.usable(Records.read(Headers.of(headers), fields), "customers");
        String[] keys = lines.keys(0);
        Ledger ledger = Ledger.summarise(
                keys,
                lines.days(1, 0),
                lines.numbers(2),
                orders == null ? null : lines.keys(3),
                today,
                window.isGiven() ? window.whole(1, Integer.MAX_VALUE) : null);
        Map<String, Object> asTyped = asTyped(keys, lines);
        return CustomersTable.of(ledger.customers(), asTyped::get).cells();
    }

    static Object[][] daysToPay(Object[][] customers, Object[][] invoiced, Object[][] paid, Object headers) {
        Records invoices = SegmentColumn.usable(
                Records.read(
                        Headers.of(headers),
                        new Field(Range.of("customers", customers), Kind.KEY),
                        new Field(Range.of("invoiced", invoiced), Kind.DATE),
                        new Field(Range.orBlank("paid", paid), Kind.DATE_OR_BLANK)),
                "customers");
        String[] keys = invoices.keys(0);
        Map<String, Object> asTyped = asTyped(keys, invoices);
        ResultTable table = ResultTable.of("Customer", "Average days to pay", "Paid invoices", "Unpaid invoices");
        DaysToPay.average(keys, invoices.days(1, 0), invoices.days(2, DaysToPay.UNPAID))
                .customers()
                .forEach(payer -> table.row(
                        asTyped.get(payer.customer()),
                        payer.averageDays().isPresent() ? payer.averageDays().getAsDouble() : "",
                        payer.paid(),
                        payer.unpaid()));
        return table.cells();
    }

    /** The first cell of each customer, so that a customer number stays a number in the result. */
    private static Map<String, Object> asTyped(String[] keys, Records lines) {
        Map<String, Object> asTyped = new HashMap<>();
        for (int line = 0; line < keys.length; line++) {
            asTyped.putIfAbsent(keys[line], lines.cell(0, line));
        }
        return asTyped;
    }
}
