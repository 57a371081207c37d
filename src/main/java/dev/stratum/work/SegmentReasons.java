package dev.stratum.work;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.segment.TypeTiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Why each customer is in its segment and what would bring it to a better one. Customers of one type share their reasons, so
 * that these are found once per type; the way to a cut is each customer's own.
 */
public final class SegmentReasons {
    private final Segmentation segments;
    private final boolean[] movable;
    private final TypeTiers types;
    private final double[][] meanGrades;
    private final Ways[] known;

    /**
     * The reasons of one customer.
     *
     * @param customer its number, from 0
     * @param tier its tier, 1 = best
     * @param because the measures that keep it there: those that are graded below the next better segment by half a grade
     *     or more, or its lowest; in the best segment its highest
     * @param ways what changes the segment: to better ones, the nearest first; in the best segment what is lost beyond
     *     which it falls; none when no measure that can move changes it
     */
    public record Reasons(int customer, int tier, List<Step> because, List<Way> ways) {}

    /**
     * To another segment.
     *
     * @param tier the tier that is reached
     * @param choices any of them is enough
     */
    public record Way(int tier, List<Choice> choices) {}

    /**
     * Changes that together are enough.
     *
     * @param steps one per measure that changes
     */
    public record Choice(List<Step> steps) {}

    /**
     * A measure of a customer.
     *
     * @param measure which, from 0
     * @param value what it is
     * @param grade its grade
     * @param change what is added to reach the cut; 0 where only the measure as it is counts
     */
    public record Step(int measure, double value, int grade, double change) {}

    /** What customers of a type have in common: tiers that are reached and by which grades. */
    private record Ways(List<Integer> because, TreeMap<Integer, List<int[]>> targets) {}

    /**
     * Prepares the reasons.
     *
     * @param segments customers in segments
     * @param movable for each measure whether it can be moved
     */
    public SegmentReasons(Segmentation segments, boolean[] movable) {
        this.segments = segments;
        this.movable = movable.clone();
        Grades grades = segments.grades();
        int columns = grades.columns();
        int count = grades.scales().get(0).grades();
        types = TypeTiers.of(count, columns, all -> tiers(all, columns));
        known = new Ways[(int) Math.pow(count, columns)];
        meanGrades = meanGrades();
    }

    /** The tier of each type: as its customers have it, or as the nearest centre gives it. */
    private int[] tiers(int[] all, int columns) {
        double[] points = Arrays.stream(all).asDoubleStream().toArray();
        int[] labels = KMeans.assign(
                        new Rows(points, points.length / columns, columns),
                        segments.clusters().centres())
                .labels();
        int[] tierOfLabel = new int[segments.clusters().k()];
        int[] own = segments.clusters().labels();
        for (int i = 0; i < own.length; i++) {
            tierOfLabel[own[i]] = segments.tiers()[i];
        }
        return Arrays.stream(labels).map(label -> tierOfLabel[label]).toArray();
    }

    private double[][] meanGrades() {
        Grades grades = segments.grades();
        double[][] sums = new double[segments.segments() + 1][grades.columns()];
        int[] counts = new int[sums.length];
        for (int i = 0; i < grades.rows(); i++) {
            int tier = segments.tiers()[i];
            counts[tier]++;
            for (int j = 0; j < grades.columns(); j++) {
                sums[tier][j] += grades.get(i, j);
            }
        }
        for (int tier = 1; tier < sums.length; tier++) {
            for (int j = 0; j < grades.columns(); j++) {
                sums[tier][j] /= counts[tier];
            }
        }
        return sums;
    }

    /**
     * The reasons of one customer.
     *
     * @param customer its number, from 0
     * @return why it is where it is, and what changes that
     */
    public Reasons of(int customer) {
        Grades grades = segments.grades();
        int[] own = new int[grades.columns()];
        Arrays.setAll(own, j -> grades.get(customer, j));
        int type = types.type(own);
        if (known[type] == null) {
            known[type] = ways(own, segments.tiers()[customer]);
        }
        List<Step> because =
                known[type].because().stream().map(j -> as(customer, own, j)).toList();
        List<Way> ways = new ArrayList<>();
        known[type]
                .targets()
                .forEach((tier, targets) -> ways.add(new Way(
                        tier,
                        targets.stream()
                                .map(target -> choice(customer, own, target))
                                .toList())));
        return new Reasons(customer, segments.tiers()[customer], because, ways);
    }

    private Ways ways(int[] own, int tier) {
        boolean better = tier > 1;
        // Better tiers: the nearest, with the highest number, first. Worse ones: the nearest has the lowest.
        TreeMap<Integer, List<int[]>> targets =
                new TreeMap<>(better ? (a, b) -> Integer.compare(b, a) : Integer::compare);
        for (int j = 0; j < own.length; j++) {
            OptionalInt grade = movable[j] ? types.alone(own, j, better) : OptionalInt.empty();
            if (grade.isPresent()) {
                int[] target = own.clone();
                target[j] = grade.getAsInt();
                targets.computeIfAbsent(types.tier(target), reached -> new ArrayList<>())
                        .add(target);
            }
        }
        if (targets.isEmpty() && better) {
            Optional<int[]> target = types.together(own, movable);
            target.ifPresent(grades -> targets.put(types.tier(grades), List.of(grades)));
        }
        return new Ways(because(own, tier), targets);
    }

    private List<Integer> because(int[] own, int tier) {
        List<Integer> because = new ArrayList<>();
        if (tier > 1) {
            double[] better = meanGrades[tier - 1];
            for (int j = 0; j < own.length; j++) {
                if (better[j] - own[j] >= 0.5) {
                    because.add(j);
                }
            }
        }
        if (because.isEmpty()) {
            int wanted = tier > 1
                    ? Arrays.stream(own).min().orElseThrow()
                    : Arrays.stream(own).max().orElseThrow();
            for (int j = 0; j < own.length; j++) {
                if (own[j] == wanted) {
                    because.add(j);
                }
            }
        }
        return because;
    }

    private Step as(int customer, int[] own, int measure) {
        return new Step(measure, value(customer, measure), own[measure], 0);
    }

    private double value(int customer, int measure) {
        Customers customers = segments.customers();
        return customers.measures()[customer * customers.columns() + measure];
    }

    private Choice choice(int customer, int[] own, int[] target) {
        List<Step> steps = new ArrayList<>();
        for (int j = 0; j < own.length; j++) {
            if (target[j] != own[j]) {
                GradeScale scale = segments.grades().scales().get(j);
                // A better grade is reached at its cut; a worse one begins beyond the cut of the grade above it.
                int cut = scale.grades() - Math.max(target[j], target[j] < own[j] ? target[j] + 1 : 0);
                double value = value(customer, j);
                steps.add(new Step(j, value, own[j], scale.cuts().toCut(value, cut)));
            }
        }
        return new Choice(steps);
    }
}
