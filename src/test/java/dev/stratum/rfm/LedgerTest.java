package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final int AS_OF = 1000;

    private final List<String> customers = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<Double> amounts = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();

    @Test
    void oneLinePerPurchase() {
        line("B", 990, 100);
        line("A", 1000, 30);
        line("B", 995, 50);
        assertThat(ledger(null).customers())
                .containsExactly(
                        new CustomerRfm("B", 5, 2, 150, 75, 995, 0, 0), new CustomerRfm("A", 0, 1, 30, 30, 1000, 0, 0));
    }

    @Test
    void theWindowEndsWithAsOf() {
        line("A", 1001, 1); // after the date of analysis
        line("A", 1000, 10);
        line("A", 991, 100); // the tenth day of a window of ten
        line("A", 990, 1000); // the eleventh
        Ledger ledger = ledger(10);
        assertThat(ledger.customers()).containsExactly(new CustomerRfm("A", 0, 2, 110, 55, 1000, 0, 0));
        assertThat(ledger.report()).isEqualTo(new LedgerReport(2, 0, 0, 1, 1, 0));
        assertThat(ledger(null).report().linesUsed()).isEqualTo(3);
        assertThat(ledger(1).customers().get(0).monetary()).isEqualTo(10);
    }

    @Test
    void returnsAreCountedApartAndNeverTakenOff() {
        line("A", 900, 500);
        line("A", 950, -20);
        line("A", 960, -0.5);
        Ledger ledger = ledger(null);
        assertThat(ledger.customers()).containsExactly(new CustomerRfm("A", 100, 1, 500, 500, 900, 2, 20.5));
        assertThat(ledger.report().returns()).isEqualTo(2);
    }

    @Test
    void customersWithoutAPurchaseAreCountedNotListed() {
        line("only returns", 950, -20);
        line("only zero", 950, 0);
        line("too old", 10, 99);
        line("future", 1002, 99);
        line("buyer", 950, 5);
        line("buyer", 999, 0);
        Ledger ledger = ledger(365);
        assertThat(ledger.customers()).containsExactly(new CustomerRfm("buyer", 50, 1, 5, 5, 950, 0, 0));
        assertThat(ledger.report()).isEqualTo(new LedgerReport(1, 1, 2, 1, 1, 4));
        assertThat(ledger.report().lines()).isEqualTo(6);
    }

    @Test
    void linesWithTheSameOrderNumberAreOnePurchase() {
        line("A", 990, 10, "1");
        line("A", 990, 20, "2");
        line("A", 991, 30, "1");
        line("B", 980, 40, "1"); // another customer's order of the same number
        assertThat(ledger(null).customers())
                .containsExactly(
                        new CustomerRfm("A", 9, 2, 60, 30, 991, 0, 0), new CustomerRfm("B", 20, 1, 40, 40, 980, 0, 0));
    }

    @Test
    void anOrderWithoutAPositiveLineIsNoPurchase() {
        line("A", 990, 10, "1");
        line("A", 992, 0, "2");
        line("A", 993, -5, "3");
        line("A", 993, -1, "3");
        assertThat(ledger(null).customers()).containsExactly(new CustomerRfm("A", 10, 1, 10, 10, 990, 1, 6));
    }

    @Test
    void linesWithoutAnOrderNumberStandAlone() {
        line("A", 990, 10, "");
        line("A", 990, 20, null);
        line("A", 990, 30, "7");
        assertThat(ledger(null).customers().get(0).frequency()).isEqualTo(3);
    }

    @Test
    void moneyDoesNotDrift() {
        for (int i = 0; i < 10; i++) {
            line("A", 990, 0.1);
            line("A", 990, -0.1);
        }
        CustomerRfm customer = ledger(null).customers().get(0);
        assertThat(customer.monetary()).isEqualTo(1.0);
        assertThat(customer.returnsAmount()).isEqualTo(1.0);
        assertThat(customer.averageOrderSize()).isEqualTo(0.1);
    }

    @Test
    void anEmptyLedgerHasNoCustomers() {
        assertThat(ledger(null)).isEqualTo(new Ledger(List.of(), new LedgerReport(0, 0, 0, 0, 0, 0)));
    }

    @RepeatedTest(20)
    void theOrderOfTheLinesDoesNotMatter(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            line("C" + random.nextInt(15), 600 + random.nextInt(420), random.nextInt(-300, 3000) / 100.0, "" + i / 3);
        }
        Ledger before = ledger(365);
        for (List<?> column : List.of(customers, days, amounts, orders)) {
            Collections.shuffle(column, new Random(99));
        }
        Ledger after = ledger(365);
        assertThat(byName(after)).isEqualTo(byName(before));
        assertThat(after.report()).isEqualTo(before.report());
        assertThat(after.report().lines()).isEqualTo(200);
    }

    @Test
    void refusesLinesThatCannotBeRead() {
        line("A", 990, 10);
        line(" ", 990, 10);
        assertThatThrownBy(() -> ledger(null))
                .hasFieldOrPropertyWithValue("problem", Problem.CELL_BLANK)
                .hasMessageContaining("of row 2");
        customers.set(1, "A");
        amounts.set(1, Double.NaN);
        assertThatThrownBy(() -> ledger(null))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("of row 2");
        assertThatThrownBy(() -> ledger(0))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("window");
        days.remove(1);
        assertThatThrownBy(() -> ledger(null))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER)
                .hasMessageContaining("dates");
        days.add(990);
        amounts.set(1, 1.0);
        amounts.add(1.0);
        assertThatThrownBy(() -> ledger(null))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER)
                .hasMessageContaining("amounts");
        amounts.remove(2);
        orders.add(null);
        assertThatThrownBy(() -> ledger(null))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER)
                .hasMessageContaining("orders");
    }

    private void line(String customer, int day, double amount) {
        line(customer, day, amount, null);
    }

    private void line(String customer, int day, double amount, String order) {
        customers.add(customer);
        days.add(day);
        amounts.add(amount);
        orders.add(order);
    }

    private Ledger ledger(Integer window) {
        return Ledger.summarise(
                customers.toArray(new String[0]),
                days.stream().mapToInt(Integer::intValue).toArray(),
                amounts.stream().mapToDouble(Double::doubleValue).toArray(),
                orders.toArray(new String[0]),
                AS_OF,
                window);
    }

    private static List<CustomerRfm> byName(Ledger ledger) {
        return ledger.customers().stream()
                .sorted(Comparator.comparing(CustomerRfm::customer))
                .toList();
    }
}
