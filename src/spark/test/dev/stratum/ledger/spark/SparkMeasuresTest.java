package dev.stratum.ledger.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.PublishedLedger;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published ledgers, which in memory and in DuckDB give the published answers to the last digit. */
class SparkMeasuresTest {
    @TempDir
    private Path scratch;

    private static MeasuredLedger measured(PublishedLedger ledger, LedgerEngine engine) {
        try (engine) {
            return ledger.reading(engine).measure(engine, 10);
        }
    }

    private MeasuredLedger inMemory(PublishedLedger ledger) {
        return measured(ledger, EngineProvider.open("memory", EngineSettings.in(scratch)));
    }

    private static void same(MeasuredLedger found, MeasuredLedger expected) {
        assertThat(found.customers()).isEqualTo(expected.customers()).isNotEmpty();
        assertThat(found.control()).isEqualTo(expected.control());
        assertThat(found.unmatched()).isEqualTo(expected.unmatched());
        assertThat(found.withoutPurchase()).isEqualTo(expected.withoutPurchase());
        assertThat(found.hints()).isEqualTo(expected.hints());
    }

    @ParameterizedTest
    @EnumSource
    void publishedLedgersGiveTheAnswersOfTheOtherEngines(PublishedLedger ledger) {
        same(measured(ledger, EngineProvider.open("spark", EngineSettings.in(scratch))), inMemory(ledger));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void theNumberOfPartsDoesNotMatter(int parts) {
        SparkSession session = SparkSession.active().newSession();
        session.conf().set("spark.sql.shuffle.partitions", parts);
        session.conf().set("spark.sql.adaptive.enabled", "false");
        session.conf().set("spark.sql.files.openCostInBytes", "0");
        session.conf().set("spark.sql.files.maxPartitionBytes", 150_000 / parts);

        same(
                measured(PublishedLedger.CLASSICMODELS, new SparkEngine(session, scratch, false)),
                inMemory(PublishedLedger.CLASSICMODELS));
    }
}
