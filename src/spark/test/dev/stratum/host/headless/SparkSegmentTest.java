package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.PublishedLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From documents to segments on Spark: the bytes that DuckDB gives. */
class SparkSegmentTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theWholeWayGivesTheBytesOfTheOtherEngine(PublishedLedger ledger) throws IOException {
        Segmented expected = Segmented.here(ledger, folder, "duckdb");

        assertThat(Segmented.here(ledger, folder, "spark")).isEqualTo(expected);
    }

    /** Both are passes over tables that the engine keeps. */
    @ParameterizedTest
    @ValueSource(strings = {"--only-types", "--cluster=measures"})
    void segmentsOfTypesAloneAndOfMeasuresGiveTheBytesOfTheOtherEngine(String option) throws IOException {
        Cli.Run expected = run("duckdb", option);
        byte[] book = Files.readAllBytes(folder.resolve("duckdb.xlsx"));

        Cli.Run found = run("spark", option);

        assertThat(found.out()).isEqualTo(expected.out());
        assertThat(found.code()).isEqualTo(expected.code()).isEqualTo(ExitCodes.FINE);
        assertThat(Files.readAllBytes(folder.resolve("spark.xlsx"))).isEqualTo(book);
    }

    private Cli.Run run(String engine, String option) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("segment"));
        arguments.addAll(
                PublishedLedger.CLASSICMODELS.arguments(Files.createDirectories(folder.resolve("documents"))));
        arguments.addAll(List.of(
                option, "--engine", engine, "--out", folder.resolve(engine + ".xlsx").toString()));
        return Cli.run(arguments.toArray());
    }
}
