package dev.stratum.host.headless.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.files.AtomicFile;
import dev.stratum.files.BoundedJson;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MappingFile;
import dev.stratum.problem.StratumException;
import dev.stratum.report.StratumVersion;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutScale;
import dev.stratum.work.KeptModel;
import dev.stratum.work.LedgerStudy;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentModel;
import dev.stratum.work.Segmentation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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
        return ModelReader.of(file).model();
    }

    /**
     * The mapping that a model was made with.
     *
     * @param file a file that {@link #write} wrote
     * @return which column was what
     * @throws StratumException as {@link #read}, and MAPPING_MALFORMED
     */
    public static Mapping mapping(Path file) {
        return ModelReader.of(file).mapping();
    }
}
