package dev.stratum.work;

import java.time.LocalDate;

/**
 * The segments of a date of analysis.
 *
 * @param asOf the date
 * @param members who was in which segment
 */
public record SegmentSnapshot(LocalDate asOf, SegmentMembers members) {}
