package dev.stratum.ledger.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes steps as SQL that a person can follow: each is a common table of its own, in the order in which it is made. */
public final class SqlPrinter {
    private final SqlDialect dialect;

    /**
     * A printer.
     *
     * @param dialect the SQL to write
     */
    public SqlPrinter(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Steps and what is asked of them.
     *
     * @param sources queries by the names of the tables that they make, before the steps
     * @param steps the steps
     * @param last the query at the end, for example {@code SELECT * FROM measures}
     * @return one statement without a semicolon
     */
    public String statement(Map<String, String> sources, List<Step> steps, String last) {
        String tables = java.util.stream.Stream.concat(
                        sources.entrySet().stream().map(source -> table(source.getKey(), source.getValue())),
                        steps.stream().map(step -> table(step.name(), select(step))))
                .collect(Collectors.joining(",\n"));
        return tables.isEmpty() ? last : "WITH " + tables + "\n" + last;
    }

    private static String table(String name, String query) {
        return name + " AS (\n" + query.indent(2) + ")";
    }

    /**
     * One step.
     *
     * @param step the step
     * @return its query
     */
    public String select(Step step) {
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(step.columns().entrySet().stream()
                .map(column -> column(column.getKey(), column.getValue()))
                .collect(Collectors.joining(",\n  ")));
        sql.append("\nFROM ").append(step.from());
        for (Step.Join join : step.joins()) {
            sql.append(join.outer() ? "\nLEFT JOIN " : "\nJOIN ")
                    .append(join.table())
                    .append(" ON ")
                    .append(condition(join.on()));
        }
        if (step.where() != null) {
            sql.append("\nWHERE ").append(condition(step.where()));
        }
        if (step.keys() != null && !step.keys().isEmpty()) {
            sql.append("\nGROUP BY ").append(String.join(", ", step.keys()));
        }
        return sql.toString();
    }

    private String column(String name, Expr value) {
        return value instanceof Expr.Column column && column.name().equals(name)
                ? name
                : expression(value) + " AS " + name;
    }

    /**
     * An expression.
     *
     * @param expr a value or a condition
     * @return its SQL
     */
    public String expression(Expr expr) {
        if (expr instanceof Expr.Column column) {
            return column.name();
        } else if (expr instanceof Expr.Text text) {
            return dialect.literal(text.value());
        } else if (expr instanceof Expr.Exact number) {
            return dialect.number(number.value());
        } else if (expr instanceof Expr.Day day) {
            return dialect.date(day.value());
        } else if (expr instanceof Expr.Missing missing) {
            return dialect.nothing(missing.sort());
        } else if (expr instanceof Expr.Case choice) {
            return choice(choice);
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return fold(aggregate.fold(), aggregate.of());
        } else if (expr instanceof Expr.Running running) {
            return running(running);
        }
        return call((Expr.Call) expr);
    }

    private String condition(Expr expr) {
        return expression(expr);
    }

    private String choice(Expr.Case choice) {
        StringBuilder sql = new StringBuilder("CASE");
        for (Expr.When when : choice.whens()) {
            sql.append(" WHEN ")
                    .append(condition(when.condition()))
                    .append(" THEN ")
                    .append(expression(when.value()));
        }
        return choice.otherwise() instanceof Expr.Missing
                ? sql.append(" END").toString()
                : sql.append(" ELSE ")
                        .append(expression(choice.otherwise()))
                        .append(" END")
                        .toString();
    }

    private String fold(Expr.Fold fold, Expr of) {
        return fold.name() + "(" + (fold == Expr.Fold.COUNT && of instanceof Expr.Missing ? "*" : expression(of)) + ")";
    }

    private String running(Expr.Running running) {
        String order = (running.part().isEmpty() ? "" : " ") + "ORDER BY " + String.join(", ", running.order());
        String part = running.part().isEmpty() ? "" : "PARTITION BY " + String.join(", ", running.part());
        return running.fold() == Expr.Fold.COUNT
                ? "ROW_NUMBER() OVER (" + part + order + ")"
                : fold(running.fold(), running.of()) + " OVER (" + part + order
                        + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)";
    }

    private String call(Expr.Call call) {
        List<String> values = call.arguments().stream().map(this::expression).toList();
        return switch (call.op()) {
            case ADD -> "(" + String.join(" + ", values) + ")";
            case SUBTRACT -> "(" + String.join(" - ", values) + ")";
            case MULTIPLY -> "(" + String.join(" * ", values) + ")";
            case REST -> dialect.rest(values.get(0), values.get(1));
            case ROUND -> dialect.asWhole("ROUND(" + values.get(0) + ", 0)");
            case EQ -> String.join(" = ", values);
            case LT -> String.join(" < ", values);
            case LE -> String.join(" <= ", values);
            case AND -> "(" + String.join(" AND ", values) + ")";
            case OR -> "(" + String.join(" OR ", values) + ")";
            case NOT -> "NOT (" + values.get(0) + ")";
            case IS_NULL -> values.get(0) + " IS NULL";
            case DAYS -> dialect.days(values.get(0), values.get(1));
            case PLAIN_WORD -> dialect.small("TRIM(" + values.get(0) + ")");
            case START -> String.format(Locale.ROOT, "SUBSTRING(%s, 1, %s)", values.get(0), values.get(1));
        };
    }
}
