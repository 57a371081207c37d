package dev.stratum.cts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProfitTest {

    @Test
    void profitIsWhatIsLeftAfterGoodsAndService() {
        CustomerProfit customer = new CustomerProfit(1000, 700, 50);
        assertThat(customer.profit()).isEqualTo(250);
        assertThat(customer.margin()).isEqualTo(0.25);
    }

    @Test
    void profitIsExactToTheCent() {
        assertThat(new CustomerProfit(0.3, 0.1, 0.2).profit()).isZero();
        assertThat(new CustomerProfit(100.1, 100, 0).profit()).isEqualTo(0.1);
    }

    @Test
    void withoutRevenueThereIsNoMargin() {
        assertThatThrownBy(() -> new CustomerProfit(0, 0, 50).margin())
                .hasFieldOrPropertyWithValue("problem", Problem.DIVISION_BY_ZERO)
                .hasMessageContaining("margin");
        assertThatThrownBy(() -> new CustomerProfit(Double.NaN, 0, 0))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE)
                .hasMessageContaining("Revenue");
        assertThatThrownBy(() -> new CustomerProfit(0, Double.NaN, 0)).hasMessageContaining("Cost of goods");
        assertThatThrownBy(() -> new CustomerProfit(0, 0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Cost to serve");
    }

    @Test
    void theWhaleCurveClimbsAndFallsBackToTheTotal() {
        WhaleCurve curve = WhaleCurve.of(new String[] {"loss", "good", "zero", "best"}, new double[] {-20, 30, 0, 90});
        assertThat(curve.total()).isEqualTo(100);
        assertThat(curve.peak()).isEqualTo(120);
        assertThat(curve.points())
                .containsExactly(
                        new WhaleCurve.Point("best", 90, 90, 0.25, OptionalDouble.of(0.9)),
                        new WhaleCurve.Point("good", 30, 120, 0.5, OptionalDouble.of(1.2)),
                        new WhaleCurve.Point("zero", 0, 120, 0.75, OptionalDouble.of(1.2)),
                        new WhaleCurve.Point("loss", -20, 100, 1, OptionalDouble.of(1)));
    }

    @Test
    void equalProfitsStayInOrderAndSumsAreExact() {
        String[] customers = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
        double[] tenths = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        WhaleCurve curve = WhaleCurve.of(customers, tenths);
        assertThat(curve.points()).extracting(WhaleCurve.Point::customer).containsExactly(customers);
        assertThat(curve.points().get(2).cumulativeProfit()).isEqualTo(0.3);
        assertThat(curve.total()).isEqualTo(1);
    }

    @Test
    void aTotalThatIsNoProfitHasNoShares() {
        List<WhaleCurve.Point> points =
                WhaleCurve.of(new String[] {"a", "b"}, new double[] {5, -9}).points();
        assertThat(points).extracting(WhaleCurve.Point::profitShare).containsOnly(OptionalDouble.empty());
        assertThat(points.get(1).cumulativeProfit()).isEqualTo(-4);
        assertThat(WhaleCurve.of(new String[] {"a", "b"}, new double[] {5, -5}).points())
                .extracting(WhaleCurve.Point::profitShare)
                .containsOnly(OptionalDouble.empty());
    }

    @Test
    void refusesNobodyAndUnequalColumns() {
        assertThatThrownBy(() -> WhaleCurve.of(new String[0], new double[0]))
                .hasFieldOrPropertyWithValue("problem", Problem.RANGE_EMPTY);
        assertThatThrownBy(() -> WhaleCurve.of(new String[] {"a"}, new double[2]))
                .hasFieldOrPropertyWithValue("problem", Problem.SHAPES_DIFFER);
    }
}
