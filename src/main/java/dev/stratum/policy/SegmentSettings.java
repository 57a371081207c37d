package dev.stratum.policy;

import java.util.List;

/**
 * The clustering part of a policy.
 *
 * @param k the number of segments
 * @param start how K-means chooses its first centres, one of {@link dev.stratum.kmeans.Start#words}
 * @param names the names of the segments, the best first; k of them
 */
public record SegmentSettings(Setting<Integer> k, Setting<String> start, List<Setting<String>> names) {
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
