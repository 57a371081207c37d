package dev.stratum.ledger.spark;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Spark of two cores for all tests of a process: starting one takes seconds. */
public final class OneSession implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.local.dir", System.getProperty("java.io.tmpdir"))
                .getOrCreate();
    }
}
