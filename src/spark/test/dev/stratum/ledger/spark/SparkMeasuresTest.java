package dev.stratum.ledger.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.PublishedLedger;
import dev.stratum.ledger.cluster.MeasureClusters;
import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.grade.GradedCustomer;
import dev.stratum.ledger.grade.GradedLedger;
import dev.stratum.policy.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
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

    /** As they are for more customers than memory is asked for. */
    @Test
    void gradesMadeByJobsAreThoseMadeInMemory() {
        assertThat(graded(new SparkEngine(new SparkTables(SparkSession.active().newSession()), scratch, false, 0)))
                .isEqualTo(graded(EngineProvider.open("memory", EngineSettings.in(scratch))));
    }

    /** Passes of K-means over measures as jobs: whole numbers, so that parts and their order do not matter. */
    @Test
    void clustersOfMeasuresMadeByJobsAreThoseMadeInMemory() {
        assertThat(clustered(new SparkEngine(new SparkTables(SparkSession.active().newSession()), scratch, false, 0)))
                .isEqualTo(clustered(EngineProvider.open("memory", EngineSettings.in(scratch))));
    }

    private static List<String> clustered(LedgerEngine engine) {
        try (engine) {
            MeasuredLedger ledger =
                    PublishedLedger.CLASSICMODELS.reading(engine).measure(engine, 0);
            MeasureClusters clusters = MeasureClusters.of(
                    new GradePlan(
                            ledger.plan(),
                            Optional.of(Policy.shipped("rfmc-2021").ctsPolicy()),
                            Policy.shipped("ledger-quartiles").gradePolicy()),
                    engine,
                    ledger,
                    sample -> KMeans.converged(Rows.of(sample), KMeansSettings.of(4))
                            .centres());
            return List.of(
                    Arrays.toString(clusters.counts()),
                    Arrays.toString(clusters.finalCentres()),
                    clusters.sumOfSquares().toPlainString(),
                    Arrays.toString(clusters.customers(engine, ledger).labels()));
        }
    }

    private static List<String> graded(LedgerEngine engine) {
        try (engine) {
            MeasuredLedger ledger =
                    PublishedLedger.CLASSICMODELS.reading(engine).measure(engine, 0);
            GradedLedger graded = GradedLedger.of(
                    new GradePlan(
                            ledger.plan(),
                            Optional.of(Policy.shipped("rfmc-2021").ctsPolicy()),
                            Policy.shipped("ledger-quartiles").gradePolicy()),
                    engine,
                    ledger);
            List<String> told = new ArrayList<>();
            graded.scales()
                    .forEach(scale -> told.add(Arrays.toString(scale.cuts().cuts())));
            graded.types().forEach(type -> told.add(type.toString()));
            GradedCustomer.of(graded, engine, ledger)
                    .forEach(customer -> told.add(
                            customer.measures().customer() + customer.grades() + customer.score()));
            return told;
        }
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
