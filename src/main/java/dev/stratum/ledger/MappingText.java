package dev.stratum.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stratum.ledger.DocumentMapping.Marked;
import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.csv.CsvForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A mapping as its file writes it. */
@JsonPropertyOrder({"dates", "decimal", "encoding", "purchases", "lines", "payments", "visits", "pickups"})
record MappingText(
        String dates,
        String decimal,
        String encoding,
        DocumentText purchases,
        DocumentText lines,
        DocumentText payments,
        DocumentText visits,
        DocumentText pickups) {

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

    static MappingText of(Mapping mapping) {
        CsvForm form = mapping.form();
        return new MappingText(
                form.dates() == null ? null : form.dates().word(),
                form.decimal() == null ? null : String.valueOf(form.decimal()),
                form.charset() == null ? null : form.charset().name(),
                text(mapping, DocumentRole.PURCHASES),
                text(mapping, DocumentRole.LINES),
                text(mapping, DocumentRole.PAYMENTS),
                text(mapping, DocumentRole.VISITS),
                text(mapping, DocumentRole.PICKUPS));
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
                document.match().map(MappingText::small).orElse(null));
    }

    private static SaidText said(DocumentMapping document, Field field) {
        Said said = document.fields().get(field);
        return said == null ? null : new SaidText(said.column(), said.stated());
    }

    /** A word of an enum. */
    static String small(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
