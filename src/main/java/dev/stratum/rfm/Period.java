package dev.stratum.rfm;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The dates that count in an analysis.
 *
 * @param asOf the date of analysis; later dates do not count
 * @param windowDays how many days up to and with it count; empty for all earlier dates
 */
public record Period(LocalDate asOf, OptionalInt windowDays) {}
