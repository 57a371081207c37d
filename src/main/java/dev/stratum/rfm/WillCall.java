package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * X3 of the RFMC paper, the share of orders that a customer reserves or collects. Lines of one customer with one order number are
 * one order; it is a will-call order when one of its lines is marked so, as when a ledger is measured.
 *
 * @param customer the customer
 * @param orders the number of its orders, at least one
 * @param willCall how many of them it reserved or collected
 */
public record WillCall(String customer, int orders, int willCall) {

    /**
     * Counts orders.
     *
     * @param customers the customer of each line, never blank
     * @param orders the order number of each line, a line without one being empty; null when every line is an order
     * @param marked whether each line is marked as reserved or collected
     * @return one entry per customer, in the order of the first line
     * @throws dev.stratum.problem.StratumException SHAPES_DIFFER for columns of different lengths, CELL_BLANK for a line
     *     without a customer
     */
    public static List<WillCall> count(String[] customers, String[] orders, boolean[] marked) {
        if (marked.length != customers.length || (orders != null && orders.length != customers.length)) {
            throw Problem.SHAPES_DIFFER.with("The customers", customers.length, 1, "the marks", marked.length, 1);
        }
        Map<String, Map<String, Boolean>> byCustomer = new LinkedHashMap<>();
        for (int i = 0; i < customers.length; i++) {
            LedgerLine.checkCustomer(customers[i], i);
            boolean numbered = orders != null && !orders[i].isEmpty();
            // No number begins with this sign, so that a line of its own is no order of that name.
            String order = numbered ? orders[i] : "\0" + i;
            byCustomer
                    .computeIfAbsent(customers[i], name -> new HashMap<>())
                    .merge(order, marked[i], Boolean::logicalOr);
        }
        List<WillCall> counted = new ArrayList<>(byCustomer.size());
        byCustomer.forEach((customer, own) -> counted.add(new WillCall(customer, own.size(), (int)
                own.values().stream().filter(Boolean::booleanValue).count())));
        return counted;
    }

    /**
     * The share of will-call orders.
     *
     * @return 0 to 1
     */
    public double share() {
        return (double) willCall / orders;
    }
}
