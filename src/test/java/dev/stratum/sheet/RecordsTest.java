package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
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
