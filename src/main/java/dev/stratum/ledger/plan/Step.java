package dev.stratum.ledger.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table made of others.
 *
 * @param name its name
 * @param from the table that gives the rows
 * @param joins tables that are looked up beside
 * @param where only rows for which this holds; null for all
 * @param columns its columns, by name
 * @param keys with values of groups, the columns of {@code from} and its joins that make a group; null without groups,
 *     empty for one group of all rows
 */
public record Step(
        String name, String from, List<Join> joins, Expr where, Map<String, Expr> columns, List<String> keys) {

    /** Keeps copies in their order. */
    public Step {
        joins = List.copyOf(joins);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        keys = keys == null ? null : List.copyOf(keys);
    }

    /**
     * A table that is looked up.
     *
     * @param table its name
     * @param outer whether rows that find nothing stay
     * @param on when a row of it belongs to a row before
     */
    public record Join(String table, boolean outer, Expr on) {}

    /**
     * Begins a step.
     *
     * @param name its name
     * @param from the table that gives the rows
     * @return to be filled in
     */
    public static Builder of(String name, String from) {
        return new Builder(name, from);
    }

    /** Fills in a step. */
    public static final class Builder {
        private final String name;
        private final String from;
        private final java.util.ArrayList<Join> joins = new java.util.ArrayList<>();
        private final Map<String, Expr> columns = new LinkedHashMap<>();
        private Expr where;

        private Builder(String name, String from) {
            this.name = name;
            this.from = from;
        }

        /** A column by the name it has already. */
        public Builder keep(String... names) {
            for (String kept : names) {
                columns.put(kept, Expr.column(kept));
            }
            return this;
        }

        /** A column. */
        public Builder with(String column, Expr value) {
            columns.put(column, value);
            return this;
        }

        /** Only some rows. */
        public Builder where(Expr condition) {
            where = condition;
            return this;
        }

        /** A table beside; rows without a partner go. */
        public Builder join(String table, Expr on) {
            joins.add(new Join(table, false, on));
            return this;
        }

        /** A table beside; rows without a partner stay. */
        public Builder lookUp(String table, Expr on) {
            joins.add(new Join(table, true, on));
            return this;
        }

        /** The step, row by row. */
        public Step rows() {
            return new Step(name, from, joins, where, columns, null);
        }

        /** The step, one row for each group. */
        public Step by(String... keys) {
            return new Step(name, from, joins, where, columns, List.of(keys));
        }
    }
}
