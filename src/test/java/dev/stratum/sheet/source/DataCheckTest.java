package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;

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
                        org.assertj.core.groups.Tuple.tuple("R3C3", Problem.TEXT_NUMBER),
                        org.assertj.core.groups.Tuple.tuple("R4C4", Problem.CELL_ERROR),
                        org.assertj.core.groups.Tuple.tuple("R7C3", Problem.CELL_BLANK),
                        org.assertj.core.groups.Tuple.tuple("R8C3", Problem.OTHER_KIND));
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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R3C1", Problem.SPELT_OTHERWISE),
                        org.assertj.core.groups.Tuple.tuple("R5C1", Problem.LOOKS_ALIKE));
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
}
