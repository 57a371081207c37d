package dev.stratum.sheet.source;

import dev.stratum.sheet.Records.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a column is about, told by its name: the usual ones stand in {@code columns.properties}. */
public enum Meaning {
    /** The customer. */
    CUSTOMER(Kind.KEY, "the customer", "Customer"),
    /** The date of a line of a ledger. */
    DATE(Kind.DATE, "the date of a purchase", "Order date"),
    /** The amount of a line of a ledger, or the amount that a customer bought. */
    AMOUNT(Kind.NUMBER, "an amount", "Amount"),
    /** The order number of a line of a ledger. */
    ORDER(Kind.KEY_OR_BLANK, "the order number", "Order number"),
    /** How many pieces a line of a ledger is about. */
    QUANTITY(Kind.NUMBER, "a quantity", "Quantity"),
    /** What a piece costs in a line of a ledger. */
    UNIT_PRICE(Kind.NUMBER, "a price of a piece", "Unit price"),
    /** The date of a payment. */
    PAYMENT_DATE(Kind.DATE, "the date of a payment", "Payment date"),
    /** What a visit of a salesperson costs. */
    VISIT_COST(Kind.NUMBER, "the cost of a visit", "Visit cost"),
    /** The date of a customer's last purchase. */
    LAST_PURCHASE(Kind.DATE, "the date of the last purchase", "Last purchase"),
    /** R: days since the last purchase. */
    RECENCY(Kind.NUMBER, "recency (days since the last purchase)", "Recency"),
    /** F: number of purchases. */
    FREQUENCY(Kind.NUMBER, "frequency (number of purchases)", "Frequency"),
    /** Average order size. */
    ORDER_SIZE(Kind.NUMBER, "the average order size", "Order size"),
    /** Average days to pay. */
    DAYS_TO_PAY(Kind.NUMBER, "the average days to pay", "Days to pay"),
    /** Share of will-call orders. */
    WILL_CALL(Kind.NUMBER, "the share of will-call orders (0 to 1)", "Will-call share"),
    /** What salesperson returns cost per order. */
    SALES_RETURN(Kind.NUMBER, "the cost of salesperson returns per order", "Salesperson return"),
    /** The cost-to-serve score. */
    CTS_SCORE(Kind.NUMBER, "the cost-to-serve score", "CTS score"),
    /** Profit after cost to serve. */
    PROFIT(Kind.NUMBER, "the profit after cost to serve", "Profit"),
    /** Profit of the period before. */
    PROFIT_BEFORE(Kind.NUMBER, "the profit of the period before", "Profit before"),
    /** What the goods cost that the customer bought. */
    GOODS_COST(Kind.NUMBER, "the cost of the goods bought", "Goods cost"),
    /** What it cost to serve the customer, in money. */
    SERVICE_COST(Kind.NUMBER, "the cost of serving, in money", "Service cost"),
    /** What the customer owes. */
    OWED(Kind.NUMBER, "what the customer owes", "Owed");

    private final Kind kind;
    private final String words;
    private final String usualName;

    Meaning(Kind kind, String words, String usualName) {
        this.kind = kind;
        this.words = words;
        this.usualName = usualName;
    }

    /**
     * What its cells must be.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What the column is about, for messages.
     *
     * @return for example {@code the average days to pay}
     */
    public String words() {
        return words;
    }

    /**
     * The name that is suggested for such a column.
     *
     * @return for example {@code Days to pay}
     */
    public String usualName() {
        return usualName;
    }

    /**
     * Finds the column with this meaning.
     *
     * @param headers the names of the columns
     * @return its position from 0, the most usual name first; empty when there is none
     */
    public Optional<Integer> in(List<String> headers) {
        return Optional.ofNullable(all(headers).get(this));
    }

    /** The columns of all meanings, in the order of the meanings. */
    static Map<Meaning, Integer> all(List<String> headers) {
        return UsualNames.columns(headers);
    }

    /**
     * Finds a column by a name of its own.
     *
     * @param name the name
     * @param headers the names of the columns
     * @return its position from 0; empty when there is none
     */
    static Optional<Integer> named(String name, List<String> headers) {
        return UsualNames.named(name, headers);
    }

    /**
     * The meaning of a column by itself, for checks that do not look for a certain one.
     *
     * @param header the name of the column
     * @return the first meaning that has this name
     */
    public static Optional<Meaning> of(String header) {
        return all(List.of(header)).keySet().stream().findFirst();
    }
}
