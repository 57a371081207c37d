package dev.stratum.ledger.grade;

import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.rfm.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer with the grades that the engine gave.
 *
 * @param measures what the documents say
 * @param grades R, F, M and, where it is scored, cost to serve
 * @param score the cost-to-serve score; zero where it is not scored
 */
public record GradedCustomer(CustomerMeasures measures, List<Integer> grades, double score) {
    /** All of them, in the order of the ledger. */
    public static List<GradedCustomer> of(GradedLedger graded, LedgerEngine engine, MeasuredLedger ledger) {
        StepRows rows = engine.further(ledger, graded.plan().steps(), GradePlan.GRADED);
        Map<String, Object[]> byName = new HashMap<>();
        rows.rows().forEach(row -> byName.put((String) row[0], row));
        double[] scores = graded.scores(engine, ledger);
        List<GradedCustomer> customers = new ArrayList<>();
        for (CustomerMeasures each : ledger.customers()) {
            List<Integer> grades = new ArrayList<>();
            for (Measure measure : graded.plan().graded()) {
                Object grade = byName.get(each.customer())[rows.columns().indexOf(GradePlan.grade(measure))];
                grades.add(((BigDecimal) grade).intValueExact());
            }
            customers.add(new GradedCustomer(each, grades, scores.length == 0 ? 0 : scores[customers.size()]));
        }
        return customers;
    }
}
