package dev.stratum.report;

import dev.stratum.sheet.source.Meaning;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of all tables that more than one host shows: each with its heading, its unit and how it looks. Those that are
 * read again, by a button or as a ledger, have their names from {@link Meaning}.
 */
public final class Columns {
    /** A customer as typed. */
    public static final Column CUSTOMER = Column.of(Meaning.CUSTOMER, "", Format.GENERAL);

    /** The name of a segment. */
    public static final Column SEGMENT = Column.of("Segment", Format.TEXT);

    /** The place of a segment, 1 = best. */
    public static final Column RANK = Column.of("Rank", Format.GRADE);

    /** How many customers. */
    public static final Column CUSTOMERS = Column.of("Customers", Format.WHOLE);

    /** Their share of all customers. */
    public static final Column SHARE = Column.of("Share", Format.SHARE);

    /** Money. */
    public static final Column AMOUNT = Column.of(Meaning.AMOUNT, "", Format.TWO);

    /** Money at the earlier of two dates. */
    public static final Column AMOUNT_BEFORE = Column.of("Amount before", Format.TWO);

    /** Money at the later of two dates. */
    public static final Column AMOUNT_NOW = Column.of("Amount now", Format.TWO);

    /** Money in the period that ends at the date of analysis. */
    public static final Column THIS_PERIOD = Column.of("Amount this period", Format.TWO);

    /** Money in the period before. */
    public static final Column PERIOD_BEFORE = Column.of("Amount the period before", Format.TWO);

    /** Where in its life a customer is. */
    public static final Column LIFE_STAGE = Column.of("Life stage", Format.TEXT);

    /** The day of the first purchase. */
    public static final Column FIRST_PURCHASE = Column.of("First purchase", Format.DATE);

    /** Its share of the money of all customers. */
    public static final Column SHARE_OF_AMOUNT = Column.of("Share of amount", Format.SHARE);

    /** R. */
    public static final Column RECENCY = Column.of(Meaning.RECENCY, "days", Format.WHOLE);

    /** F. */
    public static final Column FREQUENCY = Column.of(Meaning.FREQUENCY, "orders", Format.WHOLE);

    /** M. */
    public static final Column MONETARY = Column.of("Monetary", Format.TWO);

    /** Cost to serve. */
    public static final Column CTS_SCORE = Column.of(Meaning.CTS_SCORE, "", Format.ONE);

    /** The measures that are graded, in their order. */
    public static final List<Column> MEASURES = List.of(RECENCY, FREQUENCY, MONETARY, CTS_SCORE);

    /** Their grades. */
    public static final List<Column> GRADES = List.of(
            Column.of("RC", Format.GRADE),
            Column.of("FC", Format.GRADE),
            Column.of("MC", Format.GRADE),
            Column.of("CTSC", Format.GRADE));

    /** The grades side by side. */
    public static final Column TYPE = Column.of("Type", Format.GRADE);

    /** The mean of the grades. */
    public static final Column MEAN_GRADE = Column.of("Mean grade", Format.TWO);

    /** The date of the last purchase. */
    public static final Column LAST_PURCHASE = Column.of(Meaning.LAST_PURCHASE, "", Format.DATE);

    /** What an order is worth on average. */
    public static final Column ORDER_SIZE = Column.of("Average order size", Format.TWO);

    /** How many days a customer takes to pay on average. */
    public static final Column DAYS_TO_PAY = Column.of(Meaning.DAYS_TO_PAY, "", Format.ONE);

    /** The share of orders that a customer collects. */
    public static final Column WILL_CALL = Column.of(Meaning.WILL_CALL, "", Format.SHARE);

    /** What visits cost per order. */
    public static final Column SALES_RETURN = Column.of(Meaning.SALES_RETURN, "", Format.TWO);

    /** How many lines are returns. */
    public static final Column RETURNS = Column.of("Returns", Format.WHOLE);

    /** Their sum. */
    public static final Column RETURNS_AMOUNT = Column.of("Returns amount", Format.TWO);

    /** The date of a payment. */
    public static final Column PAYMENT_DATE = Column.of(Meaning.PAYMENT_DATE, "", Format.DATE);

    /** The number of an order. */
    public static final Column ORDER_NUMBER = Column.of(Meaning.ORDER, "", Format.TEXT);

    /** The segment before. */
    public static final Column BEFORE = Column.of("Before", Format.TEXT);

    /** The segment after. */
    public static final Column AFTER = Column.of("After", Format.TEXT);

    /** How many segments a customer moved, positive = up. */
    public static final Column STEPS = Column.of("Steps", Format.STEPS);

    /** The date of analysis. */
    public static final Column AS_OF = Column.of("As of", Format.DATE);

    /** The number of a cluster. */
    public static final Column CLUSTER = Column.of("Cluster", Format.GRADE);

    /** What is measured. */
    public static final Column MEASURE = Column.of("Measure", Format.TEXT);

    /** Where a cell is. */
    public static final Column CELL = Column.of("Cell", Format.LINK);

    /** What is wrong with a value. */
    public static final Column REASON = Column.of("What is wrong and what to do", Format.PROSE);

    /** The value of a measure that stands beside it. */
    public static final Column VALUE = Column.of("Value", Format.THREE);

    /** How a measure is distributed, a line per measure. */
    public static final List<Column> DESCRIPTION = List.of(
            MEASURE,
            Column.of("N", Format.WHOLE),
            Column.of("Minimum", Format.FITTING),
            Column.of("Maximum", Format.FITTING),
            Column.of("Mean", Format.FITTING),
            Column.of("Std. deviation", Format.FITTING),
            Column.of("Lower quartile", Format.FITTING),
            Column.of("Median", Format.FITTING),
            Column.of("Upper quartile", Format.FITTING),
            Column.of("Skewness", Format.TWO));

    /** How many values fall into each class. */
    public static final List<Column> HISTOGRAM =
            List.of(Column.of("From", Format.WHOLE), Column.of("To", Format.WHOLE), Column.of("Count", Format.WHOLE));

    /** The verdict on each hypothesis and the customers behind it. */
    public static final List<Column> HYPOTHESES = List.of(
            Column.of("Hypothesis", Format.TEXT),
            Column.of("Verdict", Format.TEXT),
            CUSTOMERS,
            SHARE,
            Column.of("Mean CTS grade", Format.TWO),
            Column.of("Finding", Format.PROSE));

    /** Customers from the most profitable down, and what they earn together. */
    public static final List<Column> WHALE = List.of(
            RANK,
            CUSTOMER,
            Column.of("Profit", Format.WHOLE),
            Column.of("Cumulative profit", Format.WHOLE),
            Column.of("Share of customers", Format.SHARE),
            Column.of("Share of profit", Format.SHARE));

    /** What a customer is worth. */
    public static final List<Column> VALUES = List.of(
            Column.of("Total value (X1)", Format.FOUR),
            Column.of("Current value (X2)", Format.FOUR),
            Column.of("Potential value (X3)", Format.FOUR));

    private Columns() {}

    /**
     * One column per cluster.
     *
     * @param k how many clusters there are
     * @param format how the values are shown
     * @return Cluster 1, Cluster 2 and so on
     */
    public static List<Column> clusters(int k, Format format) {
        return IntStream.rangeClosed(1, k)
                .mapToObj(cluster -> Column.of("Cluster " + cluster, format))
                .toList();
    }

    /**
     * What stands above columns.
     *
     * @param columns the columns
     * @return their headings
     */
    public static List<String> headings(List<Column> columns) {
        return columns.stream().map(Column::heading).toList();
    }

    /**
     * Columns that others name.
     *
     * @param headings their headings
     * @param format how the values are shown
     * @return one column per heading
     */
    public static List<Column> named(List<String> headings, Format format) {
        return headings.stream().map(heading -> Column.of(heading, format)).toList();
    }
}
