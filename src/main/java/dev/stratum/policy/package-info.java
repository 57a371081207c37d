/**
 * Policies: every threshold, weight, direction and name in force, each marked as stated by the paper or chosen by us.
 *
 * <p>Start with {@link dev.stratum.policy.Policy}: {@code Policy.shipped("rfmc-2021")} is the RFMC paper, {@code
 * Policy.shipped("ledger-quartiles")} grades any ledger by its own quartiles, and {@code Policy.read} reads a file of
 * your own. Beside the domain's own records, {@link dev.stratum.policy.Marks} says where each number comes from. {@link
 * dev.stratum.policy.ValuePolicy} is the customer value model of Bu (2023), and {@link
 * dev.stratum.policy.ShippedPolicies} lists them all; {@link dev.stratum.policy.PolicyRow} is a line of the policy as a
 * table. A file that is not understood is refused with the path of the culprit, such as {@code
 * $.grades.recency.cuts[1]}.
 */
package dev.stratum.policy;
