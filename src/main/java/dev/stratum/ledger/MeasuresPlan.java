package dev.stratum.ledger;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.orZero;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.DocumentMapping.Match;
import dev.stratum.ledger.DocumentMapping.Orders;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The one way from documents to measures per customer, whoever takes it. What counts: a line above
 * zero on or before the date of analysis is part of a purchase, F counts orders, M sums purchases, returns are summed apart.
 *
 * <p>Each document is a table of the columns of {@link DocumentColumns}, the texts of keys as {@code Keys} has them, and a
 * column {@code state}: the code of the {@link LineFate} that makes the line useless, 0 for none.
 * The steps end in {@code measures}, {@code control} and, with payments, {@code unmatched}.
 *
 * @param documents the documents by what they are
 * @param asOf the date of analysis
 * @param window the length of the window in days; empty for all dates
 */
public record MeasuresPlan(Map<DocumentRole, DocumentColumns> documents, LocalDate asOf, OptionalInt window) {
    /** One row for each order number, customer and fate: all further steps come from it. */
    public static final String ORDERS = "orders";

    /** Keeps a copy in the order of the roles, and looks whether the documents fit together. */
    public MeasuresPlan {
        documents = Collections.unmodifiableMap(new EnumMap<>(documents));
        DocumentMapping purchases = documents.get(DocumentRole.PURCHASES).mapping();
        boolean numbered = purchases.fields().containsKey(Field.ORDER) && purchases.orders() == Orders.NUMBER;
        for (DocumentRole role : List.of(DocumentRole.LINES, DocumentRole.PICKUPS)) {
            if (documents.containsKey(role) && !numbered) {
                throw Problem.MAPPING_MALFORMED.with(
                        "$.purchases.order", "is missing; " + role.words() + " find their order by its number");
            }
        }
        if (documents.containsKey(DocumentRole.PAYMENTS)) {
            if (!numbered && purchases.orders() != Orders.DAY) {
                throw Problem.MAPPING_MALFORMED.with(
                        "$.purchases.order", "is missing; payments need orders with a number, or one a day");
            }
            DocumentColumns payments = documents.get(DocumentRole.PAYMENTS);
            if (PaymentSteps.match(payments) != Match.NUMBER && payments.amount() == null) {
                throw Problem.MAPPING_MALFORMED.with(
                        "$.payments.amount", "is missing; payments that name no order are matched by their amount");
            }
        }
    }

    private boolean has(DocumentRole role) {
        return documents.containsKey(role);
    }

    private DocumentMapping purchases() {
        return documents.get(DocumentRole.PURCHASES).mapping();
    }

    private LineRules rules() {
        return new LineRules(asOf, window);
    }

    private OrderSteps orders() {
        return new OrderSteps(documents, rules());
    }

    /**
     * Whether the documents tell of how many lines an order consists.
     *
     * @return false for documents of whole orders
     */
    public boolean tellsLines() {
        return orders().tellsLines();
    }

    /**
     * The steps from the lines to {@link #ORDERS}, in which every line is looked at once.
     *
     * @return in the order in which they are taken
     */
    public List<Step> toOrders() {
        return orders().toOrders();
    }

    /**
     * How many columns are multiplied with each other at most.
     *
     * @return 0 without amounts
     */
    public int factors() {
        return documents.values().stream()
                .filter(document -> document.amount() != null)
                .mapToInt(document -> AmountExpression.factors(document.amount()))
                .max()
                .orElse(0);
    }

    /**
     * Orders once more, for keys that turned out to be the same: 17850 and 17850.0 are one customer.
     *
     * @return a step from {@link #ORDERS}
     */
    public Step regrouped() {
        return orders().regrouped();
    }

    /**
     * The steps from {@link #ORDERS} and the other documents to the measures.
     *
     * @return in the order in which they are taken
     */
    public List<Step> fromOrders() {
        List<Step> steps = new ArrayList<>();
        steps.add(orders().customers());
        Step.Builder measures = Step.of("measures", "customers")
                .keep("customer", "last_purchase", "frequency", "monetary", "returns_count", "returned")
                .where(call(Op.LT, whole(0), column("frequency")));
        if (tellsLines()) {
            measures.keep("line_items");
        }
        if (purchases().willCall().isPresent()) {
            measures.keep("will_call_orders");
        }
        if (has(DocumentRole.PICKUPS)) {
            steps.addAll(ServiceSteps.pickups(documents.get(DocumentRole.PICKUPS), rules()));
            measures.with("collected_orders", orZero(column("collected")))
                    .lookUp("collectors", equal(column("customer"), column("collector")));
        }
        if (has(DocumentRole.PAYMENTS)) {
            steps.addAll(
                    new PaymentSteps(documents.get(DocumentRole.PAYMENTS), rules(), window.isPresent()).payments());
            measures.with("paid_orders", orZero(column("paid_n")))
                    .with("days_to_pay", orZero(column("paid_days")))
                    .with("paid_before", orZero(column("early_n")))
                    .lookUp("payers", equal(column("customer"), column("payer_of")));
        }
        if (has(DocumentRole.VISITS)) {
            steps.addAll(ServiceSteps.visits(documents.get(DocumentRole.VISITS), rules()));
            measures.with("visits", orZero(column("visit_n")))
                    .with("visit_cost", orZero(column("visit_money")))
                    .lookUp("visited", equal(column("customer"), column("visitor")));
        }
        steps.add(measures.rows());
        steps.add(Step.of("known", ORDERS)
                .keep("customer")
                .with("customer_lines", sum(column("line_count")))
                .where(call(Op.LE, column("fate"), LineRules.code(LineFate.OUTSIDE)))
                .by("customer"));
        steps.add(control("control", ORDERS));
        return steps;
    }

    private static Step control(String name, String from) {
        return Step.of(name, from)
                .keep("fate")
                .with("line_count", sum(column("line_count")))
                .with("money", sum(column("money")))
                .by("fate");
    }

    /**
     * All steps, from the lines to the measures and on.
     *
     * @param further steps from the table {@code measures}
     * @return in the order in which they are taken
     */
    public List<Step> steps(List<Step> further) {
        List<Step> steps = new ArrayList<>(toOrders());
        steps.addAll(fromOrders());
        steps.addAll(further);
        return steps;
    }

    /**
     * How the way as SQL gives control totals.
     *
     * @return comments of SQL
     */
    public String controls() {
        String totals = fromOrders().stream()
                .map(Step::name)
                .filter(name -> controlled(name).isPresent())
                .map(name -> "--   SELECT * FROM " + name)
                .collect(Collectors.joining("\n"));
        String fates = Arrays.stream(LineFate.values())
                .map(fate -> fate.code() + " " + fate.title())
                .collect(Collectors.joining(", "));
        return "-- Every line is counted once in the control totals, which must be those that measures prints; put in the\n"
                + "-- place of the last SELECT:\n" + totals + "\n-- What became of lines (fate): " + fates + ".";
    }

    /**
     * Which document a control total is of.
     *
     * @param step the name of the step
     * @return the document; empty for another step
     */
    static Optional<DocumentRole> controlled(String step) {
        return step.equals("control")
                ? Optional.of(DocumentRole.PURCHASES)
                : Arrays.stream(DocumentRole.values())
                        .filter(role -> step.equals("control_" + role.table()))
                        .findFirst();
    }
}
