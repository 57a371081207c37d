package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.StratumException;
import dev.stratum.trust.Attack;
import dev.stratum.trust.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Excel calls thread-safe functions from many threads at once; each must answer as if it were alone. */
class ThreadSafetyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 2;

    /** Everything a call gives: its cells, or the sentence of its failure. */
    private static String outcome(SheetFunction function) {
        try {
            return Arrays.deepToString(function.call(SampleArguments.of(function)));
        } catch (StratumException problem) {
            return "failed: " + problem.getMessage();
        }
    }

    private static FunctionCatalogue remembersNothing() {
        return FunctionCatalogue.of(StratumFunctions.CLASSES);
    }

    @Attack("every function on eight threads at once")
    void allFunctionsAnswerTheSameOnEightThreadsAtOnce(Tally tally) throws Exception {
        Map<String, String> alone = new TreeMap<>();
        remembersNothing().all().forEach(function -> alone.put(function.name(), outcome(function)));
        assertThat(alone.values().stream().filter(result -> !result.startsWith("failed")))
                .as("functions that give a result here: %s", alone)
                .hasSizeGreaterThan(alone.size() * 3 / 4);

        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Callable<Map<String, String>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int seed = thread;
            tasks.add(() -> {
                List<SheetFunction> functions =
                        new ArrayList<>(remembersNothing().all());
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
                result.get().forEach((function, answer) -> {
                    tally.tried(ROUNDS);
                    if (!answer.equals(alone.get(function))) {
                        tally.fault(Tally.Fault.WRONG_ANSWER, function + ": " + answer);
                    }
                });
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
