package dev.stratum.functions;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.ClusterTables;
import dev.stratum.report.Columns;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.Agreement;
import dev.stratum.stats.AnovaRow;
import dev.stratum.stats.Description;
import dev.stratum.stats.Histogram;
import dev.stratum.stats.OneWayAnova;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The tables of the STATS functions: ranges in, cells out. */
final class StatsTables {
    private static final int MOST_BINS = 1000;

    private StatsTables() {}

    static Object[][] describe(Object[][] range, Object headers) {
        Range all = Range.of("range", range);
        Headers resolved = Headers.of(headers).resolvedFor(all);
        ResultTable result = ResultTable.ofColumns(Columns.DESCRIPTION);
        for (int column = 0; column < all.columns(); column++) {
            Table table = TableReader.numbers(all.column(column), resolved);
            Description description = Description.of(table.values());
            String name = resolved == Headers.PRESENT ? table.headers().get(0) : "Column " + (column + 1);
            result.row(
                    name,
                    description.n(),
                    description.minimum(),
                    description.maximum(),
                    description.mean(),
                    defined(description.standardDeviation(), name, 2),
                    description.lowerQuartile(),
                    description.median(),
                    description.upperQuartile(),
                    defined(description.skewness(), name, 3));
        }
        return result.cells();
    }

    static Object[][] histogram(Object[][] range, Object bins, Object headers) {
        Range all = Range.of("range", range);
        Headers resolved = Headers.of(headers).resolvedFor(all);
        double[] values = IntStream.range(0, all.columns())
                .mapToObj(all::column)
                .flatMapToDouble(column ->
                        DoubleStream.of(TableReader.numbers(column, resolved).values()))
                .toArray();
        Option count = Option.of("bins", bins);
        Histogram histogram = count.isGiven() ? Histogram.of(values, count.whole(1, MOST_BINS)) : Histogram.of(values);
        ResultTable result = ResultTable.ofColumns(Columns.HISTOGRAM);
        for (int bin = 0; bin < histogram.counts().length; bin++) {
            result.row(
                    histogram.edges()[bin],
                    histogram.edges()[bin + 1],
                    histogram.counts()[bin]);
        }
        return result.cells();
    }

    static Object[][] anova(Object[][] data, Object[][] group, Object headers) {
        Range measures = Range.of("data", data);
        List<Field> fields = Records.withNumbers(measures);
        fields.add(new Field(Range.of("group", group), Kind.KEY));
        Records rows = Records.read(Headers.of(headers), fields).usable("data");
        int[] groups = numbered(words(rows.keys(measures.columns())), new LinkedHashMap<>());
        int k = Arrays.stream(groups).max().orElseThrow() + 1;
        List<String> names = IntStream.range(0, measures.columns())
                .mapToObj(column -> rows.header(column, "Column " + (column + 1)))
                .toList();
        List<AnovaRow> analysis = IntStream.range(0, measures.columns())
                .mapToObj(column -> OneWayAnova.of(rows.numbers(column), groups, k))
                .toList();
        return ClusterTables.groups(names, analysis).cells();
    }

    static Object[][] agreement(Object[][] a, Object[][] b, Object headers) {
        Records rows = Records.read(
                        Headers.of(headers),
                        new Field(Range.of("a", a), Kind.KEY),
                        new Field(Range.of("b", b), Kind.KEY))
                .usable("a");
        Agreement agreement = Agreement.of(
                numbered(words(rows.keys(0)), new LinkedHashMap<>()),
                numbered(words(rows.keys(1)), new LinkedHashMap<>()));
        return ResultTable.of(Columns.MEASURE, Columns.VALUE)
                .row("Accuracy after matching", agreement.accuracy())
                .row("Cohen's kappa", kappa(agreement))
                .row("Adjusted Rand index", agreement.adjustedRand())
                .cells();
    }

    /** Names of groups are words, as in SEGMENT.COMPARE: capitals do not count. */
    private static String[] words(String[] keys) {
        return Arrays.stream(keys).map(key -> key.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static Object kappa(Agreement agreement) {
        return Double.isNaN(agreement.kappa())
                ? CellError.of(Problem.DIVISION_BY_ZERO.with(Phrase.BEYOND_CHANCE, Phrase.KAPPA))
                : (Object) agreement.kappa();
    }

    private static Object defined(double statistic, String name, int rows) {
        return Double.isNaN(statistic)
                ? CellError.of(Problem.STATISTIC_UNDEFINED.with(name, rows))
                : (Object) statistic;
    }

    private static int[] numbered(String[] names, Map<String, Integer> numbers) {
        int[] groups = new int[names.length];
        for (int i = 0; i < groups.length; i++) {
            Integer number = numbers.putIfAbsent(names[i], numbers.size());
            groups[i] = number == null ? numbers.size() - 1 : number;
        }
        return groups;
    }
}
