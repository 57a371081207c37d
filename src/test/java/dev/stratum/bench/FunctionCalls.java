package dev.stratum.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/**
 * The calls whose speed is measured: every worksheet function that takes a row per customer or line, on a table of any
 * length, as hosts call it. Tables depend on nothing but their length.
 */
final class FunctionCalls {

    private static final String[] SEGMENTS = {"Most valuable", "Valuable", "General", "Low contribution"};

    private final Map<String, IntFunction<Object[]>> calls = new LinkedHashMap<>();

    /** Tables of the length asked for last: several calls look at the same ones. */
    private final Map<String, Object[][]> tables = new HashMap<>();

    private int length;

    FunctionCalls() {
        costToServe();
        ledger();
        grades();
        clusters();
        segments();
        statistics();
    }

    /** What is called, each name beginning with that of its function, and a remark behind a space where it needs one. */
    List<String> names() {
        return List.copyOf(calls.keySet());
    }

    /** The function of a call. */
    static String function(String call) {
        return call.split(" ", 2)[0];
    }

    /** The arguments of a call. */
    Object[] arguments(String call, int rows) {
        if (rows != length) {
            tables.clear();
            length = rows;
        }
        return calls.get(call).apply(rows);
    }

    private void costToServe() {
        calls.put("CTS.LEVEL", n -> of(money(n), row(500.0, 100.0, 20.0)));
        calls.put(
                "CTS.POINTS", n -> of((Object) column("levels", n, (random, i) -> "ABCD".substring(i % 4, i % 4 + 1))));
        calls.put(
                "CTS.SCORE",
                n -> of(part(measures(n), 0), part(measures(n), 1), part(measures(n), 2), part(measures(n), 3)));
        calls.put("CTS.TABLE", n -> of((Object) measures(n)));
        calls.put("CTS.PROFIT", n -> of(money(n), money(n), money(n)));
        calls.put("CTS.WHALE", n -> of(ids(n), profit(n)));
        calls.put("CTS.SENSITIVITY", n -> of((Object) measures(n)));
        calls.put("CTS.VISITS", n -> of(ids(n), counts(n), customersOfLines(n), money(n)));
    }

    private void ledger() {
        calls.put("RFM.LEDGER", n -> of(customersOfLines(n), dates(n), money(n), 44000.0));
        calls.put(
                "RFM.DAYSTOPAY",
                n -> of(
                        customersOfLines(n),
                        dates(n),
                        column(
                                "paid",
                                n,
                                (random, i) -> random.nextInt(20) == 0
                                        ? ""
                                        : (Object) (double) (44000 + random.nextInt(90)))));
        calls.put("RFM.RECENCY", n -> of(dates(n), single(44000.0)));
        calls.put(
                "RFM.WILLCALL",
                n -> of(
                        customersOfLines(n),
                        column("marks", n, (random, i) -> random.nextInt(3) == 0 ? "pickup" : "delivery"),
                        single("pickup")));
        calls.put("RFM.HISTORY", n -> of("C1000000", customersOfLines(n), dates(n), money(n)));
        calls.put("RFM.STAGE", n -> of(customersOfLines(n), dates(n), money(n), 44000.0));
    }

    private void grades() {
        calls.put("RFMC.GRADE", n -> of(money(n), row(500.0, 100.0, 20.0)));
        calls.put("RFMC.CUTS quantile", n -> of(lognormal(n), "quantile"));
        calls.put("RFMC.CUTS natural-breaks", n -> of(lognormal(n), "natural-breaks"));
        calls.put("RFMC.GRADES", n -> of((Object) rfmc(n)));
        calls.put("RFMC.NEXT", n -> of((Object) rfmc(n)));
        calls.put("RFMC.CODE", n -> of(part(graded(n), 0), part(graded(n), 1), part(graded(n), 2), part(graded(n), 3)));
        calls.put("RFMC.MEAN", n -> of(part(graded(n), 0), part(graded(n), 1), part(graded(n), 2), part(graded(n), 3)));
        calls.put(
                "RFMC.READ",
                n -> of((Object) column(
                        "types",
                        n,
                        (random, i) -> 1111.0
                                + random.nextInt(4)
                                + 10 * random.nextInt(4)
                                + 100 * random.nextInt(4)
                                + 1000 * random.nextInt(4))));
        calls.put("RFMC.CENSUS", n -> of((Object) graded(n)));
    }

    private void clusters() {
        calls.put("KMEANS.CLUSTER grades, spss", n -> of(graded(n), 4.0, single("spss")));
        calls.put("KMEANS.CLUSTER grades", n -> of(graded(n), 4.0));
        calls.put("KMEANS.CLUSTER continuous, spss", n -> of(lognormal(n), 4.0, single("spss"), 100.0));
        calls.put("KMEANS.CLUSTER continuous, spss, k = 16", n -> of(lognormal(n), 16.0, single("spss"), 100.0));
        calls.put(
                "KMEANS.CLUSTER continuous, spss, z-scores",
                n -> of(lognormal(n), 4.0, single("spss"), 100.0, "zscore"));
        calls.put("KMEANS.CLUSTER grades, all types", n -> of(anyGrades(n), 4.0));
        calls.put("KMEANS.CLUSTER continuous", n -> of(lognormal(n), 4.0));
        calls.put("KMEANS.CENTERS grades", n -> of(graded(n), 4.0));
        calls.put("KMEANS.ANOVA grades", n -> of(graded(n), 4.0));
        calls.put("KMEANS.DISTANCE grades", n -> of(graded(n), 4.0));
        calls.put("KMEANS.REPORT grades", n -> of(graded(n), 4.0));
        calls.put("KMEANS.CONFIDENCE grades", n -> of(graded(n), 4.0));
        calls.put("KMEANS.CERTIFICATE grades, at most 0.2 s", n -> of(graded(n), 4.0, null, 0.2));
        calls.put("KMEANS.CHOOSEK grades", n -> of(graded(n), 8.0));
        calls.put("KMEANS.CHOOSEK continuous", n -> of(lognormal(n), 8.0));
        calls.put("KMEANS.STABILITY grades", n -> of(graded(n), 4.0, 20.0));
        calls.put("KMEANS.MEMBERSHIP continuous", n -> of(lognormal(n), 4.0));
        calls.put("KMEANS.MEANDIST grades", n -> of((Object) graded(n)));
        calls.put("KMEANS.MEANDIST continuous", n -> of((Object) lognormal(n)));
        calls.put("KMEANS.PREDICT", n -> of(lognormal(n), centres()));
        calls.put("KMEANS.DISTANCES", n -> of(lognormal(n), centres()));
    }

    private void segments() {
        calls.put("SEGMENT.RANK", n -> of(clusterNumbers(n), money(n)));
        calls.put("SEGMENT.NAME", n -> of((Object) clusterNumbers(n)));
        calls.put("SEGMENT.SUMMARY", n -> of(before(n), graded(n)));
        calls.put("SEGMENT.COMPARE", n -> of(before(n), after(n)));
        calls.put("SEGMENT.MIGRATION", n -> of(before(n), after(n)));
        calls.put("SEGMENT.CHANGES", n -> of(ids(n), before(n), after(n), graded(n)));
        calls.put("SEGMENT.NEAREST", n -> of(lognormal(n), centres()));
        calls.put("SEGMENT.HYPOTHESES", n -> of(before(n), after(n), part(graded(n), 3), money(n), profit(n)));
        calls.put("SEGMENT.FORECAST", n -> of(before(n), after(n)));
        calls.put("SEGMENT.ACTIONS", n -> of(before(n), graded(n)));
        calls.put("SEGMENT.WITHDRAW", n -> of(ids(n), before(n), part(graded(n), 3), profit(n)));
        calls.put("SEGMENT.EXPLAIN", n -> of((Object) rfmc(n)));
        calls.put("SEGMENT.WHATIF", n -> of(rfmc(n), single("rfmc-2021"), changes()));
        calls.put("SEGMENT.SENSITIVITY", n -> of((Object) rfmc(n)));
        calls.put("SEGMENT.RULES", n -> of((Object) graded(n)));
        calls.put("SEGMENT.READ", n -> of(before(n), graded(n)));
        calls.put("SEGMENT.DESCRIBE", n -> of(before(n), graded(n)));
    }

    private void statistics() {
        calls.put("STATS.DESCRIBE", n -> of((Object) lognormal(n)));
        calls.put("STATS.HISTOGRAM", n -> of((Object) money(n)));
        calls.put("STATS.ANOVA", n -> of(lognormal(n), before(n)));
        calls.put("STATS.AGREEMENT", n -> of(before(n), after(n)));
        calls.put("VALUE.TABLE", n -> of(indicators(n), weights()));
        calls.put("VALUE.SCORE", n -> of(graded(n), row(0.4, 0.3, 0.2, 0.1)));
        calls.put("VALUE.CREDIT", n -> of((Object) column("credit", n, (random, i) -> i % 3 == 0 ? "AAA" : "BB")));
        calls.put("VALUE.RESCALE", n -> of(money(n), 0.0, 1e9));
        calls.put("VALUE.CATEGORY", n -> of(money(n), money(n), 100.0, 100.0));
    }

    private static Object[] of(Object... arguments) {
        return arguments;
    }

    private static Object[][] row(Object... cells) {
        return new Object[][] {cells};
    }

    private static Object[][] single(Object cell) {
        return new Object[][] {{cell}};
    }

    private static Object[][] centres() {
        return new Object[][] {{0.5, 0.5, 0.5, 0.5}, {1.0, 2.0, 1.0, 2.0}, {3.0, 1.0, 3.0, 1.0}, {5.0, 5.0, 5.0, 5.0}};
    }

    /** Fifteen, as the index system has indicators. */
    private static Object[][] weights() {
        return row(0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05);
    }

    private Object[][] indicators(int rows) {
        return table(
                "indicators",
                rows,
                15,
                (random, row) -> random.doubles(15)
                        .map(x -> Math.rint(1 + 4 * x))
                        .boxed()
                        .toArray());
    }

    private static Object[][] changes() {
        return new Object[][] {{"Number of purchases, grade 4 from", 20.0}};
    }

    /** What stands in one cell of a column. */
    private interface Cell {
        Object at(Random random, int row);
    }

    private Object[][] column(String name, int rows, Cell cell) {
        return table(name, rows, 1, (random, row) -> of(cell.at(random, row)));
    }

    /** The cells of a row. */
    private interface Line {
        Object[] at(Random random, int row);
    }

    private Object[][] table(String name, int rows, int columns, Line line) {
        return tables.computeIfAbsent(name, any -> {
            Random random = new Random(5);
            Object[][] cells = new Object[rows][];
            for (int row = 0; row < rows; row++) {
                cells[row] = Arrays.copyOf(line.at(random, row), columns);
            }
            return cells;
        });
    }

    private Object[][] part(Object[][] table, int column) {
        List<Object[]> cells = new ArrayList<>();
        for (Object[] row : table) {
            cells.add(of(row[column]));
        }
        return cells.toArray(new Object[0][]);
    }

    /** Grades 1 to 4 that go together. */
    Object[][] graded(int rows) {
        return table(
                "grades",
                rows,
                4,
                (random, row) ->
                        correlated(random, score -> 1.0 + (score < -0.7 ? 0 : score < 0 ? 1 : score < 0.7 ? 2 : 3)));
    }

    /** Grades 1 to 4 that have nothing to do with each other: no groups, and in 10,000 rows all 256 types. */
    private Object[][] anyGrades(int rows) {
        return table(
                "any grades",
                rows,
                4,
                (random, row) ->
                        random.ints(4, 1, 5).mapToObj(grade -> (double) grade).toArray());
    }

    Object[][] lognormal(int rows) {
        return table("lognormal", rows, 4, (random, row) -> correlated(random, Math::exp));
    }

    private static Object[] correlated(Random random, DoubleUnaryOperator cell) {
        double common = random.nextGaussian();
        Object[] cells = new Object[4];
        for (int j = 0; j < cells.length; j++) {
            cells[j] = cell.applyAsDouble(0.6 * common + 0.8 * random.nextGaussian());
        }
        return cells;
    }

    private Object[][] money(int rows) {
        return column("money", rows, (random, row) -> Math.rint(Math.exp(4 + 1.5 * random.nextGaussian()) * 100) / 100);
    }

    private Object[][] profit(int rows) {
        return column("profit", rows, (random, row) -> Math.rint(10000 * (random.nextGaussian() + 0.8)) / 100);
    }

    private Object[][] ids(int rows) {
        return column("ids", rows, (random, row) -> "C" + (1_000_000 + (row * 7919L) % rows));
    }

    private Object[][] counts(int rows) {
        return column("counts", rows, (random, row) -> 1.0 + random.nextInt(30));
    }

    /** Twenty lines a customer. */
    private Object[][] customersOfLines(int rows) {
        return column(
                "customers", rows, (random, row) -> "C" + (1_000_000 + (int) ((row * 7919L) % Math.max(1, rows / 20))));
    }

    private Object[][] dates(int rows) {
        return column("dates", rows, (random, row) -> (double) (43000 + random.nextInt(1000)));
    }

    private Object[][] measures(int rows) {
        return table(
                "measures",
                rows,
                4,
                (random, row) -> of(
                        Math.rint(Math.exp(12 + random.nextGaussian())),
                        (double) random.nextInt(60),
                        random.nextInt(101) / 100.0,
                        (double) random.nextInt(400)));
    }

    private Object[][] rfmc(int rows) {
        return table(
                "rfmc",
                rows,
                4,
                (random, row) -> of(
                        (double) random.nextInt(365),
                        1.0 + random.nextInt(40),
                        Math.rint(Math.exp(13 + random.nextGaussian())),
                        4.0 * random.nextDouble()));
    }

    private Object[][] clusterNumbers(int rows) {
        return column("clusters", rows, (random, row) -> 1.0 + random.nextInt(4));
    }

    private Object[][] before(int rows) {
        return column("before", rows, (random, row) -> SEGMENTS[random.nextInt(4)]);
    }

    private Object[][] after(int rows) {
        return column("after", rows, (random, row) -> SEGMENTS[Math.min(3, random.nextInt(4) + random.nextInt(2))]);
    }
}
