package dev.stratum.report;

import dev.stratum.policy.ActionPlan;
import dev.stratum.policy.ActionPlan.Line;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.Cause;
import dev.stratum.rfm.RfmcType;
import dev.stratum.segment.TierNames;
import dev.stratum.segment.Withdrawal;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Range;
import dev.stratum.stats.DecimalSum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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

    /** The customers to withdraw from. */
    public static final List<Column> WITHDRAWAL = List.of(
            Columns.CUSTOMER,
            Columns.SEGMENT,
            Column.of("CTS grade", Format.GRADE),
            Column.of("Periods of loss", Format.WHOLE),
            Column.of("Loss", Format.TWO),
            Column.of("Due before leaving", Format.TWO));

    private static final int PLAN_COLUMNS = 7;
    private static final int VISITS_AT = 4;
    private static final int BUDGET_AT = 6;
    private static final int USUAL_GRADES = 4;

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
     * A plan as a person keeps it: segment, cause, action, service level, visits, concession, budget.
     *
     * @param range the plan, with or without headings
     * @param tiers the tier by the place of a cell and what it holds
     * @return the plan
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS, or what is wrong with a cell
     */
    public static ActionPlan read(Range range, ToIntBiFunction<String, String> tiers) {
        if (range.columns() < PLAN_COLUMNS) {
            throw Problem.WRONG_COLUMNS.with("actions", range.columns(), Phrase.PLAN_COLUMNS);
        }
        List<Line> lines = new ArrayList<>();
        boolean headed = range.cell(0, VISITS_AT) instanceof String && range.cell(0, BUDGET_AT) instanceof String;
        for (int row = headed ? 1 : 0; row < range.rows(); row++) {
            if (!range.isBlankRow(row)) {
                lines.add(new Line(
                        tiers.applyAsInt(range.place(row, 0), text(range, row, 0)),
                        Cause.parse(text(range, row, 1)),
                        text(range, row, 2),
                        text(range, row, 3),
                        number(range, row, VISITS_AT),
                        text(range, row, 5),
                        number(range, row, BUDGET_AT),
                        "",
                        ""));
            }
        }
        return new ActionPlan(lines);
    }

    private static String text(Range range, int row, int column) {
        return range.option(row, column).text("").strip();
    }

    private static double number(Range range, int row, int column) {
        return Cells.isBlank(range.cell(row, column))
                ? 0
                : range.option(row, column).number();
    }

    /**
     * The line of the plan for a customer.
     *
     * @param plan what to do
     * @param names the names of the segments
     * @param tier the segment of the customer
     * @param grades its grades of R, F, M and perhaps CTS
     * @param best the best grade there is
     * @return the line of its segment and cause
     * @throws dev.stratum.problem.StratumException NOT_COVERED when the plan has none
     */
    public static Line line(ActionPlan plan, TierNames names, int tier, int[] grades, int best) {
        Cause cause = Cause.of(RfmcType.of(grades), best);
        return plan.line(tier, cause)
                .orElseThrow(
                        () -> Problem.NOT_COVERED.with(Phrase.SEGMENT_AND_CAUSE.with(names.name(tier), cause.label())));
    }

    /**
     * The best grade that grades may have: what they show, at least the usual four.
     *
     * @param grades the grades
     * @return the best
     */
    public static int best(IntStream grades) {
        return Math.max(USUAL_GRADES, grades.max().orElse(0));
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
