package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Excel calls thread-safe functions from many threads at once; each must answer as if it were alone. */
class ThreadSafetyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 2;
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
            Map.entry("cuts", new Object[][] {{75.0, 50.0, 25.0}}),
            Map.entry("k", 3.0),
            Map.entry("as_of", 43404.0),
            Map.entry("level", new Object[][] {{"A"}, {"B"}, {"x"}}),
            Map.entry("ranks", new Object[][] {{1.0, 2.0, 3.0, 4.0}}),
            Map.entry("ids", ids()),
            Map.entry("customers", ids()),
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
            Map.entry("r", segments()),
            Map.entry("f", segments()),
            Map.entry("m", reversed())));

    private static Object[][] grid(int columns) {
        SplittableRandom random = new SplittableRandom(7);
        Object[][] cells = new Object[ROWS][columns];
        for (Object[] row : cells) {
            Arrays.setAll(row, column -> (double) random.nextInt(100));
        }
        return cells;
    }

    private static Object[][] column(java.util.function.IntFunction<Object> cell) {
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

    private static Object[] arguments(SheetFunction function) {
        return function.arguments().stream()
                .map(argument -> {
                    Object known = ARGUMENTS.get(argument.name());
                    return known != null || argument.optional() ? known : column(row -> 10.0 + row * 4);
                })
                .toArray();
    }

    /** Everything a call gives: its cells, or the sentence of its failure. */
    private static String outcome(SheetFunction function) {
        try {
            return Arrays.deepToString(function.call(arguments(function)));
        } catch (StratumException problem) {
            return "failed: " + problem.getMessage();
        }
    }

    @Test
    void allFunctionsAnswerTheSameOnEightThreadsAtOnce() throws Exception {
        Map<String, String> alone = new TreeMap<>();
        StratumFunctions.catalogue().all().forEach(function -> alone.put(function.name(), outcome(function)));
        assertThat(alone.values().stream().filter(result -> !result.startsWith("failed")))
                .as("functions that give a result here: %s", alone)
                .hasSizeGreaterThan(alone.size() * 3 / 4);

        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Callable<Map<String, String>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int seed = thread;
            tasks.add(() -> {
                List<SheetFunction> functions =
                        new ArrayList<>(StratumFunctions.catalogue().all());
                Map<String, String> results = new TreeMap<>();
                together.await();
                for (int round = 0; round < ROUNDS; round++) {
                    // Each thread in its own order, so that different functions run side by side.
                    Collections.shuffle(functions, new java.util.Random(seed * 100L + round));
                    for (SheetFunction function : functions) {
                        results.merge(function.name(), outcome(function), (one, other) -> {
                            assertThat(other).isEqualTo(one);
                            return other;
                        });
                    }
                }
                return results;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Map<String, String>> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
