package dev.stratum.actions.job;

import dev.stratum.actions.output.Written;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.functions.PolicyArgument;
import dev.stratum.kmeans.Start;
import dev.stratum.policy.Policy;
import dev.stratum.port.Workbook;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import java.util.Optional;

/**
 * The rules in force in a workbook.
 *
 * @param policy the name of the policy, or where its tables are
 * @param cts how cost to serve is scored; empty when the policy does not score it
 * @param grades how the measures are graded
 * @param k how many segments
 * @param start how K-means begins
 * @param names the names of the segments, the best first
 */
public record RulesInForce(
        String policy, Optional<CtsPolicy> cts, GradePolicy grades, int k, Start start, TierNames names) {
    private static final int MOST_SEGMENTS = 1000;

    /**
     * Reads the rules: each part from the workbook when a name stands for it, otherwise from the policy.
     *
     * @param book the workbook
     * @param policy the policy for what the workbook does not say
     * @param ctsTable Table 1 of the workbook
     * @param gradesTable Table 2 of the workbook
     * @return the rules
     */
    static RulesInForce of(
            Workbook book, Policy policy, Optional<Object[][]> ctsTable, Optional<Object[][]> gradesTable) {
        Optional<CtsPolicy> cts = ctsTable.map(PolicyArgument::cts);
        GradePolicy grades = gradesTable.map(PolicyArgument::grades).orElseGet(policy::gradePolicy);
        int k = Option.of("cluster_count", Written.value(book, "cluster_count").orElse(null))
                .whole(policy.segments().k(), 1, MOST_SEGMENTS);
        Start start = Option.of(
                        "start_method", Written.value(book, "start_method").orElse(null))
                .word(policy.segments().start(), Start.byWord());
        TierNames names = book.named("tier_names")
                .map(area -> Range.orBlank("tier_names", book.read(area)).texts())
                .filter(texts -> !texts.isEmpty())
                .map(TierNames::new)
                .orElse(policy.segments().names());
        return new RulesInForce(
                gradesTable.isPresent() ? "the policy tables of this workbook" : policy.name(),
                cts.isPresent() ? cts : policy.cts(),
                grades,
                k,
                start,
                names);
    }
}
