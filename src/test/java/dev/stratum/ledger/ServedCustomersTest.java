package dev.stratum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payments, visits and pick-ups of three customers, small enough to be followed by hand. */
class ServedCustomersTest {
    private static final String ORDERS = """
            Order no,Customer,Date,Amount,Shipping
            1,A,2024-01-01,100,Pick-up
            2,A,2024-01-11,50,carrier
            3,A,2024-02-01,100,carrier
            4,B,2024-01-05,70,pick-up
            5,C,2024-01-05,30,carrier
            """;

    @TempDir
    private Path folder;

    private MeasuredLedger measure(String engine, String mapping, Map<DocumentRole, String> documents) {
        return measure(engine, mapping, documents, OptionalInt.empty());
    }

    private MeasuredLedger measure(
            String engine, String mapping, Map<DocumentRole, String> documents, OptionalInt window) {
        List<LedgerFile> files = new ArrayList<>(List.of(file(DocumentRole.PURCHASES, ORDERS)));
        documents.forEach((role, text) -> files.add(file(role, text)));
        try (LedgerEngine open = EngineProvider.open(engine, EngineSettings.in(folder))) {
            return LedgerReading.of(
                            open, files, MappingFile.read(mapping, "mapping"), LocalDate.of(2024, 12, 31), window)
                    .measure(open, 10);
        }
    }

    private LedgerFile file(DocumentRole role, String text) {
        try {
            return LedgerFile.of(Files.writeString(folder.resolve(role.word() + ".csv"), text), role);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> Map<String, T> by(MeasuredLedger ledger, Function<CustomerMeasures, T> measure) {
        return ledger.customers().stream().collect(Collectors.toMap(CustomerMeasures::customer, measure));
    }

    private static UnmatchedPayment payment(String customer, String day, int amount, String order) {
        return new UnmatchedPayment(customer, LocalDate.parse(day), BigDecimal.valueOf(amount), order);
    }

    /**
     * A owes 100, 150 and 250 up to its orders and has paid 120, 160 and 240 up to its payments: 20 days, 30 days, not yet. B
     * pays 5 more than it owes, X owes nothing, C paid before it ordered.
     */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void theOldestOrdersArePaidFirst(String engine) {
        MeasuredLedger ledger =
                measure(engine, "{\"payments\": {\"match\": \"first\"}}", Map.of(DocumentRole.PAYMENTS, """
                        Customer,Payment date,Amount
                        A,2024-03-01,80
                        A,2024-01-21,120
                        A,2024-02-10,40
                        B,2024-01-15,70
                        B,2024-01-20,5
                        X,2024-01-20,9
                        C,2024-01-01,30
                        """));

        assertThat(by(ledger, CustomerMeasures::averageDaysToPay))
                .isEqualTo(Map.of("A", OptionalDouble.of(25), "B", OptionalDouble.of(10), "C", OptionalDouble.empty()));
        assertThat(by(ledger, CustomerMeasures::paidOrders))
                .isEqualTo(Map.of("A", OptionalLong.of(2), "B", OptionalLong.of(1), "C", OptionalLong.of(0)));
        assertThat(by(ledger, CustomerMeasures::paidBefore)).isEqualTo(Map.of("A", 0L, "B", 0L, "C", 1L));
        assertThat(ledger.unmatched())
                .containsExactly(payment("B", "2024-01-20", 5, ""), payment("X", "2024-01-20", 9, ""));
    }

    /** Order 1 is paid in two parts, the last one after 40 days, order 2 after 10. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void anOrderIsPaidOnTheDayOfTheLastPaymentThatNamesIt(String engine) {
        MeasuredLedger ledger = measure(engine, "{}", Map.of(DocumentRole.PAYMENTS, """
                Customer,Payment date,Amount,Order no
                A,2024-02-10,40,1
                A,2024-01-21,60,1
                A,2024-01-21,50,2
                A,2024-01-30,3,
                B,2024-01-15,70,99
                """));

        assertThat(by(ledger, CustomerMeasures::averageDaysToPay))
                .isEqualTo(
                        Map.of("A", OptionalDouble.of(25), "B", OptionalDouble.empty(), "C", OptionalDouble.empty()));
        assertThat(ledger.unmatched())
                .containsExactly(payment("A", "2024-01-30", 3, ""), payment("B", "2024-01-15", 70, "99"));
        assertThat(ledger.control())
                .contains(new ControlTotal(DocumentRole.PAYMENTS, LineFate.USED, 5, BigDecimal.valueOf(223)));
    }

    /** Two orders of 100, of 1 January and 1 February, and three payments of 100: 35 days, 30 days, and one too many. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void ordersOfOneAmountArePaidInTurn(String engine) {
        MeasuredLedger ledger = measure(engine, "{}", Map.of(DocumentRole.PAYMENTS, """
                Customer,Payment date,Amount
                A,2024-03-05,100
                A,2024-02-05,100.00
                A,2024-03-02,100
                B,2024-01-15,71
                """));

        assertThat(by(ledger, CustomerMeasures::averageDaysToPay))
                .isEqualTo(
                        Map.of("A", OptionalDouble.of(32.5), "B", OptionalDouble.empty(), "C", OptionalDouble.empty()));
        assertThat(ledger.unmatched())
                .containsExactly(payment("A", "2024-03-05", 100, ""), payment("B", "2024-01-15", 71, ""));
    }

    /** Of the last 335 days, which begin on 1 February, only order 3 counts, paid after 30 days. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void anOrderBeforeTheWindowTakesItsPaymentButIsNotMeasured(String engine) {
        MeasuredLedger ledger = measure(engine, "{}", Map.of(DocumentRole.PAYMENTS, """
                        Customer,Payment date,Amount
                        A,2024-02-05,100
                        A,2024-03-02,100
                        """), OptionalInt.of(335));

        assertThat(by(ledger, CustomerMeasures::averageDaysToPay)).isEqualTo(Map.of("A", OptionalDouble.of(30)));
        assertThat(ledger.unmatched()).isEmpty();
    }

    /** Two visits before the date of analysis cost 45, over three orders. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void visitsCostPerOrder(String engine) {
        MeasuredLedger ledger = measure(engine, "{}", Map.of(DocumentRole.VISITS, """
                Customer,Date,Visit cost
                A,2024-01-02,30
                A,2024-01-03,15
                A,2025-01-01,99
                Z,2024-01-03,7
                """));

        assertThat(by(ledger, CustomerMeasures::visitCostPerOrder))
                .isEqualTo(Map.of("A", OptionalDouble.of(15), "B", OptionalDouble.of(0), "C", OptionalDouble.of(0)));
        assertThat(by(ledger, CustomerMeasures::visits))
                .isEqualTo(Map.of("A", OptionalLong.of(2), "B", OptionalLong.of(0), "C", OptionalLong.of(0)));
        assertThat(ledger.control())
                .contains(
                        new ControlTotal(DocumentRole.VISITS, LineFate.USED, 3, BigDecimal.valueOf(52)),
                        new ControlTotal(DocumentRole.VISITS, LineFate.AFTER, 1, BigDecimal.valueOf(99)));
    }

    /** Order 3 was collected in two parts and counts once; nobody ordered 77. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void ordersThatWereCollectedMakeTheShareOfWillCall(String engine) {
        MeasuredLedger ledger = measure(engine, "{}", Map.of(DocumentRole.PICKUPS, "Order no\n1\n3\n3\n77\n"));

        assertThat(by(ledger, CustomerMeasures::willCallShare))
                .isEqualTo(
                        Map.of("A", OptionalDouble.of(2.0 / 3), "B", OptionalDouble.of(0), "C", OptionalDouble.of(0)));
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.Engines#all")
    void ordersThatAreMarkedMakeTheShareOfWillCall(String engine) {
        MeasuredLedger ledger = measure(
                engine,
                "{\"purchases\": {\"willCall\": {\"column\": \"shipping\", \"values\": [\"PICK-UP\"]}}}",
                Map.of());

        assertThat(by(ledger, CustomerMeasures::willCallShare))
                .isEqualTo(
                        Map.of("A", OptionalDouble.of(1.0 / 3), "B", OptionalDouble.of(1), "C", OptionalDouble.of(0)));
    }
}
