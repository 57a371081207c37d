package dev.stratum.policy;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.Level;
import dev.stratum.kmeans.Start;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a policy from JSON.
 *
 * <p>Every setting is an object {@code {"value": ..., "basis": "stated" or "chosen", "note": optional}}. Shape:
 *
 * <pre>{@code
 * {
 *   "name": "...",
 *   "source": {"title": "...", "journal": "...", "doi": "...", "note": "..."},
 *   "cts": {
 *     "points": {"A": setting, "B": setting, "C": setting, "D": setting},
 *     "indexes": {"orderSize": index, "daysToPay": index, "willCall": index, "salesReturn": index}
 *   },
 *   "grades": {"count": setting, "recency": measure, "frequency": measure, "monetary": measure, "cts": measure},
 *   "ledger": {"windowDays": setting},
 *   "segments": {"k": setting, "start": setting, "names": [setting, ...]}
 * }
 * }</pre>
 *
 * <p>An index has {@code name, unit, direction, weight, cuts}; a measure has {@code name, unit, direction} and either
 * {@code cuts} or {@code method}. Journal, DOI, the whole of {@code cts} and {@code windowDays} may be left out.
 */
final class PolicyReader {
    private static final int MOST_SEGMENTS = 100;
    /** A hundred years. */
    private static final int LONGEST_WINDOW = 36_525;

    private PolicyReader() {}

    static Policy read(InputStream in, String label) throws IOException {
        JsonField root = JsonField.parse(in, label).object("name", "source", "cts", "grades", "ledger", "segments");
        return new Policy(
                root.get("name").text(),
                source(root.get("source")),
                root.find("cts").map(PolicyReader::cts),
                grades(root.get("grades")),
                root.get("ledger")
                        .object("windowDays")
                        .find("windowDays")
                        .map(field -> setting(field, value -> value.whole(1, LONGEST_WINDOW))),
                segments(root.get("segments")));
    }

    static Source source(JsonField field) {
        field.object("title", "journal", "doi", "note");
        return new Source(
                field.get("title").text(),
                optional(field, "journal"),
                optional(field, "doi"),
                field.get("note").text());
    }

    static String optional(JsonField field, String name) {
        return field.find(name).map(JsonField::text).orElse("");
    }

    static <T> Setting<T> setting(JsonField field, Function<JsonField, T> value) {
        field.object("value", "basis", "note");
        JsonField basis = field.get("basis");
        for (Basis known : Basis.values()) {
            if (known.word().equals(basis.text())) {
                return new Setting<>(value.apply(field.get("value")), known, optional(field, "note"));
            }
        }
        throw basis.problem("is '" + basis.text() + "'; it must be stated or chosen");
    }

    static <T> T word(JsonField field, Function<String, T> parse) {
        try {
            return parse.apply(field.text());
        } catch (StratumException e) {
            if (e.problem() == Problem.UNKNOWN_WORD) {
                throw field.problem("is wrong: " + e.getMessage());
            }
            throw e;
        }
    }

    private static CtsSettings cts(JsonField field) {
        field.object("points", "indexes");
        JsonField points = field.get("points").object("A", "B", "C", "D");
        Map<Level, Setting<Double>> pointsOf = new EnumMap<>(Level.class);
        double above = Double.POSITIVE_INFINITY;
        for (Level level : Level.values()) {
            JsonField at = points.get(level.name());
            Setting<Double> earned = setting(at, JsonField::number);
            if (earned.value() >= above) {
                throw at.problem("is " + plain(earned.value()) + "; it must be below the points of the level above, "
                        + plain(above));
            }
            above = earned.value();
            pointsOf.put(level, earned);
        }
        JsonField indexes = field.get("indexes").object("orderSize", "daysToPay", "willCall", "salesReturn");
        Map<CtsIndex, IndexSetting> settings = new EnumMap<>(CtsIndex.class);
        settings.put(CtsIndex.ORDER_SIZE, index(indexes.get("orderSize")));
        settings.put(CtsIndex.DAYS_TO_PAY, index(indexes.get("daysToPay")));
        settings.put(CtsIndex.WILL_CALL, index(indexes.get("willCall")));
        settings.put(CtsIndex.SALES_RETURN, index(indexes.get("salesReturn")));
        return new CtsSettings(pointsOf, settings);
    }

    private static IndexSetting index(JsonField field) {
        field.object("name", "unit", "direction", "weight", "cuts");
        Setting<Direction> direction = direction(field);
        return new IndexSetting(
                field.get("name").text(),
                field.get("unit").text(),
                direction,
                setting(field.get("weight"), PolicyReader::positive),
                cuts(field.get("cuts"), direction.value(), Level.values().length - 1));
    }

    static Setting<Direction> direction(JsonField field) {
        return setting(field.get("direction"), value -> word(value, Direction::parse));
    }

    private static double positive(JsonField field) {
        double number = field.number();
        if (number <= 0) {
            throw field.problem("is " + plain(number) + "; it must be above zero");
        }
        return number;
    }

    private static List<Setting<Double>> cuts(JsonField field, Direction direction, int count) {
        List<Setting<Double>> cuts = new ArrayList<>();
        for (JsonField item : field.list()) {
            Setting<Double> cut = setting(item, JsonField::number);
            double before =
                    cuts.isEmpty() ? Double.NaN : cuts.get(cuts.size() - 1).value();
            if (!cuts.isEmpty() && direction.reaches(cut.value(), before)) {
                throw item.problem("is " + plain(cut.value()) + "; it must be "
                        + (direction == Direction.MORE_IS_BETTER ? "below" : "above") + " the cut before it, "
                        + plain(before));
            }
            cuts.add(cut);
        }
        if (cuts.size() != count) {
            throw field.problem("holds " + cuts.size() + " cuts; it needs " + count);
        }
        return cuts;
    }

    private static GradeSettings grades(JsonField field) {
        field.object("count", "recency", "frequency", "monetary", "cts");
        Setting<Integer> count = setting(field.get("count"), value -> value.whole(2, GradeScale.MOST_GRADES));
        Map<Measure, GradeSetting> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measures.put(measure, grade(field.get(measure.word()), count.value()));
        }
        return new GradeSettings(count, measures);
    }

    private static GradeSetting grade(JsonField field, int count) {
        field.object("name", "unit", "direction", "cuts", "method");
        Setting<Direction> direction = direction(field);
        Optional<JsonField> cuts = field.find("cuts");
        Optional<JsonField> method = field.find("method");
        if (cuts.isPresent() == method.isPresent()) {
            throw field.problem(
                    cuts.isPresent()
                            ? "has both cuts and a method; keep one of them"
                            : "has neither cuts nor a method; give one of them");
        }
        return new GradeSetting(
                field.get("name").text(),
                field.get("unit").text(),
                direction,
                cuts.map(list -> cuts(list, direction.value(), count - 1)).orElse(List.of()),
                method.map(at -> setting(at, value -> word(value, CutMethod::parse))));
    }

    private static SegmentSettings segments(JsonField field) {
        field.object("k", "start", "names");
        Setting<Integer> k = setting(field.get("k"), value -> value.whole(1, MOST_SEGMENTS));
        Setting<String> start = setting(field.get("start"), PolicyReader::start);
        Set<String> seen = new HashSet<>();
        List<Setting<String>> names = new ArrayList<>();
        for (JsonField item : field.get("names").list()) {
            Setting<String> name = setting(item, JsonField::text);
            if (!seen.add(name.value())) {
                throw item.problem("repeats the name '" + name.value() + "'; every segment needs its own");
            }
            names.add(name);
        }
        if (names.size() != k.value()) {
            throw field.get("names").problem("holds " + names.size() + " names; it needs k = " + k.value());
        }
        return new SegmentSettings(k, start, names);
    }

    static String start(JsonField field) {
        if (!Start.words().contains(field.text())) {
            throw field.problem("is '" + field.text() + "'; it must be one of " + String.join(", ", Start.words()));
        }
        return field.text();
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
