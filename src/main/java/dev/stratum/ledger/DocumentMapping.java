package dev.stratum.ledger;

import dev.stratum.ledger.DocumentRole.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a document is what.
 *
 * @param fields the columns by what they are; the amount may be an expression such as {@code Quantity * UnitPrice}
 * @param orders what makes one order
 * @param returnStart what the number of a return begins with; empty when nothing does
 * @param returnType the values of a column that mark a return
 * @param only the values that a line must have, by column
 * @param leaveOut the values that leave a line out, by column
 * @param willCall the values of a column that mark an order as collected or reserved by the customer
 * @param match how payments find what they pay
 */
public record DocumentMapping(
        Map<Field, Said> fields,
        Orders orders,
        String returnStart,
        Optional<Marked> returnType,
        Map<String, Set<String>> only,
        Map<String, Set<String>> leaveOut,
        Optional<Marked> willCall,
        Optional<Match> match) {

    /** Nothing is said. */
    public static final DocumentMapping NOTHING = new DocumentMapping(
            Map.of(), Orders.NUMBER, "", Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty());

    /** Keeps copies in their order. */
    public DocumentMapping {
        Map<Field, Said> ordered = new EnumMap<>(Field.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
        only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
        leaveOut = Collections.unmodifiableMap(new LinkedHashMap<>(leaveOut));
    }

    /**
     * A column or an expression over columns.
     *
     * @param column as written
     * @param stated whether a person said so; false for what was found by its usual name
     */
    public record Said(String column, boolean stated) {}

    /**
     * Values that mark a line.
     *
     * @param column the column
     * @param values the values
     */
    public record Marked(String column, Set<String> values) {}

    /** What makes one order. */
    public enum Orders {
        /** Lines of one customer with one number; a line without a number is an order of its own. */
        NUMBER,
        /** Lines of one customer on one day. */
        DAY,
        /** Every line. */
        LINE
    }

    /** How payments find what they pay. */
    public enum Match {
        /** By the number of the order. */
        NUMBER,
        /** The customer's order of exactly this amount; of several the first, then the next. */
        AMOUNT,
        /** The customer's oldest orders first. */
        FIRST
    }

    DocumentMapping with(Map<String, Set<String>> onlyThese, Map<String, Set<String>> notThese) {
        return new DocumentMapping(fields, orders, returnStart, returnType, onlyThese, notThese, willCall, match);
    }

    /**
     * The same with other columns.
     *
     * @param all the column of each value
     * @return a copy
     */
    public DocumentMapping with(Map<Field, Said> all) {
        return new DocumentMapping(all, orders, returnStart, returnType, only, leaveOut, willCall, match);
    }
}
