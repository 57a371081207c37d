package dev.stratum.policy;

import dev.stratum.value.Indicator;
import dev.stratum.value.Rescale;
import java.util.Optional;

/**
 * An indicator of customer value and how its measure becomes a score from 1 to 5.
 *
 * @param indicator code, name, factor and direction
 * @param unit the unit of the measure and its bounds; empty without a scale
 * @param scale the straight line between the bounds; empty for the bank credit rating, whose grades have scores of their
 *     own
 */
public record IndicatorSetting(Indicator indicator, String unit, Optional<Rescale> scale) {}
