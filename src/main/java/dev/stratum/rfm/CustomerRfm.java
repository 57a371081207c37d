package dev.stratum.rfm;

/**
 * How one customer bought in the window of a ledger.
 *
 * @param customer the customer, as the ledger writes it
 * @param recencyDays R: days from the last purchase to the date of analysis, 0 on the same day
 * @param frequency F: number of purchases, at least 1
 * @param monetary M: sum of the purchases, exact; returns are not taken off
 * @param averageOrderSize M divided by F
 * @param lastPurchaseEpochDay date of the last purchase, in days since 1970-01-01
 * @param returnsCount number of returns: order numbers with a negative line, or negative lines when there are no order
 *     numbers
 * @param returnsAmount sum of the returns, as a positive amount, exact
 */
public record CustomerRfm(
        String customer,
        int recencyDays,
        int frequency,
        double monetary,
        double averageOrderSize,
        int lastPurchaseEpochDay,
        int returnsCount,
        double returnsAmount) {}
