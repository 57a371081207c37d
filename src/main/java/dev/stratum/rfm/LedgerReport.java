package dev.stratum.rfm;

/**
 * What became of the lines of a ledger. Every line is counted once among the first five numbers; the date is looked at
 * before the amount.
 *
 * @param linesUsed lines in the window with an amount above zero: these make F and M
 * @param returns lines in the window with an amount below zero
 * @param zeroAmounts lines in the window with an amount of zero, neither purchase nor return
 * @param afterAsOf lines dated after the date of analysis
 * @param outsideWindow lines too old for the window
 * @param customersWithoutPurchase customers of the ledger that have no purchase in the window and are not listed
 */
public record LedgerReport(
        int linesUsed, int returns, int zeroAmounts, int afterAsOf, int outsideWindow, int customersWithoutPurchase) {

    /**
     * All lines of the ledger.
     *
     * @return the sum of the five line counts
     */
    public int lines() {
        return linesUsed + returns + zeroAmounts + afterAsOf + outsideWindow;
    }
}
