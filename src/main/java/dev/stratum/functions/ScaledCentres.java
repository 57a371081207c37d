package dev.stratum.functions;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows and given centres, both brought to the scale of the run that gave the centres.
 *
 * @param table the rows as read
 * @param rows the rows on the scale
 * @param given the centres in the units of the data, one after the other
 * @param centres the centres on the scale
 * @param clusters how many centres
 * @param apply converts rows of the data to the scale
 * @param far per column how far from zero the data of the scale lie, on the scale
 */
record ScaledCentres(
        Table table,
        double[] rows,
        double[] given,
        double[] centres,
        int clusters,
        UnaryOperator<double[]> apply,
        double[] far) {

    static ScaledCentres of(Object[][] data, Object[][] centers, Object headers, Object scale, Object[][] training) {
        Table table = TableReader.numbers(Range.of("data", data), Headers.of(headers));
        Table centres = TableReader.numbers(Range.of("centers", centers), Headers.AUTO);
        if (centres.columns() != table.columns()) {
            throw Problem.WRONG_COLUMNS.with("centers", centres.columns(), table.columns() + ", as many as data");
        }
        if (!centres.issues().isEmpty()) {
            throw centres.issues().get(0).problem();
        }
        if (training != null && !Option.of("scale", scale).isGiven()) {
            throw Problem.ARGUMENT_MISSING.with("scale", "the scale of the run when training is given");
        }
        KmeansData scaled = training == null
                ? KmeansData.of(table, scale)
                : KmeansData.of(TableReader.numbers(Range.of("training", training), Headers.of(headers)), scale);
        if (scaled.table().columns() != table.columns()) {
            throw Problem.WRONG_COLUMNS.with(
                    "training", scaled.table().columns(), table.columns() + ", as many as data");
        }
        return new ScaledCentres(
                table,
                scaled.apply().apply(table.values()),
                centres.values(),
                scaled.apply().apply(centres.values()),
                centres.rows(),
                scaled.apply(),
                scaled.far());
    }

    int dimensions() {
        return centres.length / clusters;
    }

    /** The cluster of each row, from 0. */
    int[] assign() {
        return assign(rows);
    }

    /** The cluster of each of some rows on the scale, from 0. */
    int[] assign(double[] some) {
        return KMeans.assign(new Rows(some, some.length / dimensions(), dimensions()), centres, far)
                .labels();
    }

    /** How far a row is from a centre, on the scale. */
    double distance(int row, int cluster) {
        double sum = 0;
        for (int d = 0; d < dimensions(); d++) {
            double difference = rows[row * dimensions() + d] - centres[cluster * dimensions() + d];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    double[] row(int row) {
        return Arrays.copyOfRange(rows, row * dimensions(), (row + 1) * dimensions());
    }

    /** The mean of each centre, in the units of the data. */
    double[] means() {
        int columns = table.columns();
        return IntStream.range(0, clusters)
                .mapToDouble(c -> Arrays.stream(given, c * columns, (c + 1) * columns)
                        .average()
                        .orElse(0))
                .toArray();
    }

    /** How one unit of each measure moves a row on the scale; nothing for measures that are held fast. */
    double[][] effects(boolean[] movable) {
        int columns = table.columns();
        double[] near = Arrays.copyOf(table.values(), columns); // near the data, where the scale has all its digits
        double[] origin = apply.apply(near);
        double[][] effects = new double[columns][0];
        for (int j = 0; j < columns; j++) {
            if (movable[j]) {
                double[] unit = near.clone();
                unit[j] += 1;
                double[] moved = apply.apply(unit);
                effects[j] = new double[moved.length];
                Arrays.setAll(effects[j], d -> moved[d] - origin[d]);
            }
        }
        return effects;
    }
}
