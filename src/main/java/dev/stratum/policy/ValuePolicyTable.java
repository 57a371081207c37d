package dev.stratum.policy;

import dev.stratum.value.CategoryRule;
import dev.stratum.value.IndexSystem;
import dev.stratum.value.IndexWeights;
import java.util.List;

/** Lays a customer value policy out as rows. */
final class ValuePolicyTable {
    static final List<String> SECTIONS =
            List.of("source", "indicators", "credit", "judgements", "weights", "categories", "clusters");

    private final PolicyTable table;

    private ValuePolicyTable(ValuePolicy policy) {
        this.table = new PolicyTable(policy.name(), policy.source(), policy.marks());
    }

    static List<PolicyRow> rows(ValuePolicy policy) {
        ValuePolicyTable rows = new ValuePolicyTable(policy);
        PolicyTable table = rows.table;
        for (int i = 0; i < policy.indicators().size(); i++) {
            rows.indicator(policy.indicators().get(i), "$.indicators[" + i + "]");
        }
        policy.credit()
                .forEach((grade, score) ->
                        table.add("credit", grade.name(), score, "score 1 to 5", "$.credit." + grade));
        IndexWeights weights = policy.weights();
        for (IndexWeights.Part part : weights.parts()) {
            rows.judgements(part.node(), policy.judgements().get(part.node().code()));
        }
        for (int i = 0; i < policy.indicators().size(); i++) {
            table.follows(
                    "weights",
                    policy.indicators().get(i).indicator().label() + ", weight",
                    weights.indicatorWeights().get(i),
                    "the judgements");
        }
        policy.cuts()
                .ifPresentOrElse(
                        rows::cuts,
                        () -> table.add(
                                "categories",
                                "High begins at",
                                ValuePolicy.MIDDLE_OF_CLUSTERS,
                                "",
                                "$.categories.method"));
        table.add("clusters", "Number of clusters", policy.k(), "", "$.clusters.k");
        table.add("clusters", "Start of K-means", policy.start().word(), "", "$.clusters.start");
        return table.rows();
    }

    private void indicator(IndicatorSetting setting, String path) {
        String label = setting.indicator().label();
        String word = setting.indicator().direction().word();
        table.add("indicators", label + ", better is", word, "", path + ".direction");
        setting.scale().ifPresent(scale -> {
            table.add("indicators", label + ", low", scale.low(), setting.unit(), path + ".scale.low");
            table.add("indicators", label + ", high", scale.high(), setting.unit(), path + ".scale.high");
        });
    }

    private void judgements(IndexSystem.Node node, List<Double> triangle) {
        if (triangle == null) {
            return;
        }
        int next = 0;
        for (int i = 0; i < node.children().size(); i++) {
            for (int j = i + 1; j < node.children().size(); j++) {
                table.add(
                        "judgements",
                        node.children().get(i) + " over " + node.children().get(j),
                        triangle.get(next++),
                        "times as important",
                        "$.judgements." + node.code());
            }
        }
    }

    private void cuts(CategoryRule cuts) {
        String unit = "score 1 to 5";
        String path = "$.categories.";
        table.add("categories", "Current value is high from", cuts.currentCut(), unit, path + "currentCut");
        table.add("categories", "Potential value is high from", cuts.potentialCut(), unit, path + "potentialCut");
    }
}
