package dev.stratum.ledger.spark;

import java.time.Duration;
import java.time.Instant;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStatusTracker;

/**
 * Stops Spark when its cluster is gone. What a lost executor held is computed again by others; where there are no others, Spark
 * itself would wait for ever.
 */
final class ClusterWatch {
    /** For how many seconds a cluster may be without executors. */
    static final String PATIENCE = "spark.stratum.patience";

    private static final int USUAL_PATIENCE = 60;
    private static final int OFTEN = 100;

    private final SparkContext spark;
    private final Duration patience;
    private final Duration first;

    ClusterWatch(SparkContext spark) {
        this.spark = spark;
        patience = Duration.ofSeconds(spark.getConf().getInt(PATIENCE, USUAL_PATIENCE));
        // To start is slower than to go on.
        first = Duration.ofSeconds(Math.max(USUAL_PATIENCE, patience.toSeconds()));
    }

    long seconds() {
        return first.toSeconds();
    }

    /** Waits for the first executor; says whether one came. */
    boolean hasBegun() {
        Instant begin = Instant.now();
        while (!hasExecutors()) {
            if (spark.isStopped() || !isWithin(begin, first) || !isAwake()) {
                return false;
            }
        }
        return true;
    }

    /** Looks on until Spark is stopped. */
    void begin() {
        Thread watch = new Thread(this::look, "looks whether there are executors");
        watch.setDaemon(true);
        watch.start();
    }

    private void look() {
        Instant well = Instant.now();
        while (!spark.isStopped() && isAwake()) {
            if (hasExecutors() || isIdle()) {
                well = Instant.now();
            } else if (!isWithin(well, patience)) {
                spark.stop();
            }
        }
    }

    private static boolean isWithin(Instant begin, Duration patience) {
        return Duration.between(begin, Instant.now()).compareTo(patience) < 0;
    }

    private SparkStatusTracker status() {
        return spark.statusTracker();
    }

    /** The program that asks is one of them. */
    private boolean hasExecutors() {
        return status().getExecutorInfos().length > 1;
    }

    /** A cluster may take executors back that have nothing to do. */
    private boolean isIdle() {
        return status().getActiveJobIds().length == 0;
    }

    private static boolean isAwake() {
        try {
            Thread.sleep(OFTEN);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
