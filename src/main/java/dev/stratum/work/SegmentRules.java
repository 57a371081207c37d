package dev.stratum.work;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.Start;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.segment.TierNames;
import java.util.Optional;

/**
 * What a segmentation goes by.
 *
 * @param policy the name of the policy, or where its tables are
 * @param cts how cost to serve is scored; empty when the policy does not score it
 * @param grades how the measures are graded
 * @param k how many segments are wanted
 * @param start how K-means begins
 * @param names the names of the segments, the best first
 * @param weights what the grades count where segments are ranked
 */
public record SegmentRules(
        String policy,
        Optional<CtsPolicy> cts,
        GradePolicy grades,
        int k,
        Start start,
        TierNames names,
        GradeWeights weights) {

    /**
     * The rules of a policy.
     *
     * @param policy the policy
     * @return all of them as it says
     */
    public static SegmentRules of(Policy policy) {
        return new SegmentRules(
                policy.name(),
                policy.cts(),
                policy.gradePolicy(),
                policy.segments().k(),
                policy.segments().start(),
                policy.segments().names(),
                policy.segments().weights());
    }
}
