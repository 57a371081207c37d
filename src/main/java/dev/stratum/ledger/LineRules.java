package dev.stratum.ledger;

import static dev.stratum.ledger.plan.Expr.call;
import static dev.stratum.ledger.plan.Expr.column;
import static dev.stratum.ledger.plan.Expr.equal;
import static dev.stratum.ledger.plan.Expr.isOneOf;
import static dev.stratum.ledger.plan.Expr.whole;

import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Expr.Op;
import dev.stratum.ledger.plan.Expr.When;
import dev.stratum.sheet.Keys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What becomes of a line of a document: the dates, words and amounts that make it count, or not. */
final class LineRules {
    private static final Expr FATE = column("fate");

    private final LocalDate asOf;
    private final OptionalInt window;

    LineRules(LocalDate asOf, OptionalInt window) {
        this.asOf = asOf;
        this.window = window;
    }

    /** The fate of a line; without an amount for documents that are no purchases. */
    Expr fate(DocumentColumns document, Expr amount) {
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
            whens.add(new When(call(Op.LT, new Expr.Day(asOf), column("day")), code(LineFate.AFTER)));
            window.ifPresent(days ->
                    whens.add(new When(call(Op.LE, column("day"), new Expr.Day(dayBefore())), code(LineFate.OUTSIDE))));
        }
        return whens;
    }

    /** The last day before the window. */
    LocalDate dayBefore() {
        return asOf.minusDays(window.getAsInt());
    }

    static Set<String> plain(Set<String> values) {
        return values.stream()
                .map(value -> Keys.of(value).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Expr code(LineFate fate) {
        return whole(fate.code());
    }

    /** Whether a line has a fate. */
    static Expr is(LineFate fate) {
        return equal(FATE, code(fate));
    }
}
