package dev.stratum.functions;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Arguments with which nearly every function has a result. */
final class SampleArguments {
    private static final int ROWS = 12;

    /** What to give for an argument of a name; other ranges get a column of numbers, other values are left out. */
    private static final Map<String, Object> ARGUMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("measures", grid(4)),
            Map.entry("data", grid(4)),
            Map.entry("scores", grid(4)),
            Map.entry("centers", Arrays.copyOf(grid(4), 3)),
            Map.entry(
                    "grades",
                    Arrays.stream(grid(4))
                            .map(row -> Arrays.stream(row)
                                    .map(cell -> 1.0 + (int) (double) cell % 4)
                                    .toArray())
                            .toArray(Object[][]::new)),
            Map.entry("matrix", new Object[][] {{1.0, 2.0, 4.0}, {0.5, 1.0, 2.0}, {0.25, 0.5, 1.0}}),
            Map.entry("matrices", new Object[][] {{1.0, 2.0}, {0.5, 1.0}, {1.0, 3.0}, {1 / 3.0, 1.0}}),
            Map.entry("cuts", new Object[][] {{75.0, 50.0, 25.0}}),
            Map.entry("k", 3.0),
            Map.entry("changes", new Object[][] {{"Number of segments", 3.0}}),
            Map.entry("as_of", 43404.0),
            Map.entry("type", new Object[][] {{"4114"}, {"1111"}, {"x"}}),
            Map.entry("level", new Object[][] {{"A"}, {"B"}, {"x"}}),
            Map.entry("ranks", new Object[][] {{1.0, 2.0, 3.0, 4.0}}),
            Map.entry("ids", ids()),
            Map.entry("customers", ids()),
            Map.entry("visited", ids()),
            Map.entry("marks", segments()),
            Map.entry("dates", days(43000)),
            Map.entry("invoiced", days(43000)),
            Map.entry("paid", days(43030)),
            Map.entry("last_date", days(43000)),
            Map.entry("will_call", share()),
            Map.entry("cluster", segments()),
            Map.entry("segment", segments()),
            Map.entry("before", segments()),
            Map.entry("after", reversed()),
            Map.entry("group", segments()),
            Map.entry("a", segments()),
            Map.entry("b", reversed()),
            Map.entry("cts_grade", segments()),
            Map.entry("rank", segments()),
            Map.entry("profit", share()),
            Map.entry("r", segments()),
            Map.entry("f", segments()),
            Map.entry("m", reversed()),
            Map.entry("policy", "rfmc-2021")));

    private SampleArguments() {}

    private static Object[][] grid(int columns) {
        SplittableRandom random = new SplittableRandom(7);
        Object[][] cells = new Object[ROWS][columns];
        for (Object[] row : cells) {
            Arrays.setAll(row, column -> (double) random.nextInt(100));
        }
        return cells;
    }

    private static Object[][] column(IntFunction<Object> cell) {
        Object[][] cells = new Object[ROWS][1];
        for (int row = 0; row < ROWS; row++) {
            cells[row][0] = cell.apply(row);
        }
        return cells;
    }

    private static Object[][] ids() {
        return column(row -> "C" + row);
    }

    private static Object[][] days(int first) {
        return column(row -> (double) (first + row * 3));
    }

    private static Object[][] share() {
        return column(row -> row / (double) ROWS);
    }

    private static Object[][] segments() {
        return column(row -> 1.0 + row % 4);
    }

    private static Object[][] reversed() {
        return column(row -> 4.0 - row % 4);
    }

    static Object[] of(SheetFunction function) {
        return function.arguments().stream()
                .map(argument -> {
                    Object known = ARGUMENTS.get(argument.name());
                    if (known == null) {
                        return argument.optional() ? null : column(row -> 10.0 + row * 4);
                    }
                    return argument.range() && !(known instanceof Object[][]) ? new Object[][] {{known}} : known;
                })
                .toArray();
    }
}
