package dev.stratum.functions;

import dev.stratum.policy.ActionPlan;
import dev.stratum.policy.ActionPlan.Line;
import dev.stratum.problem.Problem;
import dev.stratum.report.ActionTables;
import dev.stratum.report.Columns;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.segment.Withdrawal;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What to do with customers, as SEGMENT.PLAN, ACTIONS and WITHDRAW take it. */
final class PlanTables {
    private PlanTables() {}

    static Object[][] plan(Object[][] names) {
        SegmentColumn segments = SegmentColumn.of(names);
        return ActionTables.plan(ActionPlan.shipped(segments.names().names()), segments.names())
                .cells();
    }

    static Object[][] actions(
            Object[][] segment,
            Object[][] grades,
            Object[][] actions,
            Object[][] amount,
            Object[][] names,
            Object headers) {
        SegmentColumn segments = SegmentColumn.of(names);
        Range graded = Range.of("grades", grades);
        int measures = graded.columns();
        if (measures < 3 || measures > 4) {
            throw Problem.WRONG_COLUMNS.with("grades", measures, Measure.THREE_OR_FOUR);
        }
        List<Field> fields = Records.withNumbers(graded, new Field(Range.of("segment", segment), Kind.KEY));
        if (amount != null) {
            fields.add(new Field(Range.of("amount", amount), Kind.NUMBER));
        }
        Records rows = Records.read(Headers.of(headers), fields);
        int[] tiers = segments.tiers(rows, 0);
        int[][] own = IntStream.rangeClosed(1, measures)
                .mapToObj(field -> rows.wholes(field, 1, GradeScale.MOST_GRADES))
                .toArray(int[][]::new);
        int best = ActionTables.best(Arrays.stream(own).flatMapToInt(Arrays::stream));
        ActionPlan plan = actions == null
                ? ActionPlan.shipped(segments.names().names())
                : ActionTables.read(Range.of("actions", actions), segments::tier);
        double[] amounts = amount == null ? null : rows.numbers(measures + 1);
        return rows.spread(Columns.headings(ActionTables.ACTIONS), row -> {
            int[] grade = Arrays.stream(own).mapToInt(measure -> measure[row]).toArray();
            Line line = ActionTables.line(plan, segments.names(), tiers[row], grade, best);
            return ActionTables.cells(line, amounts == null ? 1 : amounts[row]);
        });
    }

    static Object[][] withdraw(
            Object[][] ids,
            Object[][] segment,
            Object[][] ctsGrade,
            Object[][] profit,
            Object[][] due,
            Object worst,
            Object dear,
            Object periods,
            Object[][] names,
            Object headers) {
        SegmentColumn segments = SegmentColumn.of(names);
        Range profits = Range.of("profit", profit);
        List<Field> fields = Records.withNumbers(
                profits,
                new Field(Range.of("ids", ids), Kind.KEY),
                new Field(Range.of("segment", segment), Kind.KEY),
                new Field(Range.of("cts_grade", ctsGrade), Kind.NUMBER));
        if (due != null) {
            fields.add(new Field(Range.of("due", due), Kind.NUMBER));
        }
        Records rows = Records.read(Headers.of(headers), fields).usable("ids");
        int[] tiers = segments.tiers(rows, 1);
        int[] grades = rows.wholes(2, 1, GradeScale.MOST_GRADES);
        int known = profits.columns();
        // Without names a stratification may have more segments than the usual four.
        int last = Math.max(
                segments.names().names().size(), Arrays.stream(tiers).max().orElseThrow());
        Option lowest = Option.of("worst", worst);
        Option dearest = Option.of("dear", dear);
        Option losses = Option.of("periods", periods);
        int low = lowest.whole(1, 1, last);
        Withdrawal rule = new Withdrawal(
                last - low + 1, dearest.whole(1, 1, GradeScale.MOST_GRADES), losses.whole(known, 1, known));
        List<Withdrawal.Named> named = rows.numbered(() -> rule.names(tiers, grades, rows.numbers(3, known)));
        if (!(lowest.isGiven() && dearest.isGiven() && losses.isGiven())) {
            // Whoever gave the whole rule knows it.
            Notes.hint(String.format(
                    Locale.ROOT,
                    "Named are customers of %s with a grade of cost to serve up to %d and a loss in %s: %d of %d.",
                    low == 1 ? segments.names().name(last) : "the last " + low + " segments",
                    rule.dearUpTo(),
                    rule.periods() == 1 ? "the last period" : "each of the last " + rule.periods() + " periods",
                    named.size(),
                    tiers.length));
        }
        double[] dues = due == null ? null : rows.numbers(3 + known);
        return ActionTables.withdrawal(
                        named, i -> rows.cell(0, i), i -> segments.names().name(tiers[i]), grades, dues)
                .cells();
    }
}
