package dev.stratum.work;

import java.time.LocalDate;

/**
 * A segment that a person gave a customer instead of the computed one.
 *
 * @param segment the segment
 * @param reason why, as the person typed it
 * @param since the date of the entry
 */
public record SegmentOverride(String segment, String reason, LocalDate since) {}
