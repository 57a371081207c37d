package dev.stratum.ledger.grade;

import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.MeasuresPlan;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** What documents say of what it takes to serve a customer: the indexes of a policy that can be measured, by their code. */
public enum ServiceIndex {
    /** Amount per order. */
    ORDER_SIZE("orderSize", "monetary", "frequency"),
    /** Mean days from order to payment, of the orders that were paid. */
    DAYS_TO_PAY("daysToPay", "days_to_pay", "paid_orders"),
    /** Share of orders that were reserved or collected. */
    WILL_CALL("willCall", "will_call_orders", "frequency"),
    /** What visits cost per order. */
    SALES_RETURN("salesReturn", "visit_cost", "frequency"),
    /** Visits per order. */
    VISITS("visits", "visits", "frequency"),
    /** Lines per order. */
    LINE_ITEMS("lineItems", "line_items", "frequency"),
    /** Returned amount per amount bought. */
    RETURN_SHARE("returnShare", "returned", "monetary"),
    /** Returns per order. */
    RETURNS("returns", "returns_count", "frequency");

    private final String code;
    private final String sum;
    private final String count;

    ServiceIndex(String code, String sum, String count) {
        this.code = code;
        this.sum = sum;
        this.count = count;
    }

    /**
     * An index by the code that policies use.
     *
     * @param code for example {@code daysToPay}
     * @return the index; empty when no documents give it
     */
    public static Optional<ServiceIndex> of(String code) {
        return Arrays.stream(values()).filter(index -> index.code.equals(code)).findFirst();
    }

    /**
     * The documents that give it beside those of purchases.
     *
     * @param plan the documents that are there
     * @return why it cannot be measured, for a sentence; empty when it can
     */
    public Optional<String> missing(MeasuresPlan plan) {
        return switch (this) {
            case DAYS_TO_PAY -> without(plan, DocumentRole.PAYMENTS, "there are no documents of payments");
            case WILL_CALL ->
                plan.documents()
                                .get(DocumentRole.PURCHASES)
                                .mapping()
                                .willCall()
                                .isPresent()
                        ? Optional.empty()
                        : without(
                                plan,
                                DocumentRole.PICKUPS,
                                "there are no documents of pick-ups, and no column tells them");
            case SALES_RETURN, VISITS -> without(plan, DocumentRole.VISITS, "there are no documents of visits");
            case LINE_ITEMS ->
                plan.tellsLines() ? Optional.empty() : Optional.of("the documents are whole orders, not their lines");
            default -> Optional.empty();
        };
    }

    private static Optional<String> without(MeasuresPlan plan, DocumentRole role, String reason) {
        return plan.documents().containsKey(role) ? Optional.empty() : Optional.of(reason);
    }

    /**
     * Whether it tells more than purchases and returns do.
     *
     * @return true for what other documents, or a column of their own, give
     */
    public boolean isService() {
        return switch (this) {
            case DAYS_TO_PAY, WILL_CALL, SALES_RETURN, VISITS -> true;
            default -> false;
        };
    }

    /**
     * Whether a customer may lack it although the documents give it.
     *
     * @return true for days to pay, which a customer without a paid order does not have
     */
    public boolean mayBeMissing() {
        return this == DAYS_TO_PAY;
    }

    /**
     * The index of a customer.
     *
     * @param customer what the documents say
     * @return the number nearest to the exact quotient; empty when the customer lacks it
     */
    public OptionalDouble of(CustomerMeasures customer) {
        return switch (this) {
            case ORDER_SIZE -> OptionalDouble.of(customer.orderSize());
            case DAYS_TO_PAY -> customer.averageDaysToPay();
            case WILL_CALL -> customer.willCallShare();
            case SALES_RETURN -> customer.visitCostPerOrder();
            case VISITS -> customer.visitsPerOrder();
            case LINE_ITEMS -> customer.lineItemsPerOrder();
            case RETURN_SHARE -> OptionalDouble.of(customer.returnShare());
            case RETURNS -> OptionalDouble.of(customer.returnsPerOrder());
        };
    }

    /** The column that is divided. */
    String sum(MeasuresPlan plan) {
        return this == WILL_CALL && plan.documents().containsKey(DocumentRole.PICKUPS) ? "collected_orders" : sum;
    }

    /** The column that it is divided by. */
    String count() {
        return count;
    }
}
