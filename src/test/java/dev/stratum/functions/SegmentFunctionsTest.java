package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.cell;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static dev.stratum.functions.Calls.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import org.junit.jupiter.api.Test;

class SegmentFunctionsTest {
    private static final Object[][] BEFORE = column("Most valuable", "Valuable", "General", "General");
    private static final Object[][] AFTER = column("Most valuable", "General", "Valuable", "General");

    @Test
    void clustersAreRankedByTheirMeanScore() {
        assertThat(call("SEGMENT.RANK", column("Cluster", 1.0, 2.0, 1.0, 3.0), column("Score", 1.0, 9.0, 2.0, 5.0)))
                .isDeepEqualTo(column("Rank", 3.0, 1.0, 3.0, 2.0));
    }

    @Test
    void ranksGetTheNamesOfThePaperOrYours() {
        assertThat(call("SEGMENT.NAME", column(1.0, 4.0, 5.0)))
                .isDeepEqualTo(column("Most valuable", "Low contribution", "Tier 5"));
        assertThat(cell("SEGMENT.NAME", 2.0, row("Gold", "Silver"))).isEqualTo("Silver");
    }

    @Test
    void theSummaryCountsSharesAndMeans() {
        assertThat(call("SEGMENT.SUMMARY", column(1.0, 2.0, 2.0, 2.0), column(8.0, 1.0, 2.0, 3.0)))
                .isDeepEqualTo(new Object[][] {
                    {"Segment", "Customers", "Share", "Mean column 1"},
                    {"Most valuable", 1.0, 0.25, 8.0},
                    {"Valuable", 3.0, 0.75, 2.0},
                    {"Total", 4.0, 1.0, 3.5}
                });
    }

    @Test
    void twoStratificationsAreCompared() {
        assertThat(call("SEGMENT.COMPARE", BEFORE, AFTER)[2]).containsExactly("Valuable", 1.0, 0.25, 1.0, 0.25, 0.0);
        assertThat(call("SEGMENT.MIGRATION", BEFORE, AFTER)).isDeepEqualTo(new Object[][] {
            {"Before / after", "Most valuable", "Valuable", "General", "Total before"},
            {"Most valuable", 1.0, 0.0, 0.0, 1.0},
            {"Valuable", 0.0, 0.0, 1.0, 1.0},
            {"General", 0.0, 1.0, 1.0, 2.0},
            {"Total after", 1.0, 1.0, 2.0, 4.0}
        });
    }

    @Test
    void theCustomersThatMovedAreListed() {
        assertThat(call("SEGMENT.CHANGES", column("a", "b", "c", 4.0), BEFORE, AFTER, column(1.0, 2.0, 3.0, 4.0)))
                .isDeepEqualTo(new Object[][] {
                    {"Customer", "Before", "After", "Steps", "Column 1"},
                    {"c", "General", "Valuable", 1.0, 3.0},
                    {"b", "Valuable", "General", -1.0, 2.0}
                });
        assertThat(call("SEGMENT.CHANGES", column("a", "b", "c", "d"), BEFORE, AFTER, null, 1.0))
                .hasDimensions(2, 4);
        fails(
                ExcelError.VALUE,
                "Customer a occurs",
                "SEGMENT.CHANGES",
                column("a", "a", "c", "d"),
                BEFORE,
                AFTER,
                null);
    }

    @Test
    void theHypothesesComeWithAVerdict() {
        Object[][] evidence = call("SEGMENT.HYPOTHESES", BEFORE, AFTER, column(2.0, 1.0, 4.0, 2.0));
        assertThat(evidence).hasDimensions(4, 6);
        assertThat(evidence[1]).startsWith("H1", "supports", 1.0, 0.25, 4.0);
        assertThat(evidence[2]).startsWith("H2", "supports", 1.0, 0.25, 1.0);
        fails(
                ExcelError.VALUE,
                "profit is missing",
                "SEGMENT.HYPOTHESES",
                BEFORE,
                AFTER,
                column(2.0, 1.0, 4.0, 2.0),
                column(1.0, 1.0, 1.0, 1.0));
    }

    @Test
    void unknownSegmentsAndDifferentLengthsAreRefused() {
        fails(ExcelError.VALUE, "'Gold' is not known", "SEGMENT.COMPARE", column("Gold"), column("General"));
        fails(ExcelError.VALUE, "before has 2 rows", "SEGMENT.COMPARE", column(1.0, 2.0), column(1.0));
        fails(ExcelError.NUM, "A value of rank is 0", "SEGMENT.NAME", 0.0);
    }
}
