package dev.stratum.work;

import dev.stratum.rfm.GradeScale;
import dev.stratum.segment.TierMove;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who moved between two segmentations, and why.
 *
 * @param moved customers of both whose segment changed, the largest moves first
 * @param stayed how many customers of both stayed where they were
 * @param added customers of the second alone
 * @param gone customers of the first alone
 */
public record Moves(List<Move> moved, int stayed, List<SegmentMember> added, List<SegmentMember> gone) {
    private static final List<String> SHORT_NAMES = List.of("Recency", "Frequency", "Monetary", "CTS score");
    private static final List<String> UNITS = List.of(" days", "", "", "");

    /**
     * A customer whose segment changed.
     *
     * @param before the customer before
     * @param after the customer after
     * @param why which grades changed and which thresholds were crossed, in words
     */
    public record Move(SegmentMember before, SegmentMember after, String why) {
        /**
         * From which tier to which.
         *
         * @return the move
         */
        public TierMove tiers() {
            return new TierMove(before.tier(), after.tier());
        }
    }

    /** Keeps copies. */
    public Moves {
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }

    /**
     * Compares two segmentations.
     *
     * @param before the earlier one
     * @param after the later one, with the scales of its grades where they are known
     * @return the differences
     */
    public static Moves between(SegmentMembers before, SegmentMembers after) {
        Map<String, SegmentMember> earlier = new LinkedHashMap<>();
        before.customers().forEach(member -> earlier.put(member.customer(), member));
        List<Move> moved = new ArrayList<>();
        List<SegmentMember> added = new ArrayList<>();
        int stayed = 0;
        for (SegmentMember now : after.customers()) {
            SegmentMember then = earlier.remove(now.customer());
            if (then == null) {
                added.add(now);
            } else if (then.segment().equals(now.segment())) {
                stayed++;
            } else {
                moved.add(new Move(then, now, why(then, now, after.scales())));
            }
        }
        moved.sort(Comparator.comparing(Move::tiers, TierMove.LARGEST_FIRST));
        return new Moves(moved, stayed, added, new ArrayList<>(earlier.values()));
    }

    /**
     * How many customers moved to a better segment.
     *
     * @return a count
     */
    public long up() {
        return moved.stream().filter(move -> move.tiers().steps() > 0).count();
    }

    /**
     * How many customers moved to a less valuable segment.
     *
     * @return a count
     */
    public long down() {
        return moved.stream().filter(move -> move.tiers().steps() < 0).count();
    }

    /**
     * Whether nothing changed.
     *
     * @return true when nobody moved, came or went
     */
    public boolean isEmpty() {
        return moved.isEmpty() && added.isEmpty() && gone.isEmpty();
    }

    private static String why(SegmentMember before, SegmentMember after, List<GradeScale> scales) {
        List<String> reasons = new ArrayList<>();
        int measures = Math.min(before.grades().length, after.grades().length);
        for (int i = 0; i < measures; i++) {
            if (before.grades()[i] != after.grades()[i]) {
                Optional<GradeScale> scale = i < scales.size() ? Optional.of(scales.get(i)) : Optional.empty();
                reasons.add(reason(i, before, after, scale));
            }
        }
        if (before.grades().length != after.grades().length) {
            reasons.add("Cost to serve " + (after.grades().length > measures ? "counts now" : "counts no longer"));
        }
        return reasons.isEmpty()
                ? "No grade of this customer changed; the segments did, because other customers changed"
                : String.join("; ", reasons);
    }

    private static String reason(int i, SegmentMember before, SegmentMember after, Optional<GradeScale> scale) {
        double from = before.measures()[i];
        double to = after.measures()[i];
        int old = before.grades()[i];
        int now = after.grades()[i];
        String grades = "grade " + old + " -> " + now;
        String values = SHORT_NAMES.get(i) + " " + (from == to ? number(to) : number(from) + " -> " + number(to))
                + UNITS.get(i);
        if (scale.isEmpty()) {
            return values + ": " + grades;
        }
        if (scale.get().grade(from) != old || scale.get().grade(to) != now) {
            return values + ": " + grades + " because the cuts changed";
        }
        return values + " crossed " + crossed(scale.get(), old, now) + ": " + grades;
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
