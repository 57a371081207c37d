package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** SEGMENT.FORECAST on four customers whose moves can be counted by hand. */
class SegmentPlanFunctionsTest {
    private static final Object[][] BEFORE = column("Valuable", "Valuable", "General", "General");
    private static final Object[][] AFTER = column("Valuable", "General", "General", "General");

    @Test
    void customersMoveOnAsTheyMoved() {
        assertThat(call("SEGMENT.FORECAST", BEFORE, AFTER, 2.0, null, column("Valuable", "General")))
                .isDeepEqualTo(new Object[][] {
                    {"From / to", "Valuable", "General", "Customers behind"},
                    {"Valuable", 0.5, 0.5, 2.0},
                    {"General", 0.0, 1.0, 2.0},
                    {"Customers now", 1.0, 3.0, 4.0},
                    {"Next period", 0.5, 3.5, 4.0},
                    // n p (1 - p) (1 + n / m) = 1 x 0.25 x 1.5
                    {"Standard error", Math.sqrt(0.375), Math.sqrt(0.375), ""},
                    {"In 2 periods", 0.25, 3.75, 4.0}
                });
    }

    @Test
    void othersThanThoseWhoMovedCanBeForecast() {
        Object[][] forecast = call(
                "SEGMENT.FORECAST", BEFORE, AFTER, null, column(1.0, 1.0, 1.0, 1.0), column("Valuable", "General"));
        assertThat(forecast[4]).containsExactly("Next period", 2.0, 2.0, 4.0);
    }

    @Test
    void whatIsNotKnownIsTold() {
        Notes.Noted<Object[][]> noted =
                Notes.listen(() -> call("SEGMENT.FORECAST", column(1.0, 1.0), column(1.0, 2.0)));
        assertThat(noted.notes())
                .extracting(Note::sentence)
                .singleElement()
                .asString()
                .startsWith("Nobody was in Valuable before");
        fails(ExcelError.NUM, "periods", "SEGMENT.FORECAST", BEFORE, AFTER, 0.0);
    }

    /** RFMC paper, practical implications: the best with low service costs get concessions, the lowest and dear are left. */
    @Test
    void thePlanSaysWhatThePaperRecommends() {
        Object[][] plan = call("SEGMENT.PLAN");
        assertThat(plan).hasDimensions(17, 9);
        assertThat(plan[0]).startsWith("Segment", "Cause", "Action", "Service level", "Visits per year", "Concession");
        assertThat(plan[1])
                .startsWith("Most valuable", "As usual", "Keep and reward: more concessions, VIP membership")
                .contains("stated");
        assertThat(plan[14])
                .startsWith("Low contribution", "Dear to serve", "Withdraw by the rule of SEGMENT.WITHDRAW");
        Object[][] two = call("SEGMENT.PLAN", new Object[] {column("Good", "Bad")});
        assertThat(two).hasDimensions(9, 9);
        assertThat(two[1][2]).isEqualTo(plan[1][2]);
        assertThat(two[6][2]).isEqualTo(plan[14][2]);
    }

    @Test
    void everyCustomerHasTheActionOfItsSegmentAndCause() {
        Object[][] segments = column(1.0, 1.0, "General", 4.0, 2.0);
        Object[][] grades = {
            {4.0, 4.0, 4.0, 4.0}, {4.0, 4.0, 4.0, 2.0}, {1.0, 4.0, 1.0, 1.0}, {2.0, 1.0, 1.0, 1.0}, {4.0, 1.0, 1.0, 4.0}
        };
        Object[][] actions =
                call("SEGMENT.ACTIONS", segments, grades, null, column(1000.0, 1000.0, 1000.0, 1000.0, 1000.0));
        assertThat(actions).hasDimensions(5, 6);
        assertThat(Arrays.stream(actions).map(row -> row[0]))
                .containsExactly("As usual", "Dear to serve", "Leaving", "Dear to serve", "New");
        assertThat(actions[0][5]).isEqualTo(30.0);
        assertThat((String) actions[3][1]).startsWith("Withdraw");
        // RFMC paper on customer No. 1, of type 4114: worth investment and continuous attention
        assertThat(actions[4][1]).isEqualTo("Invest and watch");
    }

    @Test
    void anEditedPlanCounts() {
        Object[][] plan = call("SEGMENT.PLAN");
        plan[1][2] = "Invite to the fair";
        plan[1][6] = 0.5;
        Object[][] one = {{4.0, 4.0, 4.0, 4.0}};
        assertThat(call("SEGMENT.ACTIONS", column("Most valuable"), one, plan)[0])
                .startsWith("As usual", "Invite to the fair")
                .endsWith(0.5);
        Object[][] short1 = {plan[0], plan[2]};
        fails(ExcelError.NA, "Most valuable, As usual", "SEGMENT.ACTIONS", column(1.0), one, short1);
        plan[1][1] = "Sometimes";
        fails(ExcelError.VALUE, "cause 'Sometimes' is not known", "SEGMENT.ACTIONS", column(1.0), one, plan);
        fails(ExcelError.VALUE, "SEGMENT.PLAN", "SEGMENT.ACTIONS", column(1.0), one, column("x"));
    }

    /** By hand: B lost 30 + 5 in the last two periods; C made a profit between; D is cheap to serve; E is in a better tier. */
    @Test
    void theRuleNamesTheLowDearAndLossMaking() {
        Object[][] profit = {
            {9.0, 9.0, 9.0},
            {1.0, -30.0, -5.0},
            {-9.0, 1.0, -9.0},
            {-9.0, -9.0, -9.0},
            {-9.0, -9.0, -9.0},
            {-1.0, -2.0, -3.5}
        };
        Object[][] named = call(
                "SEGMENT.WITHDRAW",
                column("A", "B", "C", "D", "E", 6.0),
                column(4.0, 4.0, 4.0, 4.0, 3.0, "Low contribution"),
                column(1.0, 1.0, 1.0, 2.0, 1.0, 1.0),
                profit,
                column(0.0, 100.0, 0.0, 0.0, 0.0, 20.0),
                null,
                null,
                2.0);
        assertThat(named).isDeepEqualTo(new Object[][] {
            {"Customer", "Segment", "CTS grade", "Periods of loss", "Loss", "Due before leaving"},
            {"B", "Low contribution", 1.0, 2.0, 35.0, 100.0},
            {6.0, "Low contribution", 1.0, 3.0, 6.5, 20.0},
            {"Total", "2 customers", "", "", 41.5, 120.0}
        });
    }

    /** With the usual four names nobody of the third segment is named because the fourth is empty. */
    @Test
    void aBetterSegmentIsNotTheLowestBecauseThatIsEmpty() {
        Notes.Noted<Object[][]> noted = Notes.listen(() ->
                call("SEGMENT.WITHDRAW", column("A", "B"), column(1.0, 3.0), column(1.0, 1.0), column(-1.0, -1.0)));
        assertThat(noted.result()).hasDimensions(2, 6);
        assertThat(noted.notes())
                .extracting(Note::sentence)
                .containsExactly(
                        "Named are customers of Low contribution with a grade of cost to serve up to 1 and a loss in"
                                + " the last period: 0 of 2.");
        fails(
                ExcelError.NUM,
                "periods",
                "SEGMENT.WITHDRAW",
                column("A"),
                column(1.0),
                column(1.0),
                column(-1.0),
                null,
                null,
                null,
                2.0);
    }
}
