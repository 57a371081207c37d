package dev.stratum.cts;

import dev.stratum.problem.Problem;
import java.math.BigDecimal;

/**
 * What a customer leaves after the cost to serve.
 *
 * @param revenue sales to the customer in a period
 * @param goodsCost cost of the goods sold
 * @param serviceCost cost to serve: all that was spent on the customer besides the goods
 */
public record CustomerProfit(double revenue, double goodsCost, double serviceCost) {

    /** Checks that the amounts are finite; all three are in one currency and may be negative after credit notes. */
    public CustomerProfit {
        finite("Revenue", revenue);
        finite("Cost of goods", goodsCost);
        finite("Cost to serve", serviceCost);
    }

    /**
     * Revenue less cost of goods less cost to serve, exact to the last decimal of the amounts.
     *
     * @return the profit, below zero for a loss
     */
    public double profit() {
        return BigDecimal.valueOf(revenue)
                .subtract(BigDecimal.valueOf(goodsCost))
                .subtract(BigDecimal.valueOf(serviceCost))
                .doubleValue();
    }

    /**
     * Profit as a share of revenue.
     *
     * @return the margin; 0.2 is 20 %
     * @throws dev.stratum.problem.StratumException DIVISION_BY_ZERO when there is no revenue
     */
    public double margin() {
        if (revenue == 0) {
            throw Problem.DIVISION_BY_ZERO.with("Revenue", "the margin");
        }
        return profit() / revenue;
    }

    private static void finite(String name, double amount) {
        if (!Double.isFinite(amount)) {
            throw Problem.NOT_FINITE.with(name);
        }
    }
}
