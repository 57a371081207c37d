package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void smallCountsAreWords() {
        assertThat(Words.small(1, "segment", "segments")).isEqualTo("one segment");
        assertThat(Words.small(4, "segment", "segments")).isEqualTo("four segments");
        assertThat(Words.small(1200, "segment", "segments")).isEqualTo("1,200 segments");
    }

    @Test
    void theLocaleOfTheMachineMakesNoDifference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Format.TWO.shown(8_911_407.904)).isEqualTo("8,911,407.90");
            assertThat(Format.SHARE.shown(0.125)).isEqualTo("12.5%");
            assertThat(Words.count(4338, "customer")).isEqualTo("4,338 customers");
            assertThat(Words.count(1, "customer")).isEqualTo("1 customer");
        } finally {
            Locale.setDefault(before);
        }
    }
}
