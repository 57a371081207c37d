package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.CellError;
import org.junit.jupiter.api.Test;

/** RFMC.NEXT and SEGMENT.NEAREST on figures that can be worked out by hand. */
class RfmcNextTest {
    /** Cuts as on sheet Policy: recency 30, 60, 90 days; frequency 20, 10, 5; amount 500, 300, 200; CTS 35, 25, 15. */
    private static final Object[][] POLICY = {
        {"Measure", "Direction", "Cut 4", "Cut 3", "Cut 2"},
        {"R", "fewer", 30.0, 60.0, 90.0},
        {"F", "more", 20.0, 10.0, 5.0},
        {"M", "more", 500.0, 300.0, 200.0},
        {"CTS", "more", 35.0, 25.0, 15.0}
    };

    @Test
    void eachMeasureSaysWhatBringsItToTheNextCuts() {
        Object[][] next = call(
                "RFMC.NEXT",
                new Object[][] {{"R", "F", "M", "CTS"}, {62.0, 8.0, 200.1, 19.0}, {3.0, 4.0, 500.0, 10.0}},
                POLICY);
        assertThat(next[0])
                .containsExactly(
                        "R to better",
                        "R to worse",
                        "F to better",
                        "F to worse",
                        "M to better",
                        "M to worse",
                        "CTS to better",
                        "CTS to worse");
        assertThat(next[1]).containsExactly(-2.0, 28.0, 2.0, -3.0, 99.9, -0.1, 6.0, -4.0);
        // The best grade has no better one, the worst no worse one; at a cut nothing may be lost.
        assertThat(next[2]).containsExactly("", 27.0, 1.0, "", "", 0.0, 5.0, "");
    }

    @Test
    void aBadRowHasNoDistance() {
        Object[][] next = call("RFMC.NEXT", new Object[][] {{62.0, 8.0, 210.0}, {62.0, "?", 210.0}}, POLICY);
        assertThat(next[0]).hasSize(6);
        assertThat(next[1]).allMatch(CellError.class::isInstance);
    }

    /** The plane half way between (0, 0) and (10, 0) is at 5. */
    @Test
    void aRowGoesStraightToThePlaneBetweenTheCentres() {
        assertThat(call("SEGMENT.NEAREST", new Object[][] {{2.0, 7.0}}, new Object[][] {{0.0, 0.0}, {10.0, 0.0}}))
                .isDeepEqualTo(new Object[][] {{2.0, 3.0, 3.0, 0.0}});
    }

    /** With the first measure fixed the plane x + y = 10 is reached by y alone. */
    @Test
    void whatIsFixedStays() {
        assertThat(call(
                        "SEGMENT.NEAREST",
                        new Object[][] {{"days", "orders"}, {2.0, 3.0}},
                        new Object[][] {{0.0, 0.0}, {10.0, 10.0}},
                        null,
                        new Object[][] {{"Days"}}))
                .isDeepEqualTo(new Object[][] {
                    {"Cluster", "Distance", "Change of days", "Change of orders"}, {2.0, 5.0, 0.0, 5.0}
                });
    }

    @Test
    void whatCannotBeReachedSaysSo() {
        Object[][] centres = {{0.0, 0.0}, {10.0, 0.0}};
        Object[][] nearest =
                call("SEGMENT.NEAREST", new Object[][] {{2.0, 3.0}, {9.0, 3.0}}, centres, null, new Object[][] {{1.0}});
        assertThat(nearest[0])
                .allSatisfy(cell -> assertThat(((CellError) cell).reason())
                        .contains("No change of the measures that can move reaches a cluster asked for"));
        assertThat(call("SEGMENT.NEAREST", new Object[][] {{9.0, 3.0}, {2.0, 3.0}}, centres, "better")[0])
                .allSatisfy(cell -> assertThat(((CellError) cell).reason())
                        .contains("reaches a cluster that is better than its own"));
    }

    @Test
    void gradesMoveInWholeSteps() {
        // (1, 1) is two whole steps from the nearer centre (4, 1): at (2, 1) the centre (1, 1) is still nearer.
        assertThat(call(
                        "SEGMENT.NEAREST",
                        new Object[][] {{1.0, 1.0}, {4.0, 2.0}},
                        new Object[][] {{1.0, 1.0}, {4.0, 1.0}},
                        null,
                        null,
                        null,
                        null,
                        null,
                        4.0))
                .isDeepEqualTo(new Object[][] {{2.0, 2.0, 2.0, 0.0}, {1.0, 2.0, -2.0, 0.0}});
    }
}
