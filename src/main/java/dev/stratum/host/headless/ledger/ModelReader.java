package dev.stratum.host.headless.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.segment.TierNames;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import dev.stratum.work.KeptModel;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentModel;
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
import java.util.function.Supplier;

/**
 * Reads a model of segments; every complaint names the path of the culprit.
 *
 * @param label how messages call the file
 * @param root the whole of it
 */
record ModelReader(String label, JsonNode root) {
    private static final ObjectMapper MAPPER = BoundedJson.mapper().build();

    static ModelReader of(Path file) {
        String label = String.valueOf(file.getFileName());
        try {
            JsonNode root = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (root == null || !root.isObject()) {
                throw Problem.MODEL_MALFORMED.with(label, "$ is no object; give a file that --save-model wrote");
            }
            return new ModelReader(label, root);
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

    KeptModel model() {
        List<GradeScale> scales = new ArrayList<>();
        JsonNode cuts = object(root, "$.cuts", "cuts");
        for (Measure measure : Measure.values()) {
            if (cuts.has(measure.word()) || scales.size() < Measure.values().length - 1) {
                String path = "$.cuts." + measure.word();
                scales.add(checked(path, () -> new GradeScale(scale(object(cuts, path, measure.word()), path))));
            }
        }
        JsonNode centres = list(root, "$.centres", "centres");
        double[] at = new double[centres.size() * scales.size()];
        int[] tiers = new int[centres.size()];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) {
            String path = "$.centres[" + i + "]";
            tiers[i] = tier(centres.get(i), path, centres.size());
            double[] grades = numbers(centres.get(i), path + ".grades", "grades", scales.size());
            System.arraycopy(grades, 0, at, i * scales.size(), scales.size());
        }
        for (int tier = 1; tier <= centres.size(); tier++) {
            names.add("Tier " + tier);
            for (int i = 0; i < tiers.length; i++) {
                if (tiers[i] == tier) {
                    names.set(tier - 1, text(centres.get(i), "$.centres[" + i + "].segment", "segment"));
                }
            }
        }
        Optional<CtsPolicy> cts = root.has("cts") ? Optional.of(cts(object(root, "$.cts", "cts"))) : Optional.empty();
        if (cts.isPresent() != scales.size() > Measure.values().length - 1) {
            throw problem("$.cts", "goes with $.cuts.cts; the file has one of them only");
        }
        TierNames tierNames = checked("$.centres", () -> new TierNames(names));
        return new KeptModel(
                day(root, "$.asOf", "asOf"),
                root.has("windowDays")
                        ? OptionalInt.of((int) number(root, "$.windowDays", "windowDays"))
                        : OptionalInt.empty(),
                text(root, "$.policy", "policy"),
                new SegmentModel(cts, scales, at, tiers, tierNames),
                members(scales, tierNames, centres.size()));
    }

    Mapping mapping() {
        return MappingFile.read(object(root, "$.mapping", "mapping").toString(), label + ", $.mapping");
    }

    private StratumException problem(String path, String what) {
        return Problem.MODEL_MALFORMED.with(label, path + " " + what);
    }

    private <T> T checked(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (StratumException refused) {
            throw problem(path, "is refused: " + refused.getMessage());
        }
    }

    private JsonNode object(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (!node.isObject()) {
            throw problem(path, "must be an object");
        }
        return node;
    }

    private JsonNode list(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (!node.isArray() || node.isEmpty()) {
            throw problem(path, "must be a list with an entry at least");
        }
        return node;
    }

    private String text(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw problem(path, "must be a text");
        }
        return node.textValue();
    }

    private double number(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        if (!node.isNumber()) {
            throw problem(path, "must be a number");
        }
        return node.doubleValue();
    }

    private int tier(JsonNode parent, String path, int most) {
        JsonNode node = parent.path("tier");
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > most) {
            throw problem(path + ".tier", "must be a whole number from 1 to " + most);
        }
        return node.intValue();
    }

    private LocalDate day(JsonNode parent, String path, String name) {
        try {
            return LocalDate.parse(text(parent, path, name));
        } catch (DateTimeException malformed) {
            throw problem(path, "must be a date like 2011-12-09");
        }
    }

    private double[] numbers(JsonNode parent, String path, String name, int count) {
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

    private CutScale scale(JsonNode node, String path) {
        return checked(
                path,
                () -> new CutScale(
                        numbers(node, path + ".cuts", "cuts", 0),
                        Direction.parse(text(node, path + ".direction", "direction"))));
    }

    private CtsPolicy cts(JsonNode node) {
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

    private SegmentMembers members(List<GradeScale> scales, TierNames names, int k) {
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
