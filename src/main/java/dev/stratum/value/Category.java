package dev.stratum.value;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The four kinds of customers by current and potential value (Bu 2023, Section 3.1.2). */
public enum Category {
    /** Current and potential value are low. */
    LOW_VALUE("Low-value"),
    /** Current value is low, potential value high: likely to become a value customer. */
    POTENTIAL_VALUE("Potential value"),
    /** Current value is high, potential value low: the value may decline. */
    SUB_VALUE("Sub-value"),
    /** Current and potential value are high. */
    VALUE("Value");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /**
     * All of them, the most valuable first.
     *
     * @return Value, Sub-value, Potential value, Low-value
     */
    public static List<Category> bestFirst() {
        return Stream.of(values()).sorted(Comparator.reverseOrder()).toList();
    }

    /**
     * The name that a cell shows.
     *
     * @return for example {@code Sub-value}
     */
    public String label() {
        return label;
    }
}
