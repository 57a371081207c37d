package dev.stratum.ledger;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.choose;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.isOneOf;
import static dev.stratum.ledger.plan.Expr.orZero;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.DocumentMapping.Match;
import dev.stratum.ledger.DocumentMapping.Orders;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Fold;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Expr.When;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Keys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
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

    private static final Expr FATE = column("fate");
    private static final Expr DAY = column("day");
    private static final Expr NO_DAY = new Expr.Missing(Expr.Sort.DAY);
    private static final Expr NO_NUMBER = new Expr.Missing(Expr.Sort.NUMBER);
    private static final Expr ROWS = new Expr.Aggregate(Fold.COUNT, NO_NUMBER);

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
            if (match(payments) != Match.NUMBER && payments.amount() == null) {
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

    /**
     * How payments find what they pay: as the mapping says, else by number where they have one, else by amount.
     *
     * @param payments the document
     * @return the way
     */
    static Match match(DocumentColumns payments) {
        return payments.mapping().match().orElse(payments.read("order_no").isPresent() ? Match.NUMBER : Match.AMOUNT);
    }

    /**
     * The steps from the lines to {@link #ORDERS}, in which every line is looked at once.
     *
     * @return in the order in which they are taken
     */
    public List<Step> toOrders() {
        List<Step> steps = new ArrayList<>();
        if (has(DocumentRole.LINES)) {
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
        Step.Builder orders = Step.of(ORDERS, "document_lines")
                .keep("customer", "order_no", "order_day", "fate")
                .with("line_count", has(DocumentRole.LINES) ? sum(column("weight")) : ROWS)
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
        Step.Builder orders = Step.of("regrouped", ORDERS)
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
        boolean joined = has(DocumentRole.LINES);
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
                .with("fate", fate(document, amount));
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
                        choose(isOneOf(document.word(marked.column()), plain(marked.values())), whole(1), whole(0))));
        steps.add(lines.rows());
        return steps;
    }

    private static Set<String> plain(Set<String> values) {
        return values.stream()
                .map(value -> Keys.of(value).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Expr fate(DocumentColumns document, Expr amount) {
        List<When> whens = new ArrayList<>();
        whens.add(new When(equal(column("state"), code(LineFate.BAD_LINE)), code(LineFate.BAD_LINE)));
        document.mapping()
                .only()
                .forEach((name, values) -> whens.add(new When(
                        call(
                                Op.NOT,
                                call(
                                        Op.AND,
                                        call(Op.NOT, call(Op.IS_NULL, document.word(name))),
                                        isOneOf(document.word(name), plain(values)))),
                        code(LineFate.LEFT_OUT))));
        document.mapping()
                .leaveOut()
                .forEach((name, values) ->
                        whens.add(new When(isOneOf(document.word(name), plain(values)), code(LineFate.LEFT_OUT))));
        whens.add(new When(call(Op.LT, whole(0), column("state")), column("state")));
        whens.addAll(dates(document.role()));
        if (document.role() == DocumentRole.PURCHASES) {
            whens.add(new When(equal(amount, whole(0)), code(LineFate.ZERO)));
            whens.add(new When(call(Op.LT, amount, whole(0)), code(LineFate.RETURN)));
            String start = document.mapping().returnStart();
            if (!start.isEmpty()) {
                whens.add(new When(
                        equal(call(Op.START, column("order_no"), whole(start.length())), new Expr.Text(start)),
                        code(LineFate.RETURN)));
            }
            document.mapping()
                    .returnType()
                    .ifPresent(type -> whens.add(new When(
                            isOneOf(document.word(type.column()), plain(type.values())), code(LineFate.RETURN))));
            whens.add(new When(call(Op.LT, whole(0), amount), code(LineFate.USED)));
            return new Expr.Case(whens, code(LineFate.ZERO));
        }
        return new Expr.Case(whens, code(LineFate.USED));
    }

    /** A payment counts whenever it was made, also after the date of analysis: it tells how long an order was open. */
    private List<When> dates(DocumentRole role) {
        List<When> whens = new ArrayList<>();
        if (role != DocumentRole.PAYMENTS) {
            whens.add(new When(call(Op.LT, new Expr.Day(asOf), DAY), code(LineFate.AFTER)));
            window.ifPresent(
                    days -> whens.add(new When(call(Op.LE, DAY, new Expr.Day(dayBefore())), code(LineFate.OUTSIDE))));
        }
        return whens;
    }

    private LocalDate dayBefore() {
        return asOf.minusDays(window.getAsInt());
    }

    private static Expr code(LineFate fate) {
        return whole(fate.code());
    }

    private static Expr is(LineFate fate) {
        return equal(FATE, code(fate));
    }

    /**
     * The steps from {@link #ORDERS} and the other documents to the measures.
     *
     * @return in the order in which they are taken
     */
    public List<Step> fromOrders() {
        List<Step> steps = new ArrayList<>();
        Expr isNumbered = call(Op.AND, call(Op.IS_NULL, column("order_no")), call(Op.IS_NULL, column("order_day")));
        Expr orders = choose(isNumbered, column("line_count"), whole(1));
        Step.Builder customers = Step.of("customers", ORDERS)
                .keep("customer")
                .with("frequency", sum(choose(is(LineFate.USED), orders, whole(0))))
                .with("monetary", sum(choose(is(LineFate.USED), column("money"), whole(0))))
                .with(
                        "last_purchase",
                        new Expr.Aggregate(Fold.MAX, choose(is(LineFate.USED), column("last_day"), NO_DAY)))
                .with("returns_count", sum(choose(is(LineFate.RETURN), orders, whole(0))))
                .with("returned", sum(choose(is(LineFate.RETURN), returned(), whole(0))))
                .where(call(Op.OR, is(LineFate.USED), is(LineFate.RETURN)));
        if (purchases().willCall().isPresent()) {
            customers.with(
                    "will_call_orders",
                    sum(choose(
                            call(Op.AND, is(LineFate.USED), equal(column("will_call"), whole(1))), orders, whole(0))));
        }
        steps.add(customers.by("customer"));
        Step.Builder measures = Step.of("measures", "customers")
                .keep("customer", "last_purchase", "frequency", "monetary", "returns_count", "returned")
                .where(call(Op.LT, whole(0), column("frequency")));
        if (purchases().willCall().isPresent()) {
            measures.keep("will_call_orders");
        }
        if (has(DocumentRole.PICKUPS)) {
            steps.addAll(pickups());
            measures.with("collected_orders", orZero(column("collected")))
                    .lookUp("collectors", equal(column("customer"), column("collector")));
        }
        if (has(DocumentRole.PAYMENTS)) {
            steps.addAll(payments());
            measures.with("paid_orders", orZero(column("paid_n")))
                    .with("days_to_pay", orZero(column("paid_days")))
                    .with("paid_before", orZero(column("early_n")))
                    .lookUp("payers", equal(column("customer"), column("payer_of")));
        }
        if (has(DocumentRole.VISITS)) {
            steps.addAll(visits());
            measures.with("visits", orZero(column("visit_n")))
                    .with("visit_cost", orZero(column("visit_money")))
                    .lookUp("visited", equal(column("customer"), column("visitor")));
        }
        steps.add(measures.rows());
        steps.add(Step.of("known", ORDERS)
                .keep("customer")
                .with("customer_lines", sum(column("line_count")))
                .where(call(Op.LE, FATE, code(LineFate.OUTSIDE)))
                .by("customer"));
        steps.add(control("control", ORDERS));
        return steps;
    }

    private Expr returned() {
        return worthOfReturns() ? column("worth") : call(Op.SUBTRACT, whole(0), column("money"));
    }

    private static Step control(String name, String from) {
        return Step.of(name, from)
                .keep("fate")
                .with("line_count", sum(column("line_count")))
                .with("money", sum(column("money")))
                .by("fate");
    }

    private List<Step> pickups() {
        DocumentColumns document = documents.get(DocumentRole.PICKUPS);
        return List.of(
                Step.of("collections", "pickups")
                        .with("pickup_order", column("order_no"))
                        .with("fate", fate(document, null))
                        .rows(),
                Step.of("control_pickups", "collections")
                        .keep("fate")
                        .with("line_count", ROWS)
                        .with("money", whole(0))
                        .by("fate"),
                Step.of("collected_numbers", "collections")
                        .keep("pickup_order")
                        .with("pickup_n", ROWS)
                        .where(is(LineFate.USED))
                        .by("pickup_order"),
                Step.of("collected_orders_of", ORDERS)
                        .with("collector", column("customer"))
                        .join("collected_numbers", equal(column("order_no"), column("pickup_order")))
                        .where(is(LineFate.USED))
                        .rows(),
                Step.of("collectors", "collected_orders_of")
                        .keep("collector")
                        .with("collected", ROWS)
                        .by("collector"));
    }

    private List<Step> visits() {
        DocumentColumns document = documents.get(DocumentRole.VISITS);
        Expr cost = document.amount();
        return List.of(
                Step.of("calls", "visits")
                        .with("visitor", column("customer"))
                        .with("call_cost", cost)
                        .with("fate", fate(document, null))
                        .rows(),
                Step.of("control_visits", "calls")
                        .keep("fate")
                        .with("line_count", ROWS)
                        .with("money", sum(column("call_cost")))
                        .by("fate"),
                Step.of("visited", "calls")
                        .keep("visitor")
                        .with("visit_n", ROWS)
                        .with("visit_money", sum(column("call_cost")))
                        .where(is(LineFate.USED))
                        .by("visitor"));
    }

    private List<Step> payments() {
        DocumentColumns document = documents.get(DocumentRole.PAYMENTS);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("receipts", "payments")
                .with("payer", column("customer"))
                .with("paid_on", DAY)
                .with("paid", document.amount() == null ? NO_NUMBER : document.amount())
                .with(
                        "pays",
                        document.read("order_no").isPresent()
                                ? choose(call(Op.IS_NULL, column("order_no")), new Expr.Text(""), column("order_no"))
                                : new Expr.Text(""))
                .with("fate", fate(document, null))
                .rows());
        steps.add(Step.of("control_payments", "receipts")
                .keep("fate")
                .with("line_count", ROWS)
                .with("money", sum(column("paid")))
                .by("fate"));
        steps.add(Step.of("invoices", ORDERS)
                .with("invoiced", column("customer"))
                .with("invoice_no", choose(call(Op.IS_NULL, column("order_no")), new Expr.Text(""), column("order_no")))
                .with("invoiced_on", column("first_day"))
                .with("due", column("money"))
                .where(call(
                        Op.OR,
                        is(LineFate.USED),
                        call(Op.AND, is(LineFate.OUTSIDE), call(Op.LT, whole(0), column("money")))))
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
        if (window.isPresent()) {
            payers.where(call(Op.LT, new Expr.Day(dayBefore()), column("settled_invoiced_on")));
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
                        .where(call(Op.AND, is(LineFate.USED), call(Op.NOT, equal(column("pays"), new Expr.Text("")))))
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
                .where(call(Op.AND, is(LineFate.USED), call(Op.IS_NULL, column(missing))))
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
                        .where(is(LineFate.USED))
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
                        .where(is(LineFate.USED))
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
