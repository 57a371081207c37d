package dev.stratum.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stratum.files.AtomicFile;
import dev.stratum.files.BoundedJson;
import dev.stratum.ledger.DocumentMapping.Marked;
import dev.stratum.ledger.DocumentMapping.Match;
import dev.stratum.ledger.DocumentMapping.Orders;
import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /** A column as the file writes it. */
    record SaidText(String column, boolean stated) {
        @JsonCreator
        static SaidText of(JsonNode node) {
            if (node.isTextual() && !node.textValue().isBlank()) {
                return new SaidText(node.textValue().strip(), true);
            }
            String basis = node.path("basis").asText("stated");
            if (!node.isObject()
                    || node.path("column").asText("").isBlank()
                    || !List.of("stated", "guessed").contains(basis)) {
                throw new IllegalArgumentException(
                        "must be the name of a column, or {\"column\": name, \"basis\": \"stated\" or \"guessed\"}");
            }
            return new SaidText(node.get("column").asText().strip(), basis.equals("stated"));
        }

        @JsonValue
        Object written() {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("column", column);
            parts.put("basis", stated ? "stated" : "guessed");
            return parts;
        }
    }

    /** What marks a return, or an order that is collected. */
    record MarkedText(String start, String column, Set<String> values) {}

    /** A document as the file writes it. */
    @JsonPropertyOrder({
        "customer",
        "date",
        "amount",
        "order",
        "orders",
        "returns",
        "only",
        "leaveOut",
        "willCall",
        "match"
    })
    record DocumentText(
            SaidText customer,
            SaidText date,
            SaidText amount,
            SaidText order,
            String orders,
            MarkedText returns,
            Map<String, Set<String>> only,
            Map<String, Set<String>> leaveOut,
            MarkedText willCall,
            String match) {}

    /** The whole file. */
    @JsonPropertyOrder({"dates", "decimal", "encoding", "purchases", "lines", "payments", "visits", "pickups"})
    record FileText(
            String dates,
            String decimal,
            String encoding,
            DocumentText purchases,
            DocumentText lines,
            DocumentText payments,
            DocumentText visits,
            DocumentText pickups) {}

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
        FileText text;
        try {
            text = MAPPER.readValue(json, FileText.class);
        } catch (JsonProcessingException malformed) {
            throw Problem.MAPPING_MALFORMED.with(label, sentence(malformed));
        }
        if (text == null) {
            throw Problem.MAPPING_MALFORMED.with(label, "$ is null; it must be an object");
        }
        return new Reader(label).mapping(text);
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

    private record Reader(String label) {
        Mapping mapping(FileText text) {
            Map<DocumentRole, DocumentMapping> documents = new EnumMap<>(DocumentRole.class);
            put(documents, DocumentRole.PURCHASES, text.purchases());
            put(documents, DocumentRole.LINES, text.lines());
            put(documents, DocumentRole.PAYMENTS, text.payments());
            put(documents, DocumentRole.VISITS, text.visits());
            put(documents, DocumentRole.PICKUPS, text.pickups());
            CsvForm form = new CsvForm(
                    text.encoding() == null ? null : charset(text.encoding()),
                    word("$.dates", text.dates(), CsvForm.DateOrder.values(), CsvForm.DateOrder::word)
                            .orElse(null),
                    word("$.decimal", text.decimal(), new Character[] {'.', ','}, String::valueOf)
                            .orElse(null));
            return new Mapping(form, documents);
        }

        private Charset charset(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException unknown) {
                throw problem("$.encoding", "is '" + name + "'; it must be an encoding such as windows-1252");
            }
        }

        private RuntimeException problem(String path, String what) {
            return Problem.MAPPING_MALFORMED.with(label, path + " " + what);
        }

        private <T> Optional<T> word(String path, String word, T[] known, Function<T, String> name) {
            if (word == null) {
                return Optional.empty();
            }
            return Optional.of(Arrays.stream(known)
                    .filter(each -> name.apply(each).equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> problem(
                            path,
                            "is '" + word + "'; it must be one of "
                                    + Arrays.stream(known).map(name).collect(Collectors.joining(" ")))));
        }

        private void put(Map<DocumentRole, DocumentMapping> documents, DocumentRole role, DocumentText text) {
            if (text == null) {
                return;
            }
            String path = "$." + role.word();
            Map<Field, Said> fields = new EnumMap<>(Field.class);
            said(fields, path, role, Field.CUSTOMER, text.customer());
            said(fields, path, role, Field.DATE, text.date());
            said(fields, path, role, Field.AMOUNT, text.amount());
            said(fields, path, role, Field.ORDER, text.order());
            MarkedText returns = text.returns();
            String start = returns == null || returns.start() == null ? "" : returns.start();
            documents.put(
                    role,
                    new DocumentMapping(
                            fields,
                            word(path + ".orders", text.orders(), Orders.values(), MappingFile::small)
                                    .orElse(Orders.NUMBER),
                            start,
                            returns == null || returns.column() == null
                                    ? Optional.empty()
                                    : Optional.of(marked(path + ".returns", returns)),
                            values(path + ".only", text.only()),
                            values(path + ".leaveOut", text.leaveOut()),
                            Optional.ofNullable(text.willCall()).map(marks -> marked(path + ".willCall", marks)),
                            word(path + ".match", text.match(), Match.values(), MappingFile::small)));
        }

        private void said(Map<Field, Said> fields, String path, DocumentRole role, Field field, SaidText text) {
            if (text == null) {
                return;
            }
            if (!role.takes(field)) {
                throw problem(path + "." + field.word(), "is not a column of " + role.words());
            }
            fields.put(field, new Said(text.column(), text.stated()));
        }

        private Marked marked(String path, MarkedText text) {
            if (text.column() == null || text.values() == null || text.values().isEmpty()) {
                throw problem(path, "must be {\"column\": name, \"values\": [one or more]}");
            }
            return new Marked(text.column(), text.values());
        }

        private Map<String, Set<String>> values(String path, Map<String, Set<String>> values) {
            Map<String, Set<String>> read = new LinkedHashMap<>();
            if (values != null) {
                values.forEach((column, each) -> {
                    if (each == null || each.isEmpty()) {
                        throw problem(path + "." + column, "must be a list of one or more values");
                    }
                    read.put(column, each);
                });
            }
            return read;
        }
    }

    private static String small(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A mapping as the text of a file.
     *
     * @param mapping the mapping
     * @return JSON that {@link #read(String, String)} takes
     */
    public static String write(Mapping mapping) {
        CsvForm form = mapping.form();
        FileText text = new FileText(
                form.dates() == null ? null : form.dates().word(),
                form.decimal() == null ? null : String.valueOf(form.decimal()),
                form.charset() == null ? null : form.charset().name(),
                text(mapping, DocumentRole.PURCHASES),
                text(mapping, DocumentRole.LINES),
                text(mapping, DocumentRole.PAYMENTS),
                text(mapping, DocumentRole.VISITS),
                text(mapping, DocumentRole.PICKUPS));
        try {
            return MAPPER.writeValueAsString(text).replace("\r\n", "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentText text(Mapping mapping, DocumentRole role) {
        DocumentMapping document = mapping.documents().get(role);
        if (document == null) {
            return null;
        }
        return new DocumentText(
                said(document, Field.CUSTOMER),
                said(document, Field.DATE),
                said(document, Field.AMOUNT),
                said(document, Field.ORDER),
                role == DocumentRole.PURCHASES ? small(document.orders()) : null,
                document.returnStart().isEmpty() && document.returnType().isEmpty()
                        ? null
                        : new MarkedText(
                                document.returnStart().isEmpty() ? null : document.returnStart(),
                                document.returnType().map(Marked::column).orElse(null),
                                document.returnType()
                                        .map(marked -> (Set<String>) new LinkedHashSet<>(marked.values()))
                                        .orElse(null)),
                document.only(),
                document.leaveOut(),
                document.willCall()
                        .map(marked -> new MarkedText(null, marked.column(), marked.values()))
                        .orElse(null),
                document.match().map(MappingFile::small).orElse(null));
    }

    private static SaidText said(DocumentMapping document, Field field) {
        Said said = document.fields().get(field);
        return said == null ? null : new SaidText(said.column(), said.stated());
    }
}
