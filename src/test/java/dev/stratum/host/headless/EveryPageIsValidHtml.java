package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.guide.GuideMain;
import dev.stratum.trust.OwnProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every page that the product writes, held against the rules of HTML by the Nu Html Checker of the W3C. It needs the checker
 * on the class path, which has libraries that the product does not; the build runs it so, by an execution of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryPageIsValidHtml {
    private static final String CHECKER = "nu.validator.client.SimpleCommandLineValidator";
    private static final Path READINGS = Path.of("addin", "guide");
    private static final String CLASSIC_MODELS = "/rfm/classicmodels/";

    /** A checker that is not told its place does not know that pictures beside a page may be shown, as browsers do. */
    private static final String PICTURE_BESIDE = "blocked by “img-src” directive";

    @TempDir
    private Path folder;

    private Path pages;

    @BeforeEach
    void makeRoom() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
    }

    @Test
    void theGuideAndThePageOfEveryFunctionAreValid() throws Exception {
        GuideMain.main(READINGS.toString(), pages.toString());
        Cli.Run run = Cli.run("functions", "--pages", pages.resolve("functions"));
        assertThat(run.code()).as(run.err()).isZero();

        assertThat(files()).hasSizeGreaterThan(100);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void everyReportIsValid() throws Exception {
        Path before = segments("march", "2005-03-31");
        Path after = segments("may", "2005-05-31");
        prints("compare", "compare", before, after, "--report", pages.resolve("moved.html"), "--language", "de");
        prints("eval", "eval", "=RFMC.CUTS({10;20;30;40;50})");

        assertThat(files()).hasSize(7);
        assertThat(complaints()).isEmpty();
    }

    private Path segments(String name, String asOf) throws IOException {
        Path workbook = folder.resolve(name + ".xlsx");
        prints(
                name,
                "segment",
                Cli.file(CLASSIC_MODELS + "orders.csv"),
                "--lines",
                Cli.file(CLASSIC_MODELS + "orderdetails.csv"),
                "--payments",
                Cli.file(CLASSIC_MODELS + "payments.csv"),
                "--as-of",
                asOf,
                "--engine",
                "memory",
                "--out",
                workbook,
                "--report",
                pages.resolve(name + "-report.html"));
        return workbook;
    }

    /** What a command prints is a page too. 1 says that something was found in the data. */
    private void prints(String name, Object... command) throws IOException {
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--format", "html"));
        Cli.Run run = Cli.run(words.toArray());
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(ExitCodes.PROBLEMS);
        Files.writeString(pages.resolve(name + ".html"), run.out());
    }

    @Test
    void whatIsBrokenOrObsoleteIsFound() throws Exception {
        Files.writeString(
                pages.resolve("broken.html"),
                "<!DOCTYPE html>\n<html lang=\"en\"><head><title></title></head><body><p align=\"right\">a</p></body></html>\n");

        assertThat(complaints())
                .hasSize(2)
                .anyMatch(complaint -> complaint.contains("Element “title” must not be empty"))
                .anyMatch(complaint -> complaint.contains("The “align” attribute on the “p” element is obsolete"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(pages)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    /** The errors and warnings; remarks on style are left out. */
    private List<String> complaints() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--format", "gnu"));
        files().forEach(file -> arguments.add(file.toString()));
        Process checker = OwnProcess.of(List.of("-Xmx512m", "-Xss4m", "-Dfile.encoding=UTF-8"), CHECKER, arguments)
                .start();
        List<String> said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(checker.waitFor()).as(String.join("\n", said)).isLessThanOrEqualTo(1);
        assertThat(said).allMatch(line -> line.startsWith("\"file:"));
        return said.stream()
                .filter(line -> line.contains(": error: ") || line.contains(" warning: "))
                .filter(line -> !line.contains(PICTURE_BESIDE))
                .toList();
    }
}
