package dev.stratum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
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

    private MeasuredLedger measure(Place place, Mapping mapping, String asOf, Supplier<List<LedgerFile>> documents) {
        List<LedgerFile> files = documents.get();
        try (LedgerEngine engine = place.engine(scratch)) {
            return LedgerReading.of(engine, files, mapping, LocalDate.parse(asOf), OptionalInt.empty())
                    .measure(engine, 10);
        }
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

        PublishedAnswers.match(ledger, PublishedAnswers.of("rfm_orders/reference.csv"));
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

        PublishedAnswers.match(ledger, PublishedAnswers.of("northwind/reference.csv"));
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

        Map<String, Map<String, String>> reference = PublishedAnswers.of("classicmodels/reference.csv");
        PublishedAnswers.match(ledger, reference);
        PublishedAnswers.matchDaysToPay(ledger, reference);
        PublishedAnswers.matchLineItems(ledger, reference);
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

        Map<String, Map<String, String>> reference = PublishedAnswers.of("online_retail_reference.csv.gz");
        reference.keySet().removeIf(customer -> Integer.parseInt(customer) % 25 != 0);
        PublishedAnswers.matchWithReturns(ledger, reference);
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

        PublishedAnswers.matchWithReturns(ledger, PublishedAnswers.of("online_retail_reference.csv.gz"));
    }
}
