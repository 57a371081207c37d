package dev.stratum.work;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A model of segments as it is kept for a later month, with whom it put where.
 *
 * @param asOf the date of analysis
 * @param window the length of the window in days; empty for all dates
 * @param policy the name of the policy, or its file
 * @param model cuts and centres
 * @param members who was in which segment
 */
public record KeptModel(
        LocalDate asOf, OptionalInt window, String policy, SegmentModel model, SegmentMembers members) {}
