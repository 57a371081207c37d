package dev.stratum.host.headless;

import dev.stratum.trust.Attack;
import dev.stratum.trust.Budget;
import dev.stratum.trust.Tally;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Files that were damaged on their way: cut off, a byte changed, a piece blank, doubled or taken out. The damage is named
 * and nothing is written, or it does not matter and the result is that of the sound file. What was there stays.
 */
@Isolated("its commands share the settings of the process with no other")
class DamagedFilesTest {
    private static final int SEED = 18;
    private static final List<String> TROUBLE = List.of("Exception", "at dev.stratum", "Unexpected", "null");

    @TempDir
    Path folder;

    /** A command on one file, which writes another one or none. */
    private record Job(String file, List<String> arguments) {
        Object[] arguments(Path input, Path output) {
            return arguments.stream()
                    .map(argument -> argument.equals("IN") ? input : argument.equals("OUT") ? output : argument)
                    .toArray();
        }
    }

    @Attack("a workbook that is cut off or damaged")
    void workbooks(Tally tally) throws IOException {
        attack(
                tally,
                List.of(
                        new Job("/engine/cases/refresh-tax-table.xlsx", List.of("refresh", "IN", "--out", "OUT")),
                        new Job("/engine/cases/table-by-name.xlsx", List.of("eval", "--book", "IN", "SUM(1,2)")),
                        new Job("/engine/cases/table-by-name.xlsx", List.of("check", "IN")),
                        new Job("/headless/merged-columns.xlsx", List.of("check", "IN", "--all"))),
                ".xlsx",
                true);
    }

    @Attack("a CSV ledger that is cut off or damaged")
    void ledgers(Tally tally) throws IOException {
        attack(
                tally,
                List.of(
                        new Job("/headless/ledger-good.csv", List.of("check", "IN")),
                        new Job(
                                "/headless/ledger-good.csv",
                                List.of(
                                        "measures",
                                        "IN",
                                        "--engine",
                                        "memory",
                                        "--as-of",
                                        "2018-10-31",
                                        "--customers",
                                        "OUT"))),
                ".csv",
                false);
    }

    /** With checksums in the file, a result is that of the sound file or there is none. */
    private void attack(Tally tally, List<Job> jobs, String end, boolean hasChecksums) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Budget.seconds());
        Path input = folder.resolve("in" + end);
        Path output = folder.resolve("out" + end);
        do {
            for (Job job : jobs) {
                byte[] sound = Files.readAllBytes(Cli.file(job.file()));
                Files.write(input, sound);
                Cli.Run right = Cli.run(job.arguments(input, output));
                byte[] rightOutput = take(output);
                byte[] damaged = damaged(sound, random);
                Files.write(input, damaged);
                Cli.Run run = Cli.run(job.arguments(input, output));
                tally.tried(1);
                String what = job.arguments().get(0) + " " + job.file() + ", case " + tally.cases() + ": exit code "
                        + run.code() + "\n" + run.out() + run.err();
                if (run.code() < 0 || run.code() > 3 || TROUBLE.stream().anyMatch(run.err()::contains)) {
                    tally.fault(Tally.Fault.CRASH, what);
                }
                if (!Arrays.equals(Files.readAllBytes(input), damaged) || !onlyOurs(input, output)) {
                    tally.fault(Tally.Fault.LOSS, "files beside or instead of those asked for, " + what);
                }
                byte[] written = take(output);
                boolean refused = run.code() >= 2;
                if (refused && written.length > 0) {
                    tally.fault(Tally.Fault.LOSS, "a file in spite of the refusal, " + what);
                } else if (!refused
                        && hasChecksums
                        && (run.code() != right.code()
                                || !run.out().equals(right.out())
                                || !content(written).equals(content(rightOutput)))) {
                    tally.fault(Tally.Fault.WRONG_ANSWER, what);
                }
            }
        } while (System.nanoTime() < until);
    }

    private boolean onlyOurs(Path input, Path output) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return List.of(input, output).containsAll(files.collect(Collectors.toSet()));
        }
    }

    /** Takes the output away for the next case; empty when there is none. */
    private static byte[] take(Path output) throws IOException {
        if (!Files.exists(output)) {
            return new byte[0];
        }
        byte[] content = Files.readAllBytes(output);
        Files.delete(output);
        return content;
    }

    /** What a workbook holds, part by part: dates and notes of the container around it do not matter. */
    private static Map<String, ByteBuffer> content(byte[] workbook) throws IOException {
        Map<String, ByteBuffer> parts = new TreeMap<>();
        if (workbook.length > 0) {
            try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    parts.put(
                            entry.getName(),
                            ByteBuffer.wrap(zip.getInputStream(entry).readAllBytes()));
                }
            }
        }
        return parts;
    }

    private static byte[] damaged(byte[] sound, SplittableRandom random) {
        int at = random.nextInt(sound.length);
        int length = 1 + random.nextInt(Math.min(200, sound.length - at));
        byte[] damaged = sound.clone();
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(sound, at);
            case 1 -> {
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                yield damaged;
            }
            case 2 -> {
                Arrays.fill(damaged, at, at + length, (byte) 0);
                yield damaged;
            }
            case 3 -> {
                byte[] doubled = Arrays.copyOf(sound, sound.length + length);
                System.arraycopy(sound, at, doubled, at + length, sound.length - at);
                yield doubled;
            }
            default -> {
                System.arraycopy(sound, at + length, damaged, at, sound.length - at - length);
                yield Arrays.copyOf(damaged, sound.length - length);
            }
        };
    }
}
