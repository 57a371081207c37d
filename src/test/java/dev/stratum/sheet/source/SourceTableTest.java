package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Records.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTableTest {
    /** From B3 on. */
    private static SourceTable table(Object[]... rows) {
        return SourceTable.of(new Area("Sales", 2, 1, rows.length, rows[0].length), rows);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static SourceTable ledger() {
        return table(
                row("Customer", "Order date", "Amount", "Remark"),
                row("A", 43_000.0, 5.0, null),
                row(null, "", null, null),
                row("B", "2018-01-05", "x", null),
                row("Total", null, 5.0, null),
                row("A", 43_001.0, 6.0, "again"),
                row(null, 43_001.0, 6.0, null));
    }

    @Test
    void rowsThatCannotBeUsedAreToldWithTheirFirstProblem() {
        SourceTable.Usable usable = ledger().usable(List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT), false);
        assertThat(usable.rows()).containsExactly(1, 5);
        assertThat(usable.problems())
                .extracting(CellProblem::place, problem -> problem.problem().problem())
                .containsExactly(
                        tuple("Sales!C6", Problem.TEXT_DATE),
                        tuple("Sales!B7", Problem.ROW_IS_TOTAL),
                        tuple("Sales!B9", Problem.CELL_BLANK));
        assertThat(usable.problems()).extracting(CellProblem::row).containsExactly(3, 4, 6);
    }

    @Test
    void aSecondRowOfACustomerMayBeOneTooMany() {
        SourceTable.Usable once = ledger().usable(List.of(Meaning.CUSTOMER), true);
        assertThat(once.rows()).containsExactly(1, 3);
        assertThat(once.problems())
                .extracting(problem -> problem.problem().problem())
                .containsExactly(Problem.ROW_IS_TOTAL, Problem.CUSTOMER_TWICE, Problem.CELL_BLANK);
        assertThat(once.problems().get(1).problem()).hasMessageContainingAll("Sales!B4", "Sales!B8");
        assertThat(ledger().usable(Map.of(0, Kind.KEY, 2, Kind.NUMBER), false).rows())
                .containsExactly(1, 5);
    }

    @Test
    void cellsAreReadAsKeysAndNumbers() {
        SourceTable table = ledger();
        assertThat(table.key(1, 0)).isEqualTo("A");
        assertThat(table.key(2, 0)).isEmpty();
        assertThat(table.key(1, 2)).isEqualTo("5");
        assertThat(table.number(5, Meaning.AMOUNT)).isEqualTo(6);
        assertThat(table.number(5, 1)).isEqualTo(43_001);
        assertThat(table.cell(5, 3)).isEqualTo("again");
        assertThat(table.place().of(1, 2)).isEqualTo("Sales!D4");
    }

    @Test
    void columnsAreFoundByMeaningAndByTheirOwnNames() {
        SourceTable table = ledger();
        assertThat(table.column(Meaning.AMOUNT)).contains(2);
        assertThat(table.column(Meaning.PROFIT)).isEmpty();
        assertThat(table.column("re-mark")).contains(3);
        assertThat(table.column("Colour")).isEmpty();
        assertThat(table.has(List.of(Meaning.CUSTOMER, Meaning.DATE))).isTrue();
        assertThat(table.has(List.of(Meaning.CUSTOMER, Meaning.PROFIT))).isFalse();
        assertThat(table.needed(Meaning.DATE)).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsSaidWithWhatWasRecognised() {
        assertThatThrownBy(() -> ledger().needed(Meaning.RECENCY))
                .hasFieldOrPropertyWithValue("problem", Problem.TABLE_LACKS)
                .hasMessageContainingAll(
                        "Sales!B3:E9",
                        "recency (days since the last purchase)",
                        "Recency/Last purchase",
                        "Customer as the customer, Order date as the date of a purchase and Amount as an amount");
        assertThat(ledger().lacks(List.of(Meaning.PROFIT, Meaning.OWED, Meaning.GOODS_COST)))
                .hasMessageContaining(
                        "the profit after cost to serve, what the customer owes and the cost of the goods bought");
        assertThat(ledger().lacks("Colour")).hasMessageContainingAll("colour", "Colour");
        assertThat(table(row("Colour"), row("red")).lacks("Weight")).hasMessageContaining("nothing");
    }

    @Test
    void aProblemIsToldAtItsPlace() {
        CellProblem problem = ledger().problem(5, Meaning.AMOUNT, Problem.NOT_FINITE.with("The amount"));
        assertThat(problem.place()).isEqualTo("Sales!D8");
        assertThat(problem.row()).isEqualTo(5);
        assertThat(problem.column()).isEqualTo(2);
        assertThat(problem.problem()).hasMessageContaining("Sales!D8");
    }
}
