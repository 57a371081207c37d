package dev.stratum.host.headless;

import dev.stratum.trust.Attack;
import dev.stratum.trust.Budget;
import dev.stratum.trust.OwnProcess;
import dev.stratum.trust.Tally;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Commands that are killed (kill -9) or stopped (Ctrl-C) at some point, each in a process of its own: the old file is there
 * or the new one, whole. Who is stopped leaves nothing else; what a killed one leaves goes with the next run.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledTest {
    private static final int SEED = 9;
    private static final int POINTS = 200;
    private static final int LONGEST_WRITE = 60;
    private static final int SECONDS = 180;
    private static final String SCRATCH = "java.io.tmpdir";
    private static final List<String> JVM = List.of("-XX:-UsePerfData", "-Xmx512m");

    @TempDir
    Path place;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Writing, Long> milliseconds = new EnumMap<>(Writing.class);
    private Path folder;
    private Path scratch;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectory(place.resolve("work"));
        scratch = Files.createDirectory(place.resolve("scratch"));
    }

    /** How a process ends before its time. */
    private enum End {
        /** At any moment of its run. */
        KILLED,
        /** Soon after its first temporary file. */
        KILLED_WRITING,
        /** As by Ctrl-C, soon after its first temporary file. */
        STOPPED_WRITING;

        boolean cleansUp() {
            return this == STOPPED_WRITING;
        }
    }

    @Attack("a command that is killed or stopped at any point")
    void killed(Tally tally) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Budget.seconds());
        List<Writing> writings = Writing.slow();
        int points = Budget.isThorough() ? POINTS / writings.size() : 1;
        for (int i = 0; i < writings.size() && (Budget.isThorough() || System.nanoTime() < until); i++) {
            attack(writings.get(i), points, i, tally);
        }
    }

    private void attack(Writing writing, int points, int first, Tally tally) throws Exception {
        writing.prepare(folder);
        Map<String, ByteBuffer> old = Writing.content(Files.readAllBytes(writing.target(folder)));
        Map<String, ByteBuffer> anew = undisturbed(writing);
        for (int i = 0; i < points; i++) {
            writing.prepareBesideLeftovers(folder);
            End end = End.values()[(first + i) % End.values().length];
            Set<String> before = litter(writing);
            long after = end(writing, end);
            tally.tried(1);
            String what = writing + " " + end + " after " + after + " ms";
            Path target = writing.target(folder);
            Map<String, ByteBuffer> now = Files.exists(target) ? Writing.content(Files.readAllBytes(target)) : Map.of();
            if (!now.equals(old) && !now.equals(anew)) {
                tally.fault(Tally.Fault.LOSS, what + ": neither the old nor the new file is there");
            }
            Set<String> left = litter(writing);
            left.removeAll(before);
            if (end.cleansUp() && !left.isEmpty()) {
                tally.fault(Tally.Fault.LOSS, what + ": left " + left);
            }
        }
        age();
        writing.prepareBesideLeftovers(folder);
        tally.tried(1);
        if (!undisturbed(writing).equals(anew)) {
            tally.fault(Tally.Fault.WRONG_ANSWER, writing + " after those that were killed");
        }
        if (!litter(writing).isEmpty()) {
            tally.fault(Tally.Fault.LOSS, writing + ": the next run left " + litter(writing));
        }
    }

    /** Runs to the end; gives the new file. */
    private Map<String, ByteBuffer> undisturbed(Writing writing) throws Exception {
        Process process = start(writing);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() > 1) {
            process.destroyForcibly();
            throw new AssertionError(writing + " did not end well");
        }
        return Writing.content(Files.readAllBytes(writing.target(folder)));
    }

    private Process start(Writing writing) throws IOException {
        List<String> options = new ArrayList<>(JVM);
        options.add("-D" + SCRATCH + "=" + scratch);
        return OwnProcess.of(options, Main.class.getName(), writing.arguments(folder))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Starts the command and ends it; says after how many milliseconds. */
    private long end(Writing writing, End end) throws Exception {
        Set<String> before = names();
        long start = System.nanoTime();
        Process process = start(writing);
        try {
            if (end == End.KILLED) {
                long longest = milliseconds.getOrDefault(writing, TimeUnit.SECONDS.toMillis(2));
                if (process.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS)) {
                    milliseconds.put(writing, elapsed(start));
                }
            } else {
                while (process.isAlive() && names().equals(before)) {
                    Thread.sleep(1);
                }
                process.waitFor(random.nextLong(LONGEST_WRITE), TimeUnit.MILLISECONDS);
            }
            if (end.cleansUp()) {
                process.destroy();
            } else {
                process.destroyForcibly();
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(writing + " cannot be stopped");
            }
            return elapsed(start);
        } finally {
            process.destroyForcibly();
        }
    }

    private static long elapsed(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(Writing.names(folder));
        names.addAll(Writing.names(scratch));
        return names;
    }

    private Set<String> litter(Writing writing) {
        Set<String> names = names();
        names.removeAll(writing.expected());
        return names;
    }

    /** What cannot be told from the beginnings of a run that is at work stays for ten minutes, which pass here at once. */
    private void age() throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofMinutes(11)));
        for (Path file : Writing.files(scratch)) {
            Files.setLastModifiedTime(file, longAgo);
        }
    }
}
