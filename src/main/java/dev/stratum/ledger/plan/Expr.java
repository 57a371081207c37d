package dev.stratum.ledger.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A value of a step, told without any engine. A value may be missing; a comparison with a missing value does not hold, and
 * arithmetic with one is missing, as in SQL.
 */
public sealed interface Expr {
    /** What is done to values. */
    enum Op {
        /** Sum of two numbers. */
        ADD,
        /** The first number less the second. */
        SUBTRACT,
        /** Product of two numbers. */
        MULTIPLY,
        /** What is left of a whole number when it is divided by another, both not below zero. */
        REST,
        /** The nearest whole number; a half goes away from zero. */
        ROUND,
        /** Equal. */
        EQ,
        /** Less than. */
        LT,
        /** At most. */
        LE,
        /** All hold. */
        AND,
        /** One holds at least. */
        OR,
        /** Does not hold. */
        NOT,
        /** Is missing. */
        IS_NULL,
        /** Days from the first date to the second. */
        DAYS,
        /** Small letters, no blanks around. */
        PLAIN_WORD,
        /** The first characters of a text; their number is the second value. */
        START
    }

    /** What becomes of the values of a group, or of those up to a row. */
    enum Fold {
        /** Exact sum. */
        SUM,
        /** Number of rows; of nothing. */
        COUNT,
        /** Smallest. */
        MIN,
        /** Largest. */
        MAX
    }

    /**
     * A column of a table that the step takes rows from.
     *
     * @param name its name, which no other table of the step has
     */
    record Column(String name) implements Expr {}

    /**
     * A text.
     *
     * @param value the text
     */
    record Text(String value) implements Expr {}

    /**
     * A number.
     *
     * @param value exact
     */
    record Exact(BigDecimal value) implements Expr {}

    /**
     * A date.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Expr {}

    /** What sort a value is of that a step does not have. */
    enum Sort {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A date. */
        DAY
    }

    /**
     * No value.
     *
     * @param sort of which sort; databases ask for it
     */
    record Missing(Sort sort) implements Expr {}

    /**
     * An operation.
     *
     * @param op which
     * @param arguments what it is done to
     */
    record Call(Op op, List<Expr> arguments) implements Expr {
        /** Keeps a copy. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A case of a choice.
     *
     * @param condition when it holds
     * @param value what the choice is
     */
    record When(Expr condition, Expr value) {}

    /**
     * A choice: the value of the first condition that holds.
     *
     * @param whens the cases in order
     * @param otherwise the value when none holds
     */
    record Case(List<When> whens, Expr otherwise) implements Expr {
        /** Keeps a copy. */
        public Case {
            whens = List.copyOf(whens);
        }
    }

    /**
     * A value of a whole group; missing values do not count.
     *
     * @param fold how
     * @param of of which value of its rows
     */
    record Aggregate(Fold fold, Expr of) implements Expr {}

    /**
     * A running value: over the rows of the same part up to this one, in an order in which no two rows are equal.
     *
     * @param fold SUM, or COUNT for the number of the row
     * @param of of which value
     * @param part the columns that make a part
     * @param order the columns that order it
     */
    record Running(Fold fold, Expr of, List<String> part, List<String> order) implements Expr {
        /** Keeps copies. */
        public Running {
            part = List.copyOf(part);
            order = List.copyOf(order);
        }
    }

    /** {@code name} as a column. */
    static Expr column(String name) {
        return new Column(name);
    }

    /** A whole number. */
    static Expr whole(long number) {
        return new Exact(BigDecimal.valueOf(number));
    }

    /** An operation on some values. */
    static Expr call(Op op, Expr... arguments) {
        return new Call(op, Arrays.asList(arguments));
    }

    /** Whether two values are equal. */
    static Expr equal(Expr one, Expr other) {
        return call(Op.EQ, one, other);
    }

    /** Whether a word is one of some, whatever its capitals and the blanks around it. */
    static Expr isOneOf(Expr word, Set<String> words) {
        List<Expr> hits = new ArrayList<>();
        for (String one : words) {
            hits.add(equal(call(Op.PLAIN_WORD, word), new Text(one)));
        }
        return hits.size() == 1 ? hits.get(0) : new Call(Op.OR, hits);
    }

    /** One value where a condition holds, another where it does not. */
    static Expr choose(Expr condition, Expr value, Expr otherwise) {
        return new Case(Collections.singletonList(new When(condition, value)), otherwise);
    }

    /** The sum of a value over a group. */
    static Expr sum(Expr of) {
        return new Aggregate(Fold.SUM, of);
    }

    /** The value, or zero where it is missing. */
    static Expr orZero(Expr value) {
        return choose(call(Op.IS_NULL, value), whole(0), value);
    }
}
