package dev.stratum.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How one customer bought, paid and was served. Counts and sums are exact; what is divided is the number nearest to the exact
 * quotient, whichever engine counted.
 *
 * @param customer the customer
 * @param lastPurchase the date of the last purchase
 * @param frequency F: number of purchases, at least 1
 * @param monetary M: sum of the purchases; returns are not taken off
 * @param returnsCount number of returns
 * @param returned sum of the returns, as a positive amount
 * @param lineItems number of lines of the purchases; empty for documents of whole orders
 * @param willCallOrders number of orders that the customer reserved or collected; empty when the documents do not say
 * @param paidOrders number of orders that were paid, which make the days to pay; empty without payments
 * @param daysToPay sum of the days from order to payment
 * @param paidBefore orders that seem paid before they were made, left out of the days to pay
 * @param visits number of visits; empty when there are no documents of visits
 * @param visitCost what they cost
 */
public record CustomerMeasures(
        String customer,
        LocalDate lastPurchase,
        long frequency,
        BigDecimal monetary,
        long returnsCount,
        BigDecimal returned,
        OptionalLong lineItems,
        OptionalLong willCallOrders,
        OptionalLong paidOrders,
        long daysToPay,
        long paidBefore,
        OptionalLong visits,
        BigDecimal visitCost) {

    /**
     * R.
     *
     * @param asOf the date of analysis
     * @return days since the last purchase
     */
    public long recency(LocalDate asOf) {
        return asOf.toEpochDay() - lastPurchase.toEpochDay();
    }

    /**
     * Average order size.
     *
     * @return M / F
     */
    public double orderSize() {
        return Quotient.of(monetary, frequency);
    }

    /**
     * Average number of line items.
     *
     * @return lines per order; empty for documents of whole orders
     */
    public OptionalDouble lineItemsPerOrder() {
        return lineItems.isPresent()
                ? OptionalDouble.of((double) lineItems.getAsLong() / frequency)
                : OptionalDouble.empty();
    }

    /**
     * Average days to pay.
     *
     * @return the mean over the orders that were paid; empty when none was, or without payments
     */
    public OptionalDouble averageDaysToPay() {
        return paidOrders.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) daysToPay / paidOrders.getAsLong());
    }

    /**
     * Share of orders that the customer reserved or collected.
     *
     * @return from 0 to 1; empty when the documents do not say
     */
    public OptionalDouble willCallShare() {
        return willCallOrders.isPresent()
                ? OptionalDouble.of((double) willCallOrders.getAsLong() / frequency)
                : OptionalDouble.empty();
    }

    /**
     * What visits cost per order.
     *
     * @return the cost; empty when there are no documents of visits
     */
    public OptionalDouble visitCostPerOrder() {
        return visits.isPresent() ? OptionalDouble.of(Quotient.of(visitCost, frequency)) : OptionalDouble.empty();
    }

    /**
     * Visits per order.
     *
     * @return the number; empty when there are no documents of visits
     */
    public OptionalDouble visitsPerOrder() {
        return visits.isPresent() ? OptionalDouble.of((double) visits.getAsLong() / frequency) : OptionalDouble.empty();
    }

    /**
     * What was given back of what was bought.
     *
     * @return returned amount / M
     */
    public double returnShare() {
        return returned.divide(monetary, MathContext.DECIMAL128).doubleValue();
    }

    /**
     * Returns per order.
     *
     * @return number of returns / F
     */
    public double returnsPerOrder() {
        return (double) returnsCount / frequency;
    }
}
