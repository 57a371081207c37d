package dev.stratum.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The default start on public tables: how often it ends at the lowest sum of squares that is known, and what that costs beside
 * one single start and as many starts as fit into ten times the time of one. Prints a line per table as Markdown; times are those of all processors
 * together.
 *
 * <p>Argument: how many seeds, 40 when omitted.
 */
public final class BestStart {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path DATA = Path.of("src/main/resources/dev/stratum/work/proof");
    private static final int FIRST_SEED = 1_001;
    private static final int STARTS = 10;

    /** A table, how many clusters, and the lowest sum known. */
    private record Case(String name, int k, double lowest) {
        Rows rows() {
            try {
                List<String> lines = Files.readAllLines(DATA.resolve(name + ".csv"));
                double[] values = lines.stream()
                        .filter(line -> !line.isBlank())
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                int columns = lines.get(0).split(",").length;
                return new Rows(values, values.length / columns, columns);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        boolean isReached(double sum) {
            return sum <= lowest * (1 + 1e-8);
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("glass", 3, 114.340971936),
            new Case("glass", 6, 72.9647267),
            new Case("wholesale_std", 2, 3486.56629993),
            new Case("wholesale_std", 3, 2912.51635379),
            new Case("wholesale_std", 4, 2465.57751623),
            new Case("wholesale_std", 5, 2047.35315286),
            new Case("wholesale_std", 6, 1734.95694181),
            new Case("wine", 2, 4543749.61453),
            new Case("wine", 3, 2370689.68678),
            new Case("wine", 7, 412137.5091),
            new Case("gr202", 6, 6764.88487),
            new Case("iris", 10, 25.8340548199725),
            new Case("ruspini", 10, 4446.28214285714));

    private BestStart() {}

    /**
     * Measures and prints.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        System.out.println("| table | k | best reached | ten starts reached | best, CPU ms | one start, CPU ms | ratio |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        int best = 0;
        int ten = 0;
        for (Case each : CASES) {
            Rows rows = each.rows();
            KMeansSettings many = KMeansSettings.of(each.k());
            KMeansSettings one = many.withStart(Start.KMEANS_PLUS_PLUS);
            for (int warm = 0; warm < 15; warm++) {
                KMeans.converged(rows, many.withSeed(warm));
                IntStream.range(0, 300).forEach(seed -> KMeans.converged(rows, one.withSeed(seed)));
            }
            long start = PROCESS.getProcessCpuTime();
            int reached = (int) seeds(seeds)
                    .filter(seed -> each.isReached(
                            KMeans.converged(rows, many.withSeed(seed)).sumOfSquares()))
                    .count();
            double ofBest = (PROCESS.getProcessCpuTime() - start) / 1e6 / seeds;
            start = PROCESS.getProcessCpuTime();
            int byTen = (int) seeds(seeds)
                    .filter(seed -> each.isReached(IntStream.range(0, STARTS)
                            .mapToDouble(i -> KMeans.converged(rows, one.withSeed(100_000L * i + seed))
                                    .sumOfSquares())
                            .min()
                            .orElseThrow()))
                    .count();
            double ofOne = (PROCESS.getProcessCpuTime() - start) / 1e6 / seeds / STARTS;
            best += reached;
            ten += byTen;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.1f | %.3f | %.0f |%n",
                    each.name(),
                    each.k(),
                    reached,
                    byTen,
                    ofBest,
                    ofOne,
                    ofBest / ofOne);
        }
        System.out.printf(Locale.ROOT, "| all | | %d | %d | | | |%n", best, ten);
    }

    private static IntStream seeds(int count) {
        return IntStream.range(FIRST_SEED, FIRST_SEED + count);
    }
}
