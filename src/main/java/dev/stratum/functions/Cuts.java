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

    /** Cuts of grades: equal ones are what quantiles of many equal values give, and leave a grade empty. */
    static CutScale scale(Object[][] cuts, Object direction) {
        return new CutScale(Range.of("cuts", cuts).numbers(), direction(direction));
    }

    /** Cuts of an agreed number, no two alike. */
    static CutScale strict(Object[][] cuts, Object direction, int count) {
        CutScale scale = CutScale.strict(Range.of("cuts", cuts).numbers(), direction(direction));
        if (scale.bands() - 1 != count) {
            throw Problem.CUTS_WRONG_COUNT.with("cuts", scale.bands() - 1, count);
        }
        return scale;
    }
}
