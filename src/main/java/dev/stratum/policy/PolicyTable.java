package dev.stratum.policy;

import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.List;

/** Lays a policy out as rows. */
final class PolicyTable {
    static final List<String> SECTIONS = List.of("source", "cts", "grades", "ledger", "segments");

    private final List<PolicyRow> rows = new ArrayList<>();

    private PolicyTable() {}

    static List<PolicyRow> rows(Policy policy) {
        PolicyTable table = new PolicyTable();
        table.rows.addAll(source(policy.name(), policy.source()));
        policy.cts().ifPresent(table::cts);
        table.grades(policy.grades());
        policy.windowDays().ifPresent(window -> table.number("ledger", "Window before as_of", window, "days"));
        table.segments(policy.segments());
        return List.copyOf(table.rows);
    }

    static List<PolicyRow> source(String name, Source source) {
        List<PolicyRow> rows = new ArrayList<>();
        text(rows, "Policy", name);
        text(rows, "Title", source.title());
        text(rows, "Journal", source.journal());
        text(rows, "DOI", source.doi());
        text(rows, "Note", source.note());
        return rows;
    }

    private static void text(List<PolicyRow> rows, String item, String value) {
        if (!value.isEmpty()) {
            rows.add(new PolicyRow("source", item, value, "", "", ""));
        }
    }

    private void cts(CtsSettings cts) {
        cts.points().forEach((level, points) -> number("cts", "Points of level " + level, points, "points"));
        for (IndexSetting index : cts.indexes().values()) {
            number("cts", index.name() + ", weight", index.weight(), "");
            direction("cts", index.name(), index.direction());
            char level = 'A';
            for (Setting<Double> cut : index.cuts()) {
                number("cts", bound(index.name(), "level " + level++, index.direction()), cut, index.unit());
            }
        }
    }

    private void grades(GradeSettings grades) {
        number("grades", "Number of grades", grades.count(), "");
        for (GradeSetting measure : grades.measures().values()) {
            direction("grades", measure.name(), measure.direction());
            measure.method()
                    .ifPresent(method -> add(
                            "grades",
                            measure.name() + ", cuts placed by",
                            method.value().word(),
                            measure.unit(),
                            method));
            int grade = grades.count().value();
            for (Setting<Double> cut : measure.cuts()) {
                number("grades", bound(measure.name(), "grade " + grade--, measure.direction()), cut, measure.unit());
            }
        }
    }

    private void segments(SegmentSettings segments) {
        number("segments", "Number of segments", segments.k(), "");
        add("segments", "Start of K-means", segments.start().value(), "", segments.start());
        int rank = 1;
        for (Setting<String> name : segments.names()) {
            add("segments", "Name of segment " + rank++, name.value(), "", name);
        }
    }

    private static String bound(String name, String band, Setting<Direction> direction) {
        return name + ", " + band + (direction.value() == Direction.MORE_IS_BETTER ? " from" : " up to");
    }

    private void direction(String section, String name, Setting<Direction> direction) {
        add(section, name + ", better is", direction.value().word(), "", direction);
    }

    private void number(String section, String item, Setting<? extends Number> setting, String unit) {
        add(section, item, setting.value().doubleValue(), unit, setting);
    }

    private void add(String section, String item, Object value, String unit, Setting<?> setting) {
        rows.add(new PolicyRow(section, item, value, unit, setting.basis().word(), setting.note()));
    }
}
