package dev.stratum.cts;

import dev.stratum.problem.Problem;
import dev.stratum.stats.DecimalSum;
import dev.stratum.stats.RisingOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The whale curve: customers from the most profitable to the least, with their profit added up.
 *
 * <p>The curve climbs while customers earn money, peaks, and falls back to the total as the customers that lose money
 * come in; the height of the peak above the total is what they cost (Kaplan and Narayanan 2001, "Measuring and managing
 * customer profitability", Journal of Cost Management 15(5):5-15).
 *
 * @param points one point per customer, the most profitable first; equal profits stay in the order given
 * @param total the profit of all customers
 * @param peak the greatest cumulative profit, zero when nobody earns money
 */
public record WhaleCurve(List<Point> points, double total, double peak) {

    /** Keeps a copy of the points. */
    public WhaleCurve {
        points = List.copyOf(points);
    }

    /**
     * One customer on the curve.
     *
     * @param customer the customer
     * @param profit the customer's profit
     * @param cumulativeProfit the profit of this customer and all more profitable ones
     * @param customerShare the share of customers so far, above 0 to 1
     * @param profitShare the cumulative profit as a share of the total, above 1 beyond the total; empty when the total
     *     is not above zero, where a share of it would mislead
     */
    public record Point(
            String customer,
            double profit,
            double cumulativeProfit,
            double customerShare,
            OptionalDouble profitShare) {}

    /**
     * The curve of some customers.
     *
     * @param customers the customers
     * @param profits the profit of each, in one currency
     * @return the curve
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY, SHAPES_DIFFER or NOT_FINITE
     */
    public static WhaleCurve of(String[] customers, double[] profits) {
        int n = customers.length;
        if (n == 0) {
            throw Problem.RANGE_EMPTY.with("The customers");
        }
        if (profits.length != n) {
            throw Problem.SHAPES_DIFFER.with("The customers", n, 1, "the profits", profits.length, 1);
        }
        DecimalSum all = new DecimalSum();
        for (double profit : profits) {
            all.add(profit);
        }
        double total = all.total();
        int[] order = mostProfitableFirst(profits);
        DecimalSum running = new DecimalSum();
        List<Point> points = new ArrayList<>(n);
        double peak = 0;
        for (int place = 0; place < n; place++) {
            int i = order[place];
            running.add(profits[i]);
            double cumulative = running.total();
            peak = Math.max(peak, cumulative);
            OptionalDouble share = total > 0 ? OptionalDouble.of(cumulative / total) : OptionalDouble.empty();
            points.add(new Point(customers[i], profits[i], cumulative, (place + 1.0) / n, share));
        }
        return new WhaleCurve(points, total, peak);
    }

    /** The places of the profits from the largest down, equal ones as they stand. */
    private static int[] mostProfitableFirst(double... profits) {
        double[] losses = new double[profits.length];
        Arrays.setAll(losses, i -> 0.0 - profits[i]);
        return RisingOrder.of(losses);
    }
}
