package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import java.time.LocalDate;

/** R, the days since the last purchase. */
public final class Recency {
    private Recency() {}

    /**
     * Days from a purchase to the date of analysis.
     *
     * @param purchaseEpochDay date of the purchase, in days since 1970-01-01
     * @param asOfEpochDay date of analysis, not before the purchase
     * @return the days in between, 0 on the same day
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE when the purchase comes after the date of analysis
     */
    public static int days(int purchaseEpochDay, int asOfEpochDay) {
        if (purchaseEpochDay > asOfEpochDay) {
            throw Problem.OUT_OF_RANGE.with(
                    "The date of the last purchase",
                    LocalDate.ofEpochDay(purchaseEpochDay),
                    "on or before as_of, " + LocalDate.ofEpochDay(asOfEpochDay));
        }
        return Math.subtractExact(asOfEpochDay, purchaseEpochDay);
    }
}
