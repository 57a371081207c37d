package dev.stratum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published ledgers from their documents to R, F, M and days to pay; see SOURCE.md beside the data for where answers come from. */
class ReferenceMeasuresTest {
    @TempDir
    private Path scratch;

    private static Path data(String name) {
        return Path.of("src/test/resources/rfm").resolve(name);
    }

    /** The lines of a reference by customer, each value by the name of its column. */
    private static Map<String, Map<String, String>> reference(String name) {
        Map<String, Map<String, String>> lines = new HashMap<>();
        CsvTable.read(data(name), CsvForm.PLAIN, bytes -> bytes, header -> true, header -> line -> {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                values.put(header.get(i), line.value(i));
            }
            lines.put(line.value(0), values);
        });
        return lines;
    }

    private MeasuredLedger measure(Place place, Mapping mapping, String asOf, Supplier<List<LedgerFile>> documents) {
        List<LedgerFile> files = documents.get();
        try (LedgerEngine engine = place.engine(scratch)) {
            return LedgerReading.of(engine, files, mapping, LocalDate.parse(asOf), OptionalInt.empty())
                    .measure(engine, 10);
        }
    }

    private static void matches(MeasuredLedger ledger, Map<String, Map<String, String>> reference) {
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

    private static BigDecimal exact(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal rounded(double number) {
        return exact(
                BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).toPlainString());
    }

    private static Mapping purchases(Map<Field, String> columns) {
        Map<Field, Said> said = new HashMap<>();
        columns.forEach((field, column) -> said.put(field, new Said(column, true)));
        return Mapping.USUAL.with(DocumentRole.PURCHASES, DocumentMapping.NOTHING.with(said));
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Place#all")
    void ordersWithTheirRevenueGiveThePublishedAnswers(Place place) {
        MeasuredLedger ledger = measure(
                place,
                purchases(Map.of(Field.AMOUNT, "revenue")),
                "2006-12-31",
                () -> List.of(place.file(data("rfm_orders/orders.csv"), DocumentRole.PURCHASES)));

        matches(ledger, reference("rfm_orders/reference.csv"));
        assertThat(ledger.control())
                .containsExactly(
                        new ControlTotal(DocumentRole.PURCHASES, LineFate.USED, 4906, BigDecimal.valueOf(464_158)));
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Place#all")
    void priceTimesQuantityLessDiscountGivesTheAnswersOfNorthwind(Place place) {
        Mapping mapping = Mapping.USUAL.with(
                DocumentRole.LINES,
                DocumentMapping.NOTHING.with(
                        Map.of(Field.AMOUNT, new Said("UnitPrice * Quantity * (1 - Discount)", true))));
        MeasuredLedger ledger = measure(
                place,
                mapping,
                "1998-05-06",
                () -> List.of(
                        place.file(data("northwind/orders.csv"), DocumentRole.PURCHASES),
                        place.file(data("northwind/order_details.csv"), DocumentRole.LINES)));

        matches(ledger, reference("northwind/reference.csv"));
        assertThat(ledger.control())
                .containsExactly(
                        new ControlTotal(DocumentRole.PURCHASES, LineFate.USED, 2155, new BigDecimal("1265793.0395")));
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Place#all")
    void paymentsFindTheirOrdersByExactAmount(Place place) {
        Mapping mapping = Mapping.USUAL
                .with(
                        DocumentRole.LINES,
                        DocumentMapping.NOTHING.with(
                                Map.of(Field.AMOUNT, new Said("quantityOrdered * priceEach", true))))
                .with(
                        DocumentRole.PAYMENTS,
                        new DocumentMapping(
                                Map.of(Field.ORDER, new Said("checkNumber", true)),
                                DocumentMapping.Orders.NUMBER,
                                "",
                                Optional.empty(),
                                Map.of(),
                                Map.of(),
                                Optional.empty(),
                                Optional.of(DocumentMapping.Match.AMOUNT)));
        MeasuredLedger ledger = measure(
                place,
                mapping,
                "2005-05-31",
                () -> List.of(
                        place.file(data("classicmodels/orders.csv"), DocumentRole.PURCHASES),
                        place.file(data("classicmodels/orderdetails.csv"), DocumentRole.LINES),
                        place.file(data("classicmodels/payments.csv"), DocumentRole.PAYMENTS)));

        Map<String, Map<String, String>> reference = reference("classicmodels/reference.csv");
        matches(ledger, reference);
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
        // 250 of 273 payments are matched, two of them before their order.
        assertThat(ledger.unmatched()).hasSize(23);
        assertThat(ledger.customers().stream()
                        .mapToLong(CustomerMeasures::paidBefore)
                        .sum())
                .isEqualTo(2);
        assertThat(ledger.control())
                .containsExactly(
                        new ControlTotal(DocumentRole.PURCHASES, LineFate.USED, 2996, new BigDecimal("9604190.61")),
                        new ControlTotal(DocumentRole.PAYMENTS, LineFate.USED, 273, new BigDecimal("8853839.23")));
    }

    /** Online Retail line by line, as it is published, with nothing said of its columns: quantity, price, numbers with C. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Place#all")
    void linesAsTheyArePublishedGiveTheAnswersOfTheirInvoices(Place place) {
        MeasuredLedger ledger = measure(
                place,
                Mapping.USUAL,
                "2011-12-09",
                () -> List.of(place.file(data("online_retail/online_retail_lines.csv.gz"), DocumentRole.PURCHASES)));

        Map<String, Map<String, String>> reference = reference("online_retail_reference.csv.gz");
        reference.keySet().removeIf(customer -> Integer.parseInt(customer) % 25 != 0);
        matchesWithReturns(ledger, reference);
        assertThat(ledger.lines(LineFate.NO_CUSTOMER)).isEqualTo(5403);
        assertThat(ledger.withoutPurchase()).isZero();
    }

    /** The invoices of Online Retail with their amounts. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Place#all")
    void creditInvoicesAreReturnsAndNotTakenOff(Place place) {
        DocumentMapping invoices = new DocumentMapping(
                Map.of(),
                DocumentMapping.Orders.NUMBER,
                "C",
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        MeasuredLedger ledger = measure(
                place,
                Mapping.USUAL.with(DocumentRole.PURCHASES, invoices),
                "2011-12-09",
                () -> List.of(place.file(
                        Path.of("src/main/resources/dev/stratum/samples/online_retail_invoices.csv.gz"),
                        DocumentRole.PURCHASES)));

        matchesWithReturns(ledger, reference("online_retail_reference.csv.gz"));
    }

    private static void matchesWithReturns(MeasuredLedger ledger, Map<String, Map<String, String>> reference) {
        List<String> returns = new ArrayList<>();
        for (CustomerMeasures customer : ledger.customers()) {
            returns.add(customer.customer() + " " + customer.returnsCount() + " " + customer.returned());
        }
        assertThat(returns)
                .containsExactlyInAnyOrderElementsOf(reference.values().stream()
                        .map(line -> line.get("customer_id") + " " + line.get("returns_count") + " "
                                + exact(line.get("returns_value")))
                        .toList());
        matches(ledger, reference);
    }
}
