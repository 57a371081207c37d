package dev.stratum.policy;

import dev.stratum.ahp.Consistency;
import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.value.BankCredit;
import dev.stratum.value.Dimension;
import dev.stratum.value.Factor;
import dev.stratum.value.IndexSystem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a customer value policy from JSON.
 *
 * <p>Every setting is an object {@code {"value": ..., "basis": "stated" or "chosen", "note": optional}}. Shape:
 *
 * <pre>{@code
 * {
 *   "name": "...",
 *   "source": {"title": "...", "journal": "...", "doi": "...", "note": "..."},
 *   "factors": [{"code": "C1", "name": "...", "side": "current" or "potential"}, ...],
 *   "indicators": [{"code": "C11", "name": "...", "factor": "C1", "direction": setting,
 *                   "scale": {"unit": "...", "low": setting, "high": setting}}, ...],
 *   "credit": {"AAA": setting, "AA": setting, "A": setting, "BBB": setting, "BB": setting, "B": setting},
 *   "judgements": {"X1": setting, "X2": setting, "X3": setting, "C1": setting, ...},
 *   "categories": {"method": setting} or {"currentCut": setting, "potentialCut": setting},
 *   "clusters": {"k": setting, "start": setting}
 * }
 * }</pre>
 *
 * <p>A judgement's value is the list of entries above the diagonal, row by row, as numbers or fractions such as {@code
 * "1/3"}. A scale may be left out where the indicator is scored by other means. Judgements that contradict each other
 * (CR above 0.10) are refused.
 */
final class ValuePolicyReader {
    private static final int MOST_CLUSTERS = 100;
    private static final double LOWEST_SCORE = 1;
    private static final double HIGHEST_SCORE = 5;

    private ValuePolicyReader() {}

    static ValuePolicy read(InputStream in, String label) throws IOException {
        JsonField root = JsonField.parse(in, label)
                .object("name", "source", "factors", "indicators", "credit", "judgements", "categories", "clusters");
        List<IndicatorSetting> indicators = indicators(root.get("indicators"), factors(root.get("factors")));
        JsonField clusters = root.get("clusters").object("k", "start");
        return new ValuePolicy(
                root.get("name").text(),
                PolicyReader.source(root.get("source")),
                indicators,
                credit(root.get("credit")),
                judgements(root.get("judgements"), indicators),
                categories(root.get("categories")),
                PolicyReader.setting(clusters.get("k"), value -> value.whole(1, MOST_CLUSTERS)),
                PolicyReader.setting(clusters.get("start"), PolicyReader::start));
    }

    private static Map<String, Factor> factors(JsonField field) {
        Map<String, Factor> factors = new LinkedHashMap<>();
        for (JsonField item : field.list()) {
            item.object("code", "name", "side");
            JsonField code = item.get("code");
            Factor factor = new Factor(code.text(), item.get("name").text(), side(item.get("side")));
            if (factors.put(factor.code(), factor) != null) {
                throw code.problem("repeats the code '" + factor.code() + "'; every factor needs its own");
            }
        }
        return factors;
    }

    private static Dimension side(JsonField field) {
        return switch (field.text()) {
            case "current" -> Dimension.CURRENT;
            case "potential" -> Dimension.POTENTIAL;
            default -> throw field.problem("is '" + field.text() + "'; it must be current or potential");
        };
    }

    private static List<IndicatorSetting> indicators(JsonField field, Map<String, Factor> factors) {
        List<IndicatorSetting> indicators = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonField item : field.list()) {
            item.object("code", "name", "factor", "direction", "scale");
            JsonField code = item.get("code");
            if (!codes.add(code.text())) {
                throw code.problem("repeats the code '" + code.text() + "'; every indicator needs its own");
            }
            Factor factor = factors.get(item.get("factor").text());
            if (factor == null) {
                throw item.get("factor")
                        .problem("is '" + item.get("factor").text() + "'; it must be one of "
                                + String.join(", ", factors.keySet()));
            }
            indicators.add(new IndicatorSetting(
                    code.text(),
                    item.get("name").text(),
                    factor,
                    PolicyReader.direction(item),
                    item.find("scale").map(ValuePolicyReader::scale)));
        }
        if (indicators.isEmpty()) {
            throw field.problem("is empty; give at least one indicator");
        }
        return indicators;
    }

    private static ScaleSetting scale(JsonField field) {
        field.object("unit", "low", "high");
        Setting<Double> low = PolicyReader.setting(field.get("low"), JsonField::number);
        Setting<Double> high = PolicyReader.setting(field.get("high"), JsonField::number);
        if (low.value() >= high.value()) {
            throw field.get("low")
                    .problem("is " + PolicyReader.plain(low.value()) + "; it must be below high, "
                            + PolicyReader.plain(high.value()));
        }
        return new ScaleSetting(field.get("unit").text(), low, high);
    }

    private static Map<BankCredit, Setting<Double>> credit(JsonField field) {
        field.object(Stream.of(BankCredit.values()).map(BankCredit::name).toArray(String[]::new));
        Map<BankCredit, Setting<Double>> credit = new EnumMap<>(BankCredit.class);
        double above = Double.POSITIVE_INFINITY;
        for (BankCredit grade : BankCredit.values()) {
            JsonField at = field.get(grade.name());
            Setting<Double> score = PolicyReader.setting(at, JsonField::number);
            if (score.value() < LOWEST_SCORE || score.value() > HIGHEST_SCORE) {
                throw at.problem("is " + PolicyReader.plain(score.value()) + "; it must be from 1 to 5");
            }
            if (score.value() >= above) {
                throw at.problem("is " + PolicyReader.plain(score.value())
                        + "; it must be below the score of the grade above, " + PolicyReader.plain(above));
            }
            above = score.value();
            credit.put(grade, score);
        }
        return credit;
    }

    private static Map<String, Setting<List<Double>>> judgements(JsonField field, List<IndicatorSetting> indicators) {
        List<IndexSystem.Node> compared = new IndexSystem(
                        indicators.stream().map(IndicatorSetting::indicator).toList())
                .nodes().stream().filter(node -> node.children().size() > 1).toList();
        field.object(compared.stream().map(IndexSystem.Node::code).toArray(String[]::new));
        Map<String, Setting<List<Double>>> judgements = new LinkedHashMap<>();
        for (IndexSystem.Node node : compared) {
            JsonField at = field.get(node.code());
            int items = node.children().size();
            Setting<List<Double>> triangle = PolicyReader.setting(at, value -> triangle(value, items));
            Consistency consistency = Consistency.of(PairwiseMatrix.ofUpperTriangle(
                    items,
                    triangle.value().stream().mapToDouble(Double::doubleValue).toArray()));
            if (!consistency.acceptable()) {
                throw at.problem("has a consistency ratio of " + Math.rint(consistency.ratio() * 1000) / 1000
                        + "; it must be at most " + Consistency.ACCEPTABLE_RATIO + ". "
                        + consistency.reconsider().orElseThrow().sentence());
            }
            judgements.put(node.code(), triangle);
        }
        return judgements;
    }

    private static List<Double> triangle(JsonField field, int items) {
        List<Double> judgements = new ArrayList<>();
        for (JsonField item : field.list()) {
            double judgement = item.node().isTextual() ? fraction(item) : item.number();
            if (judgement <= 0) {
                throw item.problem("is " + PolicyReader.plain(judgement) + "; judgements are above zero");
            }
            judgements.add(judgement);
        }
        int needed = items * (items - 1) / 2;
        if (judgements.size() != needed) {
            throw field.problem("holds " + judgements.size() + " judgements; " + items + " items need " + needed);
        }
        return judgements;
    }

    private static double fraction(JsonField field) {
        String text = field.text();
        if (!text.matches("[1-9][0-9]{0,2}/[1-9][0-9]{0,2}")) {
            throw field.problem("is the text '" + text + "'; it must be a number or a fraction such as 1/3");
        }
        String[] parts = text.split("/", 2);
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    private static CategorySettings categories(JsonField field) {
        field.object("method", "currentCut", "potentialCut");
        Optional<JsonField> method = field.find("method");
        boolean cuts = field.find("currentCut").isPresent()
                || field.find("potentialCut").isPresent();
        if (method.isPresent() == cuts) {
            throw field.problem(
                    cuts
                            ? "has both cuts and a method; keep one of them"
                            : "has neither cuts nor a method; give one of them");
        }
        if (method.isPresent()) {
            return new CategorySettings(
                    Optional.of(PolicyReader.setting(method.get(), ValuePolicyReader::method)), Optional.empty());
        }
        return new CategorySettings(
                Optional.empty(),
                Optional.of(new CategorySettings.Cuts(
                        PolicyReader.setting(field.get("currentCut"), JsonField::number),
                        PolicyReader.setting(field.get("potentialCut"), JsonField::number))));
    }

    private static String method(JsonField field) {
        if (!field.text().equals(CategorySettings.MIDDLE_OF_CLUSTERS)) {
            throw field.problem("is '" + field.text() + "'; it must be " + CategorySettings.MIDDLE_OF_CLUSTERS);
        }
        return field.text();
    }
}
