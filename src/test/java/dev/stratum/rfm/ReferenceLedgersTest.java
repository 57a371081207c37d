package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Whole ledgers whose answers others computed; see SOURCE.md beside the files. */
class ReferenceLedgersTest {

    @Test
    void rfmOrdersOfTheRPackage() {
        Ledger ledger = ledger("/rfm/rfm_orders/orders.csv", "customer_id", "order_date", "revenue", "2006-12-31");
        assertThat(ledger.customers()).hasSize(995);
        assertEqual(ledger, Csv.rows("/rfm/rfm_orders/reference.csv"));
        // Printed in the README of the package
        assertThat(ledger.customers())
                .filteredOn(c -> c.customer().equals("Abbey O'Reilly"))
                .first()
                .extracting(CustomerRfm::recencyDays, CustomerRfm::frequency, CustomerRfm::monetary)
                .containsExactly(205, 6, 472.0);
    }

    @Test
    void classicmodels() {
        Ledger ledger = ledger("/rfm/classicmodels/orders.csv", "customerNumber", "orderDate", "amount", "2005-05-31");
        assertThat(ledger.customers()).hasSize(98);
        assertEqual(ledger, Csv.rows("/rfm/classicmodels/reference.csv"));
    }

    @Test
    void northwind() {
        Ledger ledger = ledger("/rfm/northwind/orders.csv", "CustomerID", "OrderDate", "Subtotal", "1998-05-06");
        assertThat(ledger.customers()).hasSize(89);
        assertEqual(ledger, Csv.rows("/rfm/northwind/reference.csv"));
    }

    @Test
    void onlineRetailSales() {
        Ledger ledger = onlineRetail(row -> row.get("Type").equals("SALE"));
        assertThat(ledger.customers()).hasSize(4338);
        // The widely published figures for this ledger
        assertThat(ledger.customers().stream().mapToInt(CustomerRfm::frequency).sum())
                .isEqualTo(18_532);
        assertThat(ledger.customers().stream()
                        .mapToDouble(CustomerRfm::monetary)
                        .sum())
                .isCloseTo(8_911_407.904, within(1e-6));
        assertEqual(ledger, Csv.rows("/rfm/online_retail_reference.csv.gz"));
    }

    @Test
    void onlineRetailCreditsAreReturns() {
        Ledger ledger = onlineRetail(row -> !row.get("Type").equals("ADJUST"));
        // 33 customers have credits only and one has nothing but an invoice of zero
        assertThat(ledger.report().customersWithoutPurchase()).isEqualTo(34);
        Map<String, CSVRecord> expected = byCustomer(Csv.rows("/rfm/online_retail_reference.csv.gz"));
        assertThat(ledger.customers()).hasSize(expected.size());
        for (CustomerRfm customer : ledger.customers()) {
            CSVRecord row = expected.get(customer.customer());
            assertThat(customer.frequency()).isEqualTo(Integer.parseInt(row.get("F_orders")));
            assertThat(customer.returnsCount()).isEqualTo(Integer.parseInt(row.get("returns_count")));
            assertThat(customer.returnsAmount()).isEqualTo(Double.parseDouble(row.get("returns_value")));
        }
    }

    @Test
    void classicmodelsDaysToPay() {
        Map<String, LocalDate> invoiced = Csv.rows("/rfm/classicmodels/orders.csv").stream()
                .collect(Collectors.toMap(row -> row.get("orderNumber"), row -> LocalDate.parse(row.get("orderDate"))));
        List<CSVRecord> payments = Csv.rows("/rfm/classicmodels/payments.csv").stream()
                .filter(row -> !row.get("matchedOrder").isEmpty())
                .toList();
        DaysToPay result = DaysToPay.average(
                texts(payments, "customerNumber"),
                payments.stream()
                        .mapToInt(row -> day(invoiced.get(row.get("matchedOrder"))))
                        .toArray(),
                payments.stream()
                        .mapToInt(row -> day(LocalDate.parse(row.get("paymentDate"))))
                        .toArray());
        assertThat(result.impossible()).hasSize(2);
        Map<String, CSVRecord> expected = byCustomer(Csv.rows("/rfm/classicmodels/reference.csv"));
        for (DaysToPay.Payer payer : result.customers()) {
            CSVRecord row = expected.get(payer.customer());
            assertThat(payer.paid()).isEqualTo(Integer.parseInt(row.get("paid_orders_matched")));
            if (payer.paid() > 0) {
                assertThat(payer.averageDays().orElseThrow())
                        .isCloseTo(Double.parseDouble(row.get("avg_days_to_pay")), within(5e-7));
            }
        }
        assertThat(result.customers().stream().mapToInt(DaysToPay.Payer::paid).sum())
                .isEqualTo(248);
    }

    private static Ledger onlineRetail(Predicate<CSVRecord> kept) {
        List<CSVRecord> rows = Csv.rows("/dev/stratum/samples/online_retail_invoices.csv.gz").stream()
                .filter(row -> !row.get("CustomerID").isEmpty())
                .filter(kept)
                .toList();
        return Ledger.summarise(
                texts(rows, "CustomerID"),
                rows.stream()
                        .mapToInt(row ->
                                day(LocalDate.parse(row.get("InvoiceDate").substring(0, 10))))
                        .toArray(),
                numbers(rows, row -> Double.parseDouble(row.get("Amount"))),
                texts(rows, "InvoiceNo"),
                day(LocalDate.parse("2011-12-09")),
                null);
    }

    private static Ledger ledger(String file, String customer, String date, String amount, String asOf) {
        List<CSVRecord> rows = Csv.rows(file);
        return Ledger.summarise(
                texts(rows, customer),
                rows.stream()
                        .mapToInt(row -> day(LocalDate.parse(row.get(date))))
                        .toArray(),
                numbers(rows, row -> Double.parseDouble(row.get(amount))),
                null,
                day(LocalDate.parse(asOf)),
                null);
    }

    private static void assertEqual(Ledger ledger, List<CSVRecord> reference) {
        Map<String, CSVRecord> expected = byCustomer(reference);
        assertThat(ledger.customers()).extracting(CustomerRfm::customer).hasSameElementsAs(expected.keySet());
        for (CustomerRfm customer : ledger.customers()) {
            CSVRecord row = expected.get(customer.customer());
            assertThat(customer.recencyDays()).isEqualTo(Integer.parseInt(row.get("R_days")));
            assertThat(customer.frequency()).isEqualTo(Integer.parseInt(row.get("F_orders")));
            assertThat(customer.monetary()).isEqualTo(Double.parseDouble(row.get("M_amount")));
            assertThat(customer.averageOrderSize())
                    .isCloseTo(Double.parseDouble(row.get("avg_order_size")), within(5.01e-7));
            assertThat(LocalDate.ofEpochDay(customer.lastPurchaseEpochDay())).hasToString(row.get("last_order_date"));
        }
    }

    private static Map<String, CSVRecord> byCustomer(List<CSVRecord> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.get("customer_id"), row -> row));
    }

    private static String[] texts(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toArray(String[]::new);
    }

    private static double[] numbers(List<CSVRecord> rows, ToDoubleFunction<CSVRecord> number) {
        double[] numbers = new double[rows.size()];
        Arrays.setAll(numbers, i -> number.applyAsDouble(rows.get(i)));
        return numbers;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
