package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.policy.Policy;
import dev.stratum.rfm.Ledger;
import dev.stratum.rfm.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);
    private static final Period ALL = new Period(AS_OF, OptionalInt.empty());

    /** B bought 10 + 5 on two days, A 30 on one. */
    private static Ledger ledger(int daysAgo) {
        int day = (int) AS_OF.toEpochDay() - daysAgo;
        return Ledger.summarise(
                new String[] {"B", "A", "B"},
                new int[] {day, day - 9, day - 1},
                new double[] {10, 30, 5},
                null,
                (int) AS_OF.toEpochDay(),
                null);
    }

    @Test
    void theCustomersOfALedgerKeepItsOrderAndHaveThreeMeasures() {
        Customers customers = Customers.of("The ledger", ledger(2), ALL);
        assertThat(customers.names()).containsExactly("B", "A");
        assertThat(customers.size()).isEqualTo(2);
        assertThat(customers.of(0)).containsExactly(2, 2, 15);
        assertThat(customers.of(1)).containsExactly(11, 1, 30);
    }

    @Test
    void aLedgerWithoutACustomerInThePeriodIsRefused() {
        assertThatThrownBy(() -> Customers.of("Data!A1:C4", ledger(-60), ALL))
                .hasMessage("Data!A1:C4 has no usable row; no line above zero is dated on or before 2024-03-31");
        assertThatThrownBy(() -> Customers.of("Data!A1:C4", ledger(-60), new Period(AS_OF, OptionalInt.of(30))))
                .hasMessageEndingWith("dated on or before 2024-03-31 and within the window");
    }

    @Test
    void everyCustomerHasEveryMeasure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Customers(List.of("A"), new double[4], 3));
    }

    @Test
    void theSegmentsOfALedgerAreReadBestFirstAndInEachTheLargestAmountFirst() {
        LedgerSegments segments = LedgerSegments.of("The ledger", ledger(2), ALL, Policy.shipped("ledger-quartiles"));
        assertThat(segments.segmentation().customers().names()).containsExactly("B", "A");
        List<Integer> order = segments.bestFirst();
        int[] tiers = segments.segmentation().tiers();
        assertThat(tiers[order.get(0)]).isLessThanOrEqualTo(tiers[order.get(1)]);
        assertThat(segments.figures().all().amount()).isEqualTo(45);
    }
}
