package dev.stratum.policy;

import dev.stratum.kmeans.Start;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.segment.TierNames;

/**
 * The clustering part of a policy.
 *
 * @param k the number of segments
 * @param start how K-means chooses its first centres
 * @param names the names of the segments, the best first; k of them
 * @param weights what the grades count where segments are ranked
 */
public record SegmentSettings(int k, Start start, TierNames names, GradeWeights weights) {}
