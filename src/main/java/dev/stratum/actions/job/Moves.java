package dev.stratum.actions.job;

import dev.stratum.report.ResultTable;
import dev.stratum.rfm.GradeScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who moved between two snapshots, and why.
 *
 * @param moved customers of both whose segment changed, the largest moves first
 * @param stayed how many customers of both stayed where they were
 * @param added customers of the second alone
 * @param gone customers of the first alone
 */
public record Moves(List<Move> moved, int stayed, List<SegmentSnapshot.Entry> added, List<SegmentSnapshot.Entry> gone) {
    private static final List<String> SHORT_NAMES = List.of("Recency", "Frequency", "Monetary", "CTS score");
    private static final List<String> UNITS = List.of(" days", "", "", "");

    /**
     * A customer whose segment changed.
     *
     * @param before the customer before
     * @param after the customer after
     * @param why which grades changed and which thresholds were crossed, in words
     */
    public record Move(SegmentSnapshot.Entry before, SegmentSnapshot.Entry after, String why) {
        /**
         * How many segments the customer moved.
         *
         * @return positive = up
         */
        public int steps() {
            return before.tier() - after.tier();
        }
    }

    /** Keeps copies. */
    public Moves {
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /**
     * Compares two snapshots.
     *
     * @param before the earlier one
     * @param after the later one
     * @return the differences
     */
    public static Moves between(SegmentSnapshot before, SegmentSnapshot after) {
        Map<String, SegmentSnapshot.Entry> earlier = new LinkedHashMap<>();
        before.customers().forEach(customer -> earlier.put(customer.key(), customer));
        List<Move> moved = new ArrayList<>();
        List<SegmentSnapshot.Entry> added = new ArrayList<>();
        int stayed = 0;
        for (SegmentSnapshot.Entry now : after.customers()) {
            SegmentSnapshot.Entry then = earlier.remove(now.key());
            if (then == null) {
                added.add(now);
            } else if (then.segment().equals(now.segment())) {
                stayed++;
            } else {
                moved.add(new Move(then, now, why(then, now, after.scales())));
            }
        }
        moved.sort(Comparator.comparingInt((Move move) -> -Math.abs(move.steps()))
                .thenComparingInt(move -> -move.steps())
                .thenComparingInt(move -> move.after().tier()));
        return new Moves(moved, stayed, added, new ArrayList<>(earlier.values()));
    }

    /**
     * How many customers moved to a better segment.
     *
     * @return a count
     */
    public long up() {
        return moved.stream().filter(move -> move.steps() > 0).count();
    }

    /**
     * How many customers moved to a less valuable segment.
     *
     * @return a count
     */
    public long down() {
        return moved.stream().filter(move -> move.steps() < 0).count();
    }

    /**
     * The moves as a table: who moved, then who is new, then who is gone.
     *
     * @return names of the columns and the rows
     */
    public Object[][] table() {
        ResultTable table = ResultTable.of("Customer", "Before", "After", "Steps", "Why");
        moved.forEach(move -> table.row(
                move.after().id(), move.before().segment(), move.after().segment(), move.steps(), move.why()));
        added.forEach(customer -> table.row(customer.id(), "", customer.segment(), "", "New customer"));
        gone.forEach(customer -> table.row(customer.id(), customer.segment(), "", "", "No longer in the data"));
        return table.cells();
    }

    private static String why(SegmentSnapshot.Entry before, SegmentSnapshot.Entry after, List<GradeScale> scales) {
        List<String> reasons = new ArrayList<>();
        int measures = Math.min(before.grades().length, after.grades().length);
        for (int i = 0; i < measures; i++) {
            if (before.grades()[i] != after.grades()[i]) {
                reasons.add(reason(i, before, after, i < scales.size() ? scales.get(i) : null));
            }
        }
        if (before.grades().length != after.grades().length) {
            reasons.add("Cost to serve " + (after.grades().length > measures ? "counts now" : "counts no longer"));
        }
        return reasons.isEmpty()
                ? "No grade of this customer changed; the segments did, because other customers changed"
                : String.join("; ", reasons);
    }

    private static String reason(int i, SegmentSnapshot.Entry before, SegmentSnapshot.Entry after, GradeScale scale) {
        double from = before.measures()[i];
        double to = after.measures()[i];
        int old = before.grades()[i];
        int now = after.grades()[i];
        String grades = "grade " + old + " -> " + now;
        String values = SHORT_NAMES.get(i) + " " + (from == to ? number(to) : number(from) + " -> " + number(to))
                + UNITS.get(i);
        if (scale == null) {
            return values + ": " + grades;
        }
        if (scale.grade(from) != old || scale.grade(to) != now) {
            return values + ": " + grades + " because the cuts changed";
        }
        return values + " crossed " + crossed(scale, old, now) + ": " + grades;
    }

    private static String crossed(GradeScale scale, int old, int now) {
        int best = scale.grades() - Math.max(old, now);
        int worst = scale.grades() - Math.min(old, now);
        List<String> cuts = new ArrayList<>();
        for (int band = best; band < worst; band++) {
            cuts.add(number(scale.cuts().cuts()[band]));
        }
        return String.join(" and ", cuts);
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value))
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
