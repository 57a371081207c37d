package dev.stratum.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Excel is stricter than every other program that reads workbooks: what breaks a schema it offers to repair, which means
 * that it takes charts or sheets out. These tests need all schemas on the class path; the build runs them so, by an
 * execution of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryWorkbookFollowsItsSchema {
    private static final Path VALIDATOR = Path.of("target", "npm", "node_modules", ".bin", "ooxml-validator");

    @TempDir
    private static Path folder;

    private final Map<String, Path> workbooks = ProductWorkbooks.written();

    @Test
    void allSchemasAreThere() {
        assertThat(Schemas.areComplete()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> everyPartIsValid() {
        return workbooks.entrySet().stream()
                .map(book -> DynamicTest.dynamicTest(book.getKey(), () -> {
                    try (ZipFile zip = new ZipFile(book.getValue().toFile())) {
                        assertThat(Schemas.brokenIn(zip)).isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBeyondTheSchemasIsKept() {
        return workbooks.entrySet().stream()
                .map(book -> DynamicTest.dynamicTest(book.getKey(), () -> {
                    try (ZipFile zip = new ZipFile(book.getValue().toFile())) {
                        assertThat(PartRules.brokenIn(zip)).isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> microsoftsValidatorFindsNothing() {
        assumeTrue(Files.isExecutable(VALIDATOR), "the validator is installed where npm is reached");
        return workbooks.entrySet().stream()
                .map(book -> DynamicTest.dynamicTest(book.getKey(), () -> {
                    Process validator = new ProcessBuilder(
                                    VALIDATOR.toAbsolutePath().toString(),
                                    book.getValue().toString())
                            .redirectErrorStream(true)
                            .start();
                    String answer = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(validator.waitFor()).as(answer).isZero();
                }));
    }

    @Test
    void aRunWithTwoPropertiesInAChartTitleIsFound() throws IOException {
        assertThat(spoilt(
                        "segment",
                        "xl/charts/chart1.xml",
                        part -> part.replaceFirst("<a:t>", "<a:rPr sz=\"1200\"/><a:t>")))
                .anyMatch(sentence -> sentence.startsWith("xl/charts/chart1.xml: "));
    }

    @Test
    void aScatterChartWithoutItsStyleIsFound() throws IOException {
        assertThat(spoilt("rfmc", "xl/charts/chart3.xml", part -> part.replaceFirst("<c:scatterStyle[^>]*/>", "")))
                .anyMatch(sentence -> sentence.contains("scatterStyle"));
    }

    @Test
    void aColourOfThreeBytesIsFound() throws IOException {
        assertThat(spoilt("segment", "xl/styles.xml", part -> part.replaceFirst("rgb=\"FF", "rgb=\"")))
                .anyMatch(sentence -> sentence.contains("ST_UnsignedIntHex"));
    }

    /** What is broken in a workbook of which one part was changed. */
    private List<String> spoilt(String book, String partName, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("spoilt " + partName.replace('/', ' ') + ".xlsx");
        try (ZipFile zip = new ZipFile(workbooks.get(book).toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = zip.getEntry(partName);
            String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            String changed = change.apply(part);
            assertThat(changed).isNotEqualTo(part);
            out.putNextEntry(new ZipEntry(partName));
            out.write(changed.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Schemas.brokenIn(zip);
        }
    }
}
