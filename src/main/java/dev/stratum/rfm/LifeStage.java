package dev.stratum.rfm;

import java.math.BigDecimal;

/**
 * Where a customer is between the first purchase and the last: "full-cycle tracking of customers", RFMC paper, section on practical
 * implications. The paper names no stages; these compare the money of the last two periods.
 */
public enum LifeStage {
    /** The first purchase was in this period. */
    NEW("New"),
    /** More money than in the period before. */
    GROWING("Growing"),
    /** About as much. */
    STEADY("Steady"),
    /** Less. */
    FADING("Fading"),
    /** No purchase in this period. */
    GONE("Gone"),
    /** Purchases in this period and long ago, none in the period before. */
    BACK("Back");

    private final String label;

    LifeStage(String label) {
        this.label = label;
    }

    /**
     * The stage that the money of two periods says.
     *
     * @param isNew whether the first purchase of all was in this period
     * @param amount money of this period
     * @param amountBefore money of the period before
     * @param change the share by which the two must differ to grow or fade
     * @return the stage
     */
    static LifeStage of(boolean isNew, double amount, double amountBefore, double change) {
        if (isNew) {
            return NEW;
        }
        if (amount == 0) {
            return GONE;
        }
        if (amountBefore == 0) {
            return BACK;
        }
        if (Double.isInfinite(amount) || Double.isInfinite(amountBefore)) {
            return amount == amountBefore ? STEADY : amount > amountBefore ? GROWING : FADING;
        }
        // As decimals: 3.6 is a fifth more than 3 and no more, where 3 times 1.2 is 3.5999999999999996 in doubles.
        BigDecimal before = BigDecimal.valueOf(amountBefore);
        BigDecimal difference = BigDecimal.valueOf(amount).subtract(before);
        if (difference.abs().compareTo(before.multiply(BigDecimal.valueOf(change))) <= 0) {
            return STEADY;
        }
        return difference.signum() > 0 ? GROWING : FADING;
    }

    /**
     * The stage for people.
     *
     * @return for example {@code Growing}
     */
    public String label() {
        return label;
    }
}
