package dev.stratum.policy;

import dev.stratum.kmeans.Start;
import dev.stratum.segment.TierNames;

/**
 * The clustering part of a policy.
 *
 * @param k the number of segments
 * @param start how K-means chooses its first centres
 * @param names the names of the segments, the best first; k of them
 */
public record SegmentSettings(int k, Start start, TierNames names) {}
