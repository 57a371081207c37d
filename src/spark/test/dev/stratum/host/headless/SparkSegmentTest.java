package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.PublishedLedger;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
