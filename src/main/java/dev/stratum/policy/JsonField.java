package dev.stratum.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A value in a policy file that knows its path, so that every complaint can name it.
 *
 * @param label what the file is called
 * @param path the JSON path, for example {@code $.grades.recency.cuts[1]}
 * @param node the value
 */
record JsonField(String label, String path, JsonNode node) {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /** Reads a whole file. */
    static JsonField parse(InputStream in, String label) throws IOException {
        try {
            JsonNode root = READER.readTree(in);
            return new JsonField(label, "$", root);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            String what = e instanceof MismatchedInputException
                    ? "there is something after the end of the policy; remove it"
                    : e.getOriginalMessage();
            throw Problem.POLICY_MALFORMED.with(label, "$ is not valid JSON" + place + ": " + what);
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
                throw new JsonField(label, path + "." + name, node.get(name))
                        .problem("is not a known field; the fields here are " + String.join(", ", known));
            }
        }
        return this;
    }

    /** A field that has to be there. */
    JsonField get(String name) {
        return find(name).orElseThrow(() -> Problem.POLICY_MALFORMED.with(label, path + "." + name + " is missing"));
    }

    /** A field that may be left out. */
    Optional<JsonField> find(String name) {
        return Optional.ofNullable(node.get(name)).map(child -> new JsonField(label, path + "." + name, child));
    }

    List<JsonField> list() {
        if (!node.isArray()) {
            throw problem("is " + kind() + "; it must be a list");
        }
        List<JsonField> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new JsonField(label, path + "[" + items.size() + "]", item));
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
