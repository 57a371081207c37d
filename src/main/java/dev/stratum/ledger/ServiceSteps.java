package dev.stratum.ledger;

import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.sum;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Fold;
import dev.stratum.ledger.plan.Step;
import java.util.List;

/** From documents of pick-ups and visits to how each customer was served. */
final class ServiceSteps {
    private static final Expr ROWS = new Expr.Aggregate(Fold.COUNT, new Expr.Missing(Expr.Sort.NUMBER));

    private ServiceSteps() {}

    /** Which orders were collected: a table of customers, {@code collectors}. */
    static List<Step> pickups(DocumentColumns document, LineRules rules) {
        return List.of(
                Step.of("collections", "pickups")
                        .with("pickup_order", column("order_no"))
                        .with("fate", rules.fate(document, null))
                        .rows(),
                Step.of("control_pickups", "collections")
                        .keep("fate")
                        .with("line_count", ROWS)
                        .with("money", whole(0))
                        .by("fate"),
                Step.of("collected_numbers", "collections")
                        .keep("pickup_order")
                        .with("pickup_n", ROWS)
                        .where(LineRules.is(LineFate.USED))
                        .by("pickup_order"),
                Step.of("collected_orders_of", MeasuresPlan.ORDERS)
                        .with("collector", column("customer"))
                        .join("collected_numbers", equal(column("order_no"), column("pickup_order")))
                        .where(LineRules.is(LineFate.USED))
                        .rows(),
                Step.of("collectors", "collected_orders_of")
                        .keep("collector")
                        .with("collected", ROWS)
                        .by("collector"));
    }

    /** Visits and what they cost: a table of customers, {@code visited}. */
    static List<Step> visits(DocumentColumns document, LineRules rules) {
        Expr cost = document.amount();
        return List.of(
                Step.of("calls", "visits")
                        .with("visitor", column("customer"))
                        .with("call_cost", cost)
                        .with("fate", rules.fate(document, null))
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
                        .where(LineRules.is(LineFate.USED))
                        .by("visitor"));
    }
}
