package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static Range column(String name, Object... cells) {
        Object[][] column = new Object[cells.length][1];
        for (int row = 0; row < cells.length; row++) {
            column[row][0] = cells[row];
        }
        return Range.orBlank(name, column);
    }

    @Test
    void aLedgerIsReadRecordByRecord() {
        Records ledger = Records.read(
                Headers.AUTO,
                new Field(column("customers", "Customer", 17850.0, "Abbey", null, null, "Aden", "Add"), Kind.KEY),
                new Field(column("dates", "Date", 40513.75, 40514.0, 40515.0, null, "5 May", 40516.0), Kind.DATE),
                new Field(column("amounts", "Amount", 1.5, 2.5, 3.5, null, 4.5, "9.99"), Kind.NUMBER));

        assertThat(ledger.size()).isEqualTo(2);
        assertThat(ledger.keys(0)).containsExactly("17850", "Abbey");
        assertThat(ledger.cell(0, 0)).isEqualTo(17850.0);
        assertThat(ledger.days(1, 0)).containsExactly(40513, 40514);
        assertThat(ledger.numbers(2)).containsExactly(1.5, 2.5);
        assertThat(ledger.issues())
                .extracting(issue -> issue.problem().getMessage())
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("Row 4 of customers is blank"),
                        text -> assertThat(text).startsWith("Row 6 of dates is the text '5 May', not a date"),
                        text -> assertThat(text).startsWith("Row 7 of amounts is the text '9.99', not a number"));
    }

    @Test
    void severalColumnsOfNumbersAreReadRecordByRecord() {
        List<Field> fields = Records.withNumbers(
                Range.of("measures", new Object[][] {{"R", "F"}, {1.0, 10.0}, {"x", 20.0}, {3.0, 30.0}}),
                new Field(column("names", "Customer", "A", "B", "C"), Kind.KEY));
        Records records = Records.read(Headers.AUTO, fields);
        assertThat(records.numbers(1, 2)).containsExactly(1, 10, 3, 30);
        assertThat(records.header(0, "Name")).isEqualTo("Customer");
        assertThat(records.header(2, "Column 2")).isEqualTo("F");
        assertThat(records.place(1, 1)).isEqualTo("Row 4 of measures, column 1");
        assertThat(records.usable("measures")).isSameAs(records);
        Records bare = Records.read(Headers.ABSENT, new Field(column("k", 1.0, 2.0), Kind.NUMBER));
        assertThat(bare.header(0, "Column 1")).isEqualTo("Column 1");
    }

    @Test
    void resultsStandInTheirOwnRows() {
        Records records = Records.read(Headers.AUTO, new Field(column("k", "Tier", 2.0, null, "x", 3.0), Kind.NUMBER));
        Object[][] cells = records.spread(List.of("Double"), row -> new Object[] {2 * records.numbers(0)[row]});
        assertThat(cells[0]).containsExactly("Double");
        assertThat(cells[1]).containsExactly(4.0);
        assertThat(cells[2]).containsExactly("");
        assertThat(cells[3][0])
                .isInstanceOfSatisfying(
                        CellError.class, error -> assertThat(error.reason()).contains("Row 4 of k"));
        assertThat(cells[4]).containsExactly(6.0);
        assertThat(records.wholes(0, 1, 3)).containsExactly(2, 3);
        assertThatThrownBy(() -> records.wholes(0, 1, 2)).hasMessageContaining("Row 5 of k is 3");
    }

    /** Rows are counted within the range, not among the usable ones. */
    @Test
    void aProblemOfACalculationIsToldAtItsRow() {
        Records records = Records.read(Headers.AUTO, new Field(column("k", "Tier", 2.0, null, 3.0), Kind.NUMBER));
        assertThatThrownBy(() -> records.numbered(() -> {
                    throw Problem.NOT_FINITE.with(new Counted("The score", 1));
                }))
                .hasMessageContaining("The score of row 4");
        assertThat(records.<Integer>numbered(() -> 7)).isEqualTo(7);
    }

    @Test
    void aSingleRowThatFailsIsTheWholeAnswer() {
        Records one = Records.read(Headers.ABSENT, new Field(column("k", 2.0), Kind.NUMBER));
        assertThatThrownBy(() -> one.spread(List.of("Score"), row -> {
                    throw Problem.NOT_FINITE.with("The score");
                }))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_FINITE);
        Records two = Records.read(Headers.ABSENT, new Field(column("k", 2.0, 3.0), Kind.NUMBER));
        Object[][] cells = two.spread(List.of("Score", "Tier"), row -> {
            if (row == 0) {
                throw Problem.NOT_FINITE.with("The score");
            }
            return new Object[] {1, null};
        });
        assertThat(cells[0]).hasSize(2).allMatch(CellError.class::isInstance);
        assertThat(cells[1]).containsExactly(1.0, "");
    }

    @Test
    void withoutARecordTheFirstReasonIsTold() {
        Records none = Records.read(Headers.AUTO, new Field(column("k", "x", "y"), Kind.NUMBER));
        assertThatThrownBy(() -> none.usable("k"))
                .hasFieldOrPropertyWithValue("problem", Problem.NO_COMPLETE_ROWS_BECAUSE)
                .hasMessageContaining("Row 1 of k");
        Records blank = Records.read(Headers.AUTO, new Field(column("k", null, null), Kind.NUMBER));
        assertThatThrownBy(() -> blank.usable("k")).hasFieldOrPropertyWithValue("problem", Problem.NO_COMPLETE_ROWS);
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> Records.read(
                        Headers.AUTO,
                        new Field(column("before", 1.0, 2.0), Kind.KEY),
                        new Field(column("after", 1.0), Kind.KEY)))
                .hasMessageContaining("before has 2 rows x 1 columns but after has 1 x 1");
    }

    @Test
    void blankRowsAtTheEndDoNotCountIntoTheLength() {
        Field[] columns = {
            new Field(column("before", 1.0, 2.0, null), Kind.KEY),
            new Field(column("after", 1.0, 2.0), Kind.KEY),
            new Field(column("measure", 1.0, 2.0, null, ""), Kind.NUMBER)
        };
        assertThat(Records.read(Headers.ABSENT, columns).size()).isEqualTo(2);

        columns[2] = new Field(column("measure", 1.0, 2.0, 3.0), Kind.NUMBER);
        assertThatThrownBy(() -> Records.read(Headers.ABSENT, columns))
                .hasMessageContaining("measure has 3 rows x 1 columns but after has 2 x 1");
    }
}
