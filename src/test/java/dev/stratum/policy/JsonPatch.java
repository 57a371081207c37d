package dev.stratum.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** One change of a JSON document in the words of RFC 6902: {@code add}, {@code replace} and {@code remove}. */
public final class JsonPatch {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonPatch() {}

    /**
     * Makes a change.
     *
     * @param json the document
     * @param change for example {@code replace /grades/recency/cuts/1/value 50}; the value is JSON and may have blanks
     * @return the changed document
     * @throws IOException for a document or a value that is no JSON
     */
    public static String apply(String json, String change) throws IOException {
        String[] parts = change.split(" ", 3);
        JsonPointer at = JsonPointer.compile(parts[1]);
        JsonNode value = parts.length < 3 ? null : MAPPER.readTree(parts[2]);
        if (at.matches()) {
            return MAPPER.writeValueAsString(value);
        }
        JsonNode root = MAPPER.readTree(json);
        boolean there = !root.at(at).isMissingNode();
        if (there == parts[0].equals("add")) {
            throw new IllegalArgumentException(change + ": the place is " + (there ? "taken" : "not there"));
        }
        String key = at.last().getMatchingProperty();
        if (root.at(at.head()) instanceof ArrayNode list) {
            int index = at.last().getMatchingIndex();
            switch (parts[0]) {
                case "remove" -> list.remove(index);
                case "replace" -> list.set(index, value);
                default -> list.insert(index, value);
            }
        } else {
            ObjectNode object = (ObjectNode) root.at(at.head());
            if (parts[0].equals("remove")) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
        }
        return MAPPER.writeValueAsString(root);
    }
}
