package dev.stratum.rfm;

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
     * The stage for people.
     *
     * @return for example {@code Growing}
     */
    public String label() {
        return label;
    }
}
