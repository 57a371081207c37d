package dev.stratum.policy;

import java.util.List;

/**
 * The clustering part of a policy.
 *
 * @param k the number of segments
 * @param start how K-means chooses its first centres: best, spss, density, kmeans++ or first
 * @param names the names of the segments, the best first; k of them
 */
public record SegmentSettings(Setting<Integer> k, Setting<String> start, List<Setting<String>> names) {
    /** The words for the start of K-means. */
    public static final List<String> STARTS = List.of("best", "spss", "density", "kmeans++", "first");

    /** Keeps a copy of the list. */
    public SegmentSettings {
        names = List.copyOf(names);
    }

    /**
     * The names alone.
     *
     * @return the names of the segments, the best first
     */
    public List<String> tierNames() {
        return names.stream().map(Setting::value).toList();
    }
}
