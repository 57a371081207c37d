package dev.stratum.policy;

/**
 * What a policy follows.
 *
 * @param title title of the paper, or what the policy is for
 * @param journal where the paper appeared, empty when there is no paper
 * @param doi its DOI, empty when there is no paper
 * @param note how the gaps of the paper were filled
 */
public record Source(String title, String journal, String doi, String note) {}
