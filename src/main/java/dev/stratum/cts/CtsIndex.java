package dev.stratum.cts;

/**
 * The four indexes of cost to serve, in the order of the RFMC paper: X1 to X4.
 *
 * <p>The paper leaves the last two loosely defined. Here the third is the share of orders placed by reservation or
 * collected by the customer, and the fourth is what the salesperson's return visits cost per order.
 */
public enum CtsIndex {
    /** X1, average order size in yuan. */
    ORDER_SIZE,
    /** X2, average days from invoice to payment. */
    DAYS_TO_PAY,
    /** X3, share of will-call orders, 0 to 1. */
    WILL_CALL,
    /** X4, cost of the salesperson's return visits per order, in yuan. */
    SALES_RETURN
}
