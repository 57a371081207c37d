package dev.stratum.work;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which cut decides most: each cut is raised and lowered by some percent, all others and the centres of the clusters stay,
 * and the customers who change the segment are counted with their money.
 *
 * @param percent by how many percent
 * @param rows one row per cut, the one that moves most money first
 */
public record CutMoves(double percent, List<Row> rows) {
    /** As much as SEGMENT.SENSITIVITY takes. */
    public static final double USUAL_PERCENT = 10;

    private static final int MONETARY = 2;

    /**
     * What one cut moves.
     *
     * @param measure which, from 0
     * @param grade the grade that begins at the cut
     * @param cut where it is
     * @param raised who moves when it is higher; empty when it would pass the next cut
     * @param lowered who moves when it is lower; empty likewise
     */
    public record Row(
            int measure,
            int grade,
            double cut,
            Optional<PolicySensitivity.Moved> raised,
            Optional<PolicySensitivity.Moved> lowered) {
        double money() {
            return Math.max(
                    raised.map(PolicySensitivity.Moved::amount).orElse(0.0),
                    lowered.map(PolicySensitivity.Moved::amount).orElse(0.0));
        }
    }

    /** Keeps a copy. */
    public CutMoves {
        rows = List.copyOf(rows);
    }

    /**
     * Tries every cut.
     *
     * @param segments customers in segments
     * @param percent by how many percent, above 0
     * @return what each moves
     */
    public static CutMoves of(Segmentation segments, double percent) {
        List<GradeScale> scales = segments.grades().scales();
        Tiers tiers = new Tiers(segments);
        List<Row> rows = new ArrayList<>();
        for (int measure = 0; measure < scales.size(); measure++) {
            double[] cuts = scales.get(measure).cuts().cuts();
            for (int cut = 0; cut < cuts.length; cut++) {
                rows.add(new Row(
                        measure,
                        scales.get(measure).grades() - cut,
                        cuts[cut],
                        moved(tiers, measure, with(scales.get(measure).cuts(), cut, percent)),
                        moved(tiers, measure, with(scales.get(measure).cuts(), cut, -percent))));
            }
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.money()));
        return new CutMoves(percent, rows);
    }

    /** The scale with one cut moved; empty when the cuts would not be in order any more. */
    private static Optional<GradeScale> with(CutScale scale, int cut, double percent) {
        double[] cuts = scale.cuts();
        cuts[cut] = Percent.more(cuts[cut], percent);
        for (int i = 1; i < cuts.length; i++) {
            if (!scale.direction().reaches(cuts[i - 1], cuts[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new GradeScale(new CutScale(cuts, scale.direction())));
    }

    private static Optional<PolicySensitivity.Moved> moved(Tiers tiers, int measure, Optional<GradeScale> scale) {
        return scale.map(other -> tiers.moved(measure, other));
    }

    /** The tiers of customers when the grade of one measure is another; customers of a type have one tier. */
    private static final class Tiers {
        private final Segmentation segments;
        private final int[] tierOfCluster;
        private final Map<List<Integer>, Integer> known = new HashMap<>();

        Tiers(Segmentation segments) {
            this.segments = segments;
            this.tierOfCluster = segments.tiersOfClusters();
        }

        PolicySensitivity.Moved moved(int measure, GradeScale scale) {
            Grades grades = segments.grades();
            Customers customers = segments.customers();
            double[] measures = customers.measures();
            int columns = customers.columns();
            int count = 0;
            DecimalSum amount = new DecimalSum();
            for (int i = 0; i < customers.size(); i++) {
                int grade = scale.grade(measures[i * columns + measure]);
                if (grade != grades.get(i, measure) && tier(i, measure, grade) != segments.tiers()[i]) {
                    count++;
                    amount.add(measures[i * columns + MONETARY]);
                }
            }
            return new PolicySensitivity.Moved(count, amount.total());
        }

        private int tier(int customer, int measure, int grade) {
            List<Integer> type = new ArrayList<>();
            for (int column = 0; column < segments.grades().columns(); column++) {
                type.add(column == measure ? grade : segments.grades().get(customer, column));
            }
            return known.computeIfAbsent(
                    type,
                    key -> tierOfCluster[
                            KMeans.assign(
                                            new Rows(
                                                    key.stream()
                                                            .mapToDouble(Integer::intValue)
                                                            .toArray(),
                                                    1,
                                                    key.size()),
                                            segments.clusters().centres())
                                    .labels()[0]]);
        }
    }
}
