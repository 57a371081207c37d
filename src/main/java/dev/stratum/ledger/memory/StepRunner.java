package dev.stratum.ledger.memory;

import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes steps one after the other, each from the tables that are there. */
public final class StepRunner {
    private final Map<String, StepRows> tables = new HashMap<>();

    /** Nothing is there yet. */
    public StepRunner() {}

    /**
     * A table that is there.
     *
     * @param name its name
     * @param rows what it holds
     */
    public void put(String name, StepRows rows) {
        tables.put(name, rows);
    }

    /**
     * What a table holds.
     *
     * @param name its name
     * @return its rows
     */
    public StepRows table(String name) {
        return tables.get(name);
    }

    /**
     * Takes a step from tables that are all there.
     *
     * @param step the step
     */
    public void take(Step step) {
        StepRows from = tables.get(step.from());
        Flow flow = new Flow(step, from.columns(), null);
        from.rows().forEach(flow);
        put(step.name(), flow.rows());
    }

    /**
     * Steps that rows flow through one by one, the last of which makes groups; what they join is there.
     *
     * @param steps the steps in order
     * @param columns the columns of the rows that come in
     * @return takes the rows, and at its end the table of the last step is there
     */
    public Stream stream(List<Step> steps, List<String> columns) {
        List<List<String>> before = new ArrayList<>();
        List<String> names = columns;
        for (Step step : steps) {
            before.add(names);
            names = List.copyOf(step.columns().keySet());
        }
        Flow flow = null;
        for (int i = steps.size() - 1; i >= 0; i--) {
            flow = new Flow(steps.get(i), before.get(i), flow);
        }
        return new Stream(flow, last(flow));
    }

    private static Flow last(Flow flow) {
        return flow.next == null ? flow : last(flow.next);
    }

    /** StepRows on their way through steps. */
    public final class Stream implements Consumer<Object[]> {
        private final Flow first;
        private final Flow last;

        private Stream(Flow first, Flow last) {
            this.first = first;
            this.last = last;
        }

        @Override
        public void accept(Object[] row) {
            first.accept(row);
        }

        /** No more rows come. */
        public void end() {
            put(last.step.name(), last.rows());
        }
    }

    static Object[] values(Compiled.Value[] columns, Object[] row) {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].in(row);
        }
        return values;
    }

    /** The rows of a step while they come in. */
    private final class Flow implements Consumer<Object[]> {
        private final Step step;
        private final List<Lookup> lookups = new ArrayList<>();
        private final List<String> columns;
        private final Compiled.Value where;
        private final Groups groups;
        private final List<Object[]> kept = new ArrayList<>();
        private final Flow next;
        private final Compiled.Value[] passed;

        Flow(Step step, List<String> from, Flow next) {
            this.step = step;
            this.next = next;
            List<String> all = new ArrayList<>(from);
            for (Step.Join join : step.joins()) {
                Lookup lookup = new Lookup(join, all, tables.get(join.table()));
                lookups.add(lookup);
                all.addAll(tables.get(join.table()).columns());
            }
            columns = all;
            where = step.where() == null ? null : new Compiled(all, List.of()).of(step.where());
            groups = step.keys() == null ? null : new Groups(step, all);
            passed = next == null ? null : columns(new Compiled(all, List.of()));
        }

        private Compiled.Value[] columns(Compiled compiled) {
            return step.columns().values().stream().map(compiled::of).toArray(Compiled.Value[]::new);
        }

        @Override
        public void accept(Object[] row) {
            join(row, 0);
        }

        private void join(Object[] row, int lookup) {
            if (lookup < lookups.size()) {
                lookups.get(lookup).of(row).forEach(joined -> join(joined, lookup + 1));
            } else if (where == null || Boolean.TRUE.equals(where.in(row))) {
                if (next != null) {
                    next.accept(values(passed, row));
                } else if (groups == null) {
                    kept.add(row);
                } else {
                    groups.accept(row);
                }
            }
        }

        StepRows rows() {
            if (groups != null) {
                return groups.rows();
            }
            List<Expr.Running> running = step.columns().values().stream()
                    .filter(Expr.Running.class::isInstance)
                    .map(Expr.Running.class::cast)
                    .distinct()
                    .toList();
            List<Object[]> wide = running.isEmpty() ? kept : run(running);
            Compiled.Value[] values = columns(new Compiled(columns, running));
            List<Object[]> rows = new ArrayList<>(wide.size());
            wide.forEach(row -> rows.add(values(values, row)));
            return new StepRows(List.copyOf(step.columns().keySet()), rows);
        }

        private List<Object[]> run(List<Expr.Running> running) {
            int width = columns.size();
            List<Object[]> wide = new ArrayList<>(kept.stream()
                    .map(row -> Arrays.copyOf(row, width + running.size()))
                    .toList());
            Compiled compiled = new Compiled(columns, List.of());
            for (int i = 0; i < running.size(); i++) {
                Expr.Running one = running.get(i);
                int[] part = one.part().stream().mapToInt(columns::indexOf).toArray();
                int[] order = one.order().stream().mapToInt(columns::indexOf).toArray();
                Compiled.Value of = compiled.of(one.of());
                List<Object[]> sorted = new ArrayList<>(wide);
                sorted.sort(by(order));
                Map<List<Object>, Object> sums = new HashMap<>();
                int place = width + i;
                for (Object[] row : sorted) {
                    List<Object> key = key(row, part);
                    Object value = one.fold() == Expr.Fold.COUNT ? BigDecimal.ONE : of.in(row);
                    row[place] = value == null ? sums.get(key) : Groups.fold(one.fold(), sums.get(key), value);
                    sums.put(key, row[place]);
                }
            }
            return wide;
        }
    }

    private static Comparator<Object[]> by(int[] order) {
        return (one, other) -> {
            for (int column : order) {
                int compared = Compiled.compare(one[column], other[column]);
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private static List<Object> key(Object[] row, int[] columns) {
        Object[] key = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            key[i] = row[columns[i]] instanceof BigDecimal number ? number.stripTrailingZeros() : row[columns[i]];
        }
        return Arrays.asList(key);
    }

    /** A table that is looked up by the columns that must be equal; what else must hold is asked of each row found. */
    private static final class Lookup {
        private final boolean outer;
        private final int width;
        private final int[] left;
        private final Map<List<Object>, List<Object[]>> found = new LinkedHashMap<>();
        private final Compiled.Value rest;

        Lookup(Step.Join join, List<String> before, StepRows table) {
            outer = join.outer();
            width = table.columns().size();
            List<Expr> conditions = join.on() instanceof Expr.Call call && call.op() == Expr.Op.AND
                    ? call.arguments()
                    : List.of(join.on());
            List<int[]> pairs = new ArrayList<>();
            List<Expr> others = new ArrayList<>();
            for (Expr condition : conditions) {
                int[] pair = pair(condition, before, table.columns());
                if (pair == null) {
                    others.add(condition);
                } else {
                    pairs.add(pair);
                }
            }
            left = pairs.stream().mapToInt(pair -> pair[0]).toArray();
            int[] right = pairs.stream().mapToInt(pair -> pair[1]).toArray();
            for (Object[] row : table.rows()) {
                List<Object> key = key(row, right);
                if (!key.contains(null)) {
                    found.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
                }
            }
            List<String> all = new ArrayList<>(before);
            all.addAll(table.columns());
            rest = others.isEmpty() ? null : new Compiled(all, List.of()).of(new Expr.Call(Expr.Op.AND, others));
        }

        private static int[] pair(Expr condition, List<String> before, List<String> table) {
            if (condition instanceof Expr.Call call
                    && call.op() == Expr.Op.EQ
                    && call.arguments().get(0) instanceof Expr.Column one
                    && call.arguments().get(1) instanceof Expr.Column other) {
                int[] pair = {before.indexOf(one.name()), table.indexOf(other.name())};
                return pair[0] < 0 || pair[1] < 0 ? null : pair;
            }
            return null;
        }

        List<Object[]> of(Object[] row) {
            List<Object[]> joined = new ArrayList<>();
            for (Object[] other : found.getOrDefault(key(row, left), List.of())) {
                Object[] both = Arrays.copyOf(row, row.length + width);
                System.arraycopy(other, 0, both, row.length, width);
                if (rest == null || Boolean.TRUE.equals(rest.in(both))) {
                    joined.add(both);
                }
            }
            if (joined.isEmpty() && outer) {
                joined.add(Arrays.copyOf(row, row.length + width));
            }
            return joined;
        }
    }
}
