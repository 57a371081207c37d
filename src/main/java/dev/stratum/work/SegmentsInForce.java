package dev.stratum.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The segments that count: the computed ones, and those that a person gave instead.
 *
 * @param computed what cuts and centres say
 * @param tiers the tier in force of each customer, 1 = best
 * @param overrides what a person gave, by customer, as far as it plays a part here
 */
public record SegmentsInForce(Segmentation computed, int[] tiers, Map<String, SegmentOverride> overrides) {

    /** Keeps a copy. */
    public SegmentsInForce {
        overrides = Map.copyOf(overrides);
    }

    /**
     * Puts customers where a person wants them.
     *
     * @param computed what cuts and centres say
     * @param given the segments given, by customer; those of customers who are not here and of segments that do not exist
     *     any more play no part
     * @return the segments in force
     */
    public static SegmentsInForce of(Segmentation computed, Map<String, SegmentOverride> given) {
        int[] inForce = computed.tiers().clone();
        Map<String, SegmentOverride> used = new HashMap<>();
        for (int i = 0; i < inForce.length && !given.isEmpty(); i++) {
            String customer = computed.customers().names().get(i);
            SegmentOverride override = given.get(customer);
            OptionalInt tier = override == null ? OptionalInt.empty() : tier(computed, override.segment());
            if (tier.isPresent()) {
                inForce[i] = tier.getAsInt();
                used.put(customer, override);
            }
        }
        return new SegmentsInForce(computed, inForce, used);
    }

    private static OptionalInt tier(Segmentation computed, String segment) {
        return IntStream.rangeClosed(1, computed.clusters().k())
                .filter(tier -> computed.names().name(tier).equalsIgnoreCase(segment.strip()))
                .findFirst();
    }

    /**
     * The segment in force of a customer.
     *
     * @param customer its number, from 0
     * @return the name of its tier
     */
    public String segment(int customer) {
        return computed.names().name(tiers[customer]);
    }

    /**
     * What a person decided about a customer.
     *
     * @param customer its number, from 0
     * @return empty where the computed segment counts
     */
    public Optional<SegmentOverride> override(int customer) {
        return Optional.ofNullable(overrides.get(computed.customers().names().get(customer)));
    }

    /**
     * The customers as they are kept.
     *
     * @return one entry per customer, with the scales that graded them
     */
    public SegmentMembers members() {
        SegmentMembers all = computed.members();
        return new SegmentMembers(
                IntStream.range(0, tiers.length)
                        .mapToObj(i -> all.customers().get(i).in(tiers[i], segment(i)))
                        .toList(),
                all.scales());
    }
}
