package dev.stratum.policy;

import dev.stratum.value.IndexSystem;
import dev.stratum.value.IndexWeights;
import java.util.ArrayList;
import java.util.List;

/** Lays a customer value policy out as rows. */
final class ValuePolicyTable {
    static final List<String> SECTIONS =
            List.of("source", "indicators", "credit", "judgements", "weights", "categories", "clusters");

    private final List<PolicyRow> rows = new ArrayList<>();

    private ValuePolicyTable() {}

    static List<PolicyRow> rows(ValuePolicy policy) {
        ValuePolicyTable table = new ValuePolicyTable();
        table.rows.addAll(PolicyTable.source(policy.name(), policy.source()));
        policy.indicators().forEach(table::indicator);
        policy.credit()
                .forEach((grade, score) -> table.add("credit", grade.name(), score.value(), "score 1 to 5", score));
        IndexWeights weights = policy.weights();
        for (IndexWeights.Part part : weights.parts()) {
            table.judgements(part, policy.judgements().get(part.node().code()));
        }
        for (int i = 0; i < policy.indicators().size(); i++) {
            IndicatorSetting indicator = policy.indicators().get(i);
            table.rows.add(new PolicyRow(
                    "weights",
                    indicator.indicator().label() + ", weight",
                    weights.indicatorWeights().get(i),
                    "",
                    Basis.CHOSEN.word(),
                    "follows from the judgements"));
        }
        table.categories(policy.categories());
        table.add("clusters", "Number of clusters", policy.k().value().doubleValue(), "", policy.k());
        table.add("clusters", "Start of K-means", policy.start().value(), "", policy.start());
        return List.copyOf(table.rows);
    }

    private void indicator(IndicatorSetting setting) {
        String label = setting.indicator().label();
        add("indicators", label + ", better is", setting.direction().value().word(), "", setting.direction());
        setting.scale().ifPresent(scale -> {
            add("indicators", label + ", low", scale.low().value(), scale.unit(), scale.low());
            add("indicators", label + ", high", scale.high().value(), scale.unit(), scale.high());
        });
    }

    private void judgements(IndexWeights.Part part, Setting<List<Double>> triangle) {
        IndexSystem.Node node = part.node();
        if (triangle == null) {
            return;
        }
        int next = 0;
        for (int i = 0; i < node.children().size(); i++) {
            for (int j = i + 1; j < node.children().size(); j++) {
                add(
                        "judgements",
                        node.children().get(i) + " over " + node.children().get(j),
                        triangle.value().get(next++),
                        "times as important",
                        triangle);
            }
        }
    }

    private void categories(CategorySettings categories) {
        categories.method().ifPresent(method -> add("categories", "High begins at", method.value(), "", method));
        categories.cuts().ifPresent(cuts -> {
            add("categories", "Current value is high from", cuts.current().value(), "score 1 to 5", cuts.current());
            add(
                    "categories",
                    "Potential value is high from",
                    cuts.potential().value(),
                    "score 1 to 5",
                    cuts.potential());
        });
    }

    private void add(String section, String item, Object value, String unit, Setting<?> setting) {
        rows.add(new PolicyRow(section, item, value, unit, setting.basis().word(), setting.note()));
    }
}
