package dev.stratum.host.headless;

import dev.stratum.trust.Attack;
import dev.stratum.trust.Budget;
import dev.stratum.trust.OwnProcess;
import dev.stratum.trust.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be written: one sentence says why, what was there stays, and nothing else is left. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the troubles are made with the means of Unix")
class UnwritableTest {
    private static final List<String> TROUBLE = List.of("Exception", "at dev.stratum", "Unexpected", "null", "Error");
    private static final int SECONDS = 120;

    @TempDir
    Path place;

    /** Why a file cannot be written. */
    private enum Trouble {
        PROTECTED("write-protected") {
            @Override
            void make(Path target) throws IOException {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
            }
        },
        OPEN_IN_LIBREOFFICE("open in LibreOffice (Jane)") {
            @Override
            void make(Path target) throws IOException {
                Files.writeString(
                        target.resolveSibling(".~lock." + target.getFileName() + "#"), "Jane,jane,host,1.1.2026,x;");
            }
        },
        OPEN_IN_EXCEL("open in Excel (Jane)") {
            @Override
            void make(Path target) throws IOException {
                Files.writeString(target.resolveSibling("~$" + target.getFileName()), "\u0004Jane" + " ".repeat(50));
            }
        };

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        abstract void make(Path target) throws IOException;
    }

    @Attack("a file to write that is write-protected or open elsewhere")
    void openOrProtected(Tally tally) throws IOException {
        for (Writing writing : Writing.values()) {
            for (Trouble trouble : Trouble.values()) {
                Path folder = Files.createDirectory(place.resolve(writing + "-" + trouble));
                writing.prepare(folder);
                Path target = writing.target(folder);
                byte[] before = Files.readAllBytes(target);
                trouble.make(target);
                Set<String> names = Writing.names(folder);
                Cli.Run run = writing.run(folder);
                tally.tried(1);
                String what = writing + ", " + trouble + ": exit code " + run.code() + ", " + run.err();
                if (run.code() != ExitCodes.FAILURE || !isOneSentence(run.err(), trouble.words)) {
                    tally.fault(Tally.Fault.WRONG_ANSWER, what);
                }
                if (!Arrays.equals(Files.readAllBytes(target), before)
                        || !Writing.names(folder).equals(names)) {
                    tally.fault(Tally.Fault.LOSS, what + " " + Writing.names(folder));
                }
            }
        }
    }

    private static boolean isOneSentence(String said, String words) {
        return said.contains(words)
                && said.strip()
                                .lines()
                                .filter(line -> !line.startsWith("SLF4J"))
                                .count()
                        == 1
                && TROUBLE.stream().noneMatch(said::contains);
    }

    @Attack("a disk that is full")
    void diskFull(Tally tally) throws Exception {
        List<Writing> writings = Budget.isThorough() ? List.of(Writing.values()) : List.of(Writing.RUN);
        for (Writing writing : writings) {
            for (int kilobytes : Budget.isThorough() ? new int[] {1, 2, 4, 8, 16} : new int[] {4}) {
                full(writing, kilobytes, tally);
            }
        }
    }

    /** No file of the process may be larger than this: to a program that is what a full disk is. */
    private void full(Writing writing, int kilobytes, Tally tally) throws Exception {
        Path folder = Files.createDirectory(place.resolve(writing + "-full-" + kilobytes));
        Path scratch = Files.createDirectory(place.resolve(writing + "-scratch-" + kilobytes));
        writing.prepare(folder);
        Path target = writing.target(folder);
        byte[] before = Files.readAllBytes(target);
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\" 2>&1", "limited"));
        command.addAll(OwnProcess.of(
                        List.of("-XX:-UsePerfData", "-Xmx512m", "-Djava.io.tmpdir=" + scratch),
                        Main.class.getName(),
                        writing.arguments(folder))
                .command());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        tally.tried(1);
        String what = writing + " within " + kilobytes + " kB: " + said;
        boolean fits = ended && process.exitValue() <= 1;
        if (!ended
                || TROUBLE.stream().anyMatch(said::contains)
                || (!fits && !said.contains("cannot be") && !said.contains("could not be unpacked"))) {
            tally.fault(Tally.Fault.WRONG_ANSWER, what);
        }
        boolean kept = Arrays.equals(Files.readAllBytes(target), before);
        if (kept == fits
                || !Writing.names(folder).equals(writing.expected())
                || !Writing.names(scratch).isEmpty()) {
            tally.fault(Tally.Fault.LOSS, what + " " + Writing.names(folder) + " " + Writing.names(scratch));
        }
    }
}
