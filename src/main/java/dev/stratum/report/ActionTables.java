package dev.stratum.report;

import dev.stratum.policy.ActionPlan;
import dev.stratum.policy.ActionPlan.Line;
import dev.stratum.segment.TierNames;
import dev.stratum.segment.Withdrawal;
import dev.stratum.stats.DecimalSum;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/** What to do with the customers of each segment, and from whom to withdraw. */
public final class ActionTables {
    /** Why a customer needs its action. */
    public static final Column CAUSE = Column.of("Cause", Format.TEXT);

    private static final Column ACTION = Column.of("Action", Format.PROSE);
    private static final Column SERVICE = Column.of("Service level", Format.PROSE);
    private static final Column VISITS = Column.of("Visits per year", Format.WHOLE);
    private static final Column CONCESSION = Column.of("Concession", Format.PROSE);

    /** The plan to edit; what a person changes is read back from its first seven columns. */
    public static final List<Column> PLAN = List.of(
            Columns.SEGMENT,
            CAUSE,
            ACTION,
            SERVICE,
            VISITS,
            CONCESSION,
            Column.of("Budget (share of revenue)", Format.SHARE),
            Column.of("Basis", Format.TEXT),
            Column.of("Note", Format.PROSE));

    /** The part of a customer in the plan, beside its row. */
    public static final List<Column> ACTIONS =
            List.of(CAUSE, ACTION, SERVICE, VISITS, CONCESSION, Column.of("Budget", Format.TWO));

    private static final List<Column> WITHDRAWAL = List.of(
            Columns.CUSTOMER,
            Columns.SEGMENT,
            Column.of("CTS grade", Format.GRADE),
            Column.of("Periods of loss", Format.WHOLE),
            Column.of("Loss", Format.TWO),
            Column.of("Due before leaving", Format.TWO));

    private ActionTables() {}

    /**
     * The plan.
     *
     * @param plan what to do
     * @param names the names of the segments
     * @return one row per segment and cause
     */
    public static ResultTable plan(ActionPlan plan, TierNames names) {
        ResultTable table = ResultTable.ofColumns(PLAN);
        plan.lines()
                .forEach(line -> table.row(
                        names.name(line.tier()),
                        line.cause().label(),
                        line.action(),
                        line.service(),
                        line.visits(),
                        line.concession(),
                        line.budget(),
                        line.basis(),
                        line.note()));
        return table;
    }

    /**
     * What the plan says of a customer.
     *
     * @param line the line of its segment and cause
     * @param amount its revenue; 1 for the budget as a share
     * @return one cell per column of {@link #ACTIONS}
     */
    public static Object[] cells(Line line, double amount) {
        return new Object[] {
            line.cause().label(),
            line.action(),
            line.service(),
            line.visits(),
            line.concession(),
            line.budget() * amount
        };
    }

    private static double sum(DoubleStream amounts) {
        DecimalSum sum = new DecimalSum();
        amounts.forEach(sum::add);
        return sum.total();
    }

    /**
     * The customers from whom to withdraw.
     *
     * @param named who, the dearest first
     * @param customers the cell of each customer
     * @param segments the segment of each customer
     * @param grades the grade of cost to serve of each
     * @param due what each owes, null when nobody said
     * @return one row per customer and their total
     */
    public static ResultTable withdrawal(
            List<Withdrawal.Named> named,
            IntFunction<Object> customers,
            IntFunction<String> segments,
            int[] grades,
            double... due) {
        ResultTable table = ResultTable.ofColumns(WITHDRAWAL);
        for (Withdrawal.Named each : named) {
            int i = each.customer();
            table.row(
                    customers.apply(i),
                    segments.apply(i),
                    grades[i],
                    each.losing(),
                    each.loss(),
                    due == null ? "" : due[i]);
        }
        return table.total(
                SegmentTable.TOTAL,
                Words.count(named.size(), "customer"),
                "",
                "",
                sum(named.stream().mapToDouble(Withdrawal.Named::loss)),
                due == null ? "" : sum(named.stream().mapToDouble(each -> due[each.customer()])));
    }
}
