package dev.stratum.ledger.spark;

import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens Spark: the session that runs already, that of {@code spark-submit}, or one of its own. */
public final class SparkProvider implements EngineProvider {
    private static final Pattern ADDRESS = Pattern.compile("([^:,/]+):(\\d{1,5})");
    private static final int TIMEOUT = 5_000;

    /** Made by its name in the list of services. */
    public SparkProvider() {}

    @Override
    public String word() {
        return "spark";
    }

    @Override
    public LedgerEngine open(EngineSettings settings) {
        if (SparkSession.getDefaultSession().isDefined()) {
            return new SparkEngine(SparkSession.getDefaultSession().get().newSession(), settings.scratch(), false);
        }
        SparkConf conf = new SparkConf();
        String master = settings.master() != null ? settings.master() : conf.get("spark.master", "local[*]");
        boolean local = master.startsWith("local");
        conf.setMaster(master);
        conf.setIfMissing("spark.app.name", "stratum");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        conf.setIfMissing(
                "spark.sql.warehouse.dir",
                settings.scratch().resolve("warehouse").toUri().toString());
        if (local) {
            conf.setIfMissing("spark.local.dir", settings.scratch().toString());
            // Parts for a cluster, of which there are 200, each cost a task; a cluster joins small ones by itself.
            conf.setIfMissing(
                    "spark.sql.shuffle.partitions",
                    String.valueOf(2 * Runtime.getRuntime().availableProcessors()));
        }
        if (settings.memory() != null) {
            if (local) {
                throw Problem.ENGINE_FAILED.with(
                        "Spark",
                        "the documents",
                        "on this computer --memory cannot bound it; leave it out and start with java -Xmx4g");
            }
            conf.set(
                    "spark.executor.memory", settings.memory().replace("iB", "").toLowerCase(Locale.ROOT));
        }
        if (!answers(master)) {
            throw Problem.ENGINE_FAILED.with(
                    "Spark", "the documents", "no master answers at " + master + "; look whether it runs");
        }
        SparkSession session;
        try {
            session = SparkSession.builder().config(conf).getOrCreate();
        } catch (RuntimeException | LinkageError refused) {
            throw Problem.ENGINE_FAILED.with("Spark", "the documents", SparkTables.reason(refused));
        }
        if (!local) {
            watch(session, master);
        }
        return new SparkEngine(session, settings.scratch(), true);
    }

    /** A master that does not answer would be asked for a minute. */
    private static boolean answers(String master) {
        if (!master.startsWith("spark://")) {
            return true;
        }
        Matcher addresses = ADDRESS.matcher(master.substring("spark://".length()));
        while (addresses.find()) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(addresses.group(1), Integer.parseInt(addresses.group(2))), TIMEOUT);
                return true;
            } catch (IOException | IllegalArgumentException silent) {
                // The next one may answer.
            }
        }
        return false;
    }

    private static void watch(SparkSession session, String master) {
        ClusterWatch watch = new ClusterWatch(session.sparkContext());
        if (!watch.hasBegun()) {
            session.stop();
            throw Problem.ENGINE_FAILED.with(
                    "Spark",
                    "the documents",
                    "no worker of " + master + " gave a core within " + watch.seconds()
                            + " seconds; look whether workers run and have memory to give");
        }
        watch.begin();
    }
}
