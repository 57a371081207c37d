package dev.stratum.policy;

/**
 * One setting of a policy with where it comes from.
 *
 * @param <T> the kind of value
 * @param value the value
 * @param basis whether the paper states it or it was chosen
 * @param note a remark, empty when there is none
 */
public record Setting<T>(T value, Basis basis, String note) {}
