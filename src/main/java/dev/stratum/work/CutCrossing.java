package dev.stratum.work;

import dev.stratum.rfm.GradeScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measure whose grade is another than before.
 *
 * @param measure which of recency, frequency, money and cost to serve, from 0
 * @param from its value before
 * @param to its value now
 * @param fromGrade its grade before
 * @param toGrade its grade now
 * @param cuts the cuts between both grades, the one that the value met first coming first; none when the cuts are not known
 *     or are others than before
 * @param cutsMoved whether the cuts are others than before, so that they and not the value alone made the new grade
 */
public record CutCrossing(
        int measure, double from, double to, int fromGrade, int toGrade, List<Double> cuts, boolean cutsMoved) {

    /** Keeps a copy of the list. */
    public CutCrossing {
        cuts = List.copyOf(cuts);
    }

    /**
     * The measures of a customer whose grades changed.
     *
     * @param before the customer before
     * @param after the customer now
     * @param scales the cuts of now, one scale per measure as far as they are known
     * @return one entry per measure that both have and whose grade changed, in the order of the measures
     */
    static List<CutCrossing> between(SegmentMember before, SegmentMember after, List<GradeScale> scales) {
        List<CutCrossing> crossings = new ArrayList<>();
        for (int i = 0; i < Math.min(before.grades().length, after.grades().length); i++) {
            if (before.grades()[i] != after.grades()[i]) {
                crossings.add(of(i, before, after, i < scales.size() ? Optional.of(scales.get(i)) : Optional.empty()));
            }
        }
        return crossings;
    }

    private static CutCrossing of(int i, SegmentMember before, SegmentMember after, Optional<GradeScale> scale) {
        double from = before.measures()[i];
        double to = after.measures()[i];
        int old = before.grades()[i];
        int now = after.grades()[i];
        boolean moved = scale.isPresent()
                && (scale.get().grade(from) != old || scale.get().grade(to) != now);
        List<Double> cuts = scale.isEmpty() || moved ? List.of() : cuts(scale.get(), old, now);
        return new CutCrossing(i, from, to, old, now, cuts, moved);
    }

    private static List<Double> cuts(GradeScale scale, int old, int now) {
        List<Double> cuts = new ArrayList<>();
        double[] all = scale.cuts().cuts();
        int step = now < old ? 1 : -1;
        int first = scale.grades() - Math.max(old, now);
        int last = scale.grades() - Math.min(old, now) - 1;
        for (int cut = step > 0 ? first : last; cut >= first && cut <= last; cut += step) {
            cuts.add(all[cut]);
        }
        return cuts;
    }

    /**
     * How many grades lie between both.
     *
     * @return positive = better
     */
    public int steps() {
        return toGrade - fromGrade;
    }

    /**
     * How far the value is beyond the last cut that it crossed.
     *
     * @return 0 or more, in the unit of the measure; empty when the cuts are not known or moved
     */
    public OptionalDouble beyond() {
        return cuts.isEmpty() ? OptionalDouble.empty() : distance(to, cuts.get(cuts.size() - 1));
    }

    /**
     * How far the value was from the first cut that it crossed.
     *
     * @return 0 or more, in the unit of the measure; empty when the cuts are not known or moved
     */
    public OptionalDouble awayBefore() {
        return cuts.isEmpty() ? OptionalDouble.empty() : distance(from, cuts.get(0));
    }

    private static OptionalDouble distance(double value, double cut) {
        return OptionalDouble.of(BigDecimal.valueOf(value)
                .subtract(BigDecimal.valueOf(cut))
                .abs()
                .doubleValue());
    }
}
