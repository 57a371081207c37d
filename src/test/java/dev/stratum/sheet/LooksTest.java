package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "-5.00", "1,200.00", "1.234,50", "1 234", "1\u00a0234,5", "1'234.50", "$1,010.00", "\u20ac 12",
                        "12 EUR",
                "5%", "(12.00)", "100.00-", ".5", "1,5", "-$10.00", "$-10", "1.5E+3", "USD 1,000", "\u22125"
            })
    void likeANumber(String text) {
        assertThat(Looks.likeNumber(text)).isTrue();
        assertThat(Looks.likeName(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-12-09",
                "2011-12-09 23:30:00 -0500",
                "2011-12-09T08:26Z",
                "9/12/2011",
                "12/1/2010 8:26",
                "31.12.2011",
                "09-Dec-2011",
                "Dec 9, 2011",
                "9 December 2011",
                "2011/12/09",
                "31. Dez. 2025",
                "31 déc. 2025",
                "1er janvier 2026",
                "31 de diciembre de 2025",
                "31 mrt 2025 08:26",
                "2025年12月31日"
            })
    void likeADate(String text) {
        assertThat(Looks.likeDate(text)).isTrue();
        assertThat(Looks.likeName(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amount",
                "Order date",
                "R",
                "Q1",
                "2011 sales",
                "Sales (EUR)",
                "Total",
                "ACME-12",
                "A1",
                "% returns",
                "Mai 2025",
                "Dec 2025",
                "12 Janus 2025",
                "3 Maria 2000"
            })
    void likeAName(String text) {
        assertThat(Looks.likeName(text)).isTrue();
    }

    @Test
    void aRowIsNamesWhenNothingInItIsData() {
        assertThat(Headers.areNames(List.of("Customer", "", "Amount"))).isTrue();
        assertThat(Headers.areNames(List.of("A", "2011-12-09", "100"))).isFalse();
        assertThat(Headers.areNames(List.of("A", 1.0))).isFalse();
        assertThat(Headers.areNames(List.of("", ""))).isFalse();
    }

    /** Row 1 of the range is the first customer, whose amount is text. */
    @Test
    void aTextAmountInTheFirstRowIsDataWithASlip() {
        Table table =
                TableReader.numbers(Range.of("data", new Object[][] {{"1,200.00"}, {100.0}, {50.0}}), Headers.AUTO);
        assertThat(table.hasHeader()).isFalse();
        assertThat(table.issues())
                .extracting(issue -> issue.problem().getMessage())
                .singleElement()
                .asString()
                .startsWith("Row 1 of data is the text '1,200.00', not a number");
    }

    @Test
    void aNameAboveASlipOrABlankIsAName() {
        assertThat(headed("Amount", "1,200.00", 5.0)).isTrue();
        assertThat(headed("Amount", "", 5.0)).isTrue();
        assertThat(headed("Paid", "31.12.2011", 40000.0)).isTrue();
        assertThat(headed("Gold", "Silver", 5.0)).isFalse();
        assertThat(headed("5%", 5.0, 6.0)).isFalse();
    }

    private static boolean headed(Object... cells) {
        Object[][] column = new Object[cells.length][1];
        for (int row = 0; row < cells.length; row++) {
            column[row][0] = cells[row];
        }
        return Headers.AUTO.resolvedFor(Range.of("data", column)) == Headers.PRESENT;
    }
}
