package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.sheet.Headers;

/** SEGMENT, studies: why a customer is in its segment, what would change it, and what another policy would move. */
public final class SegmentStudyFunctions {
    private static final String CATEGORY = "Stratum SEGMENT";

    private SegmentStudyFunctions() {}

    @ExcelFunction(
            value = "SEGMENT.EXPLAIN",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Why each customer is in its segment and what would bring it to a better one, as a sentence: the"
                            + " measures that keep it there, and how far they are from the cuts. n rows x 1 column. Example: SEGMENT.EXPLAIN(B2:E168).")
    @ExcelArguments({
        @ExcelArgument(value = "measures", description = PolicyStudy.MEASURES_HELP),
        @ExcelArgument(value = "[policy]", description = RfmcFunctions.POLICY_HELP),
        @ExcelArgument(
                value = "[fixed]",
                description =
                        "Measures that cannot be moved: their names as STRATUM.POLICY has them, or numbers from 1, in a row or column. Omitted: none"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP + ". ")
    })
    public static Object[][] explain(
            Object[][] measures, Object[][] policy, Object[][] fixed, Object headers, Object[][] names) {
        return Answer.of(() -> PolicyStudy.explain(measures, policy, fixed, headers, names));
    }

    @ExcelFunction(
            value = "SEGMENT.WHATIF",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Who would change the segment if cuts, weights or the number of segments were others: customers and"
                            + " money on each path from segment to segment, those who move, all. Headers and up to k x k + 2 rows x 6. Example: SEGMENT.WHATIF(B:D,\"rfmc-2021\",H1:I2).")
    @ExcelArguments({
        @ExcelArgument(value = "measures", description = PolicyStudy.MEASURES_HELP),
        @ExcelArgument(value = "policy", description = "The policy in force. " + RfmcFunctions.POLICY_HELP),
        @ExcelArgument(
                value = "changes",
                description =
                        "c x 2: items as STRATUM.POLICY calls them, such as \"Days since last purchase, grade 4 up to\", and beside each its other value"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP),
        @ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP + ". ")
    })
    public static Object[][] whatIf(
            Object[][] measures, Object[][] policy, Object[][] changes, Object headers, Object[][] names) {
        return Answer.of(() -> PolicyStudy.whatIf(measures, policy, changes, headers, names));
    }

    @ExcelFunction(
            value = "SEGMENT.SENSITIVITY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Which cut, weight or points move most customers and money per percent of change: each is raised"
                            + " and lowered, all others as they are. Headers and one row per number x 9, the most money first. Example: SEGMENT.SENSITIVITY(B2:D168).")
    @ExcelArguments({
        @ExcelArgument(value = "measures", description = PolicyStudy.MEASURES_HELP),
        @ExcelArgument(value = "[policy]", description = RfmcFunctions.POLICY_HELP),
        @ExcelArgument(
                value = "[percent]",
                description =
                        "By how many percent each number is raised and lowered, above 0 and below 100. Omitted: 10"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] sensitivity(Object[][] measures, Object[][] policy, Object percent, Object headers) {
        return Answer.of(() -> PolicyStudy.sensitivity(measures, policy, percent, headers));
    }

    @ExcelFunction(
            value = "SEGMENT.RULES",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Named segments by a table of bounds, such as Champions or At risk: the first rule that covers the grades"
                            + " or scores of a row. n rows x 1 column; with show = \"check\" the overlaps and gaps of the rules. SEGMENT.RULES({4,4;1,1}) is Champions; Hibernating.")
    @ExcelArguments({
        @ExcelArgument(
                value = "grades",
                description =
                        "n x m: grades or scores in the order of the rules, R and F for the ten segments; columns beyond are not looked at"),
        @ExcelArgument(value = "[rules]", description = RulesArgument.HELP),
        @ExcelArgument(
                value = "[show]",
                description =
                        "\"segment\": the segment of each row; \"check\": where rules overlap and what they leave out. Omitted: segment"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] rules(Object[][] grades, Object[][] rules, Object show, Object headers) {
        return Answer.of(() -> RulesArgument.segments(grades, rules, show, headers));
    }

    /** "Customers of the third category have the shortest time period": the RFMC paper on Table 5. */
    @ExcelFunction(
            value = "SEGMENT.READ",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "What the means of every segment say, as a sentence: how many customers, the mean of each measure, and"
                            + " whether it is the highest or the lowest of all segments. Headers and one row per segment x 2."
                            + " Example: SEGMENT.READ(H2:H168,B2:E168).")
    @ExcelArguments({
        @ExcelArgument(value = "segment", description = "n x 1: " + SegmentFunctions.SEGMENTS_HELP),
        @ExcelArgument(
                value = "measures",
                description = "n x p: the measures or grades of the customers, with names above"),
        @ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP + ". "),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] read(Object[][] segment, Object[][] measures, Object[][] names, Object headers) {
        return Answer.of(() -> SegmentTexts.read(segment, measures, names, headers));
    }

    /** "Then use the classification method to classify and discover rules": Bu (2023), introduction. */
    @ExcelFunction(
            value = "SEGMENT.DESCRIBE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Rules that tell the segment from the measures, grown as a small classification tree (CART): the rule, its"
                            + " customers, how many are right; then all rules, and the same tested on customers left out. Example:"
                            + " SEGMENT.DESCRIBE(H:H,B:E).")
    @ExcelArguments({
        @ExcelArgument(value = "segment", description = "n x 1: " + SegmentFunctions.SEGMENTS_HELP),
        @ExcelArgument(
                value = "measures",
                description = "n x p: the measures or grades to tell it from, with names above"),
        @ExcelArgument(
                value = "[depth]",
                description = "How many bounds a rule joins at most, 1 to 10; more are righter and longer. Omitted: 3"),
        @ExcelArgument(value = "[names]", description = SegmentFunctions.NAMES_HELP + ". "),
        @ExcelArgument(
                value = "[show]",
                description =
                        "\"rules\": as sentences with their accuracy; \"bounds\": as the table that SEGMENT.RULES reads. Omitted: rules"),
        @ExcelArgument(value = "[headers]", description = Headers.HELP)
    })
    public static Object[][] describe(
            Object[][] segment, Object[][] measures, Object depth, Object[][] names, Object show, Object headers) {
        return Answer.of(() -> SegmentTexts.describe(segment, measures, depth, names, show, headers));
    }
}
