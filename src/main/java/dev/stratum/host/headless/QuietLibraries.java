package dev.stratum.host.headless;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * The logging of the command line: what matters of the warnings of the spreadsheet library is said by the commands. It is
 * set up by the JDK when the first library asks for a logger, since a run that needs none is over before logging is up.
 */
public final class QuietLibraries {
    private static final String SETTING = "java.util.logging.config.class";

    /**
     * Made by the JDK.
     *
     * @throws IOException never
     */
    public QuietLibraries() throws IOException {
        String settings = """
                handlers=java.util.logging.ConsoleHandler
                org.apache.poi.level=SEVERE
                """;
        try (InputStream in = new ByteArrayInputStream(settings.getBytes(StandardCharsets.ISO_8859_1))) {
            LogManager.getLogManager().readConfiguration(in);
        }
    }

    /** Has an effect only before the first logger; who sets up logging by the JDK's own means keeps it. */
    static void begin() {
        if (System.getProperty(SETTING) == null && System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty(SETTING, QuietLibraries.class.getName());
        }
    }
}
