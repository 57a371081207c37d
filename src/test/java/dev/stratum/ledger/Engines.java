package dev.stratum.ledger;

import java.util.stream.Stream;

/** The engines on the class path, so that a test runs in each of them: an engine in a jar of its own brings itself in. */
public final class Engines {
    private Engines() {}

    /** All that read files. */
    public static Stream<String> all() {
        return EngineProvider.here().values().stream()
                .filter(provider -> !provider.readsTables())
                .map(EngineProvider::word);
    }

    /** Those that read more than CSV. */
    public static Stream<String> ofAllFiles() {
        return all().filter(word -> !word.equals("memory"));
    }
}
