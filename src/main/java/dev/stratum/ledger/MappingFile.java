package dev.stratum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stratum.files.AtomicFile;
import dev.stratum.files.BoundedJson;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A mapping as a JSON file.
 *
 * <pre>{@code
 * {
 *   "dates": "dmy", "decimal": ",", "encoding": "windows-1252",
 *   "purchases": {
 *     "customer": "CustomerID",
 *     "date": {"column": "InvoiceDate", "basis": "guessed"},
 *     "amount": "Quantity * UnitPrice - Discount",
 *     "order": "InvoiceNo",
 *     "orders": "number, day or line",
 *     "returns": {"start": "C"} or {"column": "Type", "values": ["CREDIT"]},
 *     "only": {"Country": ["France"]}, "leaveOut": {"Status": ["Cancelled"]},
 *     "willCall": {"column": "Shipping", "values": ["pick-up"]}
 *   },
 *   "lines": {"order": ..., "amount": ...},
 *   "payments": {"customer": ..., "date": ..., "amount": ..., "order": ..., "match": "number, amount or first"},
 *   "visits": {"customer": ..., "date": ..., "amount": ...},
 *   "pickups": {"order": ...}
 * }
 * }</pre>
 *
 * <p>Everything may be left out. A column that is a plain text is stated; one that was found by its usual name is marked as
 * guessed when the mapping is shown.
 */
public final class MappingFile {
    private static final JsonMapper MAPPER = BoundedJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private MappingFile() {}

    /**
     * Reads a mapping.
     *
     * @param file a JSON file in UTF-8
     * @return the mapping
     * @throws dev.stratum.problem.StratumException FILE_MISSING, FILE_UNREADABLE, or MAPPING_MALFORMED with the path of the
     *     culprit inside the file
     */
    public static Mapping read(Path file) {
        try {
            return read(Files.readString(file, StandardCharsets.UTF_8), String.valueOf(file.getFileName()));
        } catch (NoSuchFileException missing) {
            throw Problem.FILE_MISSING.with(file);
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    /**
     * Reads a mapping.
     *
     * @param json the text of a file
     * @param label how messages call it
     * @return the mapping
     * @throws dev.stratum.problem.StratumException MAPPING_MALFORMED with the path of the culprit
     */
    public static Mapping read(String json, String label) {
        MappingText text;
        try {
            text = MAPPER.readValue(json, MappingText.class);
        } catch (JsonProcessingException malformed) {
            throw Problem.MAPPING_MALFORMED.with(label, sentence(malformed));
        }
        if (text == null) {
            throw Problem.MAPPING_MALFORMED.with(label, "$ is null; it must be an object");
        }
        return new MappingReader(label).mapping(text);
    }

    private static String sentence(JsonProcessingException malformed) {
        if (!(malformed instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            String place = malformed.getLocation() == null
                    ? ""
                    : " at line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr();
            return "$ is not valid JSON" + place;
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining("", "$", ""));
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            return path + " is not a known field; the fields here are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        Throwable cause = malformed.getCause();
        return path + " "
                + (cause instanceof IllegalArgumentException
                        ? cause.getMessage()
                        : "is of a wrong kind; see the example");
    }

    /**
     * A mapping as the text of a file.
     *
     * @param mapping the mapping
     * @return JSON that {@link #read(String, String)} takes
     */
    public static String write(Mapping mapping) {
        try {
            return MAPPER.writeValueAsString(MappingText.of(mapping)).replace("\r\n", "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
