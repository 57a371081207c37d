package dev.stratum.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DaysToPayTest {

    @Test
    void averagesThePaidInvoicesOfEachCustomer() {
        DaysToPay result = DaysToPay.average(
                new String[] {"B", "A", "B", "B", "C"},
                new int[] {100, 100, 200, 300, 100},
                new int[] {130, 100, 261, DaysToPay.UNPAID, DaysToPay.UNPAID});
        assertThat(result.impossible()).isEmpty();
        assertThat(result.customers())
                .containsExactly(
                        new DaysToPay.Payer("B", 2, 1, OptionalDouble.of(45.5)),
                        new DaysToPay.Payer("A", 1, 0, OptionalDouble.of(0)),
                        new DaysToPay.Payer("C", 0, 1, OptionalDouble.empty()));
    }

    @Test
    void anInvoicePaidBeforeItWasSentIsLeftOutAlone() {
        DaysToPay result = DaysToPay.average(new String[] {"A", "A"}, new int[] {100, 100}, new int[] {99, 110});
        assertThat(result.customers()).containsExactly(new DaysToPay.Payer("A", 1, 0, OptionalDouble.of(10)));
        assertThat(result.impossible()).containsExactly(0);
    }

    @Test
    void refusesUnequalColumnsAndBlankCustomers() {
        assertThatThrownBy(() -> DaysToPay.average(new String[] {"A"}, new int[3], new int[1]))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER)
                .hasMessageContainingAll("invoice dates", "3");
        assertThatThrownBy(() -> DaysToPay.average(new String[] {"A"}, new int[1], new int[4]))
                .hasMessageContainingAll("payment dates", "4");
        assertThatThrownBy(() -> DaysToPay.average(new String[] {""}, new int[1], new int[1]))
                .hasFieldOrPropertyWithValue("problem", Problem.CELL_BLANK);
    }

    @Test
    void recencyCountsDaysBackFromTheDateOfAnalysis() {
        assertThat(Recency.days(100, 152)).isEqualTo(52);
        assertThat(Recency.days(100, 100)).isZero();
        assertThatThrownBy(() -> Recency.days(101, 100))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContainingAll("1970-04-12", "as_of", "1970-04-11");
    }
}
