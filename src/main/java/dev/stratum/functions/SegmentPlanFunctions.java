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
}
