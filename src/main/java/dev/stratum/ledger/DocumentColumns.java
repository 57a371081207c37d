package dev.stratum.ledger;

import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.source.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The columns of a document that are read, in the order in which their problems are looked for: customer, order, date, the
 * numbers of the amount, the words of conditions.
 *
 * @param role what the document is
 * @param mapping what is said of it, completed by what was found
 * @param header the names of all its columns
 * @param columns those that are read
 * @param amount the amount over them; null for a document without
 */
public record DocumentColumns(
        DocumentRole role, DocumentMapping mapping, List<String> header, List<Read> columns, Expr amount) {

    /** Keeps copies. */
    public DocumentColumns {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
    }

    /** How a value is read. */
    public enum Kind {
        /** A name or number of a customer or an order. */
        KEY,
        /** A date. */
        DAY,
        /** A number. */
        NUMBER,
        /** A word of a condition. */
        WORD
    }

    /**
     * A column that is read.
     *
     * @param alias the name that steps know it by
     * @param place where it stands, from 0
     * @param name its name in the document
     * @param kind how it is read
     */
    public record Read(String alias, int place, String name, Kind kind) {}

    /**
     * Finds the columns.
     *
     * @param document names the document in messages
     * @param role what it is
     * @param said what a person says of it
     * @param header the names of its columns
     * @param withLines whether the amounts stand in order lines of their own
     * @return the columns
     * @throws StratumException COLUMN_MISSING for a named column that is not there, COLUMN_NOT_FOUND when none has one of the
     *     usual names, COLUMN_TWICE when two columns have the name of one that is read
     */
    public static DocumentColumns find(
            Object document, DocumentRole role, DocumentMapping said, List<String> header, boolean withLines) {
        return new Finder(document, role, said, header).find(withLines);
    }

    /**
     * What a column is called in this document.
     *
     * @param alias the name that steps know it by
     * @return its name in the document; empty when the document has none
     */
    public String name(String alias) {
        return read(alias).map(Read::name).orElse("");
    }

    /**
     * The alias of a column of a condition.
     *
     * @param column as the mapping names it
     * @return the name that steps know it by
     */
    Expr word(String column) {
        String name = header.get(place(header, column));
        return columns.stream()
                .filter(read -> read.kind() == Kind.WORD && read.name().equals(name))
                .map(read -> Expr.column(read.alias()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A column that is read.
     *
     * @param alias the name that steps know it by
     * @return the column; empty when the document has none
     */
    public Optional<Read> read(String alias) {
        return columns.stream().filter(read -> read.alias().equals(alias)).findFirst();
    }

    private static int place(List<String> header, String name) {
        int exact = header.indexOf(name);
        return exact >= 0
                ? exact
                : header.stream().map(DocumentColumns::letters).toList().indexOf(letters(name));
    }

    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? name.strip() : letters;
    }

    /** A name as an expression of an amount takes it: in brackets where it would be calculated. */
    static String bracketed(Field field, String name) {
        return field == Field.AMOUNT && name.matches(".*[-+*\u00d7()\\[\\]].*") ? "[" + name + "]" : name;
    }

    private static final class Finder {
        private final Object document;
        private final DocumentRole role;
        private final DocumentMapping said;
        private final List<String> header;
        private final Map<Field, Said> fields = new EnumMap<>(Field.class);
        private final List<Read> columns = new ArrayList<>();
        private final List<Field> missing = new ArrayList<>();

        Finder(Object document, DocumentRole role, DocumentMapping said, List<String> header) {
            this.document = document;
            this.role = role;
            this.said = said;
            this.header = header;
        }

        DocumentColumns find(boolean withLines) {
            boolean noAmount = withLines && role == DocumentRole.PURCHASES;
            for (Field field : Field.values()) {
                if (role.takes(field) && !(noAmount && field == Field.AMOUNT)) {
                    look(field, role.needs(field) || (noAmount && field == Field.ORDER));
                }
            }
            if (!missing.isEmpty()) {
                throw notFound();
            }
            key("customer", Field.CUSTOMER);
            key("order_no", Field.ORDER);
            if (fields.containsKey(Field.DATE)) {
                read("day", named(fields.get(Field.DATE).column()), Kind.DAY);
            }
            Map<Integer, String> numbers = new LinkedHashMap<>();
            Expr amount = fields.containsKey(Field.AMOUNT) ? amount(numbers) : null;
            DocumentMapping named = said.with(fields).with(byColumn(said.only()), byColumn(said.leaveOut()));
            named.only().keySet().forEach(this::word);
            named.leaveOut().keySet().forEach(this::word);
            said.returnType().ifPresent(type -> word(type.column()));
            said.willCall().ifPresent(marked -> word(marked.column()));
            return new DocumentColumns(role, named, header, columns, amount);
        }

        /** Two spellings of a column are one column, whose values are alternatives. */
        private Map<String, Set<String>> byColumn(Map<String, Set<String>> conditions) {
            Map<String, Set<String>> named = new LinkedHashMap<>();
            conditions.forEach(
                    (column, values) -> named.computeIfAbsent(header.get(named(column)), none -> new TreeSet<>())
                            .addAll(values));
            return named;
        }

        private void look(Field field, boolean needed) {
            Said stated = said.fields().get(field);
            if (stated != null) {
                fields.put(field, stated);
                return;
            }
            Optional<String> found = role.meanings(field).stream()
                    .flatMap(meaning -> meaning.in(header).stream())
                    .map(place -> bracketed(field, header.get(place)))
                    .findFirst();
            Optional<String> product = field == Field.AMOUNT && found.isEmpty() ? product() : Optional.empty();
            found.or(() -> product).ifPresent(column -> fields.put(field, new Said(column, false)));
            if (needed && !fields.containsKey(field)) {
                missing.add(field);
            }
        }

        /** What is missing is told together, so that one more try is enough. */
        private StratumException notFound() {
            String said = role == DocumentRole.PURCHASES
                    ? missing.stream().map(Field::option).collect(Collectors.joining(" "))
                    : "\"" + role.word() + "\": {\""
                            + missing.stream().map(Field::word).collect(Collectors.joining("\": ..., \""))
                            + "\": ...} in the mapping";
            return Problem.COLUMN_NOT_FOUND.with(
                    document,
                    missing.stream()
                            .map(field -> new Phrase.Ours(field.words()))
                            .toList(),
                    said,
                    shown());
        }

        private Optional<String> product() {
            return Meaning.QUANTITY
                    .in(header)
                    .flatMap(quantity -> Meaning.UNIT_PRICE
                            .in(header)
                            .map(price -> bracketed(Field.AMOUNT, header.get(quantity)) + " * "
                                    + bracketed(Field.AMOUNT, header.get(price))));
        }

        private String shown() {
            return Headers.areNames(header)
                    ? String.join(", ", header)
                    : "not named: the first line holds values, " + String.join(", ", header);
        }

        private int named(String name) {
            int place = place(header, name);
            if (place < 0) {
                throw Problem.COLUMN_MISSING.with(document, name, header);
            }
            return place;
        }

        private void key(String alias, Field field) {
            if (fields.containsKey(field)) {
                read(alias, named(fields.get(field).column()), Kind.KEY);
            }
        }

        private void word(String column) {
            int place = named(column);
            if (columns.stream().noneMatch(read -> read.kind() == Kind.WORD && read.place() == place)) {
                read("word_" + next(Kind.WORD), place, Kind.WORD);
            }
        }

        private Expr amount(Map<Integer, String> numbers) {
            String text = fields.get(Field.AMOUNT).column();
            return DocumentColumns.place(header, text) >= 0
                    ? Expr.column(number(text, numbers))
                    : AmountExpression.parse(text, name -> number(name, numbers));
        }

        private String number(String column, Map<Integer, String> numbers) {
            int place = named(column);
            return numbers.computeIfAbsent(place, at -> {
                String alias = "number_" + next(Kind.NUMBER);
                read(alias, at, Kind.NUMBER);
                return alias;
            });
        }

        private long next(Kind kind) {
            return 1 + columns.stream().filter(read -> read.kind() == kind).count();
        }

        private void read(String alias, int place, Kind kind) {
            if (header.indexOf(header.get(place)) != header.lastIndexOf(header.get(place))) {
                throw Problem.COLUMN_TWICE.with(document, header.get(place));
            }
            columns.add(new Read(alias, place, header.get(place), kind));
        }
    }
}
