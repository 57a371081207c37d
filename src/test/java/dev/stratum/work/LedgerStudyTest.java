package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.PublishedLedger;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers of a ledger in segments: the counts of types that an engine gives say as much as the customers. */
class LedgerStudyTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @CsvSource({
        "duckdb, CLASSICMODELS, 2005-05-31, 4",
        "memory, CLASSICMODELS, 2005-05-31, 4",
        "duckdb, ONLINE_RETAIL, 2011-12-09, 3"
    })
    void clusteringTheTypesIsClusteringTheCustomers(
            String word, PublishedLedger published, LocalDate asOf, int columns) {
        Policy policy = Policy.shipped("ledger-quartiles");
        LedgerStudy study;
        try (LedgerEngine engine = EngineProvider.open(word, EngineSettings.in(scratch))) {
            MeasuredLedger measured = published.reading(engine).measure(engine, 0);
            study = LedgerStudy.of(engine, measured, new Period(asOf, OptionalInt.empty()), policy, ClusterBy.GRADES);
        }

        Segmentation found = study.segments().segmentation();
        Segmentation byRows = Segmentation.of(found.customers(), found.grades(), SegmentRules.of(policy));

        assertThat(found.grades().columns()).isEqualTo(columns);
        assertThat(found.tiers()).isEqualTo(byRows.tiers()).isNotEmpty();
        assertThat(found.clusters().labels()).isEqualTo(byRows.clusters().labels());
        assertThat(found.clusters().centres()).isEqualTo(byRows.clusters().centres());
        assertThat(found.clusters().counts()).isEqualTo(byRows.clusters().counts());
        assertThat(found.clusters().initialRows()).isEqualTo(byRows.clusters().initialRows());
    }
}
