package dev.stratum.work;

import dev.stratum.rfm.GradeScale;
import dev.stratum.segment.TierMove;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
     * @param crossings the measures whose grade changed, in their order
     * @param why which grades changed and which thresholds were crossed, in words
     */
    public record Move(SegmentMember before, SegmentMember after, List<CutCrossing> crossings, String why) {

        /** Keeps a copy of the list. */
        public Move {
            crossings = List.copyOf(crossings);
        }

        private static Move of(SegmentMember before, SegmentMember after, List<GradeScale> scales) {
            List<CutCrossing> crossings = CutCrossing.between(before, after, scales);
            return new Move(before, after, crossings, Moves.why(before, after, crossings));
        }

        /**
         * The measure that did most for the move: the one with the most grades in the direction of the move, of equal ones
         * the first.
         *
         * @return empty when no grade changed in the direction of the move
         */
        public Optional<CutCrossing> main() {
            int way = Integer.signum(tiers().steps());
            return crossings.stream()
                    .filter(crossing -> Integer.signum(crossing.steps()) == way)
                    .min(Comparator.comparingInt((CutCrossing crossing) -> -Math.abs(crossing.steps()))
                            .thenComparingInt(CutCrossing::measure));
        }

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
        Map<String, SegmentMember> earlier = before.byName();
        List<Move> moved = new ArrayList<>();
        List<SegmentMember> added = new ArrayList<>();
        List<GradeScale> scales = after.scales().isEmpty() ? before.scales() : after.scales();
        int stayed = 0;
        for (SegmentMember now : after.customers()) {
            SegmentMember then = earlier.remove(now.customer());
            if (then == null) {
                added.add(now);
            } else if (then.segment().equals(now.segment())) {
                stayed++;
            } else {
                moved.add(Move.of(then, now, scales));
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

    private static String why(SegmentMember before, SegmentMember after, List<CutCrossing> crossings) {
        List<String> reasons =
                new ArrayList<>(crossings.stream().map(Moves::reason).toList());
        if (before.grades().length != after.grades().length) {
            reasons.add("Cost to serve "
                    + (after.grades().length > before.grades().length ? "counts now" : "counts no longer"));
        }
        return reasons.isEmpty()
                ? "No grade of this customer changed; the segments did, because other customers changed"
                : String.join("; ", reasons);
    }

    private static String reason(CutCrossing crossing) {
        double from = crossing.from();
        double to = crossing.to();
        String grades = "grade " + crossing.fromGrade() + " -> " + crossing.toGrade();
        String values = SHORT_NAMES.get(crossing.measure()) + " "
                + (from == to ? number(to) : number(from) + " -> " + number(to))
                + UNITS.get(crossing.measure());
        if (crossing.cutsMoved()) {
            return values + ": " + grades + " because the cuts changed";
        }
        if (crossing.cuts().isEmpty()) {
            return values + ": " + grades;
        }
        String cuts = crossing.cuts().stream().map(Moves::number).collect(Collectors.joining(" and "));
        return values + " crossed " + cuts + ": " + grades;
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value))
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
