package dev.stratum.bench;

import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person waits for who pastes one formula: the first call of a new process, in which classes are loaded and nothing is
 * compiled yet, and later ones. Prints one row of a table in Markdown; {@code goals.sh} asks for one after the other.
 *
 * <p>Arguments: a class path, the call, how many rows, the goal in words.
 */
public final class GoalTable {

    /** Later calls are repeated for so many seconds at least. */
    private static final double ENOUGH = 1;

    private static final int FEWEST = 2;

    private GoalTable() {}

    /** What a call took, by the clock and of all threads together. */
    private record Cost(double wall, double cpu) {

        static Cost of(Build build, String call, Object... values) throws ReflectiveOperationException {
            long begun = System.nanoTime();
            double cpu = build.seconds(FunctionCalls.function(call), values);
            return new Cost((System.nanoTime() - begun) / 1e9, cpu);
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments see above
     * @throws ReflectiveOperationException when the class path holds no Stratum
     * @throws MalformedURLException when it is none
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, MalformedURLException {
        Build build = new Build(arguments[0]);
        String call = arguments[1];
        int rows = Integer.parseInt(arguments[2]);
        Object[] values = new FunctionCalls().arguments(call, rows);
        Cost first = Cost.of(build, call, values);
        // While the second one runs the compiler of the JVM is still at work.
        Cost.of(build, call, values);
        List<Cost> later = new ArrayList<>();
        for (long begun = System.nanoTime(); later.size() < FEWEST || (System.nanoTime() - begun) / 1e9 < ENOUGH; ) {
            later.add(Cost.of(build, call, values));
        }
        System.out.printf(
                Locale.ROOT,
                "| `%s | %,d | %.3f | %.3f | %.3f | %s |%n",
                call.replaceFirst("( .*)?$", "`$1"),
                rows,
                first.wall(),
                median(later.stream().mapToDouble(Cost::wall).toArray()),
                // Processor time ticks in hundredths of a second, so of short calls the mean says more than the median.
                later.stream().mapToDouble(Cost::cpu).average().orElseThrow(),
                arguments[3]);
    }

    private static double median(double... seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
