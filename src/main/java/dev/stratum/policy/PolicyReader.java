package dev.stratum.policy;

import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.ahp.WeightMethod;
import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasure;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.kmeans.Start;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.rfm.Measure;
import dev.stratum.segment.TierNames;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

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
 *     "indexes": {"orderSize": index, "daysToPay": index, "willCall": index, "salesReturn": index, ...}
 *   },
 *   "grades": {"count": setting, "recency": measure, "frequency": measure, "monetary": measure, "cts": measure},
 *   "ledger": {"windowDays": setting},
 *   "segments": {"k": setting, "start": setting, "names": [setting, ...],
 *     "weights": {"recency": setting, "frequency": setting, "monetary": setting, "cts": setting}}
 * }
 * }</pre>
 *
 * <p>An index has {@code name, unit, direction, weight, cuts}; a measure has {@code name, unit, direction} and either
 * {@code cuts} or {@code method}. Any index may be left out and others added under names of their own; the four of the
 * paper come first, in its order. In place of {@code weights} there may be {@code judgements}, the entries of a pairwise matrix of the four
 * measures above its diagonal, row by row, as numbers or fractions such as {@code "1/3"}; without either all grades count the same. Journal, DOI, the whole of {@code cts} and {@code windowDays} may be left out.
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
                window(root.get("ledger")),
                segments(root.get("segments")),
                new Marks(root.marks()));
    }

    static Source source(JsonField field) {
        field.object("title", "journal", "doi", "note");
        return new Source(
                field.get("title").text(),
                field.find("journal").map(JsonField::text),
                field.find("doi").map(JsonField::text),
                field.get("note").text());
    }

    private static OptionalInt window(JsonField field) {
        Optional<JsonField> days = field.object("windowDays").find("windowDays");
        return days.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(days.get().setting(value -> value.whole(1, LONGEST_WINDOW)));
    }

    private static CtsPolicy cts(JsonField field) {
        field.object("points", "indexes");
        JsonField points = field.get("points").object("A", "B", "C", "D");
        Map<Level, Double> pointsOf = new EnumMap<>(Level.class);
        double above = Double.POSITIVE_INFINITY;
        for (Level level : Level.values()) {
            JsonField at = points.get(level.name());
            double earned = at.setting(JsonField::number);
            if (earned >= above) {
                throw at.problem("is " + JsonField.plain(earned) + "; it must be below the points of the level above, "
                        + JsonField.plain(above));
            }
            above = earned;
            pointsOf.put(level, earned);
        }
        return new CtsPolicy(indexes(field.get("indexes")), pointsOf);
    }

    private static List<CtsIndex> indexes(JsonField field) {
        Map<String, JsonField> written = field.fields();
        if (written.isEmpty()) {
            throw field.problem("is empty; give at least one index");
        }
        Map<String, JsonField> inOrder = new LinkedHashMap<>();
        for (CtsMeasure known : CtsMeasure.PAPER) {
            Optional.ofNullable(written.get(known.code())).ifPresent(index -> inOrder.put(known.code(), index));
        }
        written.forEach(inOrder::putIfAbsent);
        List<CtsIndex> indexes = new ArrayList<>();
        inOrder.forEach((code, index) -> indexes.add(index(code, index)));
        return indexes;
    }

    private static CtsIndex index(String code, JsonField field) {
        field.object("name", "unit", "direction", "weight", "cuts");
        Direction direction = direction(field);
        return new CtsIndex(
                CtsMeasure.of(code, field.get("name").text()),
                field.get("unit").text(),
                cuts(field.get("cuts"), direction, Level.values().length - 1),
                field.get("weight").setting(PolicyReader::positive));
    }

    static Direction direction(JsonField field) {
        return field.get("direction").setting(value -> value.parsed(Direction::parse));
    }

    private static double positive(JsonField field) {
        double number = field.number();
        if (number <= 0) {
            throw field.problem("is " + JsonField.plain(number) + "; it must be above zero");
        }
        return number;
    }

    private static CutScale cuts(JsonField field, Direction direction, int count) {
        List<Double> cuts = new ArrayList<>();
        for (JsonField item : field.list()) {
            double cut = item.setting(JsonField::number);
            double before = cuts.isEmpty() ? Double.NaN : cuts.get(cuts.size() - 1);
            if (!cuts.isEmpty() && direction.reaches(cut, before)) {
                throw item.problem("is " + JsonField.plain(cut) + "; it must be "
                        + (direction == Direction.MORE_IS_BETTER ? "below" : "above") + " the cut before it, "
                        + JsonField.plain(before));
            }
            cuts.add(cut);
        }
        if (cuts.size() != count) {
            throw field.problem("holds " + cuts.size() + " cuts; it needs " + count);
        }
        return CutScale.strict(cuts.stream().mapToDouble(Double::doubleValue).toArray(), direction);
    }

    private static Map<Measure, GradeSetting> grades(JsonField field) {
        field.object("count", "recency", "frequency", "monetary", "cts");
        int count = field.get("count").setting(value -> value.whole(2, GradeScale.MOST_GRADES));
        Map<Measure, GradeSetting> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measures.put(measure, grade(field.get(measure.word()), count));
        }
        return measures;
    }

    private static GradeSetting grade(JsonField field, int count) {
        field.object("name", "unit", "direction", "cuts", "method");
        Direction direction = direction(field);
        Optional<JsonField> cuts = field.find("cuts");
        Optional<JsonField> method = field.find("method");
        oneOf(field, cuts.isPresent(), method.isPresent());
        String name = field.get("name").text();
        String unit = field.get("unit").text();
        GradeRule rule = cuts.isPresent()
                ? new GradeRule.Fixed(new GradeScale(cuts(cuts.get(), direction, count - 1)))
                : new GradeRule.FromData(
                        method.orElseThrow().setting(value -> value.parsed(CutMethod::parse)), count, direction);
        return new GradeSetting(name, unit, rule);
    }

    /** Either cuts or a method that places them. */
    static void oneOf(JsonField field, boolean cuts, boolean method) {
        if (cuts == method) {
            throw field.problem(
                    cuts
                            ? "has both cuts and a method; keep one of them"
                            : "has neither cuts nor a method; give one of them");
        }
    }

    private static SegmentSettings segments(JsonField field) {
        field.object("k", "start", "names", "weights", "judgements");
        int k = field.get("k").setting(value -> value.whole(1, MOST_SEGMENTS));
        Start start = field.get("start").setting(PolicyReader::start);
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (JsonField item : field.get("names").list()) {
            String name = item.setting(JsonField::text);
            if (!seen.add(name.strip().toLowerCase(Locale.ROOT))) {
                throw item.problem("repeats the name '" + name + "'; every segment needs its own");
            }
            names.add(name);
        }
        if (names.size() != k) {
            throw field.get("names").problem("holds " + names.size() + " names; it needs k = " + k);
        }
        return new SegmentSettings(k, start, new TierNames(names), weights(field));
    }

    /** What the grades count: typed, or from judgements in pairs. */
    private static GradeWeights weights(JsonField field) {
        Optional<JsonField> typed = field.find("weights");
        Optional<JsonField> judged = field.find("judgements");
        if (typed.isPresent() && judged.isPresent()) {
            throw field.problem("has both weights and judgements; keep one of them");
        }
        if (judged.isPresent()) {
            int measures = Measure.values().length;
            List<Double> triangle = ValuePolicyReader.judged(judged.get(), measures);
            return GradeWeights.of(WeightMethod.EIGENVECTOR.weights(PairwiseMatrix.ofUpperTriangle(
                    measures, triangle.stream().mapToDouble(Double::doubleValue).toArray())));
        }
        if (typed.isEmpty()) {
            return GradeWeights.EQUAL;
        }
        typed.get().object(Stream.of(Measure.values()).map(Measure::word).toArray(String[]::new));
        return GradeWeights.of(Stream.of(Measure.values())
                .mapToDouble(measure -> typed.get().get(measure.word()).setting(PolicyReader::positive))
                .toArray());
    }

    static Start start(JsonField field) {
        Map<String, Start> starts = new LinkedHashMap<>(Start.byWord());
        starts.keySet().retainAll(Start.words());
        return field.word(starts);
    }
}
