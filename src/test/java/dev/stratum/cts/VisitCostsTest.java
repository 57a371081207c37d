package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitCostsTest {
    private final VisitCosts visits =
            VisitCosts.of(new String[] {"B", "A", "A", "C", "A"}, new double[] {50, 0.1, 0.2, 0, 0.3});

    @ParameterizedTest
    @CsvSource({"A, 3, 0.6", "B, 1, 50", "C, 1, 0", "nobody, 0, 0"})
    void visitsAddUpByCustomerToTheCent(String customer, int number, double cost) {
        assertThat(visits.to(customer)).isEqualTo(new VisitCosts.Visits(number, cost));
        assertThat(visits.customers()).isEqualTo(3);
    }

    @Test
    void theMeasureIsTheCostPerOrder() {
        assertThat(visits.to("B").perOrder(4)).isEqualTo(12.5);
        assertThat(visits.to("nobody").perOrder(4)).isZero();
    }

    @Test
    void withoutOrdersThereIsNoCostPerOrder() {
        VisitCosts.Visits toB = visits.to("B");
        assertThatThrownBy(() -> toB.perOrder(0))
                .hasFieldOrPropertyWithValue("problem", Problem.DIVISION_BY_ZERO)
                .hasMessageContaining("visits per order");
        assertThatThrownBy(() -> toB.perOrder(-1)).hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN})
    void refusesCostsThatAreNone(double cost) {
        assertThatThrownBy(() -> VisitCosts.of(new String[] {"A", "B"}, new double[] {1, cost}))
                .hasFieldOrPropertyWithValue("problem", Problem.OUT_OF_RANGE)
                .hasMessageContaining("Cost 2");
    }

    @Test
    void eachVisitHasACost() {
        assertThatThrownBy(() -> VisitCosts.of(new String[] {"A"}, new double[2]))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER);
    }
}
