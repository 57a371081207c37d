package dev.stratum.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stratum.problem.Problem;
import dev.stratum.segment.RuleTable;
import dev.stratum.segment.RuleTable.Box;
import dev.stratum.segment.RuleTable.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ten segments by recency and frequency that come with Stratum, for grades from 1 to 4 or from 1 to 5. */
public enum TenSegments {
    /** For grades from 1 to 4, as the RFMC paper has them. */
    FOUR,
    /** For grades from 1 to 5, as most RFM tools have them. */
    FIVE;

    private static final String FILE = "ten-segments.json";

    /**
     * The rules.
     *
     * @return rules of grades of recency and frequency, without gaps and overlaps
     */
    public RuleTable rules() {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = TenSegments.class.getResourceAsStream(FILE)) {
            JsonNode table = new JsonMapper().readTree(in).get(name().toLowerCase(Locale.ROOT));
            for (JsonNode rule : table) {
                rules.add(new Rule(rule.get("segment").asText(), new Box(bounds(rule, 0), bounds(rule, 1))));
            }
        } catch (IOException e) {
            throw Problem.FILE_UNREADABLE.with(FILE, e.getMessage());
        }
        return new RuleTable(2, rules);
    }

    private static double[] bounds(JsonNode rule, int end) {
        return new double[] {
            rule.get("recency").get(end).asDouble(),
            rule.get("frequency").get(end).asDouble()
        };
    }
}
