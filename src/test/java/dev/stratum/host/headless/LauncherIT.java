package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the jar: it starts the program whether or not the archive of classes is there and sound. */
class LauncherIT {
    @TempDir
    private Path folder;

    private Path here;

    @BeforeEach
    void unpack() throws IOException {
        assumeFalse(File.separatorChar == '\\', "a script of Linux and macOS");
        here = Files.createDirectory(folder.resolve("a folder"));
        Files.createDirectory(here.resolve("lib"));
        Path target = Path.of("target");
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, here.resolve("lib").resolve(library.getFileName()));
            }
        }
        for (String file : List.of("stratum.jar", "stratum")) {
            Files.copy(target.resolve(file), here.resolve(file));
        }
    }

    private void evaluates(String formula, String shown, int code) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder("sh", here.resolve("stratum").toString(), "eval", formula)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(code);
        assertThat(Files.readString(out, StandardCharsets.UTF_8).lines()).startsWith(shown);
    }

    @Test
    void theFirstRunWritesTheArchiveAndLaterOnesReadIt() throws Exception {
        evaluates("CTS.POINTS(\"E\")", "#VALUE!", ExitCodes.PROBLEMS);
        assertThat(here.resolve("stratum.jsa")).exists();
        evaluates("\"a b\"&\"c\"", "a bc", ExitCodes.FINE);
    }

    @Test
    void anArchiveThatIsNoneIsPassedOver() throws Exception {
        Files.writeString(here.resolve("stratum.jsa"), "nothing");
        evaluates("1+1", "2", ExitCodes.FINE);
    }
}
