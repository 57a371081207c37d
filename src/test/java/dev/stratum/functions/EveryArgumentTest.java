package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.SheetSize;
import dev.stratum.trust.Attack;
import dev.stratum.trust.Budget;
import dev.stratum.trust.OwnProcess;
import dev.stratum.trust.Tally;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every function answers whatever stands in any of its arguments, in little memory and without end of time: a column
 * picked by mistake must not take the spreadsheet program down. Runs in a process of its own with {@value #HEAP}, and with
 * {@value #THOROUGH_HEAP} when columns are as long as a sheet, whose cells alone take more than the former.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryArgumentTest {
    private static final String HEAP = "-Xmx128m";
    private static final String THOROUGH_HEAP = "-Xmx1g";
    private static final int MINUTES = 5;
    private static final int THOROUGH_MINUTES = 60;
    private static final long MOST_CELLS = 1_000_000;
    private static final long SECONDS_PER_CALL = 60;
    private static final int LONG = 20_000;
    private static final Pattern COUNTED = Pattern.compile("(\\d+) calls, (\\d+) with a result");

    @TempDir
    Path folder;

    @Attack("every function, every argument, every kind of cell and shape of range")
    void everyFunctionAnswersWhateverItIsGiven(Tally tally) throws Exception {
        File said = folder.resolve("said.txt").toFile();
        Process process = OwnProcess.of(
                        List.of(heap(), "-D" + Budget.PROPERTY + "=" + Budget.seconds()),
                        EveryArgumentTest.class.getName(),
                        List.of())
                .redirectOutput(said)
                .start();
        boolean ended = process.waitFor(Budget.isThorough() ? THOROUGH_MINUTES : MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String words = Files.readString(said.toPath());
        assertThat(ended).as(words).isTrue();
        Matcher counted = COUNTED.matcher(words);
        assertThat(counted.find()).as(words).isTrue();
        tally.tried(Long.parseLong(counted.group(1)));
        assertThat(Long.parseLong(counted.group(2))).as(words).isPositive();
        words.lines()
                .takeWhile(line -> !COUNTED.matcher(line).matches())
                .forEach(line -> tally.fault(Tally.Fault.CRASH, line));
    }

    private static String heap() {
        return Budget.isThorough() ? THOROUGH_HEAP : HEAP;
    }

    private int calls;
    private int results;

    /** Calls every function with every kind of cell in every argument; prints what has no answer. */
    public static void main(String[] arguments) {
        new EveryArgumentTest().callAll();
    }

    private void callAll() {
        for (SheetFunction function : StratumFunctions.catalogue().all()) {
            for (int at = 0; at < function.arguments().size(); at++) {
                for (Map.Entry<String, Object> given : given(function, at).entrySet()) {
                    Object[] values = SampleArguments.of(function);
                    values[at] = given.getValue();
                    call(function, given.getKey() + " as argument " + (at + 1), values);
                }
                call(function, "no argument after " + at, Arrays.copyOf(SampleArguments.of(function), at));
            }
            Object[] tooMany = Arrays.copyOf(
                    SampleArguments.of(function), function.arguments().size() + 1);
            call(function, "one argument more", tooMany);
        }
        for (Large large : atTheBounds()) {
            int before = results;
            call(StratumFunctions.catalogue().find(large.name()).orElseThrow(), "its bounds", large.values());
            if (results == before) {
                System.out.println(large.name() + " at its bound: no result");
            }
        }
        System.out.println(calls + " calls, " + results + " with a result");
    }

    /** What to give for one argument, by what it is. */
    private static Map<String, Object> given(SheetFunction function, int at) {
        Map<String, Object> given = new LinkedHashMap<>();
        boolean range = function.arguments().get(at).range();
        Object[][] sample = range ? (Object[][]) SampleArguments.of(function)[at] : null;
        CellKinds.cells().forEach((name, cell) -> {
            given.put(name, cell);
            CellKinds.ranges(cell, sample).forEach((shape, cells) -> {
                if (shape.startsWith("a column")
                        || (range && (Budget.isThorough() || shape.startsWith("the sample with one")))) {
                    given.put(shape + " " + name, cells);
                }
            });
        });
        given.putAll(CellKinds.shapes(sample));
        given.put("a long column", CellKinds.longColumn(Budget.isThorough() ? SheetSize.ROWS : LONG));
        return given;
    }

    private void call(SheetFunction function, String how, Object... values) {
        long start = System.nanoTime();
        String fault = fault(function, values);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        calls++;
        results += fault == null ? 1 : 0;
        if (fault != null && !fault.isEmpty()) {
            System.out.println(function.name() + ", " + how + ": " + fault);
        } else if (seconds > SECONDS_PER_CALL) {
            System.out.println(function.name() + ", " + how + ": took " + seconds + " s");
        }
    }

    /** What is wrong with the answer; empty when it is a problem with its sentence, null when it is cells. */
    private static String fault(SheetFunction function, Object... values) {
        try {
            return fault(function.call(values));
        } catch (StratumException problem) {
            return problem.getMessage().isBlank() ? "no sentence" : "";
        } catch (Throwable failure) { // also what no function may throw
            return failure.toString() + " at "
                    + Arrays.stream(failure.getStackTrace()).limit(4).toList();
        }
    }

    private static String fault(Object[][] cells) {
        if (cells.length == 0 || cells[0].length == 0) {
            return "no cell";
        }
        long size = Arrays.stream(cells).mapToLong(row -> row.length).sum();
        if (size > Math.max(MOST_CELLS, 4L * SheetSize.ROWS) || cells.length > SheetSize.ROWS) {
            return size + " cells";
        }
        if (Arrays.stream(cells).anyMatch(row -> row.length != cells[0].length)) {
            return "rows of different length";
        }
        return Arrays.stream(cells)
                .flatMap(Arrays::stream)
                .filter(cell -> !isFine(cell))
                .findFirst()
                .map(cell -> "the cell " + cell)
                .orElse(null);
    }

    private static boolean isFine(Object cell) {
        return cell == null
                || (cell instanceof Double number && Double.isFinite(number))
                || (cell instanceof String text && text.length() <= SheetSize.CHARACTERS)
                || cell instanceof Boolean
                || (cell instanceof CellError error && !error.reason().isBlank());
    }

    /** What is still calculated fits the memory as well. */
    private record Large(String name, Object... values) {}

    private static List<Large> atTheBounds() {
        Object[][] rows = new Object[2_000][2];
        Object[][] clumps = new Object[2_000][2];
        Object[][] three = new Object[2_000][2];
        Object[][] labels = new Object[2_000][1];
        Object[][] values = new Object[50_000][1];
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < values.length; i++) {
            values[i][0] = random.nextDouble();
            if (i < rows.length) {
                rows[i] = new Object[] {random.nextDouble(), random.nextDouble()};
                clumps[i] = new Object[] {10.0 * (i % 256) + random.nextDouble(), random.nextDouble()};
                three[i] = new Object[] {10.0 * (i % 3) + random.nextDouble(), random.nextDouble()};
                labels[i][0] = 1.0 + i % 256;
            }
        }
        Object[][] equal = new Object[100][100];
        Arrays.stream(equal).forEach(row -> Arrays.fill(row, 1.0));
        return List.of(
                // Two ends, soon reached, of so many starts that their labels would not fit.
                new Large("KMEANS.STABILITY", three, 2.0, 20_000.0),
                new Large("KMEANS.CLUSTER", rows, 1_000.0),
                new Large("KMEANS.MEMBERSHIP", clumps, 256.0),
                new Large("KMEANS.MEANDIST", new Object[] {values}),
                new Large("RFMC.CUTS", values, "natural-breaks", 9.0),
                new Large("STATS.HISTOGRAM", values, 1_000.0),
                new Large("STATS.AGREEMENT", labels, labels),
                new Large("SEGMENT.MIGRATION", labels, labels),
                new Large("AHP.WEIGHTS", new Object[] {equal}));
    }
}
