package dev.stratum.ledger;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Opens an engine. Each is one class, found by its word: one more needs its name in {@code
 * META-INF/services/dev.stratum.ledger.EngineProvider} and nothing else, also from a jar of its own.
 */
public interface EngineProvider {
    /** Engines that come in a jar of their own, by their word, and what to do without it. */
    Map<String, String> ELSEWHERE = Map.of(
            "spark",
            "Spark is not part of this program; give the same command to src/spark/stratum-spark after mvn -f"
                    + " src/spark/pom.xml package, or to spark-submit with its jar");

    /**
     * The word by which a person asks for it.
     *
     * @return for example {@code duckdb}
     */
    String word();

    /**
     * Whether its documents are tables, views and queries of a database.
     *
     * @return false when they are files
     */
    default boolean readsTables() {
        return false;
    }

    /**
     * Opens it.
     *
     * @param settings what it may need
     * @return the engine; to be closed
     * @throws StratumException ENGINE_FAILED when it cannot be opened
     */
    LedgerEngine open(EngineSettings settings);

    /**
     * The engines that are here.
     *
     * @return by their word
     */
    static Map<String, EngineProvider> here() {
        Map<String, EngineProvider> here = new TreeMap<>();
        ServiceLoader.load(EngineProvider.class, EngineProvider.class.getClassLoader())
                .forEach(provider -> here.put(provider.word(), provider));
        return here;
    }

    /**
     * The words of all engines, those that are not here among them.
     *
     * @return in alphabetical order
     */
    static List<String> words() {
        TreeMap<String, Object> words = new TreeMap<>(here());
        words.putAll(ELSEWHERE);
        return List.copyOf(words.keySet());
    }

    /**
     * Whether an engine reads tables of a database.
     *
     * @param word one of {@link #words}
     * @return false when it reads files, or is not here
     */
    static boolean readsTables(String word) {
        EngineProvider provider = here().get(word);
        return provider != null && provider.readsTables();
    }

    /**
     * Opens an engine by its word.
     *
     * @param word one of {@link #words}, in any case
     * @param settings what it may need
     * @return the engine; to be closed
     * @throws StratumException ENGINE_FAILED when it is not here, or cannot be opened
     */
    static LedgerEngine open(String word, EngineSettings settings) {
        String plain = word.toLowerCase(Locale.ROOT);
        EngineProvider provider = here().get(plain);
        if (provider == null) {
            throw Problem.ENGINE_FAILED.with(
                    "--engine " + plain, "the documents", ELSEWHERE.getOrDefault(plain, "there is no such engine"));
        }
        return provider.open(settings);
    }
}
