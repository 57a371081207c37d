package dev.stratum.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.stratum.files.BoundedJson;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in a policy file that knows its path, so that every complaint can name it.
 *
 * @param label what the file is called
 * @param path the JSON path, for example {@code $.grades.recency.cuts[1]}
 * @param node the value
 * @param marks where the settings read so far come from, by their paths
 */
record JsonField(String label, String path, JsonNode node, Map<String, Marks.Mark> marks) {
    private static final ObjectReader READER = BoundedJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /** Reads a whole file. */
    static JsonField parse(InputStream in, String label) throws IOException {
        try {
            JsonNode root = READER.readTree(in);
            return new JsonField(label, "$", root, new LinkedHashMap<>());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            String what = e instanceof MismatchedInputException
                    ? "there is something after the end of the policy; remove it"
                    : e.getOriginalMessage();
            throw Problem.POLICY_MALFORMED.with(label, Phrase.NOT_JSON.with(place, what));
        }
    }

    /** The complaint that something is wrong with this value. */
    StratumException problem(String what) {
        return Problem.POLICY_MALFORMED.with(label, path + " " + what);
    }

    /** Requires an object whose fields are all among the known ones. */
    JsonField object(String... known) {
        if (!node.isObject()) {
            throw problem("is " + kind() + "; it must be an object with the fields " + String.join(", ", known));
        }
        List<String> allowed = List.of(known);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                throw child("." + name, node.get(name))
                        .problem("is not a known field; the fields here are " + String.join(", ", known));
            }
        }
        return this;
    }

    /** Requires an object with fields of any name. */
    Map<String, JsonField> fields() {
        if (!node.isObject()) {
            throw problem("is " + kind() + "; it must be an object");
        }
        Map<String, JsonField> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), child("." + field.getKey(), field.getValue())));
        return fields;
    }

    /** A setting, which says where it comes from: its value is read and its mark kept. */
    <T> T setting(Function<JsonField, T> value) {
        object("value", "basis", "note");
        JsonField basis = get("basis");
        for (Basis known : Basis.values()) {
            if (known.word().equals(basis.text())) {
                T read = value.apply(get("value"));
                marks.put(path, new Marks.Mark(known, textOrEmpty("note")));
                return read;
            }
        }
        throw basis.problem("is '" + basis.text() + "'; it must be stated or chosen");
    }

    /** A field that has to be there. */
    JsonField get(String name) {
        return find(name).orElseThrow(() -> Problem.POLICY_MALFORMED.with(label, Phrase.LACKS.with(path + "." + name)));
    }

    /** A field that may be left out. */
    Optional<JsonField> find(String name) {
        return Optional.ofNullable(node.get(name)).map(child -> child("." + name, child));
    }

    List<JsonField> list() {
        if (!node.isArray()) {
            throw problem("is " + kind() + "; it must be a list");
        }
        List<JsonField> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(child("[" + items.size() + "]", item));
        }
        return items;
    }

    String text() {
        if (!node.isTextual()) {
            throw problem("is " + kind() + "; it must be text");
        }
        if (node.textValue().isBlank()) {
            throw problem("is blank; it must be text");
        }
        return node.textValue();
    }

    String textOrEmpty(String name) {
        return find(name).map(JsonField::text).orElse("");
    }

    /** One of some words. */
    <T> T word(Map<String, T> meanings) {
        T meaning = meanings.get(text());
        if (meaning == null) {
            throw problem("is '" + text() + "'; it must be one of " + String.join(", ", meanings.keySet()));
        }
        return meaning;
    }

    /** A word as the domain reads it. */
    <T> T parsed(Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (StratumException e) {
            if (e.problem() == Problem.UNKNOWN_WORD) {
                throw problem("is wrong: " + e.getMessage());
            }
            throw e;
        }
    }

    double number() {
        if (!node.isNumber()) {
            throw problem("is " + kind() + "; it must be a number");
        }
        double number = node.doubleValue();
        if (!Double.isFinite(number)) {
            throw problem("is too large; it must be a finite number");
        }
        return number;
    }

    int whole(int least, int most) {
        double number = number();
        if (number != Math.rint(number) || number < least || number > most) {
            throw problem("is " + node.asText() + "; it must be a whole number from " + least + " to " + most);
        }
        return (int) number;
    }

    /** A number as people write it, for messages. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private JsonField child(String step, JsonNode value) {
        return new JsonField(label, path + step, value, marks);
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case STRING -> "the text '" + node.textValue() + "'";
            case NUMBER -> "the number " + node.asText();
            case BOOLEAN -> node.asText();
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            default -> "nothing";
        };
    }
}
