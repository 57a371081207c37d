package dev.stratum.functions;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.stats.Direction;
import dev.stratum.value.Dimension;
import dev.stratum.value.Factor;
import dev.stratum.value.IndexSystem;
import dev.stratum.value.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of indicators and the side of customer value that each belongs to: 15 weights in the order of Bu (2023),
 * Table 1, or one's own indicators as pairs of a side and a weight.
 *
 * @param system the indicators in the order of the columns of scores
 * @param weights their weights
 */
record IndexArgument(IndexSystem system, double[] weights) {
    static final String WEIGHTS_HELP =
            "The 15 weights in the order of Table 1 (C11 to D52) in one row or column, summing to 1; for other indicators two columns or rows: \"current\" or \"potential\", then the weight";

    private static final Map<String, Dimension> SIDES = sides();

    private static Map<String, Dimension> sides() {
        Map<String, Dimension> sides = new LinkedHashMap<>();
        sides.put("current", Dimension.CURRENT);
        sides.put("potential", Dimension.POTENTIAL);
        return sides;
    }

    /** The weights alone, in one row or column. */
    static double[] weights(Object[][] weights) {
        Range range = Range.of("weights", weights);
        if (range.rows() > 1 && range.columns() > 1) {
            throw Problem.WRONG_COLUMNS.with("weights", range.columns(), Phrase.ONE_OR_A_ROW);
        }
        boolean down = range.columns() == 1;
        double[] numbers = new double[down ? range.rows() : range.columns()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = range.option(down ? i : 0, down ? 0 : i).number();
        }
        return numbers;
    }

    static IndexArgument of(Object[][] weights) {
        Range range = Range.of("weights", weights);
        if (range.columns() == 2 && range.cell(range.rows() - 1, 0) instanceof String) {
            return pairs(range, true);
        }
        if (range.rows() == 2 && range.cell(0, range.columns() - 1) instanceof String) {
            return pairs(range, false);
        }
        return new IndexArgument(ValuePolicy.bu2023().system(), weights(weights));
    }

    private static IndexArgument pairs(Range range, boolean down) {
        int length = down ? range.rows() : range.columns();
        // A heading has text where the weight would be.
        int first = range.cell(down ? 0 : 1, down ? 1 : 0) instanceof String ? 1 : 0;
        List<Indicator> indicators = new ArrayList<>();
        double[] weights = new double[length - first];
        for (int i = first; i < length; i++) {
            int row = down ? i : 0;
            int column = down ? 0 : i;
            Option word = range.option(row, column);
            if (!word.isGiven()) {
                throw Problem.ARGUMENT_MISSING.with(range.place(row, column), Phrase.SIDE);
            }
            Dimension side = word.word(Dimension.CURRENT, SIDES);
            String code = Integer.toString(i - first + 1);
            indicators.add(new Indicator(
                    code, "Indicator", new Factor(side.code(), side.label(), side), Direction.MORE_IS_BETTER));
            weights[i - first] = range.option(down ? i : 1, down ? 1 : i).number();
        }
        return new IndexArgument(new IndexSystem(indicators), weights);
    }
}
