package dev.stratum.value;

/** The two sides of customer value, with the codes that Bu 2023 gives them in Table 2. */
public enum Dimension {
    /** What the customer is worth if nothing changes: X2. */
    CURRENT("X2", "Current value"),
    /** What the customer may become worth if the relationship grows: X3. */
    POTENTIAL("X3", "Potential value");

    private final String code;
    private final String label;

    Dimension(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /**
     * The code in the tables.
     *
     * @return {@code X2} or {@code X3}
     */
    public String code() {
        return code;
    }

    /**
     * The name in the tables.
     *
     * @return for example {@code Current value}
     */
    public String label() {
        return label;
    }
}
