package dev.stratum.report;

import dev.stratum.segment.TierForecast;
import dev.stratum.segment.TierNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The rates at which customers change segments, and how many each segment will have. */
public final class ForecastTable {
    private ForecastTable() {}

    /**
     * Rates and forecast.
     *
     * @param forecast the forecast
     * @param names the names of the segments
     * @param periods how many periods ahead
     * @return one row per segment with its rates and the customers behind them; then customers now, in each period to come,
     *     and the standard error of the first
     */
    public static ResultTable of(TierForecast forecast, TierNames names, int periods) {
        int k = forecast.tiers();
        List<Column> columns = new ArrayList<>(List.of(Column.of("From / to", Format.TEXT)));
        columns.addAll(
                Columns.named(IntStream.rangeClosed(1, k).mapToObj(names::name).toList(), Format.FITTING));
        columns.add(Column.of("Customers behind", Format.WHOLE));
        ResultTable table = ResultTable.ofColumns(columns);
        for (int from = 1; from <= k; from++) {
            int own = from;
            DoubleStream rates = IntStream.rangeClosed(1, k).mapToDouble(to -> forecast.rate(own, to));
            table.row(
                    List.of(names.name(from)),
                    DoubleStream.concat(rates, DoubleStream.of(forecast.behind(from)))
                            .toArray());
        }
        counts(
                table,
                "Customers now",
                IntStream.rangeClosed(1, k).mapToDouble(forecast::now).toArray());
        List<double[]> expected = forecast.expected(periods);
        for (int period = 1; period <= periods; period++) {
            counts(table, period == 1 ? "Next period" : "In " + period + " periods", expected.get(period - 1));
            if (period == 1) {
                table.row(List.of("Standard error"), forecast.standardError());
            }
        }
        return table;
    }

    private static void counts(ResultTable table, String name, double... customers) {
        table.row(
                List.of(name),
                DoubleStream.concat(
                                Arrays.stream(customers),
                                DoubleStream.of(Arrays.stream(customers).sum()))
                        .toArray());
    }
}
