package dev.stratum.policy;

import java.util.Optional;

/**
 * What a policy follows.
 *
 * @param title title of the paper, or what the policy is for
 * @param journal where the paper appeared, if there is a paper
 * @param doi its DOI, if there is a paper
 * @param note how the gaps of the paper were filled
 */
public record Source(String title, Optional<String> journal, Optional<String> doi, String note) {}
