package dev.stratum.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.sheet.CellError;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The functions that say why, what if and how sure, as hosts call them, on many customers: cells in, cells out. Prints for
 * each the seconds of the first call, when nothing is compiled yet, and the median of the calls after it, as Markdown: by the
 * clock, and of all processors together, which another load on the machine stretches less.
 *
 * <p>Arguments: how many customers, 100000 when omitted, and how often each function is called, 6 when omitted.
 */
public final class GradedFunctions {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Seconds of one call. */
    private record Time(double clock, double processors) {}

    private GradedFunctions() {}

    /**
     * Measures and prints.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        Object[][] indexes = customers(rows);
        Object[][] measures = firstColumns(indexes, 3, null);
        Object[][] score = call("CTS.SCORE", column(indexes, 3), column(indexes, 4), column(indexes, 5), column(indexes, 6));
        Object[][] scored = firstColumns(indexes, 3, score);
        Object[][] grades = firstColumns(call("RFMC.GRADES", (Object) scored), 4, null);
        Object[][] centres = call("KMEANS.CENTERS", grades, 4.0);
        Object[][] cut = {{"Days since last purchase, grade 4 up to", 30.0}};
        Object[][] recency = {{1.0}};

        Map<String, Supplier<Object[][]>> functions = new LinkedHashMap<>();
        functions.put("RFMC.NEXT(R, F, M, CTS)", () -> call("RFMC.NEXT", (Object) scored));
        functions.put("RFMC.CUTS(R, F, M, CTS)", () -> call("RFMC.CUTS", (Object) scored));
        functions.put(
                "RFMC.GRADES(R, F, M; nested, 5 bins)",
                () -> call("RFMC.GRADES", measures, null, null, 5.0, "nested"));
        functions.put(
                "SEGMENT.NEAREST(grades, centres, \"better\", recency fixed; 4 grades)",
                () -> call("SEGMENT.NEAREST", grades, centres, "better", recency, null, null, null, 4.0));
        functions.put("SEGMENT.EXPLAIN(R, F, M, CTS)", () -> call("SEGMENT.EXPLAIN", (Object) scored));
        functions.put(
                "SEGMENT.WHATIF(R, F, M, CTS; one cut)", () -> call("SEGMENT.WHATIF", scored, "rfmc-2021", cut));
        functions.put(
                "SEGMENT.WHATIF(R, F, M, four indexes; one cut)",
                () -> call("SEGMENT.WHATIF", indexes, "rfmc-2021", cut));
        functions.put("SEGMENT.SENSITIVITY(R, F, M, CTS)", () -> call("SEGMENT.SENSITIVITY", (Object) scored));
        functions.put(
                "SEGMENT.SENSITIVITY(R, F, M, four indexes)", () -> call("SEGMENT.SENSITIVITY", (Object) indexes));
        functions.put("SEGMENT.RULES(R, F)", () -> call("SEGMENT.RULES", (Object) firstColumns(grades, 2, null)));
        functions.put("KMEANS.CONFIDENCE(grades, 4)", () -> call("KMEANS.CONFIDENCE", grades, 4.0));
        functions.put("KMEANS.CERTIFICATE(grades, 4)", () -> call("KMEANS.CERTIFICATE", grades, 4.0));

        System.out.println("| call | first, s | later, s | later, CPU s |\n| --- | ---: | ---: | ---: |");
        functions.forEach((name, function) -> {
            Time first = time(function);
            List<Time> later = IntStream.range(1, calls)
                    .mapToObj(call -> time(function))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.2f | %.2f | %.2f |%n",
                    name,
                    first.clock(),
                    median(later, Time::clock),
                    median(later, Time::processors));
        });
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> seconds) {
        return times.stream().mapToDouble(seconds).sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static Time time(Supplier<Object[][]> function) {
        long cpu = PROCESS.getProcessCpuTime();
        long clock = System.nanoTime();
        Object[][] answer = function.get();
        Time time = new Time((System.nanoTime() - clock) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
        if (answer[0][0] instanceof CellError error) {
            throw new IllegalStateException("the function gives " + error);
        }
        return time;
    }

    private static Object[][] call(String name, Object... arguments) {
        return StratumFunctions.catalogue().find(name).orElseThrow().call(arguments);
    }

    /** R, F, M, order size, days to pay, will-call share, returns: spread over all grades. */
    private static Object[][] customers(int rows) {
        SplittableRandom random = new SplittableRandom(5);
        Object[][] cells = new Object[rows][];
        for (int i = 0; i < rows; i++) {
            double purchases = 1 + random.nextInt(12);
            double amount = Math.round(100 * Math.exp(random.nextDouble(9, 15))) / 100.0;
            cells[i] = new Object[] {
                (double) random.nextInt(400),
                purchases,
                amount,
                Math.round(100 * amount / purchases) / 100.0,
                (double) random.nextInt(130),
                random.nextInt(11) / 10.0,
                (double) random.nextInt(8_000)
            };
        }
        return cells;
    }

    private static Object[][] column(Object[][] table, int column) {
        Object[][] cells = new Object[table.length][1];
        for (int i = 0; i < cells.length; i++) {
            cells[i][0] = table[i][column];
        }
        return cells;
    }

    /** The first columns of a table, and another one behind them. */
    private static Object[][] firstColumns(Object[][] table, int columns, Object[][] last) {
        Object[][] cells = new Object[table.length][columns + (last == null ? 0 : 1)];
        for (int i = 0; i < cells.length; i++) {
            System.arraycopy(table[i], 0, cells[i], 0, columns);
            if (last != null) {
                cells[i][columns] = last[i][0];
            }
        }
        return cells;
    }
}
