package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.source.Blocks.Block;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final Object[] NAMES = {"Customer", "Date", "Amount"};
    private static final Object[] LINE = {"A", 40000.0, 5.0};
    private static final Object[] BLANK = {null, "", null};

    /** A ledger and below it a summary with the same columns. */
    @Test
    void aSecondRowOfNamesAfterABlankRowBeginsAnotherTable() {
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, LINE, BLANK, BLANK, NAMES, LINE, LINE}))
                .isEqualTo(3);
    }

    @Test
    void soDoesATitleAboveNames() {
        assertThat(Blocks.rowsOfTable(new Object[][] {
                    NAMES, LINE, BLANK, {"Summary", null, null}, {"Segment", null, "Revenue"}, {"Gold", null, 5.0}
                }))
                .isEqualTo(2);
    }

    @Test
    void blankRowsInsideATableArePassedOver() {
        Object[][] cells = {NAMES, LINE, BLANK, LINE, BLANK, BLANK, {"Beta", "x", "y"}, LINE};
        assertThat(Blocks.rowsOfTable(cells)).isEqualTo(8);
        assertThat(Blocks.of(cells)).containsExactly(new Block(0, 0, 7, 0, 2));
    }

    @Test
    void aSheetMayHoldTablesBelowAndBesideEachOtherWithTitles() {
        Object[][] cells = {
            {"Title"},
            NAMES,
            {"A", 40000.0, 5.0, null, "Item", "Value"},
            {"B", 40000.0, 5.0, null, "Policy", "x"},
            {},
            {"Segment", "Revenue"},
            {1.0, 2.0}
        };
        assertThat(Blocks.of(cells))
                .containsExactly(new Block(0, 1, 3, 0, 2), new Block(2, 2, 3, 4, 5), new Block(5, 5, 6, 0, 1));
    }

    @Test
    void nothingIsNoTable() {
        assertThat(Blocks.of(new Object[0][])).isEmpty();
        assertThat(Blocks.of(new Object[][] {{null, ""}})).isEmpty();
    }

    /** A note or a calculation below a ledger, narrower than it, is none of its lines. */
    @Test
    void aNarrowerBlockBelowALedgerStandsForItself() {
        Object[][] cells = {NAMES, LINE, BLANK, {40876.0, 10.0, null}};
        assertThat(Blocks.of(cells)).containsExactly(new Block(0, 0, 1, 0, 2), new Block(3, 2, 3, 0, 1));
    }
}
