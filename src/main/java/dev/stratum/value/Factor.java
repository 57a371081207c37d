package dev.stratum.value;

/**
 * A group of indicators, the middle level of the hierarchy.
 *
 * @param code for example {@code D2}
 * @param name for example {@code Customer loyalty}
 * @param dimension the side of customer value that it belongs to
 */
public record Factor(String code, String name, Dimension dimension) {}
