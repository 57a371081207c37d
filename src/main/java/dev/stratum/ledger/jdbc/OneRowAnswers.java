package dev.stratum.ledger.jdbc;

import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.Expr;
import dev.stratum.ledger.plan.Step;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables of one row, such as the cuts of a measure, as numbers that stand in the statement. MariaDB makes a common table anew for
 * every use: cuts, which are looked up beside each other and beside every customer, would each time be made from the first line of
 * the ledger on. Asked for one after the other, each costs one reading.
 */
final class OneRowAnswers {
    /** The source of a row that has no other. */
    static final String NOTHING = "one_row";

    private final Map<List<Step>, Step> known = new HashMap<>();

    /** Asks for the table of a step. */
    @FunctionalInterface
    interface Question {
        StepRows of(List<Step> steps, String table) throws SQLException;
    }

    /**
     * Steps with those of one row answered.
     *
     * @param steps the steps up to a table
     * @param table the table, which is left to be asked for
     * @param question asks the database
     * @return the same steps, some of them as rows of numbers
     * @throws SQLException when the database fails
     */
    List<Step> in(List<Step> steps, String table, Question question) throws SQLException {
        List<Step> told = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            told.add(step);
            boolean isOneRow = step.keys() != null && step.keys().isEmpty();
            if (isOneRow && !step.name().equals(table)) {
                List<Step> way = List.copyOf(steps.subList(0, at + 1));
                Step row = known.get(way);
                if (row == null) {
                    row = row(step, question.of(needed(told, step.name()), step.name()));
                    known.put(way, row);
                }
                told.set(at, row);
            }
        }
        return needed(told, table);
    }

    private static Step row(Step step, StepRows rows) {
        Step.Builder row = Step.of(step.name(), NOTHING);
        for (int i = 0; i < rows.columns().size(); i++) {
            Object value = rows.rows().get(0)[i];
            row.with(
                    rows.columns().get(i),
                    value == null ? new Expr.Missing(Expr.Sort.NUMBER) : new Expr.Exact((BigDecimal) value));
        }
        return row.rows();
    }

    /** Only the steps that a table is made of. */
    private static List<Step> needed(List<Step> steps, String table) {
        List<String> names = new ArrayList<>(List.of(table));
        List<Step> needed = new ArrayList<>();
        for (int at = steps.size() - 1; at >= 0; at--) {
            Step step = steps.get(at);
            if (names.contains(step.name())) {
                needed.add(0, step);
                names.add(step.from());
                step.joins().forEach(join -> names.add(join.table()));
            }
        }
        return needed;
    }
}
