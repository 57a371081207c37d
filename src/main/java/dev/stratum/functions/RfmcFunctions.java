package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.RfmcType;
import dev.stratum.rfm.TypeCensus;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.ResultTable;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** RFMC: grades of recency, frequency, monetary value and cost to serve, and the customer types they make. */
public final class RfmcFunctions {
    private static final String CATEGORY = "Stratum RFMC";
    private static final String THREE_OR_FOUR = "3 (R, F, M) or 4 (R, F, M, CTS)";
    private static final List<String> GRADE_NAMES = List.of("RC", "FC", "MC", "CTSC");
    private static final int PAPER_GRADES = 4;

    private RfmcFunctions() {}

    /** Table 2 of the RFMC paper. */
    @ExcelFunction(
            value = "RFMC.GRADE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The grade of a measure by its cuts: with three cuts 4 (best) to 1; at a cut the better grade wins."
                            + " One cell or whole columns. Table 2 of the RFMC paper.")
    @ExcelArguments({
        @ExcelArgument(value = "measure", description = "The measure; one cell or a column"),
        @ExcelArgument(value = "cuts", description = "The cuts from the best grade down, one fewer than grades"),
        @ExcelArgument(
                value = "[direction]",
                description =
                        "\"more\" when a larger measure is better, \"fewer\" when a smaller one is, as for recency. Omitted: more. ")
    })
    public static Object[][] grade(Object[][] measure, Object[][] cuts, Object direction) {
        GradeScale scale = new GradeScale(Cuts.scale(cuts, direction));
        return Broadcast.of(Range.orBlank("measure", measure)).numbers("Grade", numbers -> scale.grade(numbers[0]));
    }

    /** Cuts from the data, for policies whose thresholds are not agreed. */
    @ExcelFunction(
            value = "RFMC.CUTS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Cuts from the data: one row per column of measures, one column per cut, from the best grade down,"
                            + " ready for Table 2. Equal cuts mean an empty grade.")
    @ExcelArguments({
        @ExcelArgument(value = "measures", description = "n x p: the measures, for example R, F, M, CTS"),
        @ExcelArgument(
                value = "[method]",
                description =
                        "\"quantile\" (as PERCENTILE.INC), \"equal-width\" or \"natural-breaks\" (least squares within grades). Omitted: quantile"),
        @ExcelArgument(value = "[grades]", description = "How many grades, 2 to 9. Omitted: 4"),
        @ExcelArgument(
                value = "[directions]",
                description =
                        "\"more\" or \"fewer\" per column, or one word for all. Omitted: fewer for the first of 3 or 4 columns (recency), more otherwise"),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] cuts(
            Object[][] measures, Object method, Object grades, Object[][] directions, Object headers) {
        Option word = Option.of("method", method);
        CutMethod how = word.isGiven() ? CutMethod.parse(word.text("")) : CutMethod.QUANTILE;
        int count = Option.of("grades", grades).whole(PAPER_GRADES, 2, GradeScale.MOST_GRADES);
        Table table = TableReader.numbers(Range.of("measures", measures), Headers.of(headers));
        List<Direction> better = directions(directions, table.columns());
        Object[][] cells = new Object[table.columns()][count - 1];
        for (int column = 0; column < cells.length; column++) {
            double[] found = CutFinder.find(table.column(column), count, how, better.get(column))
                    .cuts();
            for (int i = 0; i < found.length; i++) {
                cells[column][i] = found[i];
            }
        }
        return cells;
    }

    private static List<Direction> directions(Object[][] words, int columns) {
        List<String> given = Range.orBlank("directions", words).texts();
        if (given.size() == 1) {
            return Collections.nCopies(columns, Direction.parse(given.get(0)));
        }
        if (!given.isEmpty()) {
            if (given.size() != columns) {
                throw Problem.WRONG_COLUMNS.with("directions", given.size(), columns + ", one per column of measures");
            }
            return given.stream().map(Direction::parse).toList();
        }
        List<Direction> usual = new ArrayList<>(Collections.nCopies(columns, Direction.MORE_IS_BETTER));
        if (columns == 3 || columns == 4) {
            usual.set(0, Direction.FEWER_IS_BETTER);
        }
        return usual;
    }

    /** Grades RC, FC, MC and CTSC of the RFMC paper. */
    @ExcelFunction(
            value = "RFMC.GRADES",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Grades 4 (best) to 1 of every customer, the type code and the mean grade: n rows x 6 columns for"
                            + " R, F, M, CTS or n x 5 for R, F, M. A bad row shows #N/A. Table 2 of the RFMC paper.")
    @ExcelArguments({
        @ExcelArgument(
                value = "measures",
                description = "n x 4: recency (days), frequency, monetary, CTS score; or n x 3 without CTS"),
        @ExcelArgument(value = "[policy]", description = PolicyArgument.GRADES_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] grades(Object[][] measures, Object[][] policy, Object headers) {
        GradePolicy rules = PolicyArgument.grades(policy);
        Table table = TableReader.numbers(Range.of("measures", measures), Headers.of(headers), 3, 4, THREE_OR_FOUR);
        Grades grades = rules.grade(table.values(), table.columns());
        List<String> names = new ArrayList<>(GRADE_NAMES.subList(0, table.columns()));
        names.addAll(List.of("Type", "Mean grade"));
        return table.spread(names, row -> {
            Object[] cells = new Object[names.size()];
            for (int column = 0; column < grades.columns(); column++) {
                cells[column] = grades.get(row, column);
            }
            RfmcType type = grades.type(row);
            cells[names.size() - 2] = type.code();
            cells[names.size() - 1] = type.mean();
            return cells;
        });
    }

    @ExcelFunction(
            value = "RFMC.CODE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The type of a customer as text, for example 4114: the grades of R, F, M and CTS side by side."
                            + " One row or whole columns.")
    @ExcelArguments({
        @ExcelArgument(value = "r", description = "Grade of recency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "f", description = "Grade of frequency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "m", description = "Grade of monetary value, 4 to 1; one cell or a column"),
        @ExcelArgument(
                value = "[c]",
                description = "Grade of cost to serve, 4 to 1; one cell or a column. Omitted: a three-digit RFM type. ")
    })
    public static Object[][] code(Object[][] r, Object[][] f, Object[][] m, Object[][] c) {
        return grades(r, f, m, c).numbers("Type", grades -> type(grades).code());
    }

    /** "Customers are ranked by the average score", RFMC paper, section 4.2. */
    @ExcelFunction(
            value = "RFMC.MEAN",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The mean grade of a customer, 1 to 4, by which the RFMC paper ranks segments. One row or whole"
                            + " columns.")
    @ExcelArguments({
        @ExcelArgument(value = "r", description = "Grade of recency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "f", description = "Grade of frequency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "m", description = "Grade of monetary value, 4 to 1; one cell or a column"),
        @ExcelArgument(
                value = "[c]",
                description =
                        "Grade of cost to serve, 4 to 1; one cell or a column. Omitted: the mean of three grades. ")
    })
    public static Object[][] mean(Object[][] r, Object[][] f, Object[][] m, Object[][] c) {
        return grades(r, f, m, c).numbers("Mean grade", grades -> type(grades).mean());
    }

    private static Broadcast grades(Object[][] r, Object[][] f, Object[][] m, Object[][] c) {
        Stream<Range> three = Stream.of(Range.orBlank("r", r), Range.orBlank("f", f), Range.orBlank("m", m));
        return Broadcast.of(
                (c == null ? three : Stream.concat(three, Stream.of(Range.orBlank("c", c)))).toArray(Range[]::new));
    }

    private static RfmcType type(double[] grades) {
        int[] whole = new int[grades.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = Whole.atLeastOne("the grades", grades[i]);
        }
        return RfmcType.of(whole);
    }

    /** Table 3 of the RFMC paper. */
    @ExcelFunction(
            value = "RFMC.CENSUS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Every type from 4444 down to 1111 with its mean grade, customers and share (0 to 1): 257 rows x 4"
                            + " columns with headers (65 rows for R, F, M). Table 3 of the RFMC paper.")
    @ExcelArguments({
        @ExcelArgument(
                value = "grades",
                description = "n x 4: grades of R, F, M, CTS, whole numbers 4 to 1; or n x 3 without CTS"),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] census(Object[][] grades, Object headers) {
        Table table = TableReader.numbers(Range.of("grades", grades), Headers.of(headers), 3, 4, THREE_OR_FOUR);
        for (double grade : table.values()) {
            if (Whole.atLeastOne("grades", grade) > PAPER_GRADES) {
                throw Problem.OUT_OF_RANGE.with("A value of grades", grade, "from 1 to " + PAPER_GRADES);
            }
        }
        GradeScale asTheyAre = new GradeScale(new CutScale(new double[] {4, 3, 2}, Direction.MORE_IS_BETTER));
        Grades read = Grades.of(table.values(), Collections.nCopies(table.columns(), asTheyAre));
        ResultTable result = ResultTable.of("Type", "Mean grade", "Customers", "Share");
        TypeCensus.of(read)
                .forEach(line -> result.row(line.type().code(), line.type().mean(), line.customers(), line.share()));
        return result.cells();
    }
}
