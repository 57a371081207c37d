package dev.stratum.host.headless.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasure;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.files.AtomicFile;
import dev.stratum.files.BoundedJson;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MappingFile;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.StratumVersion;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.segment.TierNames;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import dev.stratum.work.KeptModel;
import dev.stratum.work.LedgerStudy;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentModel;
import dev.stratum.work.Segmentation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model of segments as a JSON file: version, dates, policy, mapping, rules of cost to serve, cuts, scaling, centres, names,
 * counts, and up to {@link #MOST_MEMBERS} customers with their segments.
 */
public final class ModelFile {
    /** With more customers the file has none of them, and {@code --previous} says who was where. */
    public static final int MOST_MEMBERS = 100_000;

    private static final JsonMapper MAPPER = BoundedJson.mapper().build();
    private static final List<Measure> MEASURES = List.of(Measure.values());

    private ModelFile() {}

    /**
     * Whether a study has more customers than a model keeps.
     *
     * @param study the segments
     * @return true when {@code --previous} will be needed
     */
    public static boolean isTooLong(LedgerStudy study) {
        return study.measured().customers().size() > MOST_MEMBERS;
    }

    /**
     * Writes a model, wholly or not at all.
     *
     * @param file where to
     * @param policy the name of the policy, or its file
     * @param study the segments
     * @param mapping which column was what
     */
    public static void write(Path file, String policy, LedgerStudy study, Mapping mapping) {
        byte[] json = text(policy, study, mapping).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(json));
    }

    private static String text(String policy, LedgerStudy study, Mapping mapping) {
        Segmentation segments = study.segments().segmentation();
        SegmentModel model = study.model();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", StratumVersion.text());
        root.put("asOf", study.segments().period().asOf().toString());
        study.segments().period().windowDays().ifPresent(days -> root.put("windowDays", days));
        root.put("policy", policy);
        try {
            root.set("mapping", MAPPER.readTree(MappingFile.write(mapping)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        model.cts().ifPresent(cts -> root.set("cts", cts(cts)));
        ObjectNode cuts = root.putObject("cuts");
        for (int i = 0; i < model.scales().size(); i++) {
            scale(cuts.putObject(MEASURES.get(i).word()), model.scales().get(i).cuts());
        }
        root.put("scaling", "none");
        ArrayNode centres = root.putArray("centres");
        int columns = model.scales().size();
        for (int cluster = 0; cluster < model.tiers().length; cluster++) {
            ObjectNode centre = centres.addObject();
            centre.put("tier", model.tiers()[cluster]);
            centre.put("segment", model.names().name(model.tiers()[cluster]));
            ArrayNode at = centre.putArray("grades");
            Arrays.stream(model.centres(), cluster * columns, (cluster + 1) * columns)
                    .forEach(at::add);
            centre.put("customers", segments.clusters().counts()[cluster]);
        }
        ArrayNode types = root.putArray("types");
        study.graded().types().forEach(type -> {
            ObjectNode one = types.addObject();
            one.put("type", type.grades().stream().map(String::valueOf).reduce("", String::concat));
            one.put("customers", type.customers());
        });
        if (!isTooLong(study)) {
            ArrayNode members = root.putArray("customers");
            for (SegmentMember member : study.segments().members().customers()) {
                ObjectNode one = members.addObject();
                one.put("customer", member.customer());
                one.put("tier", member.tier());
                ArrayNode measures = one.putArray("measures");
                Arrays.stream(member.measures()).forEach(measures::add);
                ArrayNode grades = one.putArray("grades");
                Arrays.stream(member.grades()).forEach(grades::add);
            }
        }
        try {
            return MAPPER.writer(new Lines()).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same line ends on every system. */
    private static final class Lines extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1;

        Lines() {
            indentObjectsWith(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Lines();
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(": ");
        }
    }

    private static ObjectNode cts(CtsPolicy policy) {
        ObjectNode cts = MAPPER.createObjectNode();
        ObjectNode points = cts.putObject("points");
        policy.points().forEach((level, earned) -> points.put(level.name(), earned));
        ObjectNode indexes = cts.putObject("indexes");
        for (CtsIndex index : policy.indexes()) {
            ObjectNode one = indexes.putObject(index.measure().code());
            one.put("name", index.measure().name());
            one.put("unit", index.unit());
            one.put("weight", index.weight());
            scale(one, index.scale());
        }
        return cts;
    }

    private static void scale(ObjectNode node, CutScale scale) {
        node.put("direction", scale.direction().word());
        ArrayNode cuts = node.putArray("cuts");
        Arrays.stream(scale.cuts()).forEach(cuts::add);
    }

    /**
     * Reads a model.
     *
     * @param file a file that {@link #write} wrote
     * @return the model
     * @throws StratumException FILE_MISSING, FILE_UNREADABLE, or MODEL_MALFORMED with the path of the culprit
     */
    public static KeptModel read(Path file) {
        JsonNode root = root(file);
        Reader reader = new Reader(String.valueOf(file.getFileName()));
        List<GradeScale> scales = new ArrayList<>();
        JsonNode cuts = reader.object(root, "$.cuts", "cuts");
        for (Measure measure : MEASURES) {
            if (cuts.has(measure.word()) || scales.size() < MEASURES.size() - 1) {
                String path = "$.cuts." + measure.word();
                scales.add(reader.checked(
                        path, () -> new GradeScale(reader.scale(reader.object(cuts, path, measure.word()), path))));
            }
        }
        JsonNode centres = reader.list(root, "$.centres", "centres");
        double[] at = new double[centres.size() * scales.size()];
        int[] tiers = new int[centres.size()];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) {
            String path = "$.centres[" + i + "]";
            tiers[i] = reader.tier(centres.get(i), path, centres.size());
            double[] grades = reader.numbers(centres.get(i), path + ".grades", "grades", scales.size());
            System.arraycopy(grades, 0, at, i * scales.size(), scales.size());
        }
        for (int tier = 1; tier <= centres.size(); tier++) {
            names.add("Tier " + tier);
            for (int i = 0; i < tiers.length; i++) {
                if (tiers[i] == tier) {
                    names.set(tier - 1, reader.text(centres.get(i), "$.centres[" + i + "].segment", "segment"));
                }
            }
        }
        Optional<CtsPolicy> cts =
                root.has("cts") ? Optional.of(reader.cts(reader.object(root, "$.cts", "cts"))) : Optional.empty();
        if (cts.isPresent() != scales.size() > MEASURES.size() - 1) {
            throw reader.problem("$.cts", "goes with $.cuts.cts; the file has one of them only");
        }
        TierNames tierNames = reader.checked("$.centres", () -> new TierNames(names));
        return new KeptModel(
                reader.day(root, "$.asOf", "asOf"),
                root.has("windowDays")
                        ? OptionalInt.of((int) reader.number(root, "$.windowDays", "windowDays"))
                        : OptionalInt.empty(),
                reader.text(root, "$.policy", "policy"),
                new SegmentModel(cts, scales, at, tiers, tierNames),
                reader.members(root, scales, tierNames, centres.size()));
    }

    /**
     * The mapping that a model was made with.
     *
     * @param file a file that {@link #write} wrote
     * @return which column was what
     * @throws StratumException as {@link #read}, and MAPPING_MALFORMED
     */
    public static Mapping mapping(Path file) {
        String label = String.valueOf(file.getFileName());
        return MappingFile.read(
                new Reader(label).object(root(file), "$.mapping", "mapping").toString(), label + ", $.mapping");
    }

    private static JsonNode root(Path file) {
        String label = String.valueOf(file.getFileName());
        try {
            JsonNode root = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (root == null || !root.isObject()) {
                throw Problem.MODEL_MALFORMED.with(label, "$ is no object; give a file that --save-model wrote");
            }
            return root;
        } catch (NoSuchFileException missing) {
            throw Problem.FILE_MISSING.with(file);
        } catch (JsonProcessingException malformed) {
            throw Problem.MODEL_MALFORMED.with(
                    label,
                    "is not valid JSON"
                            + (malformed.getLocation() == null
                                    ? ""
                                    : " at line " + malformed.getLocation().getLineNr())
                            + "; give a file that --save-model wrote");
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    /** Something that may refuse what it is made of. */
    private interface Made<T> {
        T made();
    }

    /** Reads parts of a model; every complaint names the path. */
    private record Reader(String label) {
        StratumException problem(String path, String what) {
            return Problem.MODEL_MALFORMED.with(label, path + " " + what);
        }

        <T> T checked(String path, Made<T> made) {
            try {
                return made.made();
            } catch (StratumException refused) {
                throw problem(path, "is refused: " + refused.getMessage());
            }
        }

        JsonNode object(JsonNode parent, String path, String name) {
            JsonNode node = parent.path(name);
            if (!node.isObject()) {
                throw problem(path, "must be an object");
            }
            return node;
        }

        JsonNode list(JsonNode parent, String path, String name) {
            JsonNode node = parent.path(name);
            if (!node.isArray() || node.isEmpty()) {
                throw problem(path, "must be a list with an entry at least");
            }
            return node;
        }

        String text(JsonNode parent, String path, String name) {
            JsonNode node = parent.path(name);
            if (!node.isTextual() || node.textValue().isBlank()) {
                throw problem(path, "must be a text");
            }
            return node.textValue();
        }

        double number(JsonNode parent, String path, String name) {
            JsonNode node = parent.path(name);
            if (!node.isNumber()) {
                throw problem(path, "must be a number");
            }
            return node.doubleValue();
        }

        int tier(JsonNode parent, String path, int most) {
            JsonNode node = parent.path("tier");
            if (!node.isInt() || node.intValue() < 1 || node.intValue() > most) {
                throw problem(path + ".tier", "must be a whole number from 1 to " + most);
            }
            return node.intValue();
        }

        LocalDate day(JsonNode parent, String path, String name) {
            try {
                return LocalDate.parse(text(parent, path, name));
            } catch (DateTimeException malformed) {
                throw problem(path, "must be a date like 2011-12-09");
            }
        }

        double[] numbers(JsonNode parent, String path, String name, int count) {
            JsonNode node = parent.path(name);
            double[] numbers = new double[node.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!node.get(i).isNumber()) {
                    throw problem(path + "[" + i + "]", "must be a number");
                }
                numbers[i] = node.get(i).doubleValue();
            }
            if (!node.isArray() || (count > 0 && numbers.length != count)) {
                throw problem(path, "must be a list of " + (count > 0 ? count + " numbers" : "numbers"));
            }
            return numbers;
        }

        CutScale scale(JsonNode node, String path) {
            return checked(
                    path,
                    () -> new CutScale(
                            numbers(node, path + ".cuts", "cuts", 0),
                            Direction.parse(text(node, path + ".direction", "direction"))));
        }

        CtsPolicy cts(JsonNode node) {
            Map<Level, Double> points = new EnumMap<>(Level.class);
            JsonNode earned = object(node, "$.cts.points", "points");
            for (Level level : Level.values()) {
                points.put(level, number(earned, "$.cts.points." + level, level.name()));
            }
            List<CtsIndex> indexes = new ArrayList<>();
            JsonNode all = object(node, "$.cts.indexes", "indexes");
            all.fieldNames().forEachRemaining(code -> {
                String path = "$.cts.indexes." + code;
                JsonNode index = object(all, path, code);
                indexes.add(checked(
                        path,
                        () -> new CtsIndex(
                                CtsMeasure.of(code, text(index, path + ".name", "name")),
                                index.path("unit").asText(""),
                                scale(index, path),
                                number(index, path + ".weight", "weight"))));
            });
            if (indexes.isEmpty()) {
                throw problem("$.cts.indexes", "must have an index at least");
            }
            return checked("$.cts", () -> new CtsPolicy(indexes, points));
        }

        SegmentMembers members(JsonNode root, List<GradeScale> scales, TierNames names, int k) {
            List<SegmentMember> members = new ArrayList<>();
            JsonNode all = root.path("customers");
            for (int i = 0; i < all.size(); i++) {
                String path = "$.customers[" + i + "]";
                JsonNode one = all.get(i);
                int tier = tier(one, path, k);
                double[] grades = numbers(one, path + ".grades", "grades", scales.size());
                members.add(new SegmentMember(
                        text(one, path + ".customer", "customer"),
                        tier,
                        names.name(tier),
                        numbers(one, path + ".measures", "measures", scales.size()),
                        Arrays.stream(grades).mapToInt(grade -> (int) grade).toArray()));
            }
            return new SegmentMembers(members, scales);
        }
    }
}
