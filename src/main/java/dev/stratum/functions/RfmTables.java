package dev.stratum.functions;

import dev.stratum.problem.NearestName;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Format;
import dev.stratum.report.HistoryTable;
import dev.stratum.report.ResultTable;
import dev.stratum.rfm.CustomerEvent;
import dev.stratum.rfm.DaysToPay;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.LedgerReport;
import dev.stratum.rfm.LifeCycle;
import dev.stratum.rfm.Recency;
import dev.stratum.rfm.WillCall;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The tables of the RFM functions: ranges in, cells out. */
final class RfmTables {
    private static final Set<String> UNMARKED = Set.of("", "0", "no", "n", "false");
    /** "Within one operating year": the RFMC paper. */

    /** A message names so many customers at most. */
    private static final int MOST_NAMED = 12;

    private static final int LONGEST_PERIOD = 36_525;

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

    static Object[][] willCall(
            Object[][] customers, Object[][] marks, Object[][] values, Object headers, Object[][] orders) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field(Range.of("customers", customers), Kind.KEY),
                new Field(Range.orBlank("marks", marks), Kind.KEY_OR_BLANK)));
        if (orders != null) {
            fields.add(new Field(Range.orBlank("orders", orders), Kind.KEY_OR_BLANK));
        }
        Set<String> wanted = new HashSet<>();
        Range.orBlank("values", values).texts().forEach(value -> wanted.add(word(value)));
        Records lines = Records.read(Headers.of(headers), fields).usable("customers");
        String[] words = lines.keys(1);
        boolean[] marked = new boolean[words.length];
        for (int line = 0; line < words.length; line++) {
            String word = word(words[line]);
            marked[line] = wanted.isEmpty() ? !UNMARKED.contains(word) : wanted.contains(word);
        }
        String[] keys = lines.keys(0);
        Map<String, Object> asTyped = asTyped(keys, lines);
        ResultTable table = ResultTable.of(
                Columns.CUSTOMER,
                Columns.WILL_CALL,
                Column.of("Will-call orders", Format.WHOLE),
                Column.of("Orders", Format.WHOLE));
        WillCall.count(keys, orders == null ? null : lines.keys(2), marked)
                .forEach(own -> table.row(asTyped.get(own.customer()), own.share(), own.willCall(), own.orders()));
        return table.cells();
    }

    private static String word(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Records lines(Object[][] customers, Object[][] dates, Object[][] amounts, Object headers) {
        return Records.read(
                        Headers.of(headers),
                        new Field(Range.of("customers", customers), Kind.KEY),
                        new Field(Range.of("dates", dates), Kind.DATE),
                        new Field(Range.of("amounts", amounts), Kind.NUMBER))
                .usable("customers");
    }

    static Object[][] stage(
            Object[][] customers,
            Object[][] dates,
            Object[][] amounts,
            Object asOf,
            Object periodDays,
            Object change,
            Object headers) {
        int today = Option.of("as_of", asOf).date();
        int period = Option.of("period_days", periodDays).whole(LifeCycle.USUAL_PERIOD, 1, LONGEST_PERIOD);
        double share = Option.of("change", change).number(LifeCycle.USUAL_CHANGE);
        Records lines = lines(customers, dates, amounts, headers);
        String[] keys = lines.keys(0);
        int[] days = lines.days(1, 0);
        List<LifeCycle> cycles = LifeCycle.follow(keys, days, lines.numbers(2), today, period, share);
        int first = Arrays.stream(days).min().orElseThrow();
        if ((long) today - first < 2L * period) {
            Notes.hint("The ledger begins " + ExcelDates.date(first) + ", less than two periods of " + period
                    + " days before as_of; customers who bought before that date look new.");
        }
        Map<String, Object> asTyped = asTyped(keys, lines);
        ResultTable table = ResultTable.of(
                Columns.CUSTOMER,
                Columns.FIRST_PURCHASE,
                Columns.LAST_PURCHASE,
                Columns.THIS_PERIOD,
                Columns.PERIOD_BEFORE,
                Columns.LIFE_STAGE);
        cycles.forEach(cycle -> table.row(
                asTyped.get(cycle.customer()),
                cycle.firstPurchase(),
                cycle.lastPurchase(),
                cycle.amount(),
                cycle.amountBefore(),
                cycle.stage().label()));
        return table.cells();
    }

    static Object[][] history(
            Object customer,
            Object[][] customers,
            Object[][] dates,
            Object[][] amounts,
            Object asOf,
            Object periodDays,
            Object change,
            Object headers) {
        Records lines = lines(customers, dates, amounts, headers);
        String[] keys = lines.keys(0);
        String wanted = Option.of("customer", customer).text("");
        int[] own = IntStream.range(0, keys.length)
                .filter(line -> keys[line].equals(wanted))
                .toArray();
        if (own.length == 0) {
            List<String> known = Arrays.stream(keys).distinct().toList();
            List<String> named = known.size() <= MOST_NAMED
                    ? known
                    : NearestName.of(wanted, known).map(List::of).orElse(known.subList(0, MOST_NAMED));
            throw Problem.UNKNOWN_WORD.with("customer", wanted, named);
        }
        int[] days = lines.days(1, 0);
        double[] money = lines.numbers(2);
        Option today = Option.of("as_of", asOf);
        List<CustomerEvent> events = CustomerEvent.follow(
                Arrays.stream(own).map(line -> days[line]).toArray(),
                Arrays.stream(own).mapToDouble(line -> money[line]).toArray(),
                today.isGiven() ? OptionalInt.of(today.date()) : OptionalInt.empty(),
                Option.of("period_days", periodDays).whole(LifeCycle.USUAL_PERIOD, 1, LONGEST_PERIOD),
                Option.of("change", change).number(LifeCycle.USUAL_CHANGE));
        return HistoryTable.of(events).cells();
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
                                    ExcelDates.date(Cells.number(invoices.cell(2, invoice))),
                                    ExcelDates.date(Cells.number(invoices.cell(1, invoice))))
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
            asTyped.putIfAbsent(keys[line], Cells.named(lines.cell(0, line)));
        }
        return asTyped;
    }
}
