package dev.stratum.policy;

/**
 * One line of a policy as a table.
 *
 * @param section the part of the policy, for example source, cts or judgements
 * @param item what is set, for example {@code Average order size, level A from}
 * @param value a number ({@code Double}) or a word ({@code String})
 * @param unit the unit of a number, empty when it has none
 * @param basis {@code stated}, {@code chosen}, or empty for the lines about the source
 * @param note a remark, mostly empty
 */
public record PolicyRow(String section, String item, Object value, String unit, String basis, String note) {}
