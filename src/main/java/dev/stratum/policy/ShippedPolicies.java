package dev.stratum.policy;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every policy that comes with Stratum, of whatever kind, as a table. */
public final class ShippedPolicies {
    private ShippedPolicies() {}

    /**
     * The names of all of them.
     *
     * @return those that stratify by RFM and RFMC, then the customer value models
     */
    public static List<String> names() {
        List<String> names = new ArrayList<>(Policy.shippedNames());
        values().forEach(policy -> names.add(policy.name()));
        return List.copyOf(names);
    }

    /** The customer value model with the index system of Bu's Table 1, and with that of his text. */
    private static List<ValuePolicy> values() {
        return List.of(ValuePolicy.bu2023(), ValuePolicy.bu2023Text());
    }

    private static Optional<ValuePolicy> value(String name) {
        return values().stream()
                .filter(policy -> policy.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /**
     * A policy as a table.
     *
     * @param name its name, in any case
     * @return one row per setting
     * @throws dev.stratum.problem.StratumException POLICY_UNKNOWN, listing the names there are
     */
    public static List<PolicyRow> rows(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        Optional<ValuePolicy> value = value(name);
        if (value.isPresent()) {
            return value.get().rows();
        }
        if (!Policy.shippedNames().contains(wanted)) {
            throw Problem.POLICY_UNKNOWN.with(name, names());
        }
        return Policy.shipped(wanted).rows();
    }

    /**
     * One section of a policy as a table.
     *
     * @param name the name of the policy, in any case
     * @param section the section, in any case
     * @return the rows of the section; none when the policy leaves it out
     * @throws dev.stratum.problem.StratumException POLICY_UNKNOWN, or UNKNOWN_WORD for a section that such a policy
     *     cannot have
     */
    public static List<PolicyRow> rows(String name, String section) {
        List<PolicyRow> rows = rows(name);
        String wanted = section.strip().toLowerCase(Locale.ROOT);
        List<String> sections = value(name).isPresent() ? ValuePolicyTable.SECTIONS : PolicyTable.SECTIONS;
        if (!sections.contains(wanted)) {
            throw Problem.UNKNOWN_WORD.with("Section", section, sections);
        }
        return rows.stream().filter(row -> row.section().equals(wanted)).toList();
    }
}
