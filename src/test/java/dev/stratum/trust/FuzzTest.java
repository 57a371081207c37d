package dev.stratum.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Readers of strangers' bytes: in every build on sound inputs that are cut off anywhere or miss a byte, and on all that was
 * ever found, which stays in {@code src/test/resources/fuzz}; when more is asked for, under a fuzzer that is led by the
 * code it reaches (Jazzer), each reader in a process of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {
    private static final Pattern TRIED = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final int SLOW_SECONDS = 60;
    private static final int EXTRA_SECONDS = 600;
    private static final int MOST_CUTS = 200;

    @TempDir
    Path folder;

    @Attack("a fuzzed formula in eval")
    void formula(Tally tally) throws Exception {
        fuzz(Fuzzed.Reader.FORMULA, tally);
    }

    @Attack("a fuzzed policy file")
    void policy(Tally tally) throws Exception {
        fuzz(Fuzzed.Reader.POLICY, tally);
    }

    @Attack("a fuzzed policy file of customer values")
    void valuePolicy(Tally tally) throws Exception {
        fuzz(Fuzzed.Reader.VALUE_POLICY, tally);
    }

    @Attack("a fuzzed mapping file")
    void mapping(Tally tally) throws Exception {
        fuzz(Fuzzed.Reader.MAPPING, tally);
    }

    @Attack("a fuzzed model of last month")
    void model(Tally tally) throws Exception {
        fuzz(Fuzzed.Reader.MODEL, tally);
    }

    @Attack("a fuzzed CSV file")
    void csv(Tally tally) throws Exception {
        fuzz(Fuzzed.Reader.CSV, tally);
    }

    @Attack("a fuzzed sheet in a workbook")
    void sheet(Tally tally) throws Exception {
        fuzz(Fuzzed.Reader.SHEET, tally);
    }

    private void fuzz(Fuzzed.Reader reader, Tally tally) throws Exception {
        for (byte[] data : known(reader)) {
            tally.tried(1);
            try {
                Fuzzed.read(reader, data);
            } catch (RuntimeException | StackOverflowError failure) {
                tally.fault(Tally.Fault.CRASH, failure + " on " + new String(data, StandardCharsets.UTF_8));
            }
        }
        if (Budget.isThorough()) {
            fuzzLong(reader, tally);
        }
    }

    /** Everything that was found, and each sound input cut off at, and without, each of some hundred bytes. */
    private static List<byte[]> known(Fuzzed.Reader reader) throws IOException {
        List<byte[]> known = new ArrayList<>();
        if (Files.isDirectory(found(reader))) {
            try (Stream<Path> files = Files.list(found(reader))) {
                for (Path file : files.sorted().toList()) {
                    known.add(Files.readAllBytes(file));
                }
            }
        }
        for (String seed : reader.seeds().toList()) {
            byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
            known.add(bytes);
            for (int at = 0; at < bytes.length; at += 1 + bytes.length / MOST_CUTS) {
                known.add(Arrays.copyOf(bytes, at));
                byte[] without = Arrays.copyOf(bytes, bytes.length - 1);
                System.arraycopy(bytes, at + 1, without, at, without.length - at);
                known.add(without);
            }
        }
        return known;
    }

    private static Path found(Fuzzed.Reader reader) {
        return Path.of("src/test/resources/fuzz", reader.name());
    }

    private void fuzzLong(Fuzzed.Reader reader, Tally tally) throws Exception {
        List<String> options = List.of("-Xmx512m", "-Djava.io.tmpdir=" + folder, "-D" + Fuzzed.READER + "=" + reader);
        List<String> arguments = new ArrayList<>(List.of(
                "--target_class=" + Fuzzed.class.getName(),
                "--instrumentation_includes=dev.stratum.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-max_total_time=" + Budget.seconds(),
                "-timeout=" + SLOW_SECONDS,
                "-max_len=4096",
                // The heap above is the limit: what Linux calls the largest size of a process is that of its parent at
                // first.
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                "-dict=" + dictionary(),
                seeds(reader).toString()));
        if (Files.isDirectory(found(reader))) {
            arguments.add(found(reader).toString());
        }
        File said = folder.resolve("said.txt").toFile();
        Process process = OwnProcess.of(options, "com.code_intelligence.jazzer.Jazzer", arguments)
                .redirectOutput(said)
                .start();
        boolean ended = process.waitFor(Budget.seconds() + EXTRA_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String words = Files.readString(said.toPath());
        Matcher tried = TRIED.matcher(words);
        assertThat(tried.find()).as(words).isTrue();
        tally.tried(Long.parseLong(tried.group(1)));
        if (!ended || process.exitValue() != 0) {
            tally.fault(
                    Tally.Fault.CRASH,
                    words.lines()
                            .dropWhile(line -> !line.contains("== "))
                            .limit(30)
                            .collect(Collectors.joining("\n", reader.words() + "\n", "")));
        }
    }

    /** A folder of sound inputs, which the fuzzer may add to. */
    private Path seeds(Fuzzed.Reader reader) throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        int number = 0;
        for (String seed : reader.seeds().toList()) {
            Files.writeString(seeds.resolve("seed" + number++), seed);
        }
        return seeds;
    }

    private Path dictionary() throws IOException {
        return Files.write(
                folder.resolve("words.txt"),
                Fuzzed.words().stream()
                        .map(word -> '"' + word.replace("\"", "\\\"") + '"')
                        .toList());
    }
}
