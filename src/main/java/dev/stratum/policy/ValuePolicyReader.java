package dev.stratum.policy;

import dev.stratum.ahp.Consistency;
import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.stats.Direction;
import dev.stratum.value.BankCredit;
import dev.stratum.value.CategoryRule;
import dev.stratum.value.Dimension;
import dev.stratum.value.Factor;
import dev.stratum.value.IndexSystem;
import dev.stratum.value.Indicator;
import dev.stratum.value.Rescale;
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
                cuts(root.get("categories")),
                clusters.get("k").setting(value -> value.whole(1, MOST_CLUSTERS)),
                clusters.get("start").setting(PolicyReader::start),
                new Marks(root.marks()));
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
            Direction direction = PolicyReader.direction(item);
            Optional<JsonField> scale = item.find("scale");
            indicators.add(new IndicatorSetting(
                    new Indicator(code.text(), item.get("name").text(), factor, direction),
                    scale.map(at -> at.object("unit", "low", "high").get("unit").text())
                            .orElse(""),
                    scale.map(at -> scale(at, direction))));
        }
        if (indicators.isEmpty()) {
            throw field.problem("is empty; give at least one indicator");
        }
        return indicators;
    }

    private static Rescale scale(JsonField field, Direction direction) {
        double low = field.get("low").setting(JsonField::number);
        double high = field.get("high").setting(JsonField::number);
        if (low >= high) {
            throw field.get("low")
                    .problem("is " + JsonField.plain(low) + "; it must be below high, " + JsonField.plain(high));
        }
        return new Rescale(low, high, direction);
    }

    private static Map<BankCredit, Double> credit(JsonField field) {
        field.object(Stream.of(BankCredit.values()).map(BankCredit::name).toArray(String[]::new));
        Map<BankCredit, Double> credit = new EnumMap<>(BankCredit.class);
        double above = Double.POSITIVE_INFINITY;
        for (BankCredit grade : BankCredit.values()) {
            JsonField at = field.get(grade.name());
            double score = at.setting(JsonField::number);
            if (score < LOWEST_SCORE || score > HIGHEST_SCORE) {
                throw at.problem("is " + JsonField.plain(score) + "; it must be from 1 to 5");
            }
            if (score >= above) {
                throw at.problem("is " + JsonField.plain(score) + "; it must be below the score of the grade above, "
                        + JsonField.plain(above));
            }
            above = score;
            credit.put(grade, score);
        }
        return credit;
    }

    private static Map<String, List<Double>> judgements(JsonField field, List<IndicatorSetting> indicators) {
        List<IndexSystem.Node> compared = new IndexSystem(
                        indicators.stream().map(IndicatorSetting::indicator).toList())
                .nodes().stream().filter(node -> node.children().size() > 1).toList();
        field.object(compared.stream().map(IndexSystem.Node::code).toArray(String[]::new));
        Map<String, List<Double>> judgements = new LinkedHashMap<>();
        for (IndexSystem.Node node : compared) {
            JsonField at = field.get(node.code());
            judgements.put(node.code(), judged(at, node.children().size()));
        }
        return judgements;
    }

    /** The entries of a pairwise matrix of so many items above its diagonal, which must be consistent enough. */
    static List<Double> judged(JsonField field, int items) {
        List<Double> triangle = field.setting(value -> triangle(value, items));
        Consistency consistency = Consistency.of(PairwiseMatrix.ofUpperTriangle(
                items, triangle.stream().mapToDouble(Double::doubleValue).toArray()));
        if (!consistency.acceptable()) {
            throw field.problem("has a consistency ratio of " + Math.rint(consistency.ratio() * 1000) / 1000
                    + "; it must be at most " + Consistency.ACCEPTABLE_RATIO + ". "
                    + consistency.reconsider().orElseThrow().sentence());
        }
        return triangle;
    }

    private static List<Double> triangle(JsonField field, int items) {
        List<Double> judgements = new ArrayList<>();
        for (JsonField item : field.list()) {
            double judgement = item.node().isTextual() ? fraction(item) : item.number();
            if (judgement <= 0) {
                throw item.problem("is " + JsonField.plain(judgement) + "; judgements are above zero");
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

    private static Optional<CategoryRule> cuts(JsonField field) {
        field.object("method", "currentCut", "potentialCut");
        Optional<JsonField> method = field.find("method");
        boolean cuts = field.find("currentCut").isPresent()
                || field.find("potentialCut").isPresent();
        PolicyReader.oneOf(field, cuts, method.isPresent());
        if (method.isPresent()) {
            method.get().setting(ValuePolicyReader::method);
            return Optional.empty();
        }
        return Optional.of(new CategoryRule(
                field.get("currentCut").setting(JsonField::number),
                field.get("potentialCut").setting(JsonField::number)));
    }

    private static String method(JsonField field) {
        if (!field.text().equals(ValuePolicy.MIDDLE_OF_CLUSTERS)) {
            throw field.problem("is '" + field.text() + "'; it must be " + ValuePolicy.MIDDLE_OF_CLUSTERS);
        }
        return field.text();
    }
}
