package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.grade.GradedLedger.TypeCount;
import dev.stratum.policy.Policy;
import dev.stratum.report.CensusTable;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Report;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.WhatToDo;
import dev.stratum.rfm.Period;
import dev.stratum.rfm.RfmcType;
import dev.stratum.work.TypeSegments;
import java.util.ArrayList;
import java.util.List;

/**
 * Segments of types as a report: no customer is in it.
 *
 * @param source the ledger and how it was read
 * @param segments its segments
 * @param period the dates that counted
 * @param policy the policy
 */
public record TypesReport(LedgerSource source, TypeSegments segments, Period period, Policy policy) {

    /**
     * Segments, what to do, what became of the lines, and the types.
     *
     * @return a report of two pages
     */
    public Report report() {
        List<String> notes = new ArrayList<>(List.of(
                SummaryPage.made(source, policy, period, source.measured().withPurchase()),
                SummaryPage.headline(segments.figures()),
                "Made of counts and sums of types alone; customers stay where the ledger lies."));
        GradePlan plan = segments.graded().plan();
        plan.scoring().ifPresent(scoring -> notes.addAll(ServicePages.scored(scoring, plan)));
        notes.addAll(segments.hints());
        ResultTable table = SegmentTable.of(segments.figures());
        return new Report(
                "Customer segments of " + source.name() + " as of " + period.asOf(),
                period.asOf(),
                List.of(
                        new Page(
                                "Start",
                                "Customer segments",
                                notes,
                                List.of(
                                        table,
                                        SegmentTable.shares(table),
                                        SegmentTable.grades(table),
                                        WhatToDo.of(segments.figures()),
                                        LinesPages.summary(source))),
                        new Page("Census of types", "Census of types", List.of(), List.of(census()))));
    }

    private ResultTable census() {
        List<Column> columns = new ArrayList<>(CensusTable.COLUMNS);
        columns.add(Columns.SEGMENT);
        ResultTable table = ResultTable.ofColumns(columns);
        long all = source.measured().withPurchase();
        List<TypeCount> types = segments.graded().types();
        for (int i = 0; i < types.size(); i++) {
            RfmcType type = RfmcType.of(
                    types.get(i).grades().stream().mapToInt(Integer::intValue).toArray());
            long count = types.get(i).customers();
            table.row(
                    type.code(),
                    type.mean(),
                    count,
                    count / (double) all,
                    policy.segments().names().name(segments.tiers().get(i)));
        }
        return table.total("Total", null, all, 1);
    }
}
