package dev.stratum.functions;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasure;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The optional policy argument: the name of a shipped policy, or a range laid out as the table of the paper, so that a
 * threshold is changed by typing.
 */
public final class PolicyArgument {
    static final String CTS_HELP =
            "Name of a policy, or Table 1 as a range: rows of index, weight, better (more/fewer), cuts of A, B, C; a row Points with 4 numbers. Omitted: rfmc-2021";
    static final String GRADES_HELP =
            "Name of a policy, or Table 2 as a range: rows of measure, better (more/fewer), cuts from the best grade down. Omitted: rfmc-2021";

    static final String USUAL = "rfmc-2021";
    private static final String POINTS = "points";
    private static final int WEIGHT = 1;
    private static final int FIRST_CUT_OF_INDEX = 3;
    private static final int FIRST_CUT_OF_MEASURE = 2;

    private PolicyArgument() {}

    /**
     * A shipped policy by its name.
     *
     * @param name the name in a cell; blank for the usual policy
     * @return the policy
     */
    public static Policy named(Object name) {
        return Policy.shipped(Option.of("policy", name).text(USUAL));
    }

    /**
     * The rules of cost to serve.
     *
     * @param policy a name, Table 1 as a range, or null for the usual policy
     * @return the rules
     * @throws dev.stratum.problem.StratumException when the range is not laid out as Table 1
     */
    public static CtsPolicy cts(Object[][] policy) {
        if (isName(policy)) {
            return named(policy).ctsPolicy();
        }
        Range table = Range.of("policy", policy);
        Map<Level, Double> points = new EnumMap<>(named(null).ctsPolicy().points());
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (isPoints(table, row)) {
                int column = FIRST_CUT_OF_INDEX;
                for (Level level : Level.values()) {
                    points.put(level, number(table, row, column++));
                }
            } else if (isNumber(table, row, WEIGHT) || isNumber(table, row, FIRST_CUT_OF_INDEX)) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw Problem.POLICY_MALFORMED.with(
                    "range", "it has no row with a weight and cuts; Table 1 needs one per index");
        }
        // The four of the paper are told by their places, whatever they are called on the sheet.
        boolean paper = rows.size() == CtsMeasure.PAPER.size();
        List<CtsIndex> indexes = new ArrayList<>();
        for (int row : rows) {
            String name = Option.of(table.place(row, 0), table.cell(row, 0)).text("Index " + (indexes.size() + 1));
            indexes.add(new CtsIndex(
                    paper ? CtsMeasure.PAPER.get(indexes.size()) : CtsMeasure.named(name),
                    "",
                    CutScale.strict(
                            cuts(table, row, FIRST_CUT_OF_INDEX, Level.values().length - 1),
                            direction(table, row, FIRST_CUT_OF_INDEX)),
                    number(table, row, WEIGHT)));
        }
        return new CtsPolicy(indexes, points);
    }

    /**
     * The rules of the grades.
     *
     * @param policy a name, Table 2 as a range, or null for the usual policy
     * @return the rules
     * @throws dev.stratum.problem.StratumException when the range is not laid out as Table 2
     */
    public static GradePolicy grades(Object[][] policy) {
        if (isName(policy)) {
            return named(policy).gradePolicy();
        }
        Range table = Range.of("policy", policy);
        Map<Measure, GradeRule> rules = new EnumMap<>(Measure.class);
        Iterator<Measure> measures = List.of(Measure.values()).iterator();
        for (int row = 0; row < table.rows(); row++) {
            // A rule has a number where its cuts begin; title and header rows have text there.
            if (isNumber(table, row, FIRST_CUT_OF_MEASURE) && measures.hasNext()) {
                int cuts = table.columns() - FIRST_CUT_OF_MEASURE;
                while (cuts > 1 && !isNumber(table, row, FIRST_CUT_OF_MEASURE + cuts - 1)) {
                    cuts--;
                }
                rules.put(
                        measures.next(),
                        new GradeRule.Fixed(new GradeScale(new CutScale(
                                cuts(table, row, FIRST_CUT_OF_MEASURE, cuts),
                                direction(table, row, FIRST_CUT_OF_MEASURE)))));
            }
        }
        if (rules.size() < 3) {
            throw Problem.POLICY_MALFORMED.with(
                    "range",
                    "it has " + rules.size() + " rows with cuts; Table 2 needs 3 (R, F, M) or 4 (R, F, M, CTS)");
        }
        return new GradePolicy(rules);
    }

    private static boolean isName(Object[][] policy) {
        return policy == null || (policy.length == 1 && policy[0].length == 1);
    }

    private static boolean isPoints(Range table, int row) {
        return table.cell(row, 0) instanceof String text && text.strip().equalsIgnoreCase(POINTS);
    }

    private static boolean isNumber(Range table, int row, int column) {
        return table.cell(row, column) instanceof Number;
    }

    private static Direction direction(Range table, int row, int firstCut) {
        Option word = Option.of(table.place(row, firstCut - 1), table.cell(row, firstCut - 1));
        if (!word.isGiven()) {
            throw Problem.CELL_BLANK.with(table.place(row, firstCut - 1));
        }
        return Direction.parse(word.text(""));
    }

    private static double[] cuts(Range table, int row, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToDouble(column -> number(table, row, column))
                .toArray();
    }

    private static double number(Range table, int row, int column) {
        return Option.of(table.place(row, column), table.cell(row, column)).number();
    }
}
