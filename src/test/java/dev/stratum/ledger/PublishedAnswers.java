package dev.stratum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is published of the customers of a ledger, and that measures are that to the last digit. */
public final class PublishedAnswers {
    private PublishedAnswers() {}

    /** The lines of a reference by customer, each value by the name of its column. */
    public static Map<String, Map<String, String>> of(String name) {
        Map<String, Map<String, String>> lines = new HashMap<>();
        CsvTable.read(
                Path.of("src/test/resources/rfm").resolve(name),
                CsvForm.PLAIN,
                bytes -> bytes,
                header -> true,
                header -> line -> {
                    Map<String, String> values = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        values.put(header.get(i), line.value(i));
                    }
                    lines.put(line.value(0), values);
                });
        return lines;
    }

    /** R, F, M and the size of an order. */
    public static void match(MeasuredLedger ledger, Map<String, Map<String, String>> reference) {
        assertThat(ledger.customers()).hasSameSizeAs(reference.entrySet());
        for (CustomerMeasures customer : ledger.customers()) {
            Map<String, String> expected = reference.get(customer.customer());
            List<Object> found = List.of(
                    customer.lastPurchase().toString(),
                    customer.recency(ledger.plan().asOf()),
                    customer.frequency(),
                    customer.monetary(),
                    rounded(customer.orderSize()));
            assertThat(found)
                    .as(customer.customer())
                    .containsExactly(
                            expected.get("last_order_date"),
                            Long.valueOf(expected.get("R_days")),
                            Long.valueOf(expected.get("F_orders")),
                            exact(expected.get("M_amount")),
                            exact(expected.get("avg_order_size")));
        }
    }

    /** The same and what was given back. */
    public static void matchWithReturns(MeasuredLedger ledger, Map<String, Map<String, String>> reference) {
        List<String> returns = new ArrayList<>();
        for (CustomerMeasures customer : ledger.customers()) {
            returns.add(customer.customer() + " " + customer.returnsCount() + " " + customer.returned());
        }
        assertThat(returns)
                .containsExactlyInAnyOrderElementsOf(reference.values().stream()
                        .map(line -> line.get("customer_id") + " " + line.get("returns_count") + " "
                                + exact(line.get("returns_value")))
                        .toList());
        match(ledger, reference);
    }

    /** How many days orders were paid after. */
    public static void matchDaysToPay(MeasuredLedger ledger, Map<String, Map<String, String>> reference) {
        for (CustomerMeasures customer : ledger.customers()) {
            Map<String, String> expected = reference.get(customer.customer());
            assertThat(customer.paidOrders().orElse(-1)).isEqualTo(Long.parseLong(expected.get("paid_orders_matched")));
            assertThat(
                            customer.averageDaysToPay().isPresent()
                                    ? rounded(customer.averageDaysToPay().getAsDouble())
                                            .toPlainString()
                                    : "")
                    .as(customer.customer())
                    .isEqualTo(expected.get("avg_days_to_pay"));
        }
    }

    /** Of how many lines an order consists. */
    public static void matchLineItems(MeasuredLedger ledger, Map<String, Map<String, String>> reference) {
        for (CustomerMeasures customer : ledger.customers()) {
            assertThat(rounded(customer.lineItemsPerOrder().orElseThrow()))
                    .as(customer.customer())
                    .isEqualTo(exact(reference.get(customer.customer()).get("avg_lines_per_order")));
        }
    }

    private static BigDecimal exact(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal rounded(double number) {
        return exact(
                BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).toPlainString());
    }
}
