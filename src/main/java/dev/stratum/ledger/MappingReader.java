package dev.stratum.ledger;

import dev.stratum.ledger.DocumentMapping.Marked;
import dev.stratum.ledger.DocumentMapping.Match;
import dev.stratum.ledger.DocumentMapping.Orders;
import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.problem.Problem;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what a file says of documents.
 *
 * @param label how messages call the file
 */
record MappingReader(String label) {
    Mapping mapping(MappingText text) {
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

    private void put(Map<DocumentRole, DocumentMapping> documents, DocumentRole role, MappingText.DocumentText text) {
        if (text == null) {
            return;
        }
        String path = "$." + role.word();
        Map<Field, Said> fields = new EnumMap<>(Field.class);
        said(fields, path, role, Field.CUSTOMER, text.customer());
        said(fields, path, role, Field.DATE, text.date());
        said(fields, path, role, Field.AMOUNT, text.amount());
        said(fields, path, role, Field.ORDER, text.order());
        MappingText.MarkedText returns = text.returns();
        String start = returns == null || returns.start() == null ? "" : returns.start();
        documents.put(
                role,
                new DocumentMapping(
                        fields,
                        word(path + ".orders", text.orders(), Orders.values(), MappingText::small)
                                .orElse(Orders.NUMBER),
                        start,
                        returns == null || returns.column() == null
                                ? Optional.empty()
                                : Optional.of(marked(path + ".returns", returns)),
                        values(path + ".only", text.only()),
                        values(path + ".leaveOut", text.leaveOut()),
                        Optional.ofNullable(text.willCall()).map(marks -> marked(path + ".willCall", marks)),
                        word(path + ".match", text.match(), Match.values(), MappingText::small)));
    }

    private void said(Map<Field, Said> fields, String path, DocumentRole role, Field field, MappingText.SaidText text) {
        if (text == null) {
            return;
        }
        if (!role.takes(field)) {
            throw problem(path + "." + field.word(), "is not a column of " + role.words());
        }
        fields.put(field, new Said(text.column(), text.stated()));
    }

    private Marked marked(String path, MappingText.MarkedText text) {
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
