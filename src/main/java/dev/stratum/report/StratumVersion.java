package dev.stratum.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build. */
public final class StratumVersion {
    private StratumVersion() {}

    /**
     * The version that the build wrote down.
     *
     * @return for example 1.0.0
     */
    public static String text() {
        Properties build = new Properties();
        try (InputStream resource = StratumVersion.class.getResourceAsStream("/dev/stratum/build.properties")) {
            build.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty("version");
    }
}
