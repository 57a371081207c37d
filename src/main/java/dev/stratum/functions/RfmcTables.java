package dev.stratum.functions;

import dev.stratum.policy.Policy;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.CensusTable;
import dev.stratum.report.Columns;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.TypeText;
import dev.stratum.rfm.Bins;
import dev.stratum.rfm.EmptyGrades;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Measure;
import dev.stratum.rfm.RfmcType;
import dev.stratum.rfm.SharedValue;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import dev.stratum.work.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The tables of the RFMC functions: ranges in, cells out. */
final class RfmcTables {
    private static final List<String> MEASURE_NAMES = List.of("R", "F", "M", "CTS");
    private static final int PAPER_GRADES = 4;

    /** As many as SPSS Direct Marketing proposes. */
    private static final int SPSS_BINS = 5;

    /** What bins are made of. */
    private enum Binning {
        INDEPENDENT,
        NESTED
    }

    private RfmcTables() {}

    static Object[][] cuts(
            Object[][] measures, Object method, Object[][] grades, Object[][] directions, Object headers) {
        Option word = Option.of("method", method);
        CutMethod how = word.isGiven() ? CutMethod.parse(word.text("")) : CutMethod.QUANTILE;
        Table table = TableReader.numbers(Range.of("measures", measures), Headers.of(headers));
        List<Integer> counts = counts("grades", grades, table.columns(), PAPER_GRADES);
        List<Direction> better = directions(directions, table.columns());
        Object[][] cells = new Object[table.columns()][Collections.max(counts) - 1];
        for (int column = 0; column < cells.length; column++) {
            double[] measure = table.column(column);
            CutScale scale = CutFinder.find(measure, counts.get(column), how, better.get(column));
            double[] found = scale.cuts();
            String name = table.headers().get(column);
            List<EmptyGrades> empty = EmptyGrades.of(column, measure, new GradeScale(scale));
            empty.forEach(grade -> Notes.hint(grade.sentence(name)));
            if (empty.isEmpty()) {
                shared(name, measure, counts.get(column));
            }
            Arrays.fill(cells[column], "");
            for (int i = 0; i < found.length; i++) {
                cells[column][i] = found[i];
            }
        }
        return cells;
    }

    private static void shared(String name, double[] measure, int grades) {
        SharedValue.of(measure, grades).ifPresent(value -> Notes.hint(value.sentence(name)));
    }

    /** One number for all columns or one for each. */
    private static List<Integer> counts(String argument, Object[][] given, int columns, int usual) {
        if (given == null || given.length == 0) {
            return Collections.nCopies(columns, usual);
        }
        List<Integer> counts = Arrays.stream(given)
                .flatMap(Arrays::stream)
                .map(cell -> Option.of(argument, cell).whole(usual, 2, GradeScale.MOST_GRADES))
                .toList();
        if (counts.size() == 1) {
            return Collections.nCopies(columns, counts.get(0));
        }
        if (counts.size() != columns) {
            throw Problem.WRONG_COLUMNS.with(argument, counts.size(), Phrase.ONE_PER_MEASURE.with(columns));
        }
        return counts;
    }

    static Object[][] grades(Object[][] measures, Object[][] policy, Object headers, Object[][] bins, Object nested) {
        GradePolicy rules = PolicyTables.grades(policy);
        Table table = table(measures, headers);
        Binning how = Option.of("binning", nested).word(Binning.INDEPENDENT, Binning.class);
        if (bins != null || Option.of("binning", nested).isGiven()) {
            return binned(table, rules, counts("bins", bins, table.columns(), SPSS_BINS), how);
        }
        Grades grades = rules.grade(table.values(), table.columns());
        Segmentation.hints(grades).forEach(Notes::hint);
        return graded(table, grades::get, grades::type);
    }

    private static Table table(Object[][] measures, Object headers) {
        return TableReader.numbers(Range.of("measures", measures), Headers.of(headers), 3, 4, Measure.THREE_OR_FOUR);
    }

    private static Object[][] binned(Table table, GradePolicy rules, List<Integer> counts, Binning how) {
        List<Direction> directions = Arrays.stream(Measure.values())
                .limit(table.columns())
                .map(measure -> rules.rules().containsKey(measure)
                        ? rules.rules().get(measure).direction()
                        : Direction.MORE_IS_BETTER)
                .toList();
        int columns = table.columns();
        int[] grades = new Bins(counts, directions, how == Binning.NESTED).grade(table.values());
        for (int column = 0; column < columns; column++) {
            shared(table.headers().get(column), table.column(column), counts.get(column));
        }
        return graded(
                table,
                (row, column) -> grades[row * columns + column],
                row -> RfmcType.of(Arrays.copyOfRange(grades, row * columns, (row + 1) * columns)));
    }

    private static Object[][] graded(Table table, IntBinaryOperator grade, IntFunction<RfmcType> types) {
        List<String> names = new ArrayList<>(Columns.headings(Columns.GRADES.subList(0, table.columns())));
        names.addAll(Columns.headings(List.of(Columns.TYPE, Columns.MEAN_GRADE)));
        return table.spread(names, row -> {
            Object[] cells = new Object[names.size()];
            for (int column = 0; column < table.columns(); column++) {
                cells[column] = grade.applyAsInt(row, column);
            }
            RfmcType type = types.apply(row);
            cells[names.size() - 2] = type.code();
            cells[names.size() - 1] = type.mean();
            return cells;
        });
    }

    static Object[][] next(Object[][] measures, Object[][] policy, Object headers) {
        GradePolicy rules = PolicyTables.grades(policy);
        Table table = table(measures, headers);
        List<GradeScale> scales = rules.scales(table.values(), table.columns());
        List<String> names = MEASURE_NAMES.subList(0, table.columns()).stream()
                .flatMap(name -> Stream.of(name + " to better", name + " to worse"))
                .toList();
        return table.spread(names, row -> {
            Object[] cells = new Object[names.size()];
            for (int column = 0; column < table.columns(); column++) {
                double value = table.values()[row * table.columns() + column];
                CutScale cuts = scales.get(column).cuts();
                cells[2 * column] = orBlank(cuts.toBetter(value));
                cells[2 * column + 1] = orBlank(cuts.toWorse(value));
            }
            return cells;
        });
    }

    private static Object orBlank(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : "";
    }

    static Object[][] code(Object[][] r, Object[][] f, Object[][] m, Object[][] c) {
        return grades(r, f, m, c).numbers("Type", grades -> type(grades).code());
    }

    static Object[][] mean(Object[][] r, Object[][] f, Object[][] m, Object[][] c, Object[][] weights) {
        double[] each = Range.orBlank("weights", weights).numbers();
        GradeWeights usual = Policy.usual().segments().weights();
        return grades(r, f, m, c)
                .numbers(
                        "Mean grade",
                        grades -> each.length == 0
                                ? usual.mean(type(grades))
                                : type(grades).mean(each));
    }

    static Object[][] read(Object[][] type, Object grades) {
        TypeText text = new TypeText(Option.of("grades", grades).whole(PAPER_GRADES, 2, GradeScale.MOST_GRADES));
        return Broadcast.of(Range.orBlank("type", type)).texts(texts -> text.of(new RfmcType(texts[0])));
    }

    static Object[][] census(Object[][] grades, Object headers) {
        Table table = TableReader.numbers(Range.of("grades", grades), Headers.of(headers), 3, 4, Measure.THREE_OR_FOUR);
        for (double grade : table.values()) {
            if (atLeastOne("grades", grade) > PAPER_GRADES) {
                throw Problem.OUT_OF_RANGE.with(
                        Phrase.VALUE_OF.with("grades"), grade, Phrase.BETWEEN.with(1, PAPER_GRADES));
            }
        }
        GradeScale asTheyAre = new GradeScale(new CutScale(new double[] {4, 3, 2}, Direction.MORE_IS_BETTER));
        Grades read = Grades.of(table.values(), Collections.nCopies(table.columns(), asTheyAre));
        return CensusTable.of(read).cells();
    }

    private static List<Direction> directions(Object[][] words, int columns) {
        List<String> given = Range.orBlank("directions", words).texts();
        if (given.size() == 1) {
            return Collections.nCopies(columns, Direction.parse(given.get(0)));
        }
        if (!given.isEmpty()) {
            if (given.size() != columns) {
                throw Problem.WRONG_COLUMNS.with("directions", given.size(), Phrase.ONE_PER_MEASURE.with(columns));
            }
            return given.stream().map(Direction::parse).toList();
        }
        List<Direction> usual = new ArrayList<>(Collections.nCopies(columns, Direction.MORE_IS_BETTER));
        if (columns == 3 || columns == 4) {
            usual.set(0, Direction.FEWER_IS_BETTER);
        }
        return usual;
    }

    private static Broadcast grades(Object[][] r, Object[][] f, Object[][] m, Object[][] c) {
        Stream<Range> three = Stream.of(Range.orBlank("r", r), Range.orBlank("f", f), Range.orBlank("m", m));
        return Broadcast.of(
                (c == null ? three : Stream.concat(three, Stream.of(Range.orBlank("c", c)))).toArray(Range[]::new));
    }

    private static int atLeastOne(String name, double number) {
        if (number != Math.rint(number)) {
            throw Problem.NOT_WHOLE.with(Phrase.VALUE_OF.with(name), number);
        }
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw Problem.OUT_OF_RANGE.with(Phrase.VALUE_OF.with(name), number, Phrase.AT_LEAST.with(1));
        }
        return (int) number;
    }

    private static RfmcType type(double[] grades) {
        int[] whole = new int[grades.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = atLeastOne("the grades", grades[i]);
        }
        return RfmcType.of(whole);
    }
}
