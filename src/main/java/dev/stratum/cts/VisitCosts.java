package dev.stratum.cts;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.stats.DecimalSum;
import java.util.HashMap;
import java.util.Map;

/**
 * X4 of the RFMC paper, "the service cost of the enterprise's own salespersons", from a list of their visits.
 */
public final class VisitCosts {
    private static final Visits NONE = new Visits(0, 0);

    private final Map<String, Tally> byCustomer = new HashMap<>();

    private static final class Tally {
        private int visits;
        private final DecimalSum cost = new DecimalSum();
    }

    /**
     * The visits to one customer.
     *
     * @param visits how many
     * @param cost what they cost together, exact
     */
    public record Visits(int visits, double cost) {
        /**
         * What they cost per order.
         *
         * @param orders the number of orders of the customer
         * @return 0 or more
         * @throws dev.stratum.problem.StratumException DIVISION_BY_ZERO without orders, OUT_OF_RANGE below zero
         */
        public double perOrder(double orders) {
            if (orders < 0) {
                throw Problem.OUT_OF_RANGE.with("orders", orders, Phrase.AT_LEAST.with(0));
            }
            if (orders == 0) {
                throw Problem.DIVISION_BY_ZERO.with("orders", "the cost of visits per order");
            }
            return cost / orders;
        }
    }

    /**
     * Adds up visits.
     *
     * @param customers the customer of each visit
     * @param costs what each cost, 0 or more
     * @return the visits by customer
     * @throws dev.stratum.problem.StratumException SHAPES_DIFFER for columns of different lengths, OUT_OF_RANGE for a cost
     *     below zero
     */
    public static VisitCosts of(String[] customers, double[] costs) {
        if (customers.length != costs.length) {
            throw Problem.SHAPES_DIFFER.with("The customers", customers.length, 1, "the costs", costs.length, 1);
        }
        VisitCosts visits = new VisitCosts();
        for (int i = 0; i < customers.length; i++) {
            if (!(costs[i] >= 0)) {
                throw Problem.OUT_OF_RANGE.with("Cost " + (i + 1), costs[i], Phrase.AT_LEAST.with(0));
            }
            Tally own = visits.byCustomer.computeIfAbsent(customers[i], name -> new Tally());
            own.visits++;
            own.cost.add(costs[i]);
        }
        return visits;
    }

    private VisitCosts() {}

    /**
     * The visits to a customer.
     *
     * @param customer as in the list of visits
     * @return none for a customer who is not in the list
     */
    public Visits to(String customer) {
        Tally own = byCustomer.get(customer);
        return own == null ? NONE : new Visits(own.visits, own.cost.total());
    }

    /**
     * How many customers were visited.
     *
     * @return 0 or more
     */
    public int customers() {
        return byCustomer.size();
    }
}
