package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes;
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
}
