package dev.stratum.ledger;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.choose;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.isOneOf;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.DocumentMapping.Orders;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Fold;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Expr.When;
import dev.stratum.ledger.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the lines of purchases to orders, and from orders to what each customer bought and gave back. */
final class OrderSteps {
    private static final Expr DAY = column("day");
    private static final Expr NO_DAY = new Expr.Missing(Expr.Sort.DAY);
    private static final Expr ROWS = new Expr.Aggregate(Fold.COUNT, new Expr.Missing(Expr.Sort.NUMBER));

    private final Map<DocumentRole, DocumentColumns> documents;
    private final LineRules rules;

    OrderSteps(Map<DocumentRole, DocumentColumns> documents, LineRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    private DocumentMapping purchases() {
        return documents.get(DocumentRole.PURCHASES).mapping();
    }

    private boolean hasLines() {
        return documents.containsKey(DocumentRole.LINES);
    }

    /** The steps from the lines to orders. */
    List<Step> toOrders() {
        List<Step> steps = new ArrayList<>();
        if (hasLines()) {
            steps.add(Step.of("priced_lines", "order_lines")
                    .with("line_order", column("order_no"))
                    .with("line_amount", documents.get(DocumentRole.LINES).amount())
                    .with("line_state", column("state"))
                    .rows());
            steps.add(Step.of("signed_lines", "priced_lines")
                    .keep("line_order", "line_amount", "line_state")
                    .with("line_sign", sign(column("line_amount")))
                    .rows());
            steps.add(Step.of("line_sums", "signed_lines")
                    .keep("line_order", "line_sign", "line_state")
                    .with("amount", sum(column("line_amount")))
                    .with("order_lines_n", ROWS)
                    .by("line_order", "line_sign", "line_state"));
        }
        steps.addAll(lines());
        Step.Builder orders = Step.of(MeasuresPlan.ORDERS, "document_lines")
                .keep("customer", "order_no", "order_day", "fate")
                .with("line_count", hasLines() ? sum(column("weight")) : ROWS)
                .with("money", sum(column("amount")))
                .with("worth", worthOfReturns() ? sum(absolute(column("amount"))) : sum(column("amount")))
                .with("first_day", new Expr.Aggregate(Fold.MIN, DAY))
                .with("last_day", new Expr.Aggregate(Fold.MAX, DAY));
        if (purchases().willCall().isPresent()) {
            orders.with("will_call", new Expr.Aggregate(Fold.MAX, column("will_call")));
        }
        steps.add(orders.by("customer", "order_no", "order_day", "fate"));
        return steps;
    }

    /** Orders once more, for keys that turned out to be the same. */
    Step regrouped() {
        Step.Builder orders = Step.of("regrouped", MeasuresPlan.ORDERS)
                .keep("customer", "order_no", "order_day", "fate")
                .with("line_count", sum(column("line_count")))
                .with("money", sum(column("money")))
                .with("worth", sum(column("worth")))
                .with("first_day", new Expr.Aggregate(Fold.MIN, column("first_day")))
                .with("last_day", new Expr.Aggregate(Fold.MAX, column("last_day")));
        if (purchases().willCall().isPresent()) {
            orders.with("will_call", new Expr.Aggregate(Fold.MAX, column("will_call")));
        }
        return orders.by("customer", "order_no", "order_day", "fate");
    }

    /** Whether the documents are lines of orders, by themselves or as a quantity times a price, and not whole orders. */
    boolean tellsLines() {
        return hasLines()
                || (purchases().fields().containsKey(Field.ORDER)
                        && AmountExpression.factors(
                                        documents.get(DocumentRole.PURCHASES).amount())
                                > 1);
    }

    private boolean worthOfReturns() {
        return !purchases().returnStart().isEmpty() || purchases().returnType().isPresent();
    }

    private static Expr sign(Expr amount) {
        return new Expr.Case(
                List.of(
                        new When(call(Op.LT, amount, whole(0)), whole(-1)),
                        new When(call(Op.LT, whole(0), amount), whole(1))),
                whole(0));
    }

    private static Expr absolute(Expr amount) {
        return choose(call(Op.LT, amount, whole(0)), call(Op.SUBTRACT, whole(0), amount), amount);
    }

    private List<Step> lines() {
        DocumentColumns document = documents.get(DocumentRole.PURCHASES);
        boolean joined = hasLines();
        Expr amount = joined ? column("amount") : document.amount();
        boolean byNumber = purchases().orders() == Orders.NUMBER
                && document.read("order_no").isPresent();
        List<Step> steps = new ArrayList<>();
        String from = "purchases";
        if (!joined && !(amount instanceof Expr.Column)) {
            // So that the product is written, and made, once.
            Step.Builder priced = Step.of("priced", from).keep("customer", "order_no", "day", "state");
            document.columns().stream()
                    .filter(read -> read.kind() == DocumentColumns.Kind.WORD)
                    .forEach(read -> priced.keep(read.alias()));
            steps.add(priced.with("line_amount", amount).rows());
            from = "priced";
            amount = column("line_amount");
        }
        Step.Builder lines = Step.of("document_lines", from)
                .keep("customer")
                .with("order_no", byNumber ? column("order_no") : new Expr.Missing(Expr.Sort.TEXT))
                .with("order_day", purchases().orders() == Orders.DAY ? DAY : NO_DAY)
                .keep("day")
                .with("amount", amount)
                .with("fate", rules.fate(document, amount));
        if (joined) {
            lines.with("weight", choose(call(Op.IS_NULL, column("order_lines_n")), whole(1), column("order_lines_n")))
                    .lookUp(
                            "line_sums",
                            call(
                                    Op.AND,
                                    equal(column("order_no"), column("line_order")),
                                    equal(column("line_state"), whole(0))));
        }
        purchases()
                .willCall()
                .ifPresent(marked -> lines.with(
                        "will_call",
                        choose(
                                isOneOf(document.word(marked.column()), LineRules.plain(marked.values())),
                                whole(1),
                                whole(0))));
        steps.add(lines.rows());
        return steps;
    }

    /** The step from orders to what each customer bought and gave back. */
    Step customers() {
        Expr isNumbered = call(Op.AND, call(Op.IS_NULL, column("order_no")), call(Op.IS_NULL, column("order_day")));
        Expr orders = choose(isNumbered, column("line_count"), whole(1));
        Step.Builder customers = Step.of("customers", MeasuresPlan.ORDERS)
                .keep("customer")
                .with("frequency", sum(choose(LineRules.is(LineFate.USED), orders, whole(0))))
                .with("monetary", sum(choose(LineRules.is(LineFate.USED), column("money"), whole(0))))
                .with(
                        "last_purchase",
                        new Expr.Aggregate(Fold.MAX, choose(LineRules.is(LineFate.USED), column("last_day"), NO_DAY)))
                .with("returns_count", sum(choose(LineRules.is(LineFate.RETURN), orders, whole(0))))
                .with("returned", sum(choose(LineRules.is(LineFate.RETURN), returned(), whole(0))))
                .where(call(Op.OR, LineRules.is(LineFate.USED), LineRules.is(LineFate.RETURN)));
        if (tellsLines()) {
            customers.with("line_items", sum(choose(LineRules.is(LineFate.USED), column("line_count"), whole(0))));
        }
        if (purchases().willCall().isPresent()) {
            customers.with(
                    "will_call_orders",
                    sum(choose(
                            call(Op.AND, LineRules.is(LineFate.USED), equal(column("will_call"), whole(1))),
                            orders,
                            whole(0))));
        }
        return customers.by("customer");
    }

    private Expr returned() {
        return worthOfReturns() ? column("worth") : call(Op.SUBTRACT, whole(0), column("money"));
    }
}
