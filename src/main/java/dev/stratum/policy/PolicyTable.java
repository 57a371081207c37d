package dev.stratum.policy;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays a policy out as rows. */
final class PolicyTable {
    static final List<String> SECTIONS = List.of("source", "cts", "grades", "ledger", "segments");

    private final List<PolicyRow> rows = new ArrayList<>();
    private final Marks marks;

    /** A table that begins with what the policy follows. */
    PolicyTable(String name, Source source, Marks marks) {
        this.marks = marks;
        text("Policy", name);
        text("Title", source.title());
        source.journal().ifPresent(journal -> text("Journal", journal));
        source.doi().ifPresent(doi -> text("DOI", doi));
        text("Note", source.note());
    }

    static List<PolicyRow> rows(Policy policy) {
        PolicyTable table = new PolicyTable(policy.name(), policy.source(), policy.marks());
        policy.cts().ifPresent(table::cts);
        table.grades(policy.gradePolicy().gradeCount(), policy.grades());
        policy.window()
                .ifPresent(days -> table.add("ledger", "Window before as_of", days, "days", "$.ledger.windowDays"));
        table.segments(policy.segments(), List.copyOf(policy.grades().keySet()), policy);
        return table.rows();
    }

    private void text(String item, String value) {
        if (!value.isEmpty()) {
            rows.add(new PolicyRow("source", item, value, "", "", ""));
        }
    }

    private void cts(CtsPolicy cts) {
        cts.points()
                .forEach((level, points) ->
                        add("cts", PolicyItems.points(level), points, "points", "$.cts.points." + level));
        for (CtsIndex index : cts.indexes()) {
            String name = index.measure().name();
            String path = "$.cts.indexes." + index.measure().code();
            Direction direction = index.scale().direction();
            add("cts", PolicyItems.weight(name), index.weight(), "", path + ".weight");
            add("cts", name + ", better is", direction.word(), "", path + ".direction");
            int i = 0;
            for (double cut : index.scale().cuts()) {
                add("cts", PolicyItems.levelCut(name, i, direction), cut, index.unit(), path + ".cuts[" + i++ + "]");
            }
        }
    }

    private void grades(int count, Map<Measure, GradeSetting> grades) {
        add("grades", "Number of grades", count, "", "$.grades.count");
        grades.forEach((measure, setting) -> {
            String path = "$.grades." + measure.word();
            Direction direction = setting.rule().direction();
            add("grades", setting.name() + ", better is", direction.word(), "", path + ".direction");
            setting.method()
                    .ifPresent(method -> add(
                            "grades",
                            setting.name() + ", cuts placed by",
                            method.word(),
                            setting.unit(),
                            path + ".method"));
            int i = 0;
            for (double cut : setting.cuts()) {
                String item = PolicyItems.gradeCut(setting.name(), count - i, direction);
                add("grades", item, cut, setting.unit(), path + ".cuts[" + i++ + "]");
            }
        });
    }

    private void segments(SegmentSettings segments, List<Measure> measures, Policy policy) {
        add("segments", PolicyItems.SEGMENTS, segments.k(), "", "$.segments.k");
        add("segments", "Start of K-means", segments.start().word(), "", "$.segments.start");
        int rank = 1;
        for (String name : segments.names().names()) {
            add("segments", "Name of segment " + rank, name, "", "$.segments.names[" + (rank - 1) + "]");
            rank++;
        }
        for (int i = 0; i < segments.weights().each().size(); i++) {
            Measure measure = measures.get(i);
            String item = PolicyItems.weight(policy.grades().get(measure).name());
            double weight = segments.weights().each().get(i);
            if (marks.byPath().containsKey("$.segments.judgements")) {
                follows("segments", item, weight, "judgements");
            } else {
                add("segments", item, weight, "", "$.segments.weights." + measure.word());
            }
        }
    }

    /** A row about the setting at a path. */
    void add(String section, String item, Object value, String unit, String path) {
        Marks.Mark mark = marks.at(path);
        Object shown = value instanceof Number number ? (Object) number.doubleValue() : value;
        rows.add(new PolicyRow(section, item, shown, unit, mark.basis().word(), mark.note()));
    }

    /** A row about a number that follows from settings. */
    void follows(String section, String item, double value, String from) {
        rows.add(new PolicyRow(section, item, value, "", Basis.CHOSEN.word(), "follows from " + from));
    }

    List<PolicyRow> rows() {
        return List.copyOf(rows);
    }
}
