package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private static Headers recognised(Object[]... cells) {
        return Headers.AUTO.resolvedFor(Range.orBlank("data", cells));
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void textsAboveANumberAreNames() {
        assertThat(recognised(row("Customer", "Amount"), row("A", 5.0))).isEqualTo(Headers.PRESENT);
        assertThat(recognised(row("Customer", null), row("A", 5.0))).isEqualTo(Headers.PRESENT);
        assertThat(recognised(row("Customer", "Amount"), row(null, null), row("A", "1,200.50")))
                .isEqualTo(Headers.PRESENT);
        assertThat(recognised(row("Customer", "Date"), row("A", "31.10.2018"))).isEqualTo(Headers.PRESENT);
    }

    @Test
    void otherFirstRowsAreData() {
        assertThat(recognised(row("A", 5.0), row("B", 6.0))).isEqualTo(Headers.ABSENT);
        assertThat(recognised(row("Customer", "1,200.50"), row("A", 5.0))).isEqualTo(Headers.ABSENT);
        assertThat(recognised(row("Customer", "Kind"), row("A", "dear"), row("B", 5.0)))
                .isEqualTo(Headers.ABSENT);
        assertThat(recognised(row("Customer", "Amount"))).isEqualTo(Headers.ABSENT);
        assertThat(recognised(row("Customer", "Amount"), row(null, ""))).isEqualTo(Headers.ABSENT);
    }

    @Test
    void aPersonMaySayWhatTheFirstRowIs() {
        assertThat(Headers.of(null)).isEqualTo(Headers.AUTO);
        assertThat(Headers.of(true)).isEqualTo(Headers.PRESENT);
        assertThat(Headers.of(false)).isEqualTo(Headers.ABSENT);
        Range numbers = Range.orBlank("data", new Object[][] {{1.0}, {2.0}});
        assertThat(Headers.PRESENT.resolvedFor(numbers)).isEqualTo(Headers.PRESENT);
        assertThat(Headers.ABSENT.resolvedFor(numbers)).isEqualTo(Headers.ABSENT);
    }

    @Test
    void aRowOfNamesHasANameAndNothingElse() {
        assertThat(Headers.areNames(Arrays.asList("Customer", null, ""))).isTrue();
        assertThat(Headers.areNames(Arrays.asList(null, ""))).isFalse();
        assertThat(Headers.areNames(List.of("Customer", 5.0))).isFalse();
        assertThat(Headers.areNames(List.of("Customer", "31.10.2018"))).isFalse();
        assertThat(Headers.areNames(List.of())).isFalse();
    }
}
