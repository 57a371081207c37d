package dev.stratum.policy;

import dev.stratum.stats.Direction;
import dev.stratum.value.Factor;
import dev.stratum.value.Indicator;
import java.util.Optional;

/**
 * The settings of one indicator of customer value.
 *
 * @param code for example {@code D32}
 * @param name for example {@code Average default rate}
 * @param factor the group that it belongs to
 * @param direction whether more or fewer is better
 * @param scale how its measure is scored; empty for the bank credit rating, whose grades have scores of their own
 */
public record IndicatorSetting(
        String code, String name, Factor factor, Setting<Direction> direction, Optional<ScaleSetting> scale) {
    /**
     * The indicator itself.
     *
     * @return code, name, factor and direction
     */
    public Indicator indicator() {
        return new Indicator(code, name, factor, direction.value());
    }
}
