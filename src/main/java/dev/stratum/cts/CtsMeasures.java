package dev.stratum.cts;

import dev.stratum.problem.Problem;

/**
 * How one customer buys, in the four indexes of cost to serve.
 *
 * @param orderSize average order size in yuan, not negative
 * @param daysToPay average days from invoice to payment; below zero for a customer who pays in advance
 * @param willCall share of orders placed by reservation or collected by the customer, 0 to 1
 * @param salesReturn cost of the salesperson's return visits per order in yuan, not negative
 */
public record CtsMeasures(double orderSize, double daysToPay, double willCall, double salesReturn) {

    /** Checks the four numbers. */
    public CtsMeasures {
        within("Average order size", orderSize, 0, Double.MAX_VALUE, "zero or more");
        within("Average days to pay", daysToPay, -Double.MAX_VALUE, Double.MAX_VALUE, "a finite number of days");
        within("Will-call share", willCall, 0, 1, "a share from 0 to 1");
        within("Salesperson return", salesReturn, 0, Double.MAX_VALUE, "zero or more");
    }

    /**
     * One of the four.
     *
     * @param index which
     * @return its value, in its unit
     */
    public double get(CtsIndex index) {
        return switch (index) {
            case ORDER_SIZE -> orderSize;
            case DAYS_TO_PAY -> daysToPay;
            case WILL_CALL -> willCall;
            case SALES_RETURN -> salesReturn;
        };
    }

    private static void within(String name, double value, double least, double most, String allowed) {
        if (!(value >= least && value <= most)) {
            throw Problem.OUT_OF_RANGE.with(name, value, allowed);
        }
    }
}
