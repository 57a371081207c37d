package dev.stratum.ledger.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.host.headless.Segmented;
import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.PublishedLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster: what it gives, what it costs to lose a part of it, and what is said when it is gone. */
class ClusterIT {
    /** Small files in several parts each, so that both workers have some. */
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.driver.host",
            "127.0.0.1",
            "spark.driver.bindAddress",
            "127.0.0.1",
            "spark.executor.memory",
            "512m",
            "spark.sql.files.openCostInBytes",
            "0",
            "spark.sql.files.minPartitionNum",
            "6",
            "spark.sql.shuffle.partitions",
            "4",
            "spark.extraListeners",
            MidwayListener.class.getName(),
            ClusterWatch.PATIENCE,
            "20");

    @TempDir
    private static Path shared;

    private static SmallCluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        cluster = new SmallCluster(shared);
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    @BeforeEach
    void set() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterEach
    void unset() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    private static EngineSettings on(SmallCluster where, Path scratch) {
        return new EngineSettings(scratch, null, where.url(), null, (file, bytes) -> bytes);
    }

    private Segmented onSpark(SmallCluster where) throws IOException {
        return Segmented.here(PublishedLedger.CLASSICMODELS, folder, "spark", "--master", where.url());
    }

    private Segmented onDuckDb() throws IOException {
        return Segmented.here(PublishedLedger.CLASSICMODELS, folder, "duckdb");
    }

    @Test
    void theFourLedgersGiveThePublishedAnswers() {
        try (LedgerEngine engine = EngineProvider.open("spark", on(cluster, folder))) {
            for (PublishedLedger ledger : PublishedLedger.values()) {
                ledger.match(ledger.reading(engine).measure(engine, 10));
            }
        }
    }

    @Test
    void anExecutorThatIsKilledMidwayChangesNothing() throws IOException {
        List<ProcessHandle> killed = new ArrayList<>();
        MidwayListener.kill((application, name) -> {
            ProcessHandle executor = cluster.executor(application, name);
            killed.add(executor);
            return executor;
        });

        Segmented found = onSpark(cluster);

        assertThat(found).isEqualTo(onDuckDb());
        assertThat(killed).singleElement().matches(executor -> !executor.isAlive());
        assertThat(MidwayListener.lost()).isEqualTo(1);
        assertThat(MidwayListener.repeated()).as("what it held is done again").isPositive();
    }

    @Test
    void sparkSubmitTakesTheJar() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        List<String> command = SmallCluster.java(
                "-Xmx600m", "-cp", SmallCluster.HOME.resolve("jars") + "/*", "org.apache.spark.deploy.SparkSubmit");
        SETTINGS.forEach((name, value) -> {
            if (!value.equals(MidwayListener.class.getName())) {
                command.addAll(List.of("--conf", name + "=" + value));
            }
        });
        command.addAll(List.of("--master", cluster.url()));
        command.add(SmallCluster.HOME.resolve("stratum-spark.jar").toString());
        command.addAll(Segmented.arguments(PublishedLedger.CLASSICMODELS, folder, "spark"));

        Process submitted = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("log.txt").toFile())
                .start();
        Segmented found = Segmented.of(submitted.waitFor(), Files.readString(out, StandardCharsets.UTF_8), folder);

        assertThat(found).as(Files.readString(folder.resolve("log.txt"))).isEqualTo(onDuckDb());
    }

    @Test
    void aMasterThatGoesAwayIsNotNeededForWorkThatHasBegunAndToldToThatWhichHasNot()
            throws IOException, InterruptedException {
        try (SmallCluster own = new SmallCluster(Files.createDirectory(folder.resolve("cluster")))) {
            MidwayListener.at(own::killMaster);

            assertThat(onSpark(own)).isEqualTo(onDuckDb());

            assertThat(onSpark(own))
                    .isEqualTo(Segmented.nothing("Spark did not measure the documents: no master answers at "
                            + own.url() + "; look whether it runs"));
        }
    }

    @Test
    void aClusterThatGoesAwayMidwayIsToldAndNothingIsWritten() throws IOException, InterruptedException {
        try (SmallCluster own = new SmallCluster(Files.createDirectory(folder.resolve("cluster")))) {
            MidwayListener.at(own::kill);

            assertThat(onSpark(own))
                    .isEqualTo(Segmented.nothing(
                            "Spark did not measure src/test/resources/rfm/classicmodels/orders.csv: the"
                                    + " cluster went away; start it again, and give the same command"));
        }
    }
}
