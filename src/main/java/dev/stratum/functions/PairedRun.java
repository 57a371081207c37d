package dev.stratum.functions;

import dev.stratum.functions.KmeansData.Scale;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Pairwise;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.Standardisation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A clustering of rows that lack values, as the option {@code pairwise} asks for it. */
final class PairedRun {
    private PairedRun() {}

    /**
     * Clusters.
     *
     * @param data the range
     * @param scale the word of a scale, whose figures are those of the values that there are
     * @param headers whether the first row names the columns
     * @param settings how to cluster, told what the start is chosen from: the complete rows
     * @param isLimited whether the caller said after how many iterations to stop
     */
    static KmeansRun of(
            Object[][] data,
            Object scale,
            Object headers,
            Function<KmeansData, KMeansSettings> settings,
            boolean isLimited) {
        Table table = TableReader.incomplete(Range.of("data", data), Headers.of(headers));
        Table complete = complete(table);
        Standardisation standard = standard(table, complete, scale);
        KMeansSettings chosen = settings.apply(of(complete, points(complete, standard), standard));
        double[] scaled = standard.apply(table.values());
        Clustering found = isLimited
                ? Pairwise.cluster(scaled, table.columns(), chosen)
                : Pairwise.converged(scaled, table.columns(), chosen);
        double[] centres = standard.moves() ? standard.invert(found.centres()) : found.centres();
        return new KmeansRun(of(table, found.data(), standard), chosen, found, centres);
    }

    private static KmeansData of(Table table, Rows points, Standardisation standard) {
        return new KmeansData(
                table,
                points,
                table.headers(),
                standard::apply,
                standard::invert,
                standard.far(),
                false,
                standard.moves());
    }

    private static Rows points(Table complete, Standardisation standard) {
        return new Rows(standard.apply(complete.values()), complete.rows(), complete.columns());
    }

    private static Standardisation standard(Table table, Table complete, Object scale) {
        Scale wanted = Option.of("scale", scale).word(Scale.NONE, Scale.ofColumns());
        if (wanted == Scale.NONE) {
            return Standardisation.unscaled(complete.values(), table.columns());
        }
        return Standardisation.sideBySide(IntStream.range(0, table.columns())
                .mapToObj(j -> {
                    double[] present = DoubleStream.of(table.column(j))
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
                    List<String> name = List.of(table.headers().get(j));
                    return wanted == Scale.ZSCORE
                            ? Standardisation.zScores(present, name)
                            : Standardisation.minMax(present, name);
                })
                .toList());
    }

    private static Table complete(Table table) {
        int columns = table.columns();
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> Arrays.stream(table.values(), row * columns, (row + 1) * columns)
                        .noneMatch(Double::isNaN))
                .toArray();
        if (rows.length == 0) {
            throw Problem.NO_COMPLETE_ROWS.with("data");
        }
        double[] values = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(table.values(), rows[i] * columns, values, i * columns, columns);
        }
        return new Table(
                table.headers(),
                table.hasHeader(),
                table.rangeRows(),
                Arrays.stream(rows).map(row -> table.rowNumbers()[row]).toArray(),
                values,
                table.issues());
    }
}
