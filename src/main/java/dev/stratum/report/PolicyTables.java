package dev.stratum.report;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasure;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.rfm.Measure;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tables 1 and 2 of the RFMC paper, written and read back: what a person changes by typing.
 *
 * <p>Table 1 has one row per index (name, weight, direction, the cuts of levels A, B and C) and a row Points with the points
 * of the four levels where the cuts stand. Table 2 has one row per measure (name, direction, the cuts from the best grade
 * down, and perhaps a column Weight). Titles and headings may stand above; what stands to the right is not read.
 */
public final class PolicyTables {
    /** The name of the cells of Table 1 in a workbook. */
    public static final String CTS = "cts_policy";

    /** The name of the cells of Table 2 in a workbook. */
    public static final String GRADES = "grade_policy";

    /** Which way is better. */
    public static final Column BETTER = Column.of("Better", Format.CENTRED);

    /** The columns of Table 1. */
    public static final List<Column> CTS_COLUMNS = List.of(
            Column.of("Index", Format.TEXT),
            Column.of("Weight", Format.PLAIN),
            BETTER,
            Column.of("Level A from", Format.PLAIN),
            Column.of("Level B from", Format.PLAIN),
            Column.of("Level C from", Format.PLAIN),
            Column.of("Level D", Format.CENTRED),
            Column.of("Unit", Format.TEXT));

    /** What a grade counts when segments are ranked; a column of Table 2 that may be left out. */
    public static final Column WEIGHT_OF_GRADE = Column.of("Weight", Format.PLAIN);

    /** What stands in the row of the points. */
    public static final String POINTS = "Points";

    /** What stands where the last level begins. */
    public static final String OTHERWISE = "otherwise";

    private static final int WEIGHT = 1;
    private static final int FIRST_CUT_OF_INDEX = 3;
    private static final int FIRST_CUT_OF_MEASURE = 2;

    private PolicyTables() {}

    /**
     * Table 1.
     *
     * @param policy the rules of cost to serve
     * @return one row per index, then the points
     */
    public static ResultTable cts(CtsPolicy policy) {
        ResultTable table = ResultTable.ofColumns(CTS_COLUMNS);
        for (CtsIndex index : policy.indexes()) {
            List<Object> row = new ArrayList<>(List.of(
                    index.measure().name(),
                    index.weight(),
                    index.scale().direction().word()));
            Arrays.stream(index.scale().cuts()).forEach(row::add);
            row.add(OTHERWISE);
            row.add(index.unit());
            table.row(row.toArray());
        }
        List<Object> points = new ArrayList<>(List.of(POINTS, "", ""));
        points.addAll(policy.points().values());
        return table.row(points.toArray());
    }

    /**
     * A shipped policy by its name.
     *
     * @param name the name in a cell; blank for the usual policy
     * @return the policy
     * @throws dev.stratum.problem.StratumException POLICY_UNKNOWN, listing the names there are
     */
    public static Policy named(Object name) {
        return Policy.shipped(Option.of("policy", name).text(Policy.usual().name()));
    }

    /**
     * Whether a policy is given by its name and not as a table.
     *
     * @param policy one cell, the cells of a table, or null for the usual policy
     * @return true for a name and for none
     */
    public static boolean isName(Object[][] policy) {
        return policy == null || (policy.length == 1 && policy[0].length == 1);
    }

    /**
     * The rules of cost to serve.
     *
     * @param policy a name, Table 1 with the usual points where it has no row for them, or null for the usual policy
     * @return the rules
     * @throws dev.stratum.problem.StratumException when the cells are not laid out as Table 1
     */
    public static CtsPolicy cts(Object[][] policy) {
        return isName(policy) ? named(policy).ctsPolicy() : cts(Range.of("policy", policy));
    }

    /**
     * The rules of the grades.
     *
     * @param policy a name, Table 2, or null for the usual policy
     * @return the rules
     * @throws dev.stratum.problem.StratumException when the cells are not laid out as Table 2
     */
    public static GradePolicy grades(Object[][] policy) {
        return isName(policy) ? named(policy).gradePolicy() : grades(Range.of("policy", policy));
    }

    private static CtsPolicy cts(Range table) {
        Map<Level, Double> points = new EnumMap<>(Policy.usual().ctsPolicy().points());
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (isPoints(table, row)) {
                int column = FIRST_CUT_OF_INDEX;
                for (Level level : Level.values()) {
                    points.put(level, table.option(row, column++).number());
                }
            } else if (isIndex(table, row)) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw Problem.POLICY_MALFORMED.with("range", Phrase.NO_INDEXES);
        }
        // The four of the paper are told by their places, whatever they are called on the sheet.
        boolean paper = rows.size() == CtsMeasure.PAPER.size();
        List<CtsIndex> indexes = new ArrayList<>();
        for (int row : rows) {
            String name = table.option(row, 0).text("Index " + (indexes.size() + 1));
            indexes.add(new CtsIndex(
                    paper ? CtsMeasure.PAPER.get(indexes.size()) : CtsMeasure.named(name),
                    "",
                    CutScale.strict(
                            cuts(table, row, FIRST_CUT_OF_INDEX, Level.values().length - 1),
                            direction(table, row, FIRST_CUT_OF_INDEX)),
                    table.option(row, WEIGHT).number()));
        }
        return new CtsPolicy(indexes, points);
    }

    private static GradePolicy grades(Range table) {
        Map<Measure, GradeRule> rules = new EnumMap<>(Measure.class);
        Iterator<Measure> measures = List.of(Measure.values()).iterator();
        for (int row = 0; row < table.rows(); row++) {
            // A rule has a number where its cuts begin; title and header rows have text there.
            if (isNumber(table, row, FIRST_CUT_OF_MEASURE) && measures.hasNext()) {
                int cuts = lastCut(table, row) - FIRST_CUT_OF_MEASURE;
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
            throw Problem.POLICY_MALFORMED.with("range", Phrase.TOO_FEW_CUTS.with(rules.size()));
        }
        return new GradePolicy(rules);
    }

    /** Cuts end where the last grade is said to begin, otherwise with the table. */
    private static int lastCut(Range table, int row) {
        return IntStream.range(FIRST_CUT_OF_MEASURE, table.columns())
                .filter(column -> OTHERWISE.equals(table.cell(row, column)))
                .findFirst()
                .orElse(table.columns());
    }

    /**
     * What the grades count when segments are ranked.
     *
     * @param policy a name, Table 2, or null for the usual policy
     * @return the weights; all the same without a column of them
     */
    public static GradeWeights weights(Object[][] policy) {
        if (isName(policy)) {
            return named(policy).segments().weights();
        }
        Range table = Range.of("policy", policy);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = FIRST_CUT_OF_MEASURE + 1; column < table.columns(); column++) {
                if (WEIGHT_OF_GRADE.heading().equals(table.cell(row, column))) {
                    int at = column;
                    return GradeWeights.of(IntStream.range(row + 1, table.rows())
                            .filter(measure -> isNumber(table, measure, FIRST_CUT_OF_MEASURE))
                            .mapToDouble(measure -> table.option(measure, at).number())
                            .toArray());
                }
            }
        }
        return GradeWeights.EQUAL;
    }

    /** An index has a number where its cuts begin; a weight alone may be a sum of the weights. */
    private static boolean isIndex(Range table, int row) {
        return isNumber(table, row, FIRST_CUT_OF_INDEX)
                || (isNumber(table, row, WEIGHT)
                        && IntStream.range(WEIGHT + 1, FIRST_CUT_OF_INDEX + Level.values().length - 1)
                                .anyMatch(column -> !Cells.isBlank(table.cell(row, column))));
    }

    private static boolean isPoints(Range table, int row) {
        return table.cell(row, 0) instanceof String text && text.strip().equalsIgnoreCase(POINTS);
    }

    private static boolean isNumber(Range table, int row, int column) {
        return table.cell(row, column) instanceof Number;
    }

    private static Direction direction(Range table, int row, int firstCut) {
        Option word = table.option(row, firstCut - 1);
        if (!word.isGiven()) {
            throw Problem.CELL_BLANK.with(table.place(row, firstCut - 1));
        }
        return Direction.parse(word.text(""));
    }

    private static double[] cuts(Range table, int row, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToDouble(column -> table.option(row, column).number())
                .toArray();
    }
}
