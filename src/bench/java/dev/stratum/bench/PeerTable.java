package dev.stratum.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All cells and all engines in one process, as a Markdown table. Within a cell the engines take turns, one run each per
 * round, so what else the machine does falls on all of them; the figure is the median over the rounds. An engine whose
 * runs in a cell have taken its share of time sits out the later rounds.
 *
 * <p>Before the rounds of a cell every engine runs for some time, at least once, so that the compiler has seen it.
 *
 * <p>Arguments: {@code --rounds N} (default 7 for 1,048,576 rows, four times as many below), {@code --share SECONDS}
 * (default 6), {@code --warm SECONDS} before that (default 1), {@code --largest ROWS}, {@code --cells LABEL,LABEL} for the cells whose labels begin so, {@code --engines
 * NAME,NAME} for engines whose names begin so, ours always among them, {@code --clock cpu} for processor seconds instead of
 * those of the clock.
 */
public final class PeerTable {

    private static final int[] ROWS = {10_000, 100_000, 1 << 20};
    private static final int[] CLUSTERS = {4, 16};

    /** Seconds of work that processor seconds are the mean of, at least. */
    private static final double TICKS = 0.2;

    /** Tables of fewer rows have four times the rounds. */
    private static final int LONGEST = 1 << 20;

    private final int rounds;
    private final double share;

    /** Seconds that every engine runs before it is measured. */
    private final double warmUp;

    private final boolean cpu;
    private final List<Engine> engines;
    private final Map<String, Double> floor = new java.util.LinkedHashMap<>();
    private final Map<String, Double> heap = new java.util.LinkedHashMap<>();
    private final Map<Engine, Map<String, Double>> medians = new EnumMap<>(Engine.class);
    private final Map<Engine, Map<String, String>> ends = new EnumMap<>(Engine.class);
    private final List<String> cells = new ArrayList<>();

    private PeerTable(int rounds, double share, double warmUp, boolean cpu, List<Engine> engines) {
        this.rounds = rounds;
        this.share = share;
        this.warmUp = warmUp;
        this.cpu = cpu;
        this.engines = engines;
        for (Engine engine : engines) {
            medians.put(engine, new java.util.HashMap<>());
            ends.put(engine, new java.util.HashMap<>());
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        List<String> names = words(given, "--engines");
        PeerTable table = new PeerTable(
                Integer.parseInt(option(given, "--rounds", "7")),
                Double.parseDouble(option(given, "--share", "6")),
                Double.parseDouble(option(given, "--warm", "1")),
                option(given, "--clock", "wall").equals("cpu"),
                Arrays.stream(Engine.values())
                        .filter(engine ->
                                engine == Engine.STRATUM || names.stream().anyMatch(engine.name()::startsWith))
                        .filter(PeerTable::isThere)
                        .toList());
        int largest = Integer.parseInt(option(given, "--largest", "" + LONGEST));
        List<String> cells = words(given, "--cells");
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        long begun = System.nanoTime();
        for (boolean lattice : new boolean[] {true, false}) {
            for (int rows : ROWS) {
                for (int k : CLUSTERS) {
                    String label = Workload.label(lattice, rows, k);
                    if (rows <= largest && cells.stream().anyMatch(label::startsWith)) {
                        table.measure(Workload.of(lattice, rows, k));
                    }
                }
            }
        }
        table.print();
        System.out.printf(
                Locale.ROOT,
                "%nMeasured in %.0f s on %d cores.%n",
                seconds(begun),
                Runtime.getRuntime().availableProcessors());
    }

    private static boolean isThere(Engine engine) {
        boolean there = engine.isThere();
        if (!there) {
            System.err.println(engine + " is not installed");
        }
        return there;
    }

    private static String option(List<String> given, String name, String omitted) {
        int at = given.lastIndexOf(name);
        return at < 0 ? omitted : given.get(at + 1);
    }

    /** What begins with one of them is meant; with nothing given everything is. */
    private static List<String> words(List<String> given, String name) {
        return List.of(option(given, name, "").split(",", -1));
    }

    private void measure(Workload workload) {
        String cell = workload.label();
        cells.add(cell);
        Map<Engine, List<Double>> times = new EnumMap<>(Engine.class);
        Map<Engine, Run> runs = new EnumMap<>(Engine.class);
        double reference = 0;
        for (Engine engine : engines) {
            List<Double> own = new ArrayList<>();
            times.put(engine, own);
            runs.put(engine, engine.prepare(workload));
            Run.Spent spent;
            long begun = System.nanoTime();
            do {
                spent = runs.get(engine).go();
                if (spent.wall() > share) {
                    own.add(cpu ? spent.cpu() : spent.wall());
                }
            } while (seconds(begun) < warmUp);
            double sum = workload.sumOfSquares(spent.centres());
            reference = engine == Engine.STRATUM ? sum : reference;
            ends.get(engine).put(cell, end(sum / reference - 1));
        }
        heap.put(cell, heapPerInput(workload, runs.get(Engine.STRATUM)));
        Run pass = Run.here(() -> new double[] {pass(workload.table())});
        List<Double> passes = new ArrayList<>();
        for (long begun = System.nanoTime(); seconds(begun) < warmUp; ) {
            pass.go();
        }
        for (int round = workload.rows() < LONGEST ? 4 * rounds : rounds; round > 0; round--) {
            measure(pass, passes);
            runs.forEach((engine, run) -> {
                List<Double> own = times.get(engine);
                if (own.stream().mapToDouble(t -> t).sum() < share) {
                    measure(run, own);
                }
            });
        }
        runs.values().forEach(Run::close);
        floor.put(cell, median(passes));
        times.forEach((engine, own) -> medians.get(engine).put(cell, median(own)));
        System.err.printf(
                Locale.ROOT,
                "%s: ours %.4f s, fastest Java peer %.4f s%n",
                cell,
                medians.get(Engine.STRATUM).get(cell),
                fastestPeer(cell));
    }

    /**
     * Short work again and again, until the clock of the processor, which ticks in hundredths of a second, says something.
     */
    private void measure(Run run, List<Double> times) {
        double wall = 0;
        double spent = 0;
        int count = 0;
        do {
            Run.Spent once = run.go();
            wall += once.wall();
            spent += once.cpu();
            count++;
        } while (cpu && wall < TICKS);
        times.add((cpu ? spent : wall) / count);
    }

    private static String end(double off) {
        if (Math.abs(off) < 1e-9) {
            return "";
        }
        return String.format(Locale.ROOT, " (%+.0e)", off);
    }

    /** One read of all values on all cores. */
    private static double pass(double[] table) {
        int pieces = Math.max(1, Math.min(64, table.length / 8_192));
        return (table.length > 200_000 ? IntStream.range(0, pieces).parallel() : IntStream.range(0, pieces))
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
    }

    /** Input and everything allocated during a run, garbage included, over the input. */
    private static double heapPerInput(Workload workload, Run run) {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .collect(Collectors.toList());
        System.gc();
        long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        run.go();
        long after = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        return 1 + (after - before) / (8.0 * workload.table().length);
    }

    private double fastestPeer(String cell) {
        return engines.stream()
                .filter(engine -> engine != Engine.STRATUM && engine.isJava() && !engine.drawsItsOwnStart())
                .mapToDouble(engine -> medians.get(engine).get(cell))
                .min()
                .orElse(Double.NaN);
    }

    private void print() {
        System.out.println((cpu ? "| CPU seconds, median | " : "| seconds, median | ") + String.join(" | ", cells) + " |");
        System.out.println("| --- |" + " ---: |".repeat(cells.size()));
        for (Engine engine : engines) {
            line(name(engine), cell -> String.format(
                    Locale.ROOT, "%.4f%s", medians.get(engine).get(cell), ends.get(engine).get(cell)));
        }
        line("one streaming pass, all cores", cell -> String.format(Locale.ROOT, "%.4f", floor.get(cell)));
        for (Engine engine : engines) {
            if (!engine.isJava()) {
                line(name(engine) + " / ours", cell -> String.format(
                        Locale.ROOT, "%.1f x", medians.get(engine).get(cell) / ours(cell)));
            }
        }
        line("fastest Java peer / ours", cell -> String.format(Locale.ROOT, "%.1f x", fastestPeer(cell) / ours(cell)));
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

    private static String name(Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("scikit learn", "scikit-learn");
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
