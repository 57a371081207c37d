package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.rfm.GradeScale;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;

/** RFMC: grades of recency, frequency, monetary value and cost to serve, and the customer types they make. */
public final class RfmcFunctions {
    private static final String CATEGORY = "Stratum RFMC";

    /** What is said of the argument policy. */
    static final String POLICY_HELP =
            "Name of a policy, or Table 2 as a range: rows of measure, better (more/fewer), cuts from the best grade down. Omitted: rfmc-2021";

    private RfmcFunctions() {}

    /** Table 2 of the RFMC paper. */
    @ExcelFunction(
            value = "RFMC.GRADE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The grade of a measure by its cuts: with three cuts 4 (best) to 1; at a cut the better grade wins."
                            + " One cell or whole columns. Table 2 of the RFMC paper. RFMC.GRADE(45,{30,90,180},\"fewer\") is 3.")
    @ExcelArguments({
        @ExcelArgument(value = "measure", description = "The measure; one cell or a column"),
        @ExcelArgument(value = "cuts", description = "The cuts from the best grade down, one fewer than grades"),
        @ExcelArgument(
                value = "[direction]",
                description =
                        "\"more\" when a larger measure is better, \"fewer\" when a smaller one is, as for recency. Omitted: more. ")
    })
    public static Object[][] grade(Object[][] measure, Object[][] cuts, Object direction) {
        return Answer.of(() -> {
            GradeScale scale = new GradeScale(Cuts.scale(cuts, direction));
            return Broadcast.of(Range.orBlank("measure", measure)).numbers("Grade", numbers -> scale.grade(numbers[0]));
        });
    }

    /** Cuts from the data, for policies whose thresholds are not agreed. */
    @ExcelFunction(
            value = "RFMC.CUTS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Cuts from the data: one row per column of measures, one column per cut, from the best grade down,"
                            + " ready for Table 2. Equal cuts mean an empty grade; STRATUM.WHY tells which. RFMC.CUTS({10;20;30;40;50}) is 40, 30, 20.")
    @ExcelArguments({
        @ExcelArgument(value = "measures", description = "n x p: the measures, for example R, F, M, CTS"),
        @ExcelArgument(
                value = "[method]",
                description =
                        "\"quantile\" (as PERCENTILE.INC), \"quantile-distinct\" (the same, but the worst value has the lowest grade), \"equal-width\", \"natural-breaks\" (least squares within grades). Omitted: quantile"),
        @ExcelArgument(
                value = "[grades]",
                description = "How many grades, 2 to 9: one number, or one per column of measures. Omitted: 4"),
        @ExcelArgument(
                value = "[directions]",
                description =
                        "\"more\" or \"fewer\" per column, or one word for all. Omitted: fewer for the first of 3 or 4 columns (recency), more otherwise"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] cuts(
            Object[][] measures, Object method, Object[][] grades, Object[][] directions, Object headers) {
        return Answer.of(() -> RfmcTables.cuts(measures, method, grades, directions, headers));
    }

    /** Grades RC, FC, MC and CTSC of the RFMC paper. */
    @ExcelFunction(
            value = "RFMC.GRADES",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Grades 4 (best) to 1 of every customer, the type code and the mean grade: n rows x 6 columns for"
                            + " R, F, M, CTS or n x 5 for R, F, M. A bad row shows #N/A. Table 2 of the RFMC paper. RFMC.GRADES({20,12,600000}) is 4, 4, 3, 443, 3.66667.")
    @ExcelArguments({
        @ExcelArgument(
                value = "measures",
                description = "n x 4: recency (days), frequency, monetary, CTS score; or n x 3 without CTS"),
        @ExcelArgument(value = "[policy]", description = POLICY_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(
                value = "[bins]",
                description =
                        "Bins of equal shares of the customers in place of the policy's cuts, as SPSS makes RFM scores: how many, 2 to 9, one number or one per measure. Omitted: the cuts; 5 when binning is given"),
        @ExcelArgument(
                value = "[binning]",
                description =
                        "\"independent\" (each measure over all customers) or \"nested\" (F within each R, M within each R and F; CTS over all). Equal values share the better grade. Omitted: independent. ")
    })
    public static Object[][] grades(
            Object[][] measures, Object[][] policy, Object headers, Object[][] bins, Object binning) {
        return Answer.of(() -> RfmcTables.grades(measures, policy, headers, bins, binning));
    }

    /** What separates a customer from the grades beside its own. */
    @ExcelFunction(
            value = "RFMC.NEXT",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "How far every customer is from the next better and the next worse grade of each measure: n rows x 8"
                            + " columns for R, F, M, CTS or x 6. Added to the measure it reaches the cut; blank at the ends. Example: RFMC.NEXT(B2:E168).")
    @ExcelArguments({
        @ExcelArgument(
                value = "measures",
                description = "n x 4: recency (days), frequency, monetary, CTS score; or n x 3 without CTS"),
        @ExcelArgument(value = "[policy]", description = POLICY_HELP),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] next(Object[][] measures, Object[][] policy, Object headers) {
        return Answer.of(() -> RfmcTables.next(measures, policy, headers));
    }

    @ExcelFunction(
            value = "RFMC.CODE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The type of a customer as text, for example 4114: the grades of R, F, M and CTS side by side."
                            + " One row or whole columns. RFMC.CODE(4,1,1,4) is 4114.")
    @ExcelArguments({
        @ExcelArgument(value = "r", description = "Grade of recency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "f", description = "Grade of frequency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "m", description = "Grade of monetary value, 4 to 1; one cell or a column"),
        @ExcelArgument(
                value = "[c]",
                description = "Grade of cost to serve, 4 to 1; one cell or a column. Omitted: a three-digit RFM type. ")
    })
    public static Object[][] code(Object[][] r, Object[][] f, Object[][] m, Object[][] c) {
        return Answer.of(() -> RfmcTables.code(r, f, m, c));
    }

    /** "Customers are ranked by the average score", RFMC paper, section 4.2. */
    @ExcelFunction(
            value = "RFMC.MEAN",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "The mean grade of a customer, 1 to 4, by which the RFMC paper ranks segments; with weights some grades"
                            + " count more. One row or whole columns. RFMC.MEAN(4,1,1,4) is 2.5.")
    @ExcelArguments({
        @ExcelArgument(value = "r", description = "Grade of recency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "f", description = "Grade of frequency, 4 to 1; one cell or a column"),
        @ExcelArgument(value = "m", description = "Grade of monetary value, 4 to 1; one cell or a column"),
        @ExcelArgument(
                value = "[c]",
                description =
                        "Grade of cost to serve, 4 to 1; one cell or a column. Omitted: the mean of three grades"),
        @ExcelArgument(
                value = "[weights]",
                description =
                        "What R, F, M and CTS count, in a row or column: typed or from AHP.WEIGHTS; only the ratios matter. Omitted: all the same. ")
    })
    public static Object[][] mean(Object[][] r, Object[][] f, Object[][] m, Object[][] c, Object[][] weights) {
        return Answer.of(() -> RfmcTables.mean(r, f, m, c, weights));
    }

    /** "Customer No. 1, (4,1,1,4)": what the RFMC paper reads from a type, section "Research design". */
    @ExcelFunction(
            value = "RFMC.READ",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "A type in words: how recently, how often and how much the customer bought, what it costs to serve, and"
                            + " what kind of customer that is. One cell or a column of types as RFMC.CODE gives them."
                            + " Example: RFMC.READ(4114).")
    @ExcelArguments({
        @ExcelArgument(
                value = "type",
                description = "The grades side by side, R first, for example 4114; or three without CTS"),
        @ExcelArgument(value = "[grades]", description = "The best grade there is, 2 to 9. Omitted: 4. ")
    })
    public static Object[][] read(Object[][] type, Object grades) {
        return Answer.of(() -> RfmcTables.read(type, grades));
    }

    /** Table 3 of the RFMC paper. */
    @ExcelFunction(
            value = "RFMC.CENSUS",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Every type from 4444 down to 1111 with its mean grade, customers and share (0 to 1): 257 rows x 4"
                            + " columns with headers (65 rows for R, F, M). Table 3 of the RFMC paper. Example: RFMC.CENSUS(F2:I168).")
    @ExcelArguments({
        @ExcelArgument(
                value = "grades",
                description = "n x 4: grades of R, F, M, CTS, whole numbers 4 to 1; or n x 3 without CTS"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] census(Object[][] grades, Object headers) {
        return Answer.of(() -> RfmcTables.census(grades, headers));
    }
}
