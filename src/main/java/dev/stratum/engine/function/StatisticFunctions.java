package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.Decimals;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Counts, averages, spreads, ranks, quantiles and what belongs to pairs. */
final class StatisticFunctions {

    private StatisticFunctions() {}

    static void register(Registry all) {
        all.add("COUNT", 1, -1, "R", StatisticFunctions::count);
        all.add("COUNTA", 1, -1, "R", a -> {
            double[] count = {0};
            for (int i = 0; i < a.count(); i++) {
                a.each(i, cell -> count[0] += cell == null ? 0 : 1, typed -> count[0]++);
            }
            return count[0];
        });
        all.add("COUNTBLANK", "R", a -> {
            Matrix range = a.matrix(0);
            double[] filled = {0};
            a.each(0, cell -> filled[0] += cell == null || "".equals(cell) ? 0 : 1, typed -> {});
            return (double) range.rows() * range.columns() - filled[0];
        });
        of(all, "AVERAGE", NumberList::mean);
        ofAll(all, "AVERAGEA", NumberList::mean);
        of(
                all,
                "MAX",
                n -> n.count() == 0 ? 0 : Arrays.stream(n.toArray()).max().orElse(0));
        of(
                all,
                "MIN",
                n -> n.count() == 0 ? 0 : Arrays.stream(n.toArray()).min().orElse(0));
        ofAll(all, "MAXA", n -> Arrays.stream(n.toArray()).max().orElse(0));
        ofAll(all, "MINA", n -> Arrays.stream(n.toArray()).min().orElse(0));
        of(all, "MEDIAN", n -> quantile(n.sorted(), n.atLeast(1, NativeError.NUM) * 0.5 - 0.5));
        of(all, "MODE", StatisticFunctions::mode);
        all.alias("MODE", "MODE.SNGL");
        of(all, "STDEV", n -> Math.sqrt(n.variance(true)));
        all.alias("STDEV", "STDEV.S");
        of(all, "STDEVP", n -> Math.sqrt(n.variance(false)));
        all.alias("STDEVP", "STDEV.P");
        of(all, "VAR", n -> n.variance(true));
        all.alias("VAR", "VAR.S");
        of(all, "VARP", n -> n.variance(false));
        all.alias("VARP", "VAR.P");
        ofAll(all, "STDEVA", n -> Math.sqrt(n.variance(true)));
        ofAll(all, "STDEVPA", n -> Math.sqrt(n.variance(false)));
        ofAll(all, "VARA", n -> n.variance(true));
        ofAll(all, "VARPA", n -> n.variance(false));
        of(all, "DEVSQ", n -> {
            n.atLeast(1, NativeError.NUM);
            return n.deviations();
        });
        of(all, "AVEDEV", n -> {
            double mean = n.atLeast(1, NativeError.NUM) == 0 ? 0 : n.mean();
            return Arrays.stream(n.toArray()).map(x -> Math.abs(x - mean)).sum() / n.count();
        });
        of(all, "GEOMEAN", n -> {
            n.atLeast(1, NativeError.NUM);
            return Math.exp(Arrays.stream(n.toArray())
                            .map(x -> x > 0 ? Math.log(x) : fail(NativeError.NUM))
                            .sum()
                    / n.count());
        });
        of(
                all,
                "HARMEAN",
                n -> n.atLeast(1, NativeError.NA)
                        / Arrays.stream(n.toArray())
                                .map(x -> x > 0 ? 1 / x : fail(NativeError.NUM))
                                .sum());
        of(all, "SKEW", n -> {
            double count = n.atLeast(3, NativeError.DIV0);
            return moment(n, 3) * count / ((count - 1) * (count - 2));
        });
        of(all, "KURT", n -> {
            double count = n.atLeast(4, NativeError.DIV0);
            return moment(n, 4) * count * (count + 1) / ((count - 1) * (count - 2) * (count - 3))
                    - 3 * (count - 1) * (count - 1) / ((count - 2) * (count - 3));
        });
        all.add("LARGE", "RV", a -> nth(a, true));
        all.add("SMALL", "RV", a -> nth(a, false));
        all.add("PERCENTILE", "RV", a -> inclusive(a.sorted(0), a.number(1)));
        all.alias("PERCENTILE", "PERCENTILE.INC");
        all.add("PERCENTILE.EXC", "RV", a -> exclusive(a.sorted(0), a.number(1)));
        all.add("QUARTILE", "RV", a -> inclusive(a.sorted(0), a.whole(1) / 4.0));
        all.alias("QUARTILE", "QUARTILE.INC");
        all.add("QUARTILE.EXC", "RV", a -> exclusive(a.sorted(0), a.whole(1) / 4.0));
        all.add("PERCENTRANK", 2, 3, "RVV", a -> percentRank(a, true));
        all.alias("PERCENTRANK", "PERCENTRANK.INC");
        all.add("PERCENTRANK.EXC", 2, 3, "RVV", a -> percentRank(a, false));
        all.add("RANK", 2, 3, "VRV", a -> rank(a, false));
        all.alias("RANK", "RANK.EQ");
        all.add("RANK.AVG", 2, 3, "VRV", a -> rank(a, true));
        all.add(
                "STANDARDIZE",
                "VVV",
                a -> a.number(2) <= 0 ? fail(NativeError.NUM) : (a.number(0) - a.number(1)) / a.number(2));
        pairs(all, "CORREL", p -> p.xy() / Math.sqrt(p.xx() * p.yy()));
        all.alias("CORREL", "PEARSON");
        pairs(all, "RSQ", p -> p.xy() * p.xy() / (p.xx() * p.yy()));
        pairs(all, "COVAR", p -> p.xy() / p.n());
        all.alias("COVAR", "COVARIANCE.P");
        pairs(all, "COVARIANCE.S", p -> p.n() < 2 ? fail(NativeError.DIV0) : p.xy() / (p.n() - 1));
        pairs(all, "SLOPE", p -> p.xy() / p.yy());
        pairs(all, "INTERCEPT", p -> p.meanX() - p.xy() / p.yy() * p.meanY());
        pairs(
                all,
                "STEYX",
                p -> p.n() < 3 ? fail(NativeError.DIV0) : Math.sqrt((p.xx() - p.xy() * p.xy() / p.yy()) / (p.n() - 2)));
        all.add("FORECAST", "VAA", a -> {
            Line line = Line.of(Pairs.of(a, 1, 2));
            return line.meanX() + finite(line.xy() / line.yy()) * (a.number(0) - line.meanY());
        });
        all.alias("FORECAST", "FORECAST.LINEAR");
        all.add("FREQUENCY", "AA", StatisticFunctions::frequency);
        all.add("TRIMMEAN", "RV", a -> {
            double share = a.number(1);
            double[] sorted = a.sorted(0);
            if (share < 0 || share >= 1 || sorted.length == 0) {
                return fail(NativeError.NUM);
            }
            int cut = (int) (sorted.length * share / 2);
            return Arrays.stream(sorted, cut, sorted.length - cut).average().orElse(0);
        });
    }

    private static void of(Registry all, String name, ToDoubleFunction<NumberList> statistic) {
        all.add(name, 1, -1, "R", a -> statistic.applyAsDouble(a.numbers(0)));
    }

    private static void ofAll(Registry all, String name, ToDoubleFunction<NumberList> statistic) {
        all.add(name, 1, -1, "R", a -> statistic.applyAsDouble(a.numbersA(0)));
    }

    private static void pairs(Registry all, String name, Function<Line, Double> statistic) {
        all.add(name, "AA", a -> finite(statistic.apply(Line.of(Pairs.of(a, 0, 1)))));
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? number : fail(NativeError.DIV0);
    }

    private static double fail(NativeError error) {
        throw new ErrorFound(error);
    }

    /** Sums of products of deviations of pairs. */
    private record Line(int n, double meanX, double meanY, double xx, double xy, double yy) {
        static Line of(List<double[]> pairs) {
            if (pairs.isEmpty()) {
                throw new ErrorFound(NativeError.DIV0);
            }
            double meanX = pairs.stream().mapToDouble(pair -> pair[0]).sum() / pairs.size();
            double meanY = pairs.stream().mapToDouble(pair -> pair[1]).sum() / pairs.size();
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (double[] pair : pairs) {
                double dx = pair[0] - meanX;
                double dy = pair[1] - meanY;
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
            }
            return new Line(pairs.size(), meanX, meanY, xx, xy, yy);
        }
    }

    private static double count(Arguments a) {
        double[] count = {0};
        for (int i = 0; i < a.count(); i++) {
            a.each(i, cell -> count[0] += cell instanceof Double ? 1 : 0, typed -> {
                boolean counts = typed == Missing.ARGUMENT || typed instanceof Double || typed instanceof Boolean;
                if (!counts && typed instanceof String) {
                    try {
                        a.caller().number(typed);
                        counts = true;
                    } catch (ErrorFound none) {
                        counts = false;
                    }
                }
                count[0] += counts ? 1 : 0;
            });
        }
        return count[0];
    }

    private static double mode(NumberList numbers) {
        Map<Double, Integer> counts = new LinkedHashMap<>();
        for (double number : numbers.toArray()) {
            counts.merge(number, 1, Integer::sum);
        }
        double mode = 0;
        int most = 1;
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                mode = entry.getKey();
            }
        }
        return most == 1 ? fail(NativeError.NA) : mode;
    }

    private static double moment(NumberList numbers, int power) {
        double mean = numbers.mean();
        double deviation = Math.sqrt(numbers.variance(true));
        if (deviation == 0) {
            return fail(NativeError.DIV0);
        }
        double sum = 0;
        for (double number : numbers.toArray()) {
            sum += Math.pow((number - mean) / deviation, power);
        }
        return sum;
    }

    private static double nth(Arguments a, boolean largest) {
        double[] sorted = a.sorted(0);
        double wanted = a.number(1);
        int n = (int) (largest ? Math.ceil(Math.min(wanted, 2e9)) : Math.floor(Math.min(wanted, 2e9)));
        if (n < 1 || n > sorted.length) {
            return fail(NativeError.NUM);
        }
        return largest ? sorted[sorted.length - n] : sorted[n - 1];
    }

    private static double quantile(double[] sorted, double place) {
        int below = (int) Math.floor(place + 1e-13);
        double part = Math.max(0, place - below);
        if (below >= sorted.length - 1) {
            return sorted[sorted.length - 1];
        }
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }

    private static double inclusive(double[] sorted, double share) {
        return sorted.length == 0 || share < 0 || share > 1
                ? fail(NativeError.NUM)
                : quantile(sorted, share * (sorted.length - 1));
    }

    private static double exclusive(double[] sorted, double share) {
        double place = share * (sorted.length + 1) - 1;
        return sorted.length == 0 || share <= 0 || share >= 1 || place < -1e-13 || place > sorted.length - 1 + 1e-13
                ? fail(NativeError.NUM)
                : quantile(sorted, Math.max(0, place));
    }

    private static double percentRank(Arguments a, boolean inclusive) {
        double[] sorted = a.sorted(0);
        double wanted = a.number(1);
        int digits = a.whole(2, 3);
        if (sorted.length == 0 || digits < 1) {
            return fail(NativeError.NUM);
        }
        if (wanted < sorted[0] || wanted > sorted[sorted.length - 1]) {
            return fail(NativeError.NA);
        }
        int below = 0;
        while (below + 1 < sorted.length && sorted[below + 1] < wanted) {
            below++;
        }
        double place;
        if (sorted[0] == wanted) {
            place = 0;
        } else if (sorted[below + 1] == wanted) {
            place = below + 1;
        } else {
            place = below + (wanted - sorted[below]) / (sorted[below + 1] - sorted[below]);
        }
        double share =
                inclusive ? sorted.length == 1 ? 1 : place / (sorted.length - 1) : (place + 1) / (sorted.length + 1);
        return Decimals.round(share, digits, RoundingMode.DOWN);
    }

    private static double rank(Arguments a, boolean average) {
        double wanted = a.number(0);
        boolean ascending = a.truth(2, false);
        int before = 0;
        int same = 0;
        for (double number : a.numbers(1, 1).toArray()) {
            if (number == wanted) {
                same++;
            } else if (ascending ? number < wanted : number > wanted) {
                before++;
            }
        }
        if (same == 0) {
            return fail(NativeError.NA);
        }
        return before + (average ? (same + 1) / 2.0 : 1);
    }

    private static Object frequency(Arguments a) {
        double[] data = a.numbers(0, 0).toArray();
        double[] bins = a.numbers(1, 1).toArray();
        Integer[] order = new Integer[bins.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (p, q) -> Double.compare(bins[p], bins[q]));
        Object[][] counts = new Object[bins.length + 1][1];
        Arrays.setAll(counts, i -> new Object[] {0.0});
        a.caller().work().add((long) data.length * (bins.length + 1));
        for (double number : data) {
            int place = bins.length;
            for (Integer bin : order) {
                if (number <= bins[bin]) {
                    place = bin;
                    break;
                }
            }
            counts[place][0] = (Double) counts[place][0] + 1;
        }
        return ArrayValue.of(counts);
    }
}
