package dev.stratum.work;

import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How customers and money of each segment at an earlier date became those of a later one: opening, in, out, new, gone and,
 * for money, what the customers of both dates bought more or less; then closing. Every customer of either date is counted
 * once, so that the openings add up to all customers and money of the earlier date and the closings to those of the later.
 *
 * @param rows one per segment of either date, best first
 * @param total all segments together
 * @param paths the ways that customers took from a segment to another, in the order of the segments
 */
public record SegmentBridge(List<Row> rows, Row total, List<Path> paths) {

    /**
     * Customers and the sum of their M.
     *
     * @param customers how many
     * @param amount their money
     */
    public record Part(int customers, double amount) {}

    /**
     * One segment.
     *
     * @param segment its name
     * @param opening who was there at the earlier date, with the money of then
     * @param in who came from other segments, with the money of then
     * @param out who went to other segments, with the money of then
     * @param added who was in no segment before, with the money of now
     * @param gone who is in no segment any more, with the money of then
     * @param change what the money of those who are here now and were in any segment before grew by
     * @param closing who is there at the later date, with the money of now
     */
    public record Row(
            String segment, Part opening, Part in, Part out, Part added, Part gone, double change, Part closing) {}

    /**
     * Customers who went from one segment to another.
     *
     * @param from the segment before
     * @param to the segment now
     * @param steps how many tiers that is, positive = up
     * @param customers how many they are
     * @param before the sum of their M before
     * @param now the sum of their M now
     */
    public record Path(String from, String to, int steps, int customers, double before, double now) {}

    /** Keeps copies. */
    public SegmentBridge {
        rows = List.copyOf(rows);
        paths = List.copyOf(paths);
    }

    /**
     * Builds the bridge.
     *
     * @param before the customers of the earlier date, each once
     * @param after the customers of the later date, each once
     * @return the bridge
     */
    public static SegmentBridge of(SegmentMembers before, SegmentMembers after) {
        Map<String, Integer> order = order(before, after);
        Map<String, Sums> sums = new LinkedHashMap<>();
        order.keySet().forEach(segment -> sums.put(segment, new Sums()));
        Sums all = new Sums();
        Map<String, PathSums> paths = new HashMap<>();
        Map<String, SegmentMember> earlier = before.byName();
        for (SegmentMember then : before.customers()) {
            for (Sums each : List.of(sums.get(then.segment()), all)) {
                each.opening.add(then);
            }
        }
        for (SegmentMember now : after.customers()) {
            SegmentMember then = earlier.remove(now.customer());
            Sums own = sums.get(now.segment());
            for (Sums each : List.of(own, all)) {
                each.closing.add(now);
                if (then == null) {
                    each.added.add(now);
                } else {
                    each.change.add(now.amount());
                    each.change.add(-then.amount());
                }
            }
            if (then != null && !then.segment().equals(now.segment())) {
                own.in.add(then);
                sums.get(then.segment()).out.add(then);
                all.in.add(then);
                all.out.add(then);
                paths.computeIfAbsent(then.segment() + "\n" + now.segment(), key -> new PathSums(then, now))
                        .add(then, now);
            }
        }
        for (SegmentMember then : earlier.values()) {
            for (Sums each : List.of(sums.get(then.segment()), all)) {
                each.gone.add(then);
            }
        }
        List<Row> rows = new ArrayList<>();
        sums.forEach((segment, each) -> rows.add(each.row(segment)));
        return new SegmentBridge(
                rows,
                all.row("All customers"),
                paths.values().stream()
                        .map(PathSums::path)
                        .sorted(Comparator.comparingInt((Path path) -> order.get(path.from()))
                                .thenComparingInt(path -> order.get(path.to())))
                        .toList());
    }

    /** The segments of both dates, the best first; names that only one date has stand where their tier puts them. */
    private static Map<String, Integer> order(SegmentMembers before, SegmentMembers after) {
        Map<String, Integer> tiers = new LinkedHashMap<>();
        Stream.of(after, before)
                .flatMap(members -> members.customers().stream())
                .forEach(member -> tiers.putIfAbsent(member.segment(), member.tier()));
        Map<String, Integer> order = new LinkedHashMap<>();
        tiers.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> order.put(entry.getKey(), order.size()));
        return order;
    }

    /** A part while it grows. */
    private static final class Sum {
        private final DecimalSum amount = new DecimalSum();
        private int customers;

        void add(SegmentMember member) {
            customers++;
            amount.add(member.amount());
        }

        Part part() {
            return new Part(customers, amount.total());
        }
    }

    /** A row while it grows. */
    private static final class Sums {
        private final Sum opening = new Sum();
        private final Sum in = new Sum();
        private final Sum out = new Sum();
        private final Sum added = new Sum();
        private final Sum gone = new Sum();
        private final DecimalSum change = new DecimalSum();
        private final Sum closing = new Sum();

        Row row(String segment) {
            return new Row(
                    segment,
                    opening.part(),
                    in.part(),
                    out.part(),
                    added.part(),
                    gone.part(),
                    change.total(),
                    closing.part());
        }
    }

    /** A path while it grows. */
    private static final class PathSums {
        private final SegmentMember first;
        private final SegmentMember firstNow;
        private final Sum before = new Sum();
        private final Sum now = new Sum();

        PathSums(SegmentMember first, SegmentMember firstNow) {
            this.first = first;
            this.firstNow = firstNow;
        }

        void add(SegmentMember then, SegmentMember today) {
            before.add(then);
            now.add(today);
        }

        Path path() {
            Part then = before.part();
            return new Path(
                    first.segment(),
                    firstNow.segment(),
                    first.tier() - firstNow.tier(),
                    then.customers(),
                    then.amount(),
                    now.part().amount());
        }
    }
}
