package dev.stratum.policy;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Every threshold, weight, direction and name that a stratification uses, with where each comes from.
 *
 * @param name the name of the policy, for example {@code rfmc-2021}
 * @param source what it follows
 * @param cts the cost-to-serve settings; empty for a policy that does not score cost to serve
 * @param grades the grading of R, F, M and CTS, in this order
 * @param window the length of the ledger's window in days; empty for all dates up to the date of analysis
 * @param segments the clustering and the names of the segments
 * @param marks where each of these comes from
 */
public record Policy(
        String name,
        Source source,
        Optional<CtsPolicy> cts,
        Map<Measure, GradeSetting> grades,
        OptionalInt window,
        SegmentSettings segments,
        Marks marks) {

    /** The shipped policy of the RFMC paper. */
    public static final String RFMC_2021 = "rfmc-2021";

    /** The shipped policy that grades any ledger by its own quartiles. */
    public static final String LEDGER_QUARTILES = "ledger-quartiles";

    /** Keeps a copy of the map, in the order of the measures. */
    public Policy {
        grades = Collections.unmodifiableMap(new EnumMap<>(grades));
    }

    /** The shipped policies are read once, when the first is asked for. */
    private static final class Shipped {
        static final Map<String, Policy> BY_NAME = load(RFMC_2021, LEDGER_QUARTILES, "lawrence-2011", "cited-measures");

        private static Map<String, Policy> load(String... names) {
            Map<String, Policy> policies = new LinkedHashMap<>();
            for (String name : names) {
                String file = name + ".json";
                try (InputStream in = Policy.class.getResourceAsStream(file)) {
                    policies.put(name, PolicyReader.read(in, file));
                } catch (IOException e) {
                    throw Problem.FILE_UNREADABLE.with(file, e.getMessage());
                }
            }
            return Collections.unmodifiableMap(policies);
        }
    }

    /**
     * The names of the policies that come with Stratum.
     *
     * @return the names, the paper's policy first
     */
    public static List<String> shippedNames() {
        return List.copyOf(Shipped.BY_NAME.keySet());
    }

    /**
     * The policy in force where nobody names one.
     *
     * @return the paper's policy
     */
    public static Policy usual() {
        return shipped(shippedNames().get(0));
    }

    /**
     * A policy that comes with Stratum.
     *
     * @param name its name, in any case
     * @return the policy
     * @throws dev.stratum.problem.StratumException POLICY_UNKNOWN, listing the names there are
     */
    public static Policy shipped(String name) {
        Policy policy = Shipped.BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
        if (policy == null) {
            throw Problem.POLICY_UNKNOWN.with(name, shippedNames());
        }
        return policy;
    }

    /**
     * Reads a policy file.
     *
     * @param file a JSON file in UTF-8
     * @return the policy
     * @throws dev.stratum.problem.StratumException FILE_MISSING, FILE_UNREADABLE, or POLICY_MALFORMED with the path of
     *     the culprit inside the file
     */
    public static Policy read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        } catch (NoSuchFileException e) {
            throw Problem.FILE_MISSING.with(file);
        } catch (IOException e) {
            throw Problem.FILE_UNREADABLE.with(file, e.getMessage());
        }
    }

    /**
     * Reads a policy from a stream, which stays open.
     *
     * @param in JSON in UTF-8
     * @param label how messages call the policy, for example its file name
     * @return the policy
     * @throws dev.stratum.problem.StratumException FILE_UNREADABLE, or POLICY_MALFORMED with the path of the culprit
     */
    public static Policy read(InputStream in, String label) {
        try {
            return PolicyReader.read(in, label);
        } catch (IOException e) {
            throw Problem.FILE_UNREADABLE.with(label, e.getMessage());
        }
    }

    /**
     * The rules to score cost to serve with.
     *
     * @return the rules
     * @throws dev.stratum.problem.StratumException POLICY_MALFORMED when the policy has no cost-to-serve settings
     */
    public CtsPolicy ctsPolicy() {
        return cts.orElseThrow(() -> Problem.POLICY_MALFORMED.with(name, Phrase.LACKS_CTS));
    }

    /**
     * The rules to grade with.
     *
     * @return the rules
     */
    public GradePolicy gradePolicy() {
        Map<Measure, GradeRule> rules = new EnumMap<>(Measure.class);
        grades.forEach((measure, setting) -> rules.put(measure, setting.rule()));
        return new GradePolicy(rules);
    }

    /**
     * The policy as a table.
     *
     * @return one row per setting, in the order of the policy
     */
    public List<PolicyRow> rows() {
        return PolicyTable.rows(this);
    }

    /**
     * One section of the policy as a table.
     *
     * @param section source, cts, grades, ledger or segments, in any case
     * @return the rows of the section; none when the policy leaves it out
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD for another section
     */
    public List<PolicyRow> rows(String section) {
        String wanted = section.strip().toLowerCase(Locale.ROOT);
        if (!PolicyTable.SECTIONS.contains(wanted)) {
            throw Problem.UNKNOWN_WORD.with("Section", section, PolicyTable.SECTIONS);
        }
        return rows().stream().filter(row -> row.section().equals(wanted)).toList();
    }
}
