package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import org.junit.jupiter.api.Test;

/** SEGMENT.READ and SEGMENT.DESCRIBE on eight customers. */
class SegmentTextsTest {
    private static final Object[][] SEGMENTS = column(
            "Segment",
            "Most valuable",
            "Most valuable",
            "Valuable",
            "Valuable",
            "General",
            "General",
            "Low contribution",
            4.0);
    private static final Object[][] MEASURES = {
        {"Days", "Amount", "Grade"},
        {10.0, 900.5, 4.0},
        {20.0, 800.5, 4.0},
        {30.0, 500.5, 4.0},
        {40.0, 400.5, 4.0},
        {90.0, 90.5, 2.0},
        {80.0, 80.5, 2.0},
        {300.0, 10.5, 1.0},
        {200.0, 20.5, 1.0}
    };

    @Test
    void everySegmentHasASentence() {
        assertThat(call("SEGMENT.READ", SEGMENTS, MEASURES)).isDeepEqualTo(new Object[][] {
            {"Segment", "What its means say"},
            {
                "Most valuable",
                "2 customers of 8 (25.0%); Days 15.0 on average, the lowest of 4; Amount 850.5 on average, the highest of 4;"
                        + " Grade 4.00 on average, the highest of 4."
            },
            {
                "Valuable",
                "2 customers of 8 (25.0%); Days 35.0 on average, number 3 of 4 from the highest; Amount 450.5 on average,"
                        + " number 2 of 4 from the highest; Grade 4.00 on average, the highest of 4."
            },
            {
                "General",
                "2 customers of 8 (25.0%); Days 85.0 on average, number 2 of 4 from the highest; Amount 85.5 on average,"
                        + " number 3 of 4 from the highest; Grade 2.00 on average, number 3 of 4 from the highest."
            },
            {
                "Low contribution",
                "2 customers of 8 (25.0%); Days 250.0 on average, the highest of 4; Amount 15.5 on average, the lowest of 4;"
                        + " Grade 1.00 on average, the lowest of 4."
            }
        });
    }

    @Test
    void aTreeTellsTheSegmentAndHowOftenItIsRight() {
        Object[][] rules = call("SEGMENT.DESCRIBE", SEGMENTS, MEASURES, 2.0);
        assertThat(rules[0]).containsExactly("Segment", "Rule", "Customers", "Right", "Accuracy", "Share of segment");
        assertThat(rules[1]).containsExactly("Most valuable", "Days up to 25", 2.0, 2.0, 1.0, 1.0);
        assertThat(rules[2]).containsExactly("Valuable", "Days from 26 to 60", 2.0, 2.0, 1.0, 1.0);
        assertThat(rules[3]).containsExactly("General", "Days from 61 to 145", 2.0, 2.0, 1.0, 1.0);
        assertThat(rules[4]).containsExactly("Low contribution", "Days 146 or more", 2.0, 2.0, 1.0, 1.0);
        assertThat(rules[5]).containsExactly("Total", "all rules together", 8.0, 8.0, 1.0, "");
        assertThat(rules[6][0]).isEqualTo("Tested");
        assertThat((double) rules[6][3]).isBetween(0.0, 8.0);
    }

    @Test
    void theBoundsAreRulesThatGiveTheSameSegments() {
        Object[][] bounds = call("SEGMENT.DESCRIBE", SEGMENTS, MEASURES, 2.0, null, "bounds");
        Object[][] told = call("SEGMENT.RULES", MEASURES, bounds);
        for (int row = 1; row < 8; row++) {
            assertThat(told[row][0]).isEqualTo(SEGMENTS[row][0]);
        }
        assertThat(told[8][0]).isEqualTo("Low contribution");
    }

    @Test
    void refusesAnotherDepth() {
        fails(ExcelError.NUM, "from 1 to 10", "SEGMENT.DESCRIBE", SEGMENTS, MEASURES, 11.0);
        fails(ExcelError.VALUE, "show", "SEGMENT.DESCRIBE", SEGMENTS, MEASURES, 2.0, null, "tree");
    }
}
