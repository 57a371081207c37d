package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.StratumException;
import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every function answers whatever stands in any of its arguments, in little memory and without end of time: a column
 * picked by mistake must not take the spreadsheet program down. Runs in a process of its own with {@value #HEAP}.
 */
@Tag("slow")
class EveryArgumentTest {
    private static final String HEAP = "-Xmx96m";
    private static final int MINUTES = 5;
    private static final long MOST_CELLS = 1_000_000;
    private static final long SECONDS_PER_CALL = 60;

    @TempDir
    Path folder;

    @Test
    void everyFunctionAnswersWhateverItIsGiven() throws Exception {
        File said = folder.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        EveryArgumentTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String words = Files.readString(said.toPath());
        assertThat(ended).as(words).isTrue();
        assertThat(process.exitValue()).as(words).isZero();
        assertThat(words).contains("calls").doesNotContain("OutOfMemoryError");
    }

    /** The classes of this test, whoever loaded them. */
    private static String classPath() {
        return EveryArgumentTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Calls every function with every wrong value in every argument; ends with 1 when one has no answer. */
    public static void main(String[] arguments) {
        int calls = 0;
        int results = 0;
        List<String> faults = new ArrayList<>();
        for (SheetFunction function : StratumFunctions.catalogue().all()) {
            for (int at = 0; at < function.arguments().size(); at++) {
                for (Map.Entry<String, Object> wrong : wrong().entrySet()) {
                    Object[] values = SampleArguments.of(function);
                    boolean range = function.arguments().get(at).range();
                    values[at] =
                            !range && wrong.getValue() instanceof Object[][] cells ? cells[1][0] : wrong.getValue();
                    String call = function.name() + ", " + wrong.getKey() + " as argument " + (at + 1);
                    long start = System.nanoTime();
                    String fault = fault(function, values);
                    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                    calls++;
                    results += fault == null ? 1 : 0;
                    if (fault != null && !fault.isEmpty()) {
                        faults.add(call + ": " + fault);
                    } else if (seconds > SECONDS_PER_CALL) {
                        faults.add(call + ": took " + seconds + " s");
                    }
                }
            }
        }
        for (Large call : atTheBounds()) {
            long start = System.nanoTime();
            String fault = fault(StratumFunctions.catalogue().find(call.name()).orElseThrow(), call.values());
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            calls++;
            if (fault != null || seconds > SECONDS_PER_CALL) {
                faults.add(call.name() + " at its bound: " + (fault == null ? seconds + " s" : "no result " + fault));
            }
        }
        faults.forEach(System.out::println);
        System.out.println(calls + " calls, " + results + " with a result");
        System.exit(faults.isEmpty() && results > 0 ? 0 : 1);
    }

    /** What is wrong with the answer; empty when it is a problem with its sentence, null when it is cells. */
    private static String fault(SheetFunction function, Object... values) {
        try {
            Object[][] cells = function.call(values);
            long size = Arrays.stream(cells).mapToLong(row -> row.length).sum();
            boolean infinite = Arrays.stream(cells)
                    .flatMap(Arrays::stream)
                    .anyMatch(cell -> cell instanceof Double number && !Double.isFinite(number));
            return size > MOST_CELLS ? size + " cells" : infinite ? "a number that is none" : null;
        } catch (StratumException problem) {
            return problem.getMessage().isBlank() ? "no sentence" : "";
        } catch (Throwable failure) { // also what no function may throw
            return failure.toString() + " at "
                    + Arrays.stream(failure.getStackTrace()).limit(4).toList();
        }
    }

    /** What is still calculated fits the memory as well. */
    private record Large(String name, Object... values) {}

    private static List<Large> atTheBounds() {
        Object[][] rows = new Object[2_000][2];
        Object[][] labels = new Object[2_000][1];
        Object[][] values = new Object[50_000][1];
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < values.length; i++) {
            values[i][0] = random.nextDouble();
            if (i < rows.length) {
                rows[i] = new Object[] {random.nextDouble(), random.nextDouble()};
                labels[i][0] = 1.0 + i % 256;
            }
        }
        Object[][] equal = new Object[100][100];
        Arrays.stream(equal).forEach(row -> Arrays.fill(row, 1.0));
        return List.of(
                new Large("KMEANS.STABILITY", rows, 4.0, 6_000.0),
                new Large("KMEANS.CLUSTER", rows, 1_000.0),
                new Large("KMEANS.MEMBERSHIP", rows, 256.0),
                new Large("KMEANS.MEANDIST", new Object[] {values}),
                new Large("RFMC.CUTS", values, "natural-breaks", 9.0),
                new Large("STATS.HISTOGRAM", values, 1_000.0),
                new Large("STATS.AGREEMENT", labels, labels),
                new Large("SEGMENT.MIGRATION", labels, labels),
                new Large("AHP.WEIGHTS", new Object[] {equal}));
    }

    private static Map<String, Object> wrong() {
        Map<String, Object> wrong = new TreeMap<>();
        double[] numbers = {
            43404, 16_500, 999_999, 1234.56, 1e308, -1e308, -1, 0, 0.5, 1e-308, 2_147_483_647, 2_147_483_648.0, 9.3e18
        };
        for (double number : numbers) {
            wrong.put("the column " + number, column(number, 1.0, 2.0));
            wrong.put("the value " + number, number);
        }
        wrong.put("a column of dates", column(43404.0, 43405.0, 43410.0));
        wrong.put("a column of amounts", column(1200.5, -3.25, 99_999.99));
        wrong.put("text", column("x", "1,200.00", "43404"));
        wrong.put("one text", "many");
        wrong.put("blanks", column(null, null, null));
        wrong.put("nothing", null);
        wrong.put("true", true);
        wrong.put("huge and tiny", column(1e308, -1e308, 1e-308));
        wrong.put("a wide row", new Object[][] {wide(), wide()});
        wrong.put("empty text", column("", "", "x"));
        return wrong;
    }

    private static Object[] wide() {
        Object[] row = new Object[300];
        Arrays.setAll(row, i -> 1.0 + i % 7 + i / 7.0);
        return row;
    }

    private static Object[][] column(Object first, Object second, Object third) {
        Object[][] cells = new Object[12][1];
        for (int row = 0; row < cells.length; row++) {
            cells[row][0] = row % 3 == 0 ? second : row % 3 == 1 ? first : third;
        }
        return cells;
    }
}
