package dev.stratum.segment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Named segments by bounds: a customer belongs to the first rule that covers its grades or scores, both bounds included. A
 * segment may have several rules.
 *
 * @param measures how many measures each rule bounds
 * @param rules the rules, the first that covers a customer counts
 */
public record RuleTable(int measures, List<Rule> rules) {
    /** More elementary boxes than this are not looked through for gaps. */
    private static final int MOST_BOXES = 1_000_000;

    /**
     * One rule.
     *
     * @param segment the name of the segment
     * @param box the bounds
     */
    public record Rule(String segment, Box box) {}

    /**
     * Bounds of all measures.
     *
     * @param from the lowest value of each, minus infinity where there is none
     * @param to the highest value of each, infinity where there is none
     */
    public record Box(double[] from, double[] to) {
        /**
         * Whether values lie within the bounds.
         *
         * @param values one per measure
         * @return true also at a bound
         */
        public boolean covers(double... values) {
            return IntStream.range(0, from.length).allMatch(j -> from[j] <= values[j] && values[j] <= to[j]);
        }

        private Optional<Box> common(Box other) {
            Box both = new Box(
                    IntStream.range(0, from.length)
                            .mapToDouble(j -> Math.max(from[j], other.from[j]))
                            .toArray(),
                    IntStream.range(0, to.length)
                            .mapToDouble(j -> Math.min(to[j], other.to[j]))
                            .toArray());
            return IntStream.range(0, from.length).allMatch(j -> both.from[j] <= both.to[j])
                    ? Optional.of(both)
                    : Optional.empty();
        }

        /** The two as one, when they differ in one measure only and touch there. */
        private Optional<Box> joined(Box next, int measure) {
            boolean same = IntStream.range(0, from.length)
                    .allMatch(j -> j == measure || (from[j] == next.from[j] && to[j] == next.to[j]));
            boolean touch = next.from[measure] == to[measure] || next.from[measure] == to[measure] + 1;
            if (!same || !touch) {
                return Optional.empty();
            }
            double[] end = to.clone();
            end[measure] = next.to[measure];
            return Optional.of(new Box(from, end));
        }
    }

    /**
     * Two segments that claim the same customers; the first of them gets them.
     *
     * @param first the segment that gets them
     * @param second the segment that does not
     * @param box where
     */
    public record Overlap(String first, String second, Box box) {}

    /** Keeps a copy of the list. */
    public RuleTable {
        rules = List.copyOf(rules);
    }

    /**
     * The segment of a customer.
     *
     * @param values its grades or scores, one per measure
     * @return the name of the first rule that covers them; empty when none does
     */
    public Optional<String> segment(double... values) {
        return rules.stream()
                .filter(rule -> rule.box().covers(values))
                .map(Rule::segment)
                .findFirst();
    }

    /**
     * Where rules of different segments cover the same values.
     *
     * @return pair by pair in the order of the rules
     */
    public List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Rule first = rules.get(i);
                Rule second = rules.get(j);
                if (!first.segment().equalsIgnoreCase(second.segment())) {
                    first.box()
                            .common(second.box())
                            .ifPresent(box -> overlaps.add(new Overlap(first.segment(), second.segment(), box)));
                }
            }
        }
        return overlaps;
    }

    /**
     * What no rule covers between the lowest and the highest bound of each measure. Where all bounds are whole numbers only
     * whole values count, as grades are; otherwise a gap between two bounds excludes the bounds themselves.
     *
     * @return boxes, as large as neighbours join to; empty also when there are too many bounds to look through
     */
    public List<Box> gaps() {
        boolean whole = rules.stream()
                .flatMap(rule -> IntStream.range(0, measures)
                        .boxed()
                        .flatMap(j -> List.of(rule.box().from()[j], rule.box().to()[j]).stream()))
                .allMatch(bound -> bound == Math.rint(bound));
        List<List<double[]>> pieces = new ArrayList<>();
        long boxes = 1;
        for (int j = 0; j < measures; j++) {
            pieces.add(pieces(j, whole));
            boxes *= Math.max(1, pieces.get(j).size());
        }
        return boxes > MOST_BOXES ? List.of() : join(uncovered(pieces));
    }

    /** The parts of a measure in which no rule begins or ends: from, to, and a value inside. */
    private List<double[]> pieces(int measure, boolean whole) {
        TreeSet<Double> bounds = new TreeSet<>();
        for (Rule rule : rules) {
            bounds.add(rule.box().from()[measure]);
            bounds.add(rule.box().to()[measure]);
        }
        List<double[]> pieces = new ArrayList<>();
        Double last = null;
        for (double bound : bounds) {
            if (last != null) {
                double low = whole ? last + 1 : last;
                double high = whole ? bound - 1 : bound;
                if (low <= high) {
                    pieces.add(new double[] {low, high, inside(low, high, whole)});
                }
            }
            if (!Double.isInfinite(bound)) {
                pieces.add(new double[] {bound, bound, bound});
            }
            last = bound;
        }
        return pieces;
    }

    private static double inside(double low, double high, boolean whole) {
        if (whole) {
            return Double.isInfinite(low) ? (Double.isInfinite(high) ? 0 : high) : low;
        }
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? 0 : high - 1;
        }
        return Double.isInfinite(high) ? low + 1 : low + (high - low) / 2;
    }

    private List<Box> uncovered(List<List<double[]>> pieces) {
        List<Box> uncovered = new ArrayList<>();
        int[] at = new int[measures];
        double[] inside = new double[measures];
        int last = 0;
        while (last >= 0) {
            for (int j = 0; j < measures; j++) {
                inside[j] = pieces.get(j).get(at[j])[2];
            }
            if (segment(inside).isEmpty()) {
                uncovered.add(new Box(edge(pieces, at, 0), edge(pieces, at, 1)));
            }
            last = measures - 1;
            while (last >= 0 && ++at[last] == pieces.get(last).size()) {
                at[last--] = 0;
            }
        }
        return uncovered;
    }

    private static double[] edge(List<List<double[]>> pieces, int[] at, int end) {
        return IntStream.range(0, at.length)
                .mapToDouble(j -> pieces.get(j).get(at[j])[end])
                .toArray();
    }

    /** Joins neighbours, the last measure first. */
    private List<Box> join(List<Box> boxes) {
        List<Box> joined = boxes;
        for (int measure = measures - 1; measure >= 0; measure--) {
            List<Box> next = new ArrayList<>();
            boolean[] used = new boolean[joined.size()];
            for (int i = 0; i < used.length; i++) {
                if (used[i]) {
                    continue;
                }
                Box box = joined.get(i);
                for (int j = i + 1; j < used.length; j++) {
                    Optional<Box> both = used[j] ? Optional.empty() : box.joined(joined.get(j), measure);
                    if (both.isPresent()) {
                        box = both.get();
                        used[j] = true;
                    }
                }
                next.add(box);
            }
            joined = next;
        }
        return joined;
    }

    /**
     * The names of the segments.
     *
     * @return each once, in the order of the rules
     */
    public List<String> segments() {
        return List.copyOf(new LinkedHashSet<>(rules.stream().map(Rule::segment).toList()));
    }
}
