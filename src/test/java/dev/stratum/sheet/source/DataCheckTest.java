package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataCheckTest {

    private static List<CellProblem> check(Object[]... cells) {
        List<CellProblem> found = new ArrayList<>();
        DataCheck.table(
                CellChecks.headers(cells, 0),
                taker -> {
                    for (int row = 1; row < cells.length; row++) {
                        taker.row(row, cells[row]);
                    }
                },
                (row, column) -> "R" + (row + 1) + "C" + (column + 1),
                (row, column) -> true,
                found::add);
        return found;
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void columnsOfAnyNameAreCheckedForTextsAmongNumbersAndErrors() {
        assertThat(check(
                        row("Customer", "Amount", "Weight", "Remark"),
                        row("A", 5.0, 1.0, "ok"),
                        row("B", 5.0, "2,5", "7"),
                        row("C", 5.0, 3.0, new IllegalStateException("#REF!")),
                        row("D", 5.0, 4.0, null),
                        row("E", 5.0, 5.0, "ok"),
                        row("F", 5.0, null, "ok"),
                        row("G", 5.0, true, "ok"),
                        row("H", 5.0, 5.0, "ok"),
                        row("I", 5.0, 5.0, "ok"),
                        row("J", 5.0, 5.0, "ok"),
                        row("K", 5.0, 5.0, "ok")))
                .extracting(CellProblem::place, problem -> problem.problem().problem())
                .containsExactly(
                        tuple("R3C3", Problem.TEXT_NUMBER),
                        tuple("R4C4", Problem.CELL_ERROR),
                        tuple("R7C3", Problem.CELL_BLANK),
                        tuple("R8C3", Problem.OTHER_KIND));
    }

    @Test
    void aLaterRowOfTheSameCustomerIsReportedNumbersAndTextsAlike() {
        assertThat(check(row("Customer"), row(7.0), row("7"), row(8.0)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.row()).isEqualTo(2);
                    assertThat(problem.problem()).hasMessageContaining("R2C1").hasMessageContaining("R3C1");
                });
    }

    @Test
    void whereMostCustomersComeAgainItIsALedger() {
        assertThat(check(
                        row("Customer", "Amount"),
                        row("A", 1.0),
                        row("A", 2.0),
                        row("A", 3.0),
                        row("B", 3.0),
                        row("B", 3.0),
                        row("B", 9.0)))
                .isEmpty();
    }

    @Test
    void aTotalIsOneProblemAndItsOtherCellsAreNone() {
        assertThat(check(
                        row("Customer", "Amount", "Recency"),
                        row("A", 1.0, 5.0),
                        row("B", 2.0, 6.0),
                        row("Grand total:", "3", null)))
                .extracting(problem -> problem.problem().problem())
                .containsExactly(Problem.ROW_IS_TOTAL);
    }

    @Test
    void twoSpellingsOfACustomerAreReportedOnceEach() {
        assertThat(check(
                        row("Customer", "Date", "Amount"),
                        row("ACME", 40000.0, 1.0),
                        row("ACME\u00a0", 40000.0, 1.0),
                        row("ACME\u00a0", 40000.0, 1.0),
                        row("Acme", 40000.0, 1.0),
                        row(17850.0, 40000.0, 1.0),
                        row("17850", 40000.0, 1.0)))
                .extracting(CellProblem::place, problem -> problem.problem().problem())
                .containsExactly(tuple("R3C1", Problem.SPELT_OTHERWISE), tuple("R5C1", Problem.LOOKS_ALIKE));
    }

    @Test
    void aColumnThatWaitsToBeFilledInIsNoProblemButAMissingAmountIs() {
        assertThat(check(row("Customer", "Amount", "Days to pay"), row("A", null, " "), row("B", null, null)))
                .extracting(CellProblem::place)
                .containsExactly("R2C2", "R3C2");
    }

    @Test
    void codesMayBeTextsAndNumbers() {
        assertThat(check(
                        row("Customer", "Invoice no", "Zip"),
                        row("A", 1.0, 1.0),
                        row("B", 2.0, "75 001"),
                        row("C", "C3", 3.0),
                        row("D", 4.0, 4.0),
                        row("E", 5.0, 5.0)))
                .isEmpty();
    }

    /** Names of another table below results are no slips. */
    @Test
    void resultsAndNotesAreLookedAtLessClosely() {
        assertThat(check(
                        row("Cluster", "Share", "Mean"),
                        row(1.0, 0.5, 2.0),
                        row(2.0, 0.2, 2.0),
                        row(3.0, 0.3, 2.0),
                        row(4.0, null, 2.0),
                        row(5.0, 0.1, 2.0),
                        row(6.0, 0.1, 2.0),
                        row(7.0, 0.1, 2.0),
                        row(8.0, 0.1, 2.0),
                        row("All customers", 1.0, 2.0),
                        row("Start", "Squares", "Above"),
                        row("best", 0.3, 2.0)))
                .extracting(CellProblem::place)
                .containsExactly("R12C1");
    }

    /** Rows of a table of customers with one more column, whose cells are these. */
    private static Object[][] with(String name, Object... cells) {
        Object[][] rows = new Object[cells.length + 1][];
        rows[0] = row("Customer", "Amount", name);
        for (int i = 0; i < cells.length; i++) {
            rows[i + 1] = row("C" + (char) ('A' + i), 5.0, cells[i]);
        }
        return rows;
    }

    private static void holds(Object[][] table, Problem... problems) {
        assertThat(check(table))
                .extracting(problem -> problem.problem().problem())
                .containsExactly(problems);
    }

    @Test
    void messagesNameTheColumn() {
        assertThat(check(with("Weight", 1.0, 2.0, 3.0, 4.0, "5 kg")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).hasMessageContaining("R6C3 (Weight)"));
        assertThat(check(with("", 1.0, 2.0, 3.0, 4.0, "5 kg")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem())
                        .hasMessageContaining("R6C3")
                        .hasMessageNotContaining("()"));
    }

    /** Four of five are most; three of four are not. */
    @Test
    void fourOfFiveValuesMakeAColumnOfNumbers() {
        holds(with("Weight", 1.0, 2.0, 3.0, 4.0, "heavy"), Problem.OTHER_KIND);
        holds(with("Weight", 1.0, 2.0, 3.0, "heavy"));
        holds(with("Weight", 1.0, 2.0, "heavy"));
        holds(with("Weight", 1.0, 2.0, 3.0, 4.0, true), Problem.OTHER_KIND);
    }

    @Test
    void fourOfFiveValuesMakeAColumnOfTruths() {
        holds(with("Active", true, true, false, true, "yes"), Problem.OTHER_KIND);
        holds(with("Active", true, true, false, true, 1.0), Problem.OTHER_KIND);
        holds(with("Active", true, true, false, "yes"));
        assertThat(check(with("Active", true, true, false, true, "1,200"))
                        .get(0)
                        .problem())
                .hasMessageContainingAll("1,200", "truth values");
    }

    /** Half are enough for what looks like a number or a date; a name may stand beside numbers. */
    @Test
    void aTextThatLooksLikeAValueIsASlipAmongAsManyNumbers() {
        holds(with("Weight", 1.0, 2.0, "3,5", "4,5"), Problem.TEXT_NUMBER, Problem.TEXT_NUMBER);
        holds(with("Weight", 1.0, 2.0, "31.10.2018", "heavy"), Problem.TEXT_DATE);
        holds(with("Weight", 1.0, "3,5", "a", "b"));
        holds(with("Weight", 1.0, "3,5"));
    }

    /** Where most texts are amounts the column is one, although no cell is a number. */
    @Test
    void aColumnOfTextsThatAreAmountsIsOneOfSlips() {
        holds(
                with("Weight", "1,5", "2,5", "3,5", "4,5"),
                Problem.TEXT_NUMBER,
                Problem.TEXT_NUMBER,
                Problem.TEXT_NUMBER,
                Problem.TEXT_NUMBER);
        holds(with("Weight", "15", "25", "35", "45"));
        holds(with("Order number", "1,5", "2,5", "3,5", "4,5"));
    }

    /** One blank of five is a gap, two of six are what the column is like. */
    @Test
    void aFewBlanksAmongNumbersAreGaps() {
        holds(with("Weight", 1.0, 2.0, 3.0, 4.0, null), Problem.CELL_BLANK);
        holds(with("Weight", 1.0, 2.0, 3.0, 4.0, null, null));
        holds(
                with("Weight", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, null, null),
                Problem.CELL_BLANK,
                Problem.CELL_BLANK);
        assertThat(check(
                        row("Share", "Weight"),
                        row(1.0, 1.0),
                        row(1.0, 1.0),
                        row(1.0, 1.0),
                        row(1.0, 1.0),
                        row(1.0, null)))
                .isEmpty();
    }

    @Test
    void anErrorIsToldInAColumnThatWaitsAsWell() {
        holds(
                new Object[][] {
                    {"Customer", "Amount", "Days to pay"},
                    {"A", 5.0, null},
                    {"B", 5.0, new IllegalStateException("#REF!")},
                    {"C", 5.0, " "}
                },
                Problem.CELL_ERROR);
        holds(
                new Object[][] {{"Customer", "Amount", "Days to pay"}, {"A", 5.0, null}, {"B", 5.0, 30.0}},
                Problem.CELL_BLANK);
    }

    /** Of A, A, B, B as many rows come again as there are customers; one more and it is a ledger. */
    @Test
    void asManyRowsAsCustomersMayComeAgain() {
        holds(
                new Object[][] {{"Customer", "Amount"}, {"A", 1.0}, {"A", 1.0}, {"B", 1.0}, {"B", 1.0}},
                Problem.CUSTOMER_TWICE,
                Problem.CUSTOMER_TWICE);
        holds(new Object[][] {{"Customer", "Amount"}, {"A", 1.0}, {"A", 1.0}, {"A", 1.0}, {"B", 1.0}, {"B", 1.0}});
        holds(new Object[][] {{"Customer", "Order date"}, {"A", 40_000.0}, {"A", 40_001.0}});
    }

    @Test
    void rowsMayBeShorterThanTheNames() {
        holds(new Object[][] {{"Customer", "Amount"}, {"A", 1.0}, {"B"}, {}, {"C", 1.0}}, Problem.CELL_BLANK);
        holds(new Object[][] {{"Amount", "Customer"}, {1.0, "A"}, {1.0}}, Problem.CELL_BLANK);
    }

    @Test
    void dataHasACustomerAndAMeasureOrADateAndAnAmount() {
        assertThat(DataCheck.isData(List.of("Customer", "Amount"))).isTrue();
        assertThat(DataCheck.isData(List.of("Order date", "Amount"))).isTrue();
        assertThat(DataCheck.isData(List.of("Customer", "Colour"))).isFalse();
        assertThat(DataCheck.isData(List.of("Order date", "Colour"))).isFalse();
        assertThat(DataCheck.isData(List.of("Colour", "Amount"))).isFalse();
    }
}
