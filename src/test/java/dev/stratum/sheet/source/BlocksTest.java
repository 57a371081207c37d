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

    @Test
    void aBlockKnowsWhereItsDataBegin() {
        assertThat(new Block(0, 1, 3, 0, 2).top()).isEqualTo(2);
        assertThat(Blocks.of(new Object[][] {{1.0}, {2.0}})).containsExactly(new Block(0, -1, 1, 0, 0));
    }

    /** A block as wide as the ledger above it goes on with it, unless it has names of its own. */
    @Test
    void onlyDataGoOnBelowABlankRow() {
        assertThat(Blocks.of(new Object[][] {NAMES, LINE, BLANK, LINE})).containsExactly(new Block(0, 0, 3, 0, 2));
        assertThat(Blocks.of(new Object[][] {NAMES, LINE, BLANK, NAMES, LINE}))
                .containsExactly(new Block(0, 0, 1, 0, 2), new Block(3, 3, 4, 0, 2));
        Object[] results = {"Cluster", "Share", "Mean"};
        Object[] figures = {1.0, 0.5, 2.0};
        assertThat(Blocks.of(new Object[][] {results, figures, BLANK, figures}))
                .containsExactly(new Block(0, 0, 1, 0, 2), new Block(3, 2, 3, 0, 2));
    }

    @Test
    void titlesStandAloneInTheirRows() {
        assertThat(Blocks.of(new Object[][] {{"Results"}, {"of the year"}, {"Cluster", "Share"}, {1.0, 0.5}}))
                .containsExactly(new Block(0, 2, 3, 0, 1));
        assertThat(Blocks.of(new Object[][] {{"Results"}, {1.0, 0.5}, {2.0, 0.5}}))
                .containsExactly(new Block(0, -1, 2, 0, 1));
        assertThat(Blocks.of(new Object[][] {{"Cluster"}, {1.0}, {2.0}})).containsExactly(new Block(0, 0, 2, 0, 0));
        assertThat(Blocks.of(new Object[][] {{"Cluster", "Share"}})).containsExactly(new Block(0, -1, 0, 0, 1));
    }

    /** Three known names count more than two above them. */
    @Test
    void theRowWithTheMostKnownNamesIsTheRowOfNames() {
        assertThat(Blocks.of(new Object[][] {{"Customer", "Amount", "x"}, NAMES, LINE}))
                .containsExactly(new Block(0, 1, 2, 0, 2));
        assertThat(Blocks.of(new Object[][] {{"Customer", "Customers", "x"}, NAMES, LINE}))
                .containsExactly(new Block(0, 1, 2, 0, 2));
    }

    @Test
    void textsBelowABlankRowMayBeACustomer() {
        Object[] texts = {"Beta", "x", "y"};
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, BLANK, texts, LINE}))
                .isEqualTo(5);
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, BLANK, NAMES}))
                .isEqualTo(4);
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, BLANK, NAMES, BLANK, LINE}))
                .isEqualTo(6);
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, BLANK, NAMES, NAMES, LINE}))
                .isEqualTo(6);
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, NAMES, LINE}))
                .isEqualTo(4);
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, BLANK, {"Note", null, null}}))
                .isEqualTo(4);
        assertThat(Blocks.rowsOfTable(new Object[][] {NAMES, LINE, BLANK, {5.0, null, null}, NAMES, LINE}))
                .isEqualTo(6);
    }
}
