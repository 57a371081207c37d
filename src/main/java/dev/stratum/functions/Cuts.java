package dev.stratum.functions;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;

/** Cuts as people type them: a row or column of numbers and a word for the direction. */
final class Cuts {
    private Cuts() {}

    static Direction direction(Object word) {
        Option option = Option.of("direction", word);
        return option.isGiven() ? Direction.parse(option.text("")) : Direction.MORE_IS_BETTER;
    }

    static CutScale scale(Object[][] cuts, Object direction) {
        return CutScale.strict(Range.of("cuts", cuts).numbers(), direction(direction));
    }

    static CutScale scale(Object[][] cuts, Object direction, int count) {
        CutScale scale = scale(cuts, direction);
        if (scale.bands() - 1 != count) {
            throw Problem.CUTS_WRONG_COUNT.with("cuts", scale.bands() - 1, count);
        }
        return scale;
    }
}
