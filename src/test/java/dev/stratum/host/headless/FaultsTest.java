package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stratum.trust.OwnProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk and a killed program: what was there stays, nothing half-written is left, and the same command may be given again. */
class FaultsTest {
    private static final String DATA = "src/test/resources/rfm/classicmodels/";
    private static final List<String> COMMAND = List.of(
            "segment",
            DATA + "orders.csv",
            "--lines",
            DATA + "orderdetails.csv",
            "--payments",
            DATA + "payments.csv",
            "--as-of",
            "2005-05-31");
    private static final List<Output> OUTPUTS = List.of(
            new Output("--out", "x.xlsx"),
            new Output("--report", "x.html"),
            new Output("--customers", "x.csv"),
            new Output("--customers", "x.parquet"),
            new Output("--save-model", "x.json"));

    private record Output(String option, String file) {}

    @TempDir
    private Path folder;

    private static List<String> writing(Output output, Path folder) {
        List<String> words = new ArrayList<>(COMMAND);
        words.add(output.option());
        words.add(folder.resolve(output.file()).toString());
        return words;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Runs the command once for each output, in a folder with room for one page of memory, which an older file takes. */
    static final class OnFullDisk {
        private OnFullDisk() {}

        /**
         * Runs them.
         *
         * @param arguments the folder
         * @throws IOException when the older file cannot be written
         */
        public static void main(String... arguments) throws IOException {
            Path small = Path.of(arguments[0]);
            for (Output output : OUTPUTS) {
                Path target = small.resolve(output.file());
                Files.writeString(target, "what was there");
                Cli.Run run = Cli.run(writing(output, small).toArray());
                try (Stream<Path> files = Files.list(small)) {
                    System.out.println(run.code() + " " + run.err().strip().replace(small.toString(), "FOLDER")
                            + " | " + Files.readString(target) + " | "
                            + files.map(file -> file.getFileName().toString()).toList());
                }
                Files.delete(target);
            }
        }
    }

    @Test
    void aFullDiskIsSaidInOneSentenceAndLeavesWhatWasThere() throws Exception {
        Process allowed = new ProcessBuilder("sh", "-c", "unshare -rm mount -t tmpfs none \"$0\"", folder.toString())
                .redirectErrorStream(true)
                .start();
        assumeThat(allowed.waitFor())
                .as("a disk of our own may be mounted here")
                .isZero();
        List<String> words = new ArrayList<>(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=4k none \"$0\" && exec \"$@\"",
                folder.toString()));
        words.addAll(OwnProcess.of(List.of(), OnFullDisk.class.getName(), List.of(folder.toString()))
                .command());

        Process program = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).isZero();
        assertThat(told.lines())
                .containsExactlyElementsOf(OUTPUTS.stream()
                        .map(Output::file)
                        .map(file -> "3 FOLDER/" + file + " cannot be written: the disk is full; make room there"
                                + " | what was there | [" + file + "]")
                        .toList());
    }

    @Test
    void aProgramThatIsKilledWhileItWritesLeavesTheOldFileAndTheNextRunGivesTheSameBytes() throws Exception {
        Path book = Files.writeString(folder.resolve("x.xlsx"), "what was there");
        Process program = OwnProcess.of(List.of(), Main.class.getName(), writing(OUTPUTS.get(0), folder))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (program.isAlive() && files().size() < 2) {
            Thread.sleep(1);
        }
        program.destroyForcibly();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(program.exitValue()).as("killed").isEqualTo(137);
        assertThat(book).hasContent("what was there");
        assertThat(Cli.run(writing(OUTPUTS.get(0), folder).toArray()).code()).isZero();
        assertThat(files()).containsExactly("x.xlsx");
        assertThat(Cli.run(writing(new Output("--out", "y.xlsx"), folder).toArray())
                        .code())
                .isZero();
        assertThat(book).hasSameBinaryContentAs(folder.resolve("y.xlsx"));
    }
}
