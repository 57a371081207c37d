package dev.stratum.ledger.memory;

import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The groups of a step while its rows come in: memory is taken by groups, not by rows. */
final class Groups implements Consumer<Object[]> {
    private final Step step;
    private final List<Expr.Aggregate> aggregates = new ArrayList<>();
    private final int[] keys;
    private final Compiled.Value[] values;
    private final Map<List<Object>, Object[]> groups = new LinkedHashMap<>();

    Groups(Step step, List<String> columns) {
        this.step = step;
        step.columns().values().forEach(value -> collect(value, aggregates));
        keys = step.keys().stream().mapToInt(columns::indexOf).toArray();
        Compiled compiled = new Compiled(columns, List.of());
        values = aggregates.stream()
                .map(aggregate -> compiled.of(aggregate.of()))
                .toArray(Compiled.Value[]::new);
        if (keys.length == 0) {
            groups.put(List.of(), new Object[values.length]);
        }
    }

    private static void collect(Expr expr, List<Expr.Aggregate> found) {
        if (expr instanceof Expr.Aggregate aggregate) {
            if (!found.contains(aggregate)) {
                found.add(aggregate);
            }
        } else if (expr instanceof Expr.Call call) {
            call.arguments().forEach(argument -> collect(argument, found));
        } else if (expr instanceof Expr.Case choice) {
            choice.whens().forEach(when -> {
                collect(when.condition(), found);
                collect(when.value(), found);
            });
            collect(choice.otherwise(), found);
        }
    }

    @Override
    public void accept(Object[] row) {
        Object[] key = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            // 2 and 2.0 are one number but two decimals.
            key[i] = row[keys[i]] instanceof BigDecimal number ? number.stripTrailingZeros() : row[keys[i]];
        }
        Object[] sums = groups.computeIfAbsent(Arrays.asList(key), none -> new Object[values.length]);
        for (int i = 0; i < values.length; i++) {
            Expr.Aggregate aggregate = aggregates.get(i);
            boolean everyRow = aggregate.fold() == Expr.Fold.COUNT && aggregate.of() instanceof Expr.Missing;
            Object value = everyRow ? BigDecimal.ONE : values[i].in(row);
            if (value != null) {
                sums[i] = fold(aggregate.fold(), sums[i], value);
            }
        }
    }

    static Object fold(Expr.Fold fold, Object sum, Object value) {
        return switch (fold) {
            case SUM -> sum == null ? value : ((BigDecimal) sum).add((BigDecimal) value);
            case COUNT -> sum == null ? BigDecimal.ONE : ((BigDecimal) sum).add(BigDecimal.ONE);
            case MIN -> sum == null || Compiled.compare(value, sum) < 0 ? value : sum;
            case MAX -> sum == null || Compiled.compare(value, sum) > 0 ? value : sum;
        };
    }

    StepRows rows() {
        Compiled compiled = new Compiled(step.keys(), aggregates);
        Compiled.Value[] columns =
                step.columns().values().stream().map(compiled::of).toArray(Compiled.Value[]::new);
        List<Object[]> rows = new ArrayList<>(groups.size());
        groups.forEach((key, sums) -> {
            Object[] group = Arrays.copyOf(key.toArray(), key.size() + sums.length);
            for (int i = 0; i < sums.length; i++) {
                group[key.size() + i] =
                        sums[i] == null && aggregates.get(i).fold() == Expr.Fold.COUNT ? BigDecimal.ZERO : sums[i];
            }
            rows.add(StepRunner.values(columns, group));
        });
        return new StepRows(List.copyOf(step.columns().keySet()), rows);
    }
}
