package dev.stratum.templates;

import dev.stratum.policy.JsonPatch;
import dev.stratum.policy.Policy;
import dev.stratum.policy.ValuePolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shipped policies with changes of a line or two. */
final class ChangedPolicies {
    /** The last of four segments under another name. */
    static final List<String> RENAMED_TIER = List.of("replace /segments/names/3/value \"Dormant\"");

    static final List<String> FIFTH_TIER = List.of(
            "add /segments/names/4 {\"value\": \"Asleep\", \"basis\": \"chosen\"}", "replace /segments/k/value 5");

    static final List<String> FIFTH_INDEX = List.of("add /cts/indexes/complaints {\"name\": \"Complaints\","
            + " \"unit\": \"per 100 orders\", \"direction\": {\"value\": \"fewer\", \"basis\": \"chosen\"},"
            + " \"weight\": {\"value\": 2, \"basis\": \"chosen\"}, \"cuts\": [{\"value\": 1, \"basis\": \"chosen\"},"
            + " {\"value\": 3, \"basis\": \"chosen\"}, {\"value\": 6, \"basis\": \"chosen\"}]}");

    static final List<String> SIXTEENTH_INDICATOR = List.of(
            "add /indicators/15 {\"code\": \"D53\", \"name\": \"Growth of orders\", \"factor\": \"D5\", \"direction\":"
                    + " {\"value\": \"more\", \"basis\": \"chosen\"}, \"scale\": {\"unit\": \"percent\", \"low\":"
                    + " {\"value\": 0, \"basis\": \"chosen\"}, \"high\": {\"value\": 50, \"basis\": \"chosen\"}}}",
            "replace /judgements/D5/value [2, 2, 1]");

    static final List<String> FIFTH_CLUSTER = List.of("replace /clusters/k/value 5");

    private ChangedPolicies() {}

    static Policy policy(String name, List<String> changes) {
        return Policy.read(json(name, changes), name);
    }

    static ValuePolicy value(List<String> changes) {
        return ValuePolicy.read(json("bu-2023", changes), "bu-2023");
    }

    private static InputStream json(String name, List<String> changes) {
        try (InputStream in = Policy.class.getResourceAsStream(name + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String change : changes) {
                json = JsonPatch.apply(json, change);
            }
            return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
