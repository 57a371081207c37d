package dev.stratum.actions.job;

import dev.stratum.rfm.GradeScale;
import java.util.List;

/**
 * Who was in which segment at a date, with the measures and grades that put them there.
 *
 * @param asOf the date of analysis, an Excel serial
 * @param customers the customers
 * @param scales the scales behind the grades, one per measure; none when they are not known any more
 */
public record SegmentSnapshot(int asOf, List<Entry> customers, List<GradeScale> scales) {

    /** The names of the measures, in order. */
    public static final List<String> MEASURES = List.of("Recency (days)", "Frequency", "Monetary", "CTS score");

    /** The names of the grades, in order. */
    public static final List<String> GRADES = List.of("RC", "FC", "MC", "CTSC");

    /**
     * One customer.
     *
     * @param id the customer as typed
     * @param key the customer as text
     * @param tier the segment, 1 = best
     * @param segment the name of the segment
     * @param measures R, F, M and possibly the cost-to-serve score
     * @param grades one per measure
     */
    public record Entry(Object id, String key, int tier, String segment, double[] measures, int[] grades) {}

    /** Keeps copies. */
    public SegmentSnapshot {
        customers = List.copyOf(customers);
        scales = List.copyOf(scales);
    }

    /**
     * How many measures each customer has.
     *
     * @return 3 without cost to serve, 4 with it
     */
    public int columns() {
        return customers.isEmpty() ? MEASURES.size() : customers.get(0).measures().length;
    }
}
