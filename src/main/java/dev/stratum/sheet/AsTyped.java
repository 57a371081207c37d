package dev.stratum.sheet;

import java.util.HashMap;
import java.util.Map;

/** Customers as they were typed, so that a customer number is a number where results show it. */
public final class AsTyped {
    private final Map<String, Object> cells = new HashMap<>();

    /** Knows no customer yet. */
    public AsTyped() {}

    /**
     * Remembers a customer; the first way of typing one counts.
     *
     * @param cell a cell that is fine as an identifier
     * @return the customer
     */
    public String customer(Object cell) {
        String customer = Cells.key(cell);
        cells.putIfAbsent(customer, cell);
        return customer;
    }

    /**
     * How a customer was typed.
     *
     * @param customer the customer
     * @return the cell, or the name of a customer who was never seen
     */
    public Object cell(String customer) {
        return cells.getOrDefault(customer, customer);
    }
}
