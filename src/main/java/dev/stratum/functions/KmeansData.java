package dev.stratum.functions;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.stats.FactorScores;
import dev.stratum.stats.Standardisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The data of a KMEANS function, read and scaled.
 *
 * @param table the data as read
 * @param points the scaled complete rows
 * @param measures the names of the scaled columns
 * @param apply converts rows of the data to the scale that is clustered
 * @param invert converts such rows back, as far as factors describe them
 * @param far per column how far from zero the values lie, on the scale that is clustered
 * @param factors whether the columns are factor scores
 * @param scaled whether what is clustered differs from the data
 */
record KmeansData(
        Table table,
        Rows points,
        List<String> measures,
        UnaryOperator<double[]> apply,
        UnaryOperator<double[]> invert,
        double[] far,
        boolean factors,
        boolean scaled) {

    /** How columns are brought to a common scale, by the words of the argument. */
    enum Scale {
        NONE,
        ZSCORE,
        MINMAX,
        PCA;

        /** By their words those that look at each column alone, and so need no whole rows. */
        static Map<String, Scale> ofColumns() {
            Map<String, Scale> scales = new LinkedHashMap<>();
            for (Scale scale : List.of(NONE, ZSCORE, MINMAX)) {
                scales.put(scale.name().toLowerCase(Locale.ROOT), scale);
            }
            return scales;
        }
    }

    static KmeansData of(Object[][] data, Object scale, Object headers) {
        return of(TableReader.numbers(Range.of("data", data), Headers.of(headers)), scale);
    }

    static KmeansData of(Table table, Object scale) {
        return switch (Option.of("scale", scale).word(Scale.NONE, Scale.class)) {
            case NONE -> {
                Standardisation near = Standardisation.unscaled(table.values(), table.columns());
                yield near.moves() ? standard(table, near, true) : asTheyAre(table, near);
            }
            case ZSCORE -> standard(table, Standardisation.zScores(table.values(), table.headers()), true);
            case MINMAX -> standard(table, Standardisation.minMax(table.values(), table.headers()), true);
            case PCA -> {
                FactorScores scores = FactorScores.of(table.values(), table.headers());
                List<String> names = IntStream.rangeClosed(1, scores.factors())
                        .mapToObj(factor -> "Factor " + factor)
                        .toList();
                yield of(table, names, scores::apply, scores::invert, new double[names.size()], true, true);
            }
        };
    }

    /** Without a copy: what is read is what is clustered. */
    private static KmeansData asTheyAre(Table table, Standardisation none) {
        Rows points = new Rows(table.values(), table.rows(), table.columns());
        return new KmeansData(table, points, table.headers(), none::apply, none::invert, none.far(), false, false);
    }

    private static KmeansData standard(Table table, Standardisation scale, boolean scaled) {
        return of(table, table.headers(), scale::apply, scale::invert, scale.far(), false, scaled);
    }

    private static KmeansData of(
            Table table,
            List<String> names,
            UnaryOperator<double[]> apply,
            UnaryOperator<double[]> invert,
            double[] far,
            boolean factors,
            boolean scaled) {
        Rows points = new Rows(apply.apply(table.values()), table.rows(), names.size());
        return new KmeansData(table, points, names, apply, invert, far, factors, scaled);
    }
}
