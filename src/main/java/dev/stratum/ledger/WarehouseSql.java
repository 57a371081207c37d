package dev.stratum.ledger;

import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.plan.SqlPrinter;
import dev.stratum.ledger.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way from documents to measures as one statement of SQL over the tables of a database, which hold dates as dates and
 * amounts as decimals. Keys are trimmed there; what else {@code Keys} takes for the same is left to the database.
 */
public final class WarehouseSql {
    private final SqlDialect dialect;
    private final SqlPrinter printer;

    /**
     * A printer of the way.
     *
     * @param dialect the SQL of the database
     */
    public WarehouseSql(SqlDialect dialect) {
        this.dialect = dialect;
        printer = new SqlPrinter(dialect);
    }

    /**
     * The statement of the measures. Each document is the table that is called as its role: {@code purchases},
     * {@code order_lines}, {@code payments}, {@code visits}, {@code pickups}.
     *
     * @param plan what is measured
     * @return one statement, measures by customer
     */
    public String of(MeasuresPlan plan) {
        return statement(plan, "SELECT *\nFROM measures\nORDER BY customer");
    }

    /**
     * The statement of the control totals of the purchases.
     *
     * @param plan what is measured
     * @return one statement, lines and money by fate
     */
    public String control(MeasuresPlan plan) {
        return statement(plan, "SELECT *\nFROM control\nORDER BY fate");
    }

    private String statement(MeasuresPlan plan, String last) {
        Map<String, String> sources = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>(plan.toOrders());
        steps.addAll(plan.fromOrders());
        List<Step> renamed = new ArrayList<>();
        plan.documents().forEach((role, columns) -> sources.put("read_" + role.table(), source(role, columns)));
        for (Step step : steps) {
            boolean isSource = plan.documents().keySet().stream()
                    .anyMatch(role -> role.table().equals(step.from()));
            renamed.add(
                    isSource
                            ? new Step(
                                    step.name(),
                                    "read_" + step.from(),
                                    step.joins(),
                                    step.where(),
                                    step.columns(),
                                    step.keys())
                            : step);
        }
        return printer.statement(sources, renamed, last);
    }

    private String source(DocumentRole role, DocumentColumns document) {
        List<String> columns = new ArrayList<>();
        StringBuilder state = new StringBuilder("CASE");
        boolean wrong = false;
        for (String name : CsvDocument.names(document)) {
            Read read = document.read(name).orElse(null);
            if (name.equals("state")) {
                continue;
            }
            columns.add((read == null ? "NULL" : value(read)) + " AS " + name);
            LineFate fate = read == null ? LineFate.USED : missing(role, read);
            if (fate != LineFate.USED) {
                wrong = true;
                state.append(" WHEN ")
                        .append(value(read))
                        .append(" IS NULL THEN ")
                        .append(fate.code());
            }
        }
        columns.add(wrong ? state.append(" ELSE 0 END AS state").toString() : "0 AS state");
        return "SELECT " + String.join(",\n  ", columns) + "\nFROM " + role.table();
    }

    private static LineFate missing(DocumentRole role, Read read) {
        return switch (read.kind()) {
            case KEY ->
                read.alias().equals("customer")
                        ? LineFate.NO_CUSTOMER
                        : CsvDocument.needsOrder(role) ? LineFate.NO_ORDER : LineFate.USED;
            case DAY -> LineFate.NO_DATE;
            case NUMBER -> LineFate.NO_NUMBER;
            case WORD -> LineFate.USED;
        };
    }

    private String value(Read read) {
        String name = dialect.quoted(read.name());
        return read.kind() == Kind.KEY
                ? "NULLIF(TRIM(" + dialect.asText(name) + "), '')"
                : read.kind() == Kind.WORD ? dialect.asText(name) : name;
    }
}
