package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import dev.stratum.sheet.ErrorInCell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {
    private static final Object[][] CELLS = {
        {"Custmer", "Day", "Net sales (EUR)", "", "Region", "Serial", "R"},
        {"ACME", 43_000.0, 1204.5, 1.0, "North", 1.0, 43_000.0},
        {"", "31.10.2018", "88,5", 1.0, "a name of twenty letters", 2.0, 43_100.0},
        {17_850.0, 43_002.0, new ErrorInCell("#N/A"), 1.0, "South", "x", 43_200.0},
        {"Zeta", 43_003.0, 12.0, 1.0, 5.0, "y", 43_300.0}
    };

    private static ColumnGuess guess() {
        return ColumnGuess.of(SourceTable.of(new Area("Sales", 0, 0, CELLS.length, CELLS[0].length), CELLS));
    }

    @Test
    void columnsOfTheRightKindAreProposedTheMostLikelyFirst() {
        assertThat(guess().columns(Meaning.CUSTOMER)).startsWith(0).doesNotContain(3);
        assertThat(guess().columns(Meaning.DATE)).containsExactlyInAnyOrder(1, 6);
        assertThat(guess().columns(Meaning.AMOUNT)).startsWith(2).doesNotContain(0, 3, 4);
    }

    /** Half of the serials are numbers, which is not most of them. */
    @Test
    void mostIsMoreThanHalf() {
        assertThat(guess().columns(Meaning.FREQUENCY)).doesNotContain(5);
        assertThat(guess().columns(Meaning.FREQUENCY)).contains(2);
    }

    @Test
    void namesThatAreNearlyUsualAreLikely() {
        assertThat(guess().isLikely(Meaning.CUSTOMER, 0)).isTrue();
        assertThat(guess().isLikely(Meaning.AMOUNT, 2)).isTrue();
        assertThat(guess().isLikely(Meaning.CUSTOMER, 4)).isFalse();
        assertThat(guess().isLikely(Meaning.AMOUNT, 4)).isFalse();
    }

    /** From the serial number 20000, which is 1954-10-03, on. */
    @Test
    void datesAreToldFromOtherNumbers() {
        assertThat(guess().looksLikeDates(1)).isTrue();
        assertThat(guess().looksLikeDates(2)).isFalse();
        for (double first : new double[] {20_000, 19_999}) {
            Object[][] cells = {{"Day"}, {first}};
            assertThat(ColumnGuess.of(SourceTable.of(new Area("Sales", 0, 0, 2, 1), cells))
                            .looksLikeDates(0))
                    .isEqualTo(first == 20_000);
        }
    }

    @Test
    void aColumnIsShownWithItsFirstValues() {
        assertThat(guess().shown(0)).isEqualTo("Custmer: ACME; 17850; Zeta");
        assertThat(guess().shown(1)).isEqualTo("Day: 2017-09-22; 31.10.2018; 2017-09-24");
        assertThat(guess().shown(2)).isEqualTo("Net sales (EUR): 1204.5; 88,5; #N/A");
        assertThat(guess().shown(4)).isEqualTo("Region: North; a name of twenty...; South");
    }

    /** Two hundred rows are enough. */
    @Test
    void onlyTheFirstRowsAreLookedAt() {
        Object[][] cells = new Object[500][1];
        cells[0][0] = "Day";
        for (int row = 1; row < 500; row++) {
            cells[row][0] = row <= 200 ? 43_000.0 : (Object) "no day";
        }
        assertThat(ColumnGuess.of(SourceTable.of(new Area("Sales", 0, 0, 500, 1), cells))
                        .looksLikeDates(0))
                .isTrue();
    }

    @Test
    void whoSaysWhereAColumnStandsIsBelieved() {
        List<String> headers = List.of("Client", "Buyer", "R", "Last order", "Amount");
        assertThat(ColumnMeanings.BY_NAME.in(headers))
                .containsEntry(Meaning.RECENCY, 2)
                .containsEntry(Meaning.AMOUNT, 4);
        ColumnMeanings said = new ColumnMeanings(
                Map.of(Meaning.CUSTOMER, "Buyer", Meaning.PROFIT, "Amount", Meaning.OWED, "Not here"));
        assertThat(said.in(headers))
                .containsEntry(Meaning.CUSTOMER, 1)
                .containsEntry(Meaning.PROFIT, 4)
                .doesNotContainKeys(Meaning.AMOUNT, Meaning.OWED);
        assertThat(said.column(Meaning.PROFIT, headers)).contains(4);
        assertThat(said.column(Meaning.OWED, headers)).isEmpty();
    }

    /** An R beside a date of the last purchase need not be the recency once somebody said which date it is. */
    @Test
    void aDateOfTheLastPurchaseReplacesTheRecency() {
        List<String> headers = List.of("Customer", "R", "When");
        ColumnMeanings said = new ColumnMeanings(Map.of(Meaning.LAST_PURCHASE, "When"));
        assertThat(said.in(headers)).containsEntry(Meaning.LAST_PURCHASE, 2).doesNotContainKey(Meaning.RECENCY);
        assertThat(said.in(List.of("Customer", "R"))).containsEntry(Meaning.RECENCY, 1);
    }
}
