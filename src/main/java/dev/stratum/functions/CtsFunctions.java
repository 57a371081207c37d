package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import dev.stratum.report.PolicyTables;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;
import dev.stratum.stats.CutScale;
import java.util.Map;

/** CTS: cost to serve, from indexes over levels and points to a score, and profit after it. */
public final class CtsFunctions {
    private static final String CATEGORY = "Stratum CTS";

    /** What is said of the argument policy. */
    static final String POLICY_HELP =
            "Name of a policy, or Table 1 as a range: rows of index, weight, better (more/fewer), cuts of A, B, C; a row Points with 4 numbers. Omitted: rfmc-2021";

    private CtsFunctions() {}

    /** Levels A to D of the RFMC paper, section "CTS model establishment". */
    @ExcelFunction(
            value = "CTS.LEVEL",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Level A (best) to D of a cost-to-serve measure by three cuts; at a cut the better level wins."
                            + " One cell or whole columns. CTS.LEVEL(500000,{500000,300000,200000}) is A.")
    @ExcelArguments({
        @ExcelArgument(
                value = "measure",
                description = "The measure, for example average order size in yuan; one cell or a column"),
        @ExcelArgument(
                value = "cuts",
                description = "Three cuts from the best level down: the bounds of A, B and C; the rest is D"),
        @ExcelArgument(
                value = "[direction]",
                description =
                        "\"more\" when a larger measure is better, \"fewer\" when a smaller one is. Omitted: more. ")
    })
    public static Object[][] level(Object[][] measure, Object[][] cuts, Object direction) {
        return Answer.of(() -> {
            CutScale scale = Cuts.strict(cuts, direction, Level.values().length - 1);
            return Broadcast.of(Range.orBlank("measure", measure))
                    .numbers(
                            "Level",
                            numbers -> Level.ofBand(scale.band(numbers[0])).name());
        });
    }

    /** Points 40, 30, 20, 10 of the RFMC paper, section "CTS model establishment". */
    @ExcelFunction(
            value = "CTS.POINTS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The points of a level: A 40, B 30, C 20, D 10. One cell or whole columns. CTS.POINTS(\"B\") is 30.")
    @ExcelArguments({@ExcelArgument(value = "level", description = "A, B, C or D; one cell or a column. ")})
    public static Object[][] points(Object[][] level) {
        return Answer.of(() -> {
            Map<Level, Double> points = Policy.usual().ctsPolicy().points();
            return Broadcast.of(Range.orBlank("level", level)).texts(texts -> points.get(Level.parse(texts[0])));
        });
    }

    /** Formula (1) of the RFMC paper. */
    @ExcelFunction(
            value = "CTS.SCORE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Cost-to-serve score from 10 to 40, 40 = cheapest to serve: the weighted points of four indexes,"
                            + " weights 4:3:2:1. One row or whole columns. Formula (1) of the RFMC paper. CTS.SCORE(350000,20,0.8,2) is 36.")
    @ExcelArguments({
        @ExcelArgument(value = "order_size", description = "Average order size in money; one cell or a column"),
        @ExcelArgument(
                value = "days_to_pay",
                description = "Average days from invoice to payment; one cell or a column"),
        @ExcelArgument(
                value = "will_call",
                description = "Share of orders reserved or collected by the customer, 0 to 1; one cell or a column"),
        @ExcelArgument(
                value = "sales_return",
                description =
                        "Cost of the salesperson's return visits per order, in the policy's unit; one cell or a column"),
        @ExcelArgument(value = "[policy]", description = POLICY_HELP + ". ")
    })
    public static Object[][] score(
            Object[][] orderSize,
            Object[][] daysToPay,
            Object[][] willCall,
            Object[][] salesReturn,
            Object[][] policy) {
        return Answer.of(() -> {
            CtsPolicy rules = PolicyTables.cts(policy);
            if (!rules.hasPapersIndexes()) {
                throw Problem.OTHER_INDEXES.with(rules.indexes().size());
            }
            return Broadcast.of(
                            Range.orBlank("order_size", orderSize),
                            Range.orBlank("days_to_pay", daysToPay),
                            Range.orBlank("will_call", willCall),
                            Range.orBlank("sales_return", salesReturn))
                    .numbers("CTS score", row -> rules.assess(row).score());
        });
    }

    /** Table 1 of the RFMC paper, applied to customers. */
    @ExcelFunction(
            value = "CTS.TABLE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Levels, points and score of every customer: n rows x (2m + 1) columns for the m indexes of the policy:"
                            + " m levels A to D, m points, the score; 9 columns for the 4 of the RFMC paper, Table 1."
                            + " A bad row shows #N/A. Example: CTS.TABLE(B2:E168).")
    @ExcelArguments({
        @ExcelArgument(
                value = "measures",
                description =
                        "n x m, one column per index of the policy; rfmc-2021 has 4: average order size, average days to"
                                + " pay, will-call share, salesperson return"),
        @ExcelArgument(value = "[policy]", description = POLICY_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] table(Object[][] measures, Object[][] policy, Object headers) {
        return Answer.of(() -> CtsTables.table(measures, policy, headers));
    }

    /** The weights 4:3:2:1 of the RFMC paper for any number of indexes. */
    @ExcelFunction(
            value = "CTS.WEIGHTS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Weights from an order of importance, summing to 1; tied ranks share. The result has the shape of the"
                            + " ranks. CTS.WEIGHTS({1,2,3,4}) is 0.4, 0.3, 0.2, 0.1.")
    @ExcelArguments({
        @ExcelArgument(
                value = "ranks",
                description = "One row or column: the importance of each index, 1 = most important"),
        @ExcelArgument(
                value = "[method]",
                description =
                        "\"rank-sum\" (4:3:2:1, as the RFMC paper), \"reciprocal\" (1, 1/2, 1/3, 1/4) or \"centroid\" (the mean of all weights in that order); the first counts more by each. Omitted: rank-sum. ")
    })
    public static Object[][] weights(Object[][] ranks, Object method) {
        return Answer.of(() -> CtsTables.weights(ranks, method));
    }

    /** Profit after cost to serve, which the RFMC paper argues about without figures. */
    @ExcelFunction(
            value = "CTS.PROFIT",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Profit after cost to serve: revenue less cost of goods less cost of serving the customer, in money."
                            + " One row or whole columns. CTS.PROFIT(120000,80000,15000) is 25000.")
    @ExcelArguments({
        @ExcelArgument(value = "revenue", description = "Revenue in money; one cell or a column"),
        @ExcelArgument(
                value = "goods_cost",
                description = "Cost of the goods sold, in the same money; one cell or a column"),
        @ExcelArgument(
                value = "service_cost",
                description = "Cost of serving the customer, in the same money; one cell or a column"),
        @ExcelArgument(
                value = "[margin]",
                description =
                        "TRUE: the profit as a share of revenue (0.2 = 20 %), #DIV/0! without revenue. Omitted: FALSE, in money. ")
    })
    public static Object[][] profit(Object[][] revenue, Object[][] goodsCost, Object[][] serviceCost, Object margin) {
        return Answer.of(() -> CtsTables.profit(revenue, goodsCost, serviceCost, margin));
    }

    /** Kaplan and Narayanan (2001), "Measuring and managing customer profitability". */
    @ExcelFunction(
            value = "CTS.WHALE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The whale curve: customers from the most profitable down, with cumulative profit in money and as a"
                            + " share of the total. (n + 1) rows x 6 columns with headers. Example: CTS.WHALE(A2:A168,F2:F168).")
    @ExcelArguments({
        @ExcelArgument(value = "ids", description = "n x 1: the customers"),
        @ExcelArgument(value = "profit", description = "n x 1: profit of each customer after cost to serve, in money"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] whale(Object[][] ids, Object[][] profit, Object headers) {
        return Answer.of(() -> CtsTables.whale(ids, profit, headers));
    }

    /** "If the assignment of A, B, C, and D is changed, the results will be affected": the RFMC paper, and how far. */
    @ExcelFunction(
            value = "CTS.SENSITIVITY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "How far scores move when weights, points or cuts are assigned in eight other ways: mean score, mean and"
                            + " largest change, customers with another score and in another quarter, rank correlation. Headers above.")
    @ExcelArguments({
        @ExcelArgument(value = "measures", description = "n x m, one column per index of the policy, as for CTS.TABLE"),
        @ExcelArgument(value = "[policy]", description = POLICY_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] sensitivity(Object[][] measures, Object[][] policy, Object headers) {
        return Answer.of(() -> CtsTables.sensitivity(measures, policy, headers));
    }

    /** Index X4 of the RFMC paper, "the service cost of the enterprise's own salespersons". */
    @ExcelFunction(
            value = "CTS.VISITS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Visits of salespeople from a list of them: visits, their cost and the cost per order of each customer, n rows"
                            + " x 3 columns. The last is the index Salesperson return. Example: CTS.VISITS(A2:A9,C2:C9,K:K,L:L).")
    @ExcelArguments({
        @ExcelArgument(value = "customers", description = "n x 1: the customers"),
        @ExcelArgument(value = "orders", description = "n x 1: how many orders each placed, as RFM.LEDGER counts them"),
        @ExcelArgument(value = "visited", description = "v x 1: the customer of each visit"),
        @ExcelArgument(value = "costs", description = "v x 1: what each visit cost, in money"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] visits(
            Object[][] customers, Object[][] orders, Object[][] visited, Object[][] costs, Object headers) {
        return Answer.of(() -> CtsTables.visits(customers, orders, visited, costs, headers));
    }
}
