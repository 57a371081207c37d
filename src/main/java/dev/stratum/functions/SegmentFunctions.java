package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Headers;

/** SEGMENT: from clusters to ranked and named segments, and what changed between two stratifications. */
public final class SegmentFunctions {
    private static final String CATEGORY = "Stratum SEGMENT";
    static final String NAMES_HELP =
            "Names of the segments, best first, in one row or column; there are no more segments than names. Omitted: Most valuable, Valuable, General, Low contribution";
    static final String SEGMENTS_HELP = "the segment of each customer: its rank (1 = best, up to 256) or its name";

    private SegmentFunctions() {}

    @ExcelFunction(
            value = "SEGMENT.RANK",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Ranks clusters by the mean score of their rows: 1 = best, the highest mean."
                            + " Returns the rank of each row's cluster, n rows x 1 column. SEGMENT.RANK({1;2;3},{2.5;3.9;1.2}) is 2; 1; 3.")
    @ExcelArguments({
        @ExcelArgument(
                value = "cluster",
                description = "n x 1: the cluster number of each row, from 1, as KMEANS.CLUSTER gives it"),
        @ExcelArgument(
                value = "score",
                description = "n x 1: the score of each row, higher = better, for example RFMC.MEAN"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] rank(Object[][] cluster, Object[][] score, Object headers) {
        return Answer.of(() -> SegmentTables.rank(cluster, score, headers));
    }

    /** Source: the tier names of the RFMC paper, section 4.2. */
    @ExcelFunction(
            value = "SEGMENT.NAME",
            category = CATEGORY,
            isThreadSafe = true,
            description = "The name of a segment from its rank: 1 = Most valuable, 2 = Valuable, 3 = General,"
                    + " 4 = Low contribution. One cell or whole columns. SEGMENT.NAME(2) is Valuable.")
    @ExcelArguments({
        @ExcelArgument(value = "rank", description = "Rank of the segment, 1 = best to 256, as SEGMENT.RANK gives it"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP + ". ")
    })
    public static Object[][] name(Object[][] rank, Object[][] names) {
        return Answer.of(() -> SegmentTables.name(rank, names));
    }

    /** Tables 5 and 6 of the RFMC paper. */
    @ExcelFunction(
            value = "SEGMENT.SUMMARY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Customers, share (0 to 1) and mean of each measure per segment, best first, with a total row."
                            + " (k + 2) rows x (3 + p) columns with headers. Tables 5 and 6 of the RFMC paper. Example: SEGMENT.SUMMARY(H2:H168,B2:E168).")
    @ExcelArguments({
        @ExcelArgument(value = "segment", description = "n x 1: " + SEGMENTS_HELP),
        @ExcelArgument(
                value = "measures",
                description = "n x p: the measures to average, for example R, F, M, CTS grades"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] summary(Object[][] segment, Object[][] measures, Object[][] names, Object headers) {
        return Answer.of(() -> SegmentTexts.summary(segment, measures, names, headers));
    }

    /** Table 7 of the RFMC paper. */
    @ExcelFunction(
            value = "SEGMENT.COMPARE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Compares two stratifications of the same customers: count and share (0 to 1) per segment before"
                            + " and after, and the change in percentage points. (k + 2) x 6 with headers. Table 7 of the RFMC paper. Example: SEGMENT.COMPARE(G2:G168,H2:H168).")
    @ExcelArguments({
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", in the first stratification"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers in the second stratification"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] compare(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        return Answer.of(() -> SegmentTables.compare(before, after, names, headers));
    }

    @ExcelFunction(
            value = "SEGMENT.MIGRATION",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "How many customers went from each segment (rows) to each segment (columns), with totals."
                            + " (k + 2) x (k + 2) with headers; the diagonal stayed. Example: SEGMENT.MIGRATION(G2:G168,H2:H168).")
    @ExcelArguments({
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", in the first stratification"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers in the second stratification"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] migration(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        return Answer.of(() -> SegmentTables.migration(before, after, names, headers));
    }

    /** Table 8 of the RFMC paper. */
    @ExcelFunction(
            value = "SEGMENT.CHANGES",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The customers whose segment changed, largest move first: customer, before, after, steps"
                            + " (positive = up) and measures. Headers and one row per customer. Table 8 of the RFMC paper. Example: SEGMENT.CHANGES(A:A,G:G,H:H,B:E).")
    @ExcelArguments({
        @ExcelArgument(value = "ids", description = "n x 1: the customers, each once"),
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", in the first stratification"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers in the second stratification"),
        @ExcelArgument(
                value = "measures",
                description = "n x p: the measures to show beside each customer; blank for none"),
        @ExcelArgument(value = "[top]", description = "How many customers at most, 0 to 1,048,576. Omitted: all"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] changes(
            Object[][] ids,
            Object[][] before,
            Object[][] after,
            Object[][] measures,
            Object top,
            Object[][] names,
            Object headers) {
        return Answer.of(() -> SegmentTables.changes(ids, before, after, measures, top, names, headers));
    }

    /** What it takes: the projection on the plane between two centres, or the fewest steps of grades. */
    @ExcelFunction(
            value = "SEGMENT.NEAREST",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The smallest change of each row's measures that reaches another cluster, with what may not change"
                            + " held fast: cluster, distance on the scale, change per measure. n rows x (2 + p) columns. Example: SEGMENT.NEAREST(B2:E168,K2:N5).")
    @ExcelArguments({
        @ExcelArgument(value = "data", description = "n x p: the rows, in the units of the centres"),
        @ExcelArgument(value = "centers", description = "k x p: the centres, for example from KMEANS.CENTERS"),
        @ExcelArgument(
                value = "[target]",
                description =
                        "The cluster to reach, 1 to k; \"any\" for the nearest other one; \"better\" for the nearest whose centre has a higher mean, which grades are made for. Omitted: any"),
        @ExcelArgument(
                value = "[fixed]",
                description =
                        "Measures that cannot be moved: their names, or numbers from 1, in a row or column. Omitted: none"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(
                value = "[scale]",
                description =
                        "The scale of the run that gave the centres: \"none\", \"zscore\", \"minmax\" or \"pca\". Omitted: none"),
        @ExcelArgument(
                value = "[training]",
                description =
                        "m x p: the rows of the run that gave the centres, from which the scale is taken. Omitted: data"),
        @ExcelArgument(
                value = "[grades]",
                description =
                        "2 to 9: data are grades from 1 to this number and move in whole steps, as few as can be. Omitted: measures that move freely. ")
    })
    public static Object[][] nearest(
            Object[][] data,
            Object[][] centers,
            Object target,
            Object[][] fixed,
            Object headers,
            Object scale,
            Object[][] training,
            Object grades) {
        return Answer.of(() -> NearestTable.of(data, centers, target, fixed, headers, scale, training, grades));
    }

    /** Hypotheses H1, H2 and H3 of the RFMC paper, section 2.3. */
    @ExcelFunction(
            value = "SEGMENT.HYPOTHESES",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Evidence for H1 (low customers move up), H2 (high customers move down) and H3 (lower service cost,"
                            + " higher profit) when cost to serve joins RFM. 4 x 6 with headers. RFMC paper, section 2.3. Example: SEGMENT.HYPOTHESES(G:G,H:H,E:E).")
    @ExcelArguments({
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", without cost to serve"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers with cost to serve"),
        @ExcelArgument(
                value = "cts_grade",
                description = "n x 1: cost-to-serve grade, 4 = cheapest to serve to 1 = dearest"),
        @ExcelArgument(
                value = "[service_cost]",
                description = "n x 1: cost of serving each customer, in money; default: H3 is judged by CTS grades"),
        @ExcelArgument(
                value = "[profit]",
                description =
                        "n x 1: profit of each customer after service cost, in money; default: H3 is judged by CTS grades"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(
                value = "[revenue]",
                description =
                        "n x 1: revenue of each customer, in money: H3 compares cost and profit as shares of it; default: H3 compares service cost per unit of profit. ")
    })
    public static Object[][] hypotheses(
            Object[][] before,
            Object[][] after,
            Object[][] ctsGrade,
            Object[][] serviceCost,
            Object[][] profit,
            Object[][] names,
            Object headers,
            Object[][] revenue) {
        return Answer.of(
                () -> SegmentTables.hypotheses(before, after, ctsGrade, serviceCost, profit, names, headers, revenue));
    }
}
