package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Headers;

/** SEGMENT, plans: what to expect of the segments and what to do with their customers. */
public final class SegmentPlanFunctions {
    private static final String CATEGORY = "Stratum SEGMENT";

    private SegmentPlanFunctions() {}

    /** "Multi-dimensional, dynamic, predictive": what Bu (2023) finds missing in segmentation, section 2. */
    @ExcelFunction(
            value = "SEGMENT.FORECAST",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Rates of moving from segment to segment (0 to 1), the customers behind each, and how many customers each"
                            + " segment will have if they move on like that (Markov chain), with the standard error of the next period.")
    @ExcelArguments({
        @ExcelArgument(value = "before", description = "n x 1: " + SegmentFunctions.SEGMENTS_HELP + ", one period ago"),
        @ExcelArgument(value = "after", description = "n x 1: the segment of the same customers now"),
        @ExcelArgument(value = "[periods]", description = "How many periods ahead, 1 to 100. Omitted: 1"),
        @ExcelArgument(
                value = "[now]",
                description =
                        "m x 1: the segments of all customers now, also of those who were none before. Omitted: after"),
        @ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] forecast(
            Object[][] before, Object[][] after, Object periods, Object[][] now, Object[][] names, Object headers) {
        return Answer.of(() -> SegmentTables.forecast(before, after, periods, now, names, headers));
    }

    /** "Targeted and differential marketing strategies": the RFMC paper, practical implications; Bu (2023), conclusion. */
    @ExcelFunction(
            value = "SEGMENT.PLAN",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "A plan to edit, one row per segment and cause (as usual, dear to serve, new, leaving): action, service level,"
                            + " visits per year, concession, budget, basis. Headers above. Example: SEGMENT.PLAN().")
    @ExcelArguments({@ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP + ". ")})
    public static Object[][] plan(Object[][] names) {
        return Answer.of(() -> PlanTables.plan(names));
    }

    @ExcelFunction(
            value = "SEGMENT.ACTIONS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "What the plan says of every customer: cause, action, service level, visits per year, concession, budget."
                            + " n rows x 6 columns. Example: SEGMENT.ACTIONS(H2:H168,B2:E168).")
    @ExcelArguments({
        @ExcelArgument(value = "segment", description = "n x 1: " + SegmentFunctions.SEGMENTS_HELP),
        @ExcelArgument(value = "grades", description = "n x 4: grades of R, F, M, CTS, 4 = best; or n x 3 without CTS"),
        @ExcelArgument(
                value = "[actions]",
                description =
                        "The plan as SEGMENT.PLAN gives it, after you edited it: segment, cause, action, service level, visits, concession, budget. Omitted: that plan"),
        @ExcelArgument(
                value = "[amount]",
                description =
                        "n x 1: the revenue of each customer, for the budget in money. Omitted: the budget as a share of revenue"),
        @ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] actions(
            Object[][] segment,
            Object[][] grades,
            Object[][] actions,
            Object[][] amount,
            Object[][] names,
            Object headers) {
        return Answer.of(() -> PlanTables.actions(segment, grades, actions, amount, names, headers));
    }

    /** "Establish a withdrawal mechanism to avoid losses of profits": the RFMC paper, practical implications. */
    @ExcelFunction(
            value = "SEGMENT.WITHDRAW",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Customers to withdraw from: of the lowest segment, dear to serve, with a loss in each of the last periods."
                            + " Customer, segment, CTS grade, periods of loss, loss, due before leaving; the dearest first, a total last.")
    @ExcelArguments({
        @ExcelArgument(value = "ids", description = "n x 1: the customers"),
        @ExcelArgument(value = "segment", description = "n x 1: " + SegmentFunctions.SEGMENTS_HELP),
        @ExcelArgument(value = "cts_grade", description = "n x 1: grade of cost to serve, 1 = dearest"),
        @ExcelArgument(
                value = "profit",
                description =
                        "n x p: profit after cost to serve in each of p periods, the last one at the right, in money"),
        @ExcelArgument(value = "[due]", description = "n x 1: what each customer owes, in money. Omitted: left blank"),
        @ExcelArgument(value = "[worst]", description = "How many of the last segments count as low. Omitted: 1"),
        @ExcelArgument(value = "[dear]", description = "The best CTS grade that counts as dear to serve. Omitted: 1"),
        @ExcelArgument(
                value = "[periods]",
                description = "In how many of the last periods there must be a loss, 1 to p. Omitted: all p"),
        @ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] withdraw(
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
        return Answer.of(
                () -> PlanTables.withdraw(ids, segment, ctsGrade, profit, due, worst, dear, periods, names, headers));
    }
}
