package dev.stratum.ledger;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.choose;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.DocumentMapping.Match;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Fold;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** From payments and the orders that they pay to days to pay. */
final class PaymentSteps {
    private static final Expr NO_NUMBER = new Expr.Missing(Expr.Sort.NUMBER);
    private static final Expr ROWS = new Expr.Aggregate(Fold.COUNT, NO_NUMBER);

    private final DocumentColumns document;
    private final LineRules rules;
    private final boolean hasWindow;

    PaymentSteps(DocumentColumns document, LineRules rules, boolean hasWindow) {
        this.document = document;
        this.rules = rules;
        this.hasWindow = hasWindow;
    }

    /**
     * How payments find what they pay: as the mapping says, else by number where they have one, else by amount.
     *
     * @param payments the document
     * @return the way
     */
    static Match match(DocumentColumns payments) {
        return payments.mapping().match().orElse(payments.read("order_no").isPresent() ? Match.NUMBER : Match.AMOUNT);
    }

    /** Days to pay: a table of customers, {@code payers}, and one of payments, {@code unmatched}. */
    List<Step> payments() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("receipts", "payments")
                .with("payer", column("customer"))
                .with("paid_on", column("day"))
                .with("paid", document.amount() == null ? NO_NUMBER : document.amount())
                .with(
                        "pays",
                        document.read("order_no").isPresent()
                                ? choose(call(Op.IS_NULL, column("order_no")), new Expr.Text(""), column("order_no"))
                                : new Expr.Text(""))
                .with("fate", rules.fate(document, null))
                .rows());
        steps.add(Step.of("control_payments", "receipts")
                .keep("fate")
                .with("line_count", ROWS)
                .with("money", sum(column("paid")))
                .by("fate"));
        steps.add(Step.of("invoices", MeasuresPlan.ORDERS)
                .with("invoiced", column("customer"))
                .with("invoice_no", choose(call(Op.IS_NULL, column("order_no")), new Expr.Text(""), column("order_no")))
                .with("invoiced_on", column("first_day"))
                .with("due", column("money"))
                .where(call(
                        Op.OR,
                        LineRules.is(LineFate.USED),
                        call(Op.AND, LineRules.is(LineFate.OUTSIDE), call(Op.LT, whole(0), column("money")))))
                .rows());
        steps.addAll(
                switch (match(document)) {
                    case NUMBER -> byNumber();
                    case AMOUNT -> byAmount();
                    case FIRST -> firstInFirstOut();
                });
        Expr early = call(Op.LT, column("settled_on"), column("settled_invoiced_on"));
        Step.Builder payers = Step.of("payers", "settled")
                .with("payer_of", column("settled_by"))
                .with("paid_n", sum(choose(early, whole(0), whole(1))))
                .with("early_n", sum(choose(early, whole(1), whole(0))))
                .with(
                        "paid_days",
                        sum(choose(
                                early, whole(0), call(Op.DAYS, column("settled_invoiced_on"), column("settled_on")))));
        if (hasWindow) {
            payers.where(call(Op.LT, new Expr.Day(rules.dayBefore()), column("settled_invoiced_on")));
        }
        steps.add(payers.by("settled_by"));
        return steps;
    }

    /** An order is paid on the day of the last payment that names it. */
    private static List<Step> byNumber() {
        return List.of(
                Step.of("paid_numbers", "receipts")
                        .with("number_paid", column("pays"))
                        .with("settled_on", new Expr.Aggregate(Fold.MAX, column("paid_on")))
                        .where(call(
                                Op.AND,
                                LineRules.is(LineFate.USED),
                                call(Op.NOT, equal(column("pays"), new Expr.Text("")))))
                        .by("pays"),
                Step.of("settled", "invoices")
                        .with("settled_by", column("invoiced"))
                        .with("settled_invoiced_on", column("invoiced_on"))
                        .keep("settled_on")
                        .join("paid_numbers", equal(column("invoice_no"), column("number_paid")))
                        .rows(),
                Step.of("invoice_numbers", "invoices").keep("invoice_no").by("invoice_no"),
                unmatched("receipts", "invoice_numbers", equal(column("pays"), column("invoice_no")), "invoice_no"));
    }

    private static Step unmatched(String from, String table, Expr on, String missing) {
        return Step.of("unmatched", from)
                .keep("payer", "paid_on", "paid", "pays")
                .lookUp(table, on)
                .where(call(Op.AND, LineRules.is(LineFate.USED), call(Op.IS_NULL, column(missing))))
                .rows();
    }

    /** Of several orders of one amount the first is paid by the first payment of this amount, and so on. */
    private static List<Step> byAmount() {
        Expr on = call(
                Op.AND,
                equal(column("payer"), column("invoiced")),
                equal(column("paid"), column("due")),
                equal(column("paid_turn"), column("due_turn")));
        return List.of(
                Step.of("due_turns", "invoices")
                        .keep("invoiced", "invoice_no", "invoiced_on", "due")
                        .with(
                                "due_turn",
                                new Expr.Running(
                                        Fold.COUNT,
                                        NO_NUMBER,
                                        List.of("invoiced", "due"),
                                        List.of("invoiced_on", "invoice_no")))
                        .rows(),
                Step.of("paid_turns", "receipts")
                        .keep("payer", "paid_on", "paid", "pays", "fate")
                        .with(
                                "paid_turn",
                                new Expr.Running(
                                        Fold.COUNT, NO_NUMBER, List.of("payer", "paid"), List.of("paid_on", "pays")))
                        .where(LineRules.is(LineFate.USED))
                        .rows(),
                Step.of("settled", "paid_turns")
                        .with("settled_by", column("invoiced"))
                        .with("settled_invoiced_on", column("invoiced_on"))
                        .with("settled_on", column("paid_on"))
                        .join("due_turns", on)
                        .rows(),
                unmatched("paid_turns", "due_turns", on, "invoiced"));
    }

    /** An order is paid on the day on which the payments of its customer reach it and all orders before it. */
    private static List<Step> firstInFirstOut() {
        return List.of(
                Step.of("due_runs", "invoices")
                        .keep("invoiced", "invoice_no", "invoiced_on")
                        .with(
                                "due_up_to",
                                new Expr.Running(
                                        Fold.SUM,
                                        column("due"),
                                        List.of("invoiced"),
                                        List.of("invoiced_on", "invoice_no")))
                        .rows(),
                Step.of("paid_runs", "receipts")
                        .keep("payer", "paid_on", "paid", "pays", "fate")
                        .with(
                                "paid_up_to",
                                new Expr.Running(
                                        Fold.SUM, column("paid"), List.of("payer"), List.of("paid_on", "pays")))
                        .where(LineRules.is(LineFate.USED))
                        .rows(),
                Step.of("reached", "due_runs")
                        .keep("invoiced", "invoice_no", "invoiced_on")
                        .with("settled_on", new Expr.Aggregate(Fold.MIN, column("paid_on")))
                        .join(
                                "paid_runs",
                                call(
                                        Op.AND,
                                        equal(column("invoiced"), column("payer")),
                                        call(Op.LE, column("due_up_to"), column("paid_up_to"))))
                        .by("invoiced", "invoice_no", "invoiced_on"),
                Step.of("settled", "reached")
                        .with("settled_by", column("invoiced"))
                        .with("settled_invoiced_on", column("invoiced_on"))
                        .keep("settled_on")
                        .rows(),
                Step.of("due_totals", "invoices")
                        .with("owing", column("invoiced"))
                        .with("due_total", sum(column("due")))
                        .by("invoiced"),
                Step.of("unmatched", "paid_runs")
                        .keep("payer", "paid_on", "paid", "pays")
                        .lookUp("due_totals", equal(column("payer"), column("owing")))
                        .where(call(
                                Op.OR,
                                call(Op.IS_NULL, column("owing")),
                                call(
                                        Op.LE,
                                        column("due_total"),
                                        call(Op.SUBTRACT, column("paid_up_to"), column("paid")))))
                        .rows());
    }
}
