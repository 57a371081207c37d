package dev.stratum.functions;

import static dev.stratum.functions.Calls.assertNotAvailable;
import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes;
import org.junit.jupiter.api.Test;

/** SEGMENT.EXPLAIN, WHATIF, SENSITIVITY and RULES on six customers, graded by the cuts of rfmc-2021. */
class SegmentStudyFunctionsTest {
    /** Types 4443, 3322, 2111, 1114, 4233 and 3323; each of the four segments has one or more. */
    private static final Object[][] CUSTOMERS = {
        {12.0, 9.0, 900000.0, 26.0},
        {62.0, 4.0, 150000.0, 19.0},
        {200.0, 1.0, 20000.0, 12.0},
        {300.0, 1.0, 9000.0, 30.0},
        {33.0, 3.0, 210000.0, 25.0},
        {70.0, 5.0, 90000.0, 24.0}
    };

    @Test
    void theSentenceTellsWhatKeepsACustomerAndWhatIsMissing() {
        Object[][] told = call("SEGMENT.EXPLAIN", CUSTOMERS);
        assertThat((String) told[0][0])
                .startsWith("Most valuable, because of days since last purchase 12 (grade 4), number of purchases 9")
                .contains("; Valuable beyond ");
        // 11 points reach the cut of 23, 7 purchases that of 8.
        assertThat(told[2][0])
                .isEqualTo("Low contribution, because of cost-to-serve score 12 (grade 1);"
                        + " General with 11 points more; Valuable with 7 purchases more.");
        assertThat((String) told[3][0]).startsWith("General").endsWith("; Valuable with 240 days fewer.");
    }

    @Test
    void segmentsAreCalledAsTheirNamesSay() {
        Object[][] names = column("Gold", "Silver", "Bronze", "Dormant");
        Object[][] told = call("SEGMENT.EXPLAIN", CUSTOMERS, null, null, null, names);
        assertThat(told[2][0])
                .isEqualTo("Dormant, because of cost-to-serve score 12 (grade 1);"
                        + " Bronze with 11 points more; Silver with 7 purchases more.");
        Object[][] paths =
                call("SEGMENT.WHATIF", CUSTOMERS, null, new Object[][] {{"Number of segments", 1.0}}, null, names);
        assertThat(paths[4]).startsWith("Dormant", "Gold", 1.0);
    }

    @Test
    void whatIsFixedIsNoWayToABetterSegment() {
        Object[][] told = call("SEGMENT.EXPLAIN", CUSTOMERS, null, column("Number of purchases", 4.0));
        assertThat((String) told[2][0]).doesNotContain("purchases more").doesNotContain("points more");
        fails(ExcelError.VALUE, "fixed 'Size' is not known", "SEGMENT.EXPLAIN", CUSTOMERS, null, column("Size"));
    }

    @Test
    void withNothingMovableTheSentenceSaysSo() {
        Object[][] told = call("SEGMENT.EXPLAIN", CUSTOMERS, null, column(1.0, 2.0, 3.0, 4.0));
        assertThat((String) told[1][0]).endsWith("; no measure that can move changes that.");
    }

    @Test
    void aBadRowIsNotExplainedAndTheOthersAre() {
        Object[][] seven = {
            {"R", "F", "M", "Order size", "Days to pay", "Will-call", "Return"},
            {12.0, 9.0, 900000.0, 100000.0, 20.0, 0.7, 500.0},
            {62.0, 4.0, 150000.0, 37500.0, 20.0, 1.7, 500.0},
            {200.0, 1.0, 20000.0, 20000.0, 95.0, 0.0, 9000.0}
        };
        Object[][] told = call("SEGMENT.EXPLAIN", new Object[] {seven});
        assertThat(told[0]).containsExactly("Explanation");
        assertThat((String) told[1][0]).startsWith("Most valuable");
        assertNotAvailable(told[2][0], "1.7");
        assertThat((String) told[3][0]).contains("cost-to-serve score 10 (grade 1)");
    }

    @Test
    void whatIfCountsCustomersAndMoneyOfEachPath() {
        assertThat(call("SEGMENT.WHATIF", CUSTOMERS, null, new Object[][] {{"Number of segments", 1.0}}))
                .isDeepEqualTo(new Object[][] {
                    {"Before", "After", "Customers", "Share", "Amount", "Share of amount"},
                    {"Most valuable", "Most valuable", 1.0, 1 / 6.0, 900000.0, 900000 / 1379000.0},
                    {"Valuable", "Most valuable", 3.0, 0.5, 450000.0, 450000 / 1379000.0},
                    {"General", "Most valuable", 1.0, 1 / 6.0, 9000.0, 9000 / 1379000.0},
                    {"Low contribution", "Most valuable", 1.0, 1 / 6.0, 20000.0, 20000 / 1379000.0},
                    {"Moved", "", 5.0, 5 / 6.0, 479000.0, 479000 / 1379000.0},
                    {"Total", "", 6.0, 1.0, 1379000.0, 1.0}
                });
    }

    @Test
    void aCutOfTable2AsARangeIsChangedByItsName() {
        Object[][] table2 = {
            {"Recency", "fewer", 60.0, 120.0, 240.0},
            {"Frequency", "more", 8.0, 4.0, 2.0},
            {"Monetary", "more", 700000.0, 200000.0, 80000.0},
            {"CTS", "more", 27.0, 23.0, 19.0}
        };
        Object[][] changes = {{"Item", "Value"}, {"Days since last purchase, grade 4 up to", 61.0}};
        Object[][] moves = call("SEGMENT.WHATIF", CUSTOMERS, table2, changes);
        assertThat(moves[moves.length - 2]).startsWith("Moved", "", 0.0);
    }

    @Test
    void whatCannotBeChangedIsTold() {
        fails(
                ExcelError.VALUE,
                "The item to change 'Number of segment' is not known",
                "SEGMENT.WHATIF",
                CUSTOMERS,
                null,
                new Object[][] {{"Number of segment", 1.0}});
        fails(ExcelError.VALUE, "changes has 1 columns; it needs 2", "SEGMENT.WHATIF", CUSTOMERS, null, column("x"));
        fails(ExcelError.NUM, "must rise", "SEGMENT.WHATIF", CUSTOMERS, null, new Object[][] {
            {"Days since last purchase, grade 4 up to", 500.0}
        });
    }

    @Test
    void theSensitivityPutsTheDearestNumberFirst() {
        Object[][] table = call("SEGMENT.SENSITIVITY", CUSTOMERS, null, 10.0);
        assertThat(table).hasDimensions(13, 9);
        assertThat(table[0]).contains("Customers at +10 %", "Amount at -10 %");
        for (int row = 2; row < table.length; row++) {
            assertThat((double) table[row][8]).isLessThanOrEqualTo((double) table[row - 1][8]);
        }
        fails(ExcelError.NUM, "percent is 100", "SEGMENT.SENSITIVITY", CUSTOMERS, null, 100.0);
    }

    @Test
    void namedSegmentsComeFromTheirBounds() {
        Object[][] grades = {{"R", "F", "M"}, {4.0, 4.0, 1.0}, {1.0, 1.0, 4.0}, {5.0, 5.0, 5.0}};
        Object[][] named = call("SEGMENT.RULES", new Object[] {grades});
        assertThat(named[0]).containsExactly("Segment");
        assertThat(named[1]).containsExactly("Champions");
        assertThat(named[2]).containsExactly("Hibernating");
        assertNotAvailable(named[3][0], "No rule covers R 5, F 5");
        assertThat(call("SEGMENT.RULES", grades, "five")[3]).containsExactly("Champions");
    }

    @Test
    void overlapsAndGapsOfOwnRulesAreNoted() {
        Object[][] rules = {
            {"Segment", "R from", "R to"},
            {"Good", 3.0, ""},
            {"Fair", 2.0, 3.0},
            {"Lost", "", 0.0}
        };
        Notes.Noted<Object[][]> noted =
                Notes.listen(() -> call("SEGMENT.RULES", new Object[][] {{"R"}, {3.0}, {-2.0}}, rules));
        assertThat(noted.result()).isDeepEqualTo(column("Segment", "Good", "Lost"));
        assertThat(noted.notes())
                .extracting(Note::sentence)
                .containsExactly("The rules overlap 1 time, first Good and Fair at R 3; the rule above counts."
                        + " The rules leave 1 gap, first R 1.");
        assertThat(call("SEGMENT.RULES", new Object[][] {{"R"}, {3.0}}, rules, "check"))
                .isDeepEqualTo(new Object[][] {
                    {"Finding", "Segment that counts", "Segment that does not", "R from", "R to"},
                    {"Overlap", "Good", "Fair", 3.0, 3.0},
                    {"Gap", "", "", 1.0, 1.0}
                });
    }

    @Test
    void aRuleThatCannotBeIsTold() {
        Object[][] grades = {{3.0}, {2.0}};
        fails(ExcelError.NUM, "at least the lower bound", "SEGMENT.RULES", grades, new Object[][] {{"Good", 3.0, 2.0}});
        fails(ExcelError.NA, "Row 1 of rules, column 1 is blank", "SEGMENT.RULES", grades, new Object[][] {
            {"", 3.0, 4.0}
        });
        fails(ExcelError.VALUE, "rules has 2 columns", "SEGMENT.RULES", grades, new Object[][] {{"Good", 3.0}});
        fails(ExcelError.VALUE, "rules 'six' is not known", "SEGMENT.RULES", grades, "six");
        fails(ExcelError.VALUE, "grades has 1 columns", "SEGMENT.RULES", grades, new Object[][] {
            {"Good", 3.0, 4.0, 1.0, 4.0}
        });
    }
}
