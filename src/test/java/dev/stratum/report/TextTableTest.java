package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void numbersStandAtTheRightAndWordsAtTheLeft() {
        assertThat(new TextTable()
                        .header("Segment", "Customers")
                        .row("Valuable", "1,234")
                        .row("General", "5")
                        .lines())
                .containsExactly(
                        "Segment   Customers", "--------  ---------", "Valuable      1,234", "General           5");
    }

    @Test
    void aTableNeedsNoHeader() {
        assertThat(new TextTable().row("1.5", "x").row("10.25", "").lines()).containsExactly("  1.5  x", "10.25");
    }

    @Test
    void wordsWithNothingToTheirRightDoNotWidenTheirColumn() {
        assertThat(new TextTable()
                        .header("Cluster", "Rows")
                        .row("1", "53")
                        .row("A remark about all of the clusters", "")
                        .lines())
                .containsExactly(
                        "Cluster  Rows", "-------  ----", "      1    53", "A remark about all of the clusters");
    }
}
