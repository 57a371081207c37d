package dev.stratum.host.headless.ledger;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.source.Meaning;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the columns of a ledger stand, from 0.
 *
 * <p>A column is found by its name as the buttons find it, see {@link Meaning}: case, spaces and punctuation do not count,
 * so {@code Invoice No.} is {@code InvoiceNo}.
 *
 * @param header the names of all columns
 * @param customer the customer
 * @param date the date
 * @param amount the amount, or one of the two columns whose product is the amount
 * @param times the other of the two, -1 when the amount stands in one column
 * @param order the order number, -1 when the ledger has none
 * @param where the values that a column must have for a line to count, by column
 */
public record LedgerColumns(
        List<String> header,
        int customer,
        int date,
        int amount,
        int times,
        int order,
        Map<Integer, Set<String>> where) {

    /** Keeps copies. */
    public LedgerColumns {
        header = List.copyOf(header);
        where = Map.copyOf(where);
    }

    /**
     * How a person names the columns; what is not named is looked for among the usual names.
     *
     * @param customer the name of the customer column, or null
     * @param date the name of the date column, or null
     * @param amount the name of the amount column, or two names with {@code *} between them, or null
     * @param order the name of the column of order numbers, or null
     * @param where the values that count, by the name of the column
     */
    public record Names(String customer, String date, String amount, String order, Map<String, Set<String>> where) {
        /** The usual names, and all lines. */
        public static final Names USUAL = new Names(null, null, null, null, Map.of());
    }

    /**
     * Finds the columns.
     *
     * @param file names the file in messages
     * @param header the names of its columns
     * @param names how a person names them
     * @return where they stand
     * @throws dev.stratum.problem.StratumException COLUMN_MISSING for a named column that is not there,
     *     COLUMN_NOT_FOUND when none has one of the usual names
     */
    public static LedgerColumns find(Path file, List<String> header, Names names) {
        Finder finder = new Finder(file, header);
        Map<Integer, Set<String>> where = new LinkedHashMap<>();
        names.where()
                .forEach((column, values) -> where.computeIfAbsent(finder.named(column), none -> new TreeSet<>())
                        .addAll(values));
        String[] factors = finder.factors(names.amount());
        return new LedgerColumns(
                header,
                finder.find(names.customer(), Meaning.CUSTOMER, "a customer", "--customer"),
                finder.find(names.date(), Meaning.DATE, "a date", "--date"),
                finder.find(factors[0], Meaning.AMOUNT, "an amount", "--amount"),
                factors.length < 2 ? -1 : finder.named(factors[1]),
                names.order() == null ? Meaning.ORDER.in(header).orElse(-1) : finder.named(names.order()),
                where);
    }

    /**
     * Whether a line of a file names the columns of a ledger.
     *
     * @param header the values of the line
     * @param names how a person names the columns
     * @return true when all of them are there
     */
    public static boolean areIn(List<String> header, Names names) {
        try {
            find(Path.of(""), header, names);
            return true;
        } catch (StratumException missing) {
            return false;
        }
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private record Finder(Path file, List<String> header) {

        /** The names of the columns; values are called values. */
        private String columns() {
            return Headers.areNames(header)
                    ? String.join(", ", header)
                    : "not named: the first line holds values, " + String.join(", ", header);
        }

        /** How to name an amount that is a product of two columns of the file. */
        private String product(Meaning meaning) {
            Optional<String> quantity = header.stream()
                    .filter(name -> letters(name).matches("quantity|qty|quantitysold|units|pieces|menge|anzahl"))
                    .findFirst();
            Optional<String> price = header.stream()
                    .filter(name -> letters(name).matches("(unit|list|net)?price(each)?|einzelpreis|preis"))
                    .findFirst();
            return meaning == Meaning.AMOUNT && quantity.isPresent() && price.isPresent()
                    ? ", for example --amount '" + quantity.get() + "*" + price.get() + "'"
                    : "";
        }

        int named(String name) {
            int exact = header.indexOf(name);
            int loose = header.stream().map(LedgerColumns::letters).toList().indexOf(letters(name));
            if (exact < 0 && loose < 0) {
                throw Problem.COLUMN_MISSING.with(file, name, header);
            }
            return exact >= 0 ? exact : loose;
        }

        /** The column of the amount, or the two whose product it is. */
        String[] factors(String amount) {
            if (amount == null || header.contains(amount)) {
                return new String[] {amount};
            }
            String[] factors = amount.split("[*\u00d7]", -1);
            if (factors.length > 2) {
                throw Problem.COLUMN_MISSING.with(file, amount, header);
            }
            return Arrays.stream(factors).map(String::strip).toArray(String[]::new);
        }

        int find(String name, Meaning meaning, String what, String option) {
            int column = name == null ? meaning.in(header).orElse(-1) : named(name);
            if (column < 0) {
                throw Problem.COLUMN_NOT_FOUND.with(file, what, option + product(meaning), columns());
            }
            return column;
        }
    }
}
