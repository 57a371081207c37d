package dev.stratum.host.headless.ledger;

import dev.stratum.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the columns of a ledger stand, from 0.
 *
 * <p>A column is found by its name; case, spaces and punctuation do not count, so {@code Invoice No.} is
 * {@code InvoiceNo}.
 *
 * @param header the names of all columns
 * @param customer the customer
 * @param date the date
 * @param amount the amount
 * @param order the order number, -1 when the ledger has none
 * @param where the values that a column must have for a line to count, by column
 */
public record LedgerColumns(
        List<String> header, int customer, int date, int amount, int order, Map<Integer, Set<String>> where) {

    private static final List<String> CUSTOMER = List.of(
            "customerid",
            "customerno",
            "customernumber",
            "customercode",
            "customer",
            "custid",
            "custno",
            "cust",
            "clientid",
            "clientno",
            "clientnumber",
            "clientcode",
            "client",
            "accountid",
            "accountno",
            "accountnumber",
            "account",
            "buyerid",
            "buyer",
            "customername",
            "clientname");
    private static final List<String> DATE = List.of(
            "invoicedate",
            "orderdate",
            "date",
            "transactiondate",
            "purchasedate",
            "salesdate",
            "saledate",
            "postingdate",
            "documentdate",
            "billingdate",
            "bookingdate");
    private static final List<String> AMOUNT = List.of(
            "amount",
            "revenue",
            "subtotal",
            "total",
            "sales",
            "netamount",
            "net",
            "invoiceamount",
            "orderamount",
            "totalamount",
            "salesamount",
            "ordertotal",
            "invoicetotal",
            "linetotal",
            "totalprice",
            "extendedprice",
            "turnover",
            "value");
    private static final List<String> ORDER = List.of(
            "invoiceno",
            "invoiceid",
            "invoicenumber",
            "orderid",
            "orderno",
            "ordernumber",
            "invoice",
            "order",
            "transactionid",
            "documentno",
            "documentnumber",
            "receiptno",
            "receipt");

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
     * @param amount the name of the amount column, or null
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
        return new LedgerColumns(
                header,
                finder.find(names.customer(), CUSTOMER, "a customer", "--customer"),
                finder.find(names.date(), DATE, "a date", "--date"),
                finder.find(names.amount(), AMOUNT, "an amount", "--amount"),
                names.order() == null ? finder.usual(ORDER) : finder.named(names.order()),
                where);
    }

    /**
     * Whether columns look like those of a ledger.
     *
     * @param header the names of the columns
     * @return true when there is a usual name for a customer, a date and an amount
     */
    public static boolean looksLikeLedger(List<String> header) {
        Finder finder = new Finder(null, header);
        return finder.usual(CUSTOMER) >= 0 && finder.usual(DATE) >= 0 && finder.usual(AMOUNT) >= 0;
    }

    /**
     * Whether a column should hold each customer once, going by its name alone.
     *
     * @param name the name of the column
     * @return true for {@code id} and the usual names of customers
     */
    public static boolean isCustomer(String name) {
        String letters = letters(name);
        return letters.equals("id") || CUSTOMER.contains(letters);
    }

    /**
     * Whether a column is named like one of order numbers.
     *
     * @param name the name of the column
     * @return true for the usual names
     */
    public static boolean isOrder(String name) {
        return ORDER.contains(letters(name));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private record Finder(Path file, List<String> header) {

        int named(String name) {
            int exact = header.indexOf(name);
            int loose = header.stream().map(LedgerColumns::letters).toList().indexOf(letters(name));
            if (exact < 0 && loose < 0) {
                throw Problem.COLUMN_MISSING.with(file, name, String.join(", ", header));
            }
            return exact >= 0 ? exact : loose;
        }

        int usual(List<String> names) {
            List<String> columns =
                    new ArrayList<>(header.stream().map(LedgerColumns::letters).toList());
            return names.stream()
                    .mapToInt(columns::indexOf)
                    .filter(column -> column >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        int find(String name, List<String> names, String what, String option) {
            int column = name == null ? usual(names) : named(name);
            if (column < 0) {
                throw Problem.COLUMN_NOT_FOUND.with(file, what, option, String.join(", ", header));
            }
            return column;
        }
    }
}
