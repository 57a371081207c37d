package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The columns that several sheets of a book show of its customers.
 *
 * @param columns the columns by their names in formulas
 */
record CustomerColumns(Map<String, Column> columns) {
    /** Of the book of the RFMC paper. */
    static final CustomerColumns RFMC = of(Map.of(
            "purchases", Column.of("Purchases", Format.WHOLE),
            "amount", amount("yuan"),
            "cts", Columns.CTS_SCORE.shown(Format.PLAIN),
            "service", money("Service cost", "yuan"),
            "profit", money("Profit", "yuan")));

    /** Of a ledger's book. */
    static final CustomerColumns LEDGER = of(Map.of(
            "orders", Column.of("Orders", Format.WHOLE),
            "amount", amount("pounds"),
            "order_size", money("Order size", "pounds")));

    private static CustomerColumns of(Map<String, Column> own) {
        Map<String, Column> columns = new HashMap<>(own);
        columns.put("customer", Columns.CUSTOMER.shown(Format.TEXT));
        columns.put("recency", Columns.RECENCY);
        List<String> grades = List.of("rc", "fc", "mc", "ctsc");
        IntStream.range(0, grades.size()).forEach(i -> columns.put(grades.get(i), Columns.GRADES.get(i)));
        columns.put("type", Columns.TYPE.shown(Format.CENTRED));
        columns.put("mean", Columns.MEAN_GRADE);
        return new CustomerColumns(Map.copyOf(columns));
    }

    private static Column amount(String currency) {
        return money(Columns.AMOUNT.name(), currency);
    }

    private static Column money(String name, String currency) {
        return new Column(name, currency, Format.WHOLE);
    }

    /** A column. */
    Column get(String key) {
        if (!columns.containsKey(key)) {
            throw new IllegalArgumentException("Customers have no column " + key + ": " + columns.keySet());
        }
        return columns.get(key);
    }

    /** Columns under names with spaces between. */
    List<Column> get(List<String> keys) {
        return keys.stream().map(this::get).toList();
    }

    /** A column of a table. */
    Field field(String key, int width) {
        return Field.of(key, get(key), width);
    }

    /** Columns of a table, by their names and widths as {@link Field#all} has them. */
    List<Field> fields(String keys) {
        return Field.all(keys, get(Arrays.asList(keys.replaceAll(":[0-9]+", "").split(" ", -1))));
    }
}
