package dev.stratum.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All cells and all engines in one process, as a Markdown table. Within a cell the engines take turns, one run each per
 * round, so what else the machine does falls on all of them; the figure is the median over the rounds. An engine whose
 * runs in a cell have taken its share of time sits out the later rounds.
 *
 * <p>Before the rounds of a cell every engine runs for a second, at least once, so that the compiler has seen it.
 *
 * <p>Arguments: {@code --rounds N} (default 7 for 1,048,576 rows, four times as many below), {@code --share SECONDS}
 * (default 6), {@code --largest ROWS}, {@code --cells LABEL} for the cells whose labels begin so; {@code --export
 * DIRECTORY} writes the workloads for {@code peers.sh} instead of measuring.
 */
public final class PeerTable {

    private static final int[] ROWS = {10_000, 100_000, 1 << 20};
    private static final int[] CLUSTERS = {4, 16};

    /** Seconds that every engine runs before it is measured. */
    private static final double WARM_UP = 1;

    /** Tables of fewer rows have four times the rounds. */
    private static final int LONGEST = 1 << 20;

    private final int rounds;
    private final double share;
    private final int largest;
    private final Map<String, Double> floor = new java.util.LinkedHashMap<>();
    private final Map<String, Double> heap = new java.util.LinkedHashMap<>();
    private final Map<Engine, Map<String, Double>> medians = new EnumMap<>(Engine.class);
    private final Map<Engine, Map<String, String>> ends = new EnumMap<>(Engine.class);
    private final List<String> cells = new ArrayList<>();

    private PeerTable(int rounds, double share, int largest) {
        this.rounds = rounds;
        this.share = share;
        this.largest = largest;
        for (Engine engine : Engine.values()) {
            medians.put(engine, new java.util.HashMap<>());
            ends.put(engine, new java.util.HashMap<>());
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments see above
     * @throws IOException when the workloads cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        PeerTable table = new PeerTable(
                (int) option(given, "--rounds", 7),
                option(given, "--share", 6),
                (int) option(given, "--largest", 1 << 20));
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        int export = given.indexOf("--export");
        int chosen = given.indexOf("--cells");
        String cells = chosen < 0 ? "" : given.get(chosen + 1);
        long begun = System.nanoTime();
        for (boolean lattice : new boolean[] {true, false}) {
            for (int rows : ROWS) {
                for (int k : CLUSTERS) {
                    if (rows <= table.largest && export >= 0) {
                        Workload.of(lattice, rows, k).export(Path.of(given.get(export + 1)));
                    } else if (rows <= table.largest) {
                        Workload workload = Workload.of(lattice, rows, k);
                        if (workload.label().startsWith(cells)) {
                            table.measure(workload);
                        }
                    }
                }
            }
        }
        if (export >= 0) {
            return;
        }
        table.print();
        System.out.printf(Locale.ROOT, "%nMeasured in %.0f s.%n", (System.nanoTime() - begun) / 1e9);
    }

    private static double option(List<String> given, String name, double omitted) {
        int at = given.indexOf(name);
        return at < 0 ? omitted : Double.parseDouble(given.get(at + 1));
    }

    private void measure(Workload workload) {
        String cell = workload.label();
        cells.add(cell);
        Map<Engine, List<Double>> times = new EnumMap<>(Engine.class);
        Map<Engine, Supplier<double[]>> runs = new EnumMap<>(Engine.class);
        double reference = 0;
        for (Engine engine : Engine.values()) {
            times.put(engine, new ArrayList<>());
            runs.put(engine, engine.prepare(workload));
            double[] centres;
            long begun = System.nanoTime();
            do {
                long started = System.nanoTime();
                centres = runs.get(engine).get();
                if (seconds(started) > share) {
                    times.get(engine).add(seconds(started));
                }
            } while (seconds(begun) < WARM_UP);
            double sum = workload.sumOfSquares(centres);
            reference = engine == Engine.STRATUM ? sum : reference;
            ends.get(engine).put(cell, end(sum / reference - 1));
        }
        heap.put(cell, heapPerInput(workload, runs.get(Engine.STRATUM)));
        List<Double> passes = new ArrayList<>();
        for (long begun = System.nanoTime(); seconds(begun) < WARM_UP; ) {
            pass(workload.table());
        }
        for (int round = workload.rows() < LONGEST ? 4 * rounds : rounds; round > 0; round--) {
            passes.add(pass(workload.table()));
            for (Engine engine : Engine.values()) {
                List<Double> own = times.get(engine);
                if (own.stream().mapToDouble(t -> t).sum() < share) {
                    long started = System.nanoTime();
                    runs.get(engine).get();
                    own.add(seconds(started));
                }
            }
        }
        floor.put(cell, median(passes));
        times.forEach((engine, own) -> medians.get(engine).put(cell, median(own)));
        System.err.printf(
                Locale.ROOT,
                "%s: ours %.4f s, fastest peer %.4f s%n",
                cell,
                medians.get(Engine.STRATUM).get(cell),
                fastestPeer(cell));
    }

    private static String end(double off) {
        if (Math.abs(off) < 1e-9) {
            return "";
        }
        return String.format(Locale.ROOT, " (%+.0e)", off);
    }

    /** One read of all values on all cores. */
    private static double pass(double[] table) {
        long started = System.nanoTime();
        int pieces = Math.max(1, Math.min(64, table.length / 8_192));
        double sum = (table.length > 200_000 ? IntStream.range(0, pieces).parallel() : IntStream.range(0, pieces))
                .mapToDouble(piece -> {
                    double a = 0;
                    double b = 0;
                    double c = 0;
                    double d = 0;
                    int from = (int) ((long) piece * table.length / pieces) & ~3;
                    int to = (int) ((piece + 1L) * table.length / pieces) & ~3;
                    for (int i = from; i < to; i += 4) {
                        a += table[i];
                        b += table[i + 1];
                        c += table[i + 2];
                        d += table[i + 3];
                    }
                    return a + b + c + d;
                })
                .sum();
        double taken = seconds(started);
        return sum == 0.123 ? -1 : taken;
    }

    /** Input and everything allocated during a run, garbage included, over the input. */
    private static double heapPerInput(Workload workload, Supplier<double[]> run) {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .collect(Collectors.toList());
        System.gc();
        long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        run.get();
        long after = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        return 1 + (after - before) / (8.0 * workload.table().length);
    }

    private double fastestPeer(String cell) {
        return Arrays.stream(Engine.values())
                .filter(engine -> engine != Engine.STRATUM && !engine.drawsItsOwnStart())
                .mapToDouble(engine -> medians.get(engine).get(cell))
                .min()
                .orElseThrow();
    }

    private void print() {
        System.out.println("| seconds, median | " + String.join(" | ", cells) + " |");
        System.out.println("| --- |" + " ---: |".repeat(cells.size()));
        for (Engine engine : Engine.values()) {
            line(engine.name().toLowerCase(Locale.ROOT).replace('_', ' '), cell -> String.format(
                    Locale.ROOT, "%.4f%s", medians.get(engine).get(cell), ends.get(engine).get(cell)));
        }
        line("one streaming pass, all cores", cell -> String.format(Locale.ROOT, "%.4f", floor.get(cell)));
        line("fastest peer / ours", cell -> String.format(Locale.ROOT, "%.1f x", fastestPeer(cell) / ours(cell)));
        line("ours / streaming pass", cell -> String.format(Locale.ROOT, "%.1f x", ours(cell) / floor.get(cell)));
        line("heap / input", cell -> cell.contains("1M") ? String.format(Locale.ROOT, "%.2f", heap.get(cell)) : "");
        line("growth exponent from 100k", cell -> {
            String smaller = cell.replace("1M", "100k");
            return cell.contains("1M") && medians.get(Engine.STRATUM).containsKey(smaller)
                    ? String.format(
                            Locale.ROOT, "%.2f", Math.log(ours(cell) / ours(smaller)) / Math.log((1 << 20) / 100_000.0))
                    : "";
        });
    }

    private double ours(String cell) {
        return medians.get(Engine.STRATUM).get(cell);
    }

    private void line(String name, java.util.function.Function<String, String> figure) {
        System.out.println("| " + name + " | "
                + cells.stream().map(figure).collect(Collectors.joining(" | ")) + " |");
    }

    private static double median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(t -> t).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
