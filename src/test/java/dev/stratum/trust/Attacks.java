package dev.stratum.trust;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.stratum.report.TextTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs every attack and prints one table: what was attacked, cases tried, wrong answers, crashes, losses. */
public final class Attacks {
    private static final String SIDE_BY_SIDE = "4";

    private Attacks() {}

    /** Keeps what the attacks publish, and shows that something happens. */
    private static final class Entries implements TestExecutionListener {
        private final List<Map<String, String>> rows = new ArrayList<>();

        synchronized List<Map<String, String>> rows() {
            return List.copyOf(rows);
        }

        @Override
        public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            if (entry.getKeyValuePairs().containsKey(TallyKeeper.NAME)) {
                rows.add(new LinkedHashMap<>(entry.getKeyValuePairs()));
                System.err.println(String.join(", ", entry.getKeyValuePairs().values()));
            }
        }
    }

    /** The table, in the order of the names. */
    private static String table(List<Map<String, String>> rows) {
        TextTable table = new TextTable()
                .header(Stream.concat(
                                Stream.of(TallyKeeper.NAME, TallyKeeper.CASES),
                                Stream.of(Tally.Fault.values()).map(Tally.Fault::words))
                        .toList());
        rows.stream()
                .sorted(Comparator.comparing(row -> row.get(TallyKeeper.NAME)))
                .forEach(row -> table.row(row.entrySet().stream()
                        .map(cell -> cell.getKey().equals(TallyKeeper.NAME)
                                ? TextTable.Cell.left(cell.getValue())
                                : TextTable.Cell.right(cell.getValue()))
                        .toList()));
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text));
        return text.toString();
    }

    /**
     * Runs them all. Each attack whose cases are drawn goes on for {@link Budget#THOROUGH} seconds, or for as many as
     * the system property {@value Budget#PROPERTY} says. Stopped before its end, it prints what was done.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        if (System.getProperty(Budget.PROPERTY) == null) {
            System.setProperty(Budget.PROPERTY, Integer.toString(Budget.THOROUGH));
        }
        LauncherDiscoveryRequest attacks = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.stratum"))
                .filters(TagFilter.includeTags(Attack.TAG))
                // Attacks that wait for processes of their own wait side by side.
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", SIDE_BY_SIDE)
                .build();
        Entries entries = new Entries();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        Thread whenStopped = new Thread(() -> System.out.print(table(entries.rows())));
        Runtime.getRuntime().addShutdownHook(whenStopped);
        launcher.execute(attacks, entries, summary);
        Runtime.getRuntime().removeShutdownHook(whenStopped);
        System.out.print(table(entries.rows()));
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(
                summary.getSummary().getTotalFailureCount() == 0
                                && !entries.rows().isEmpty()
                        ? 0
                        : 1);
    }
}
