package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACME Ltd",
                " ACME Ltd",
                "ACME Ltd ",
                "ACME\u00a0Ltd",
                "ACME  Ltd",
                "\u200bACME Ltd\ufeff",
                "AC\u00adME Ltd",
                "\tACME\u2003Ltd\r\n",
                "ACME\nLtd",
                "\u200eACME Ltd"
            })
    void whatNobodySeesDoesNotCount(String text) {
        assertThat(Keys.of(text)).isEqualTo("ACME Ltd");
    }

    /** pandas writes 17850.0 as soon as one customer of the column is blank. */
    @Test
    void aNumberIsTheTextThatItIsTypedAs() {
        assertThat(Keys.of(17850)).isEqualTo("17850");
        assertThat(Keys.of("17850.0")).isEqualTo("17850");
        assertThat(Keys.of("17850.00 ")).isEqualTo("17850");
        assertThat(Keys.of("-3.0")).isEqualTo(Keys.of(-3)).isEqualTo("-3");
        assertThat(Keys.of("0.0")).isEqualTo(Keys.of(0)).isEqualTo("0");
        assertThat(Keys.of(1.5)).isEqualTo("1.5");
    }

    @Test
    void leadingZerosVersionsAndCapitalsStay() {
        assertThat(Keys.of("00042")).isEqualTo("00042");
        assertThat(Keys.of("00042.0")).isEqualTo("00042.0");
        assertThat(Keys.of("1.5.0")).isEqualTo("1.5.0");
        assertThat(Keys.of("Acme")).isNotEqualTo(Keys.of("ACME"));
        assertThat(Keys.of("12345678901234567890.0")).isEqualTo("12345678901234567890.0");
    }

    @Test
    void theSameLetterMayBeWrittenInTwoWays() {
        assertThat(Keys.of("Cafe\u0301")).isEqualTo(Keys.of("Caf\u00e9"));
    }

    @Test
    void aTextWithoutVisibleCharactersIsNoName() {
        assertThat(Keys.of("\u00a0 \u200b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACME Ltd.,Acme Ltd", "00042,42", "O'Neil & Co,ONeil Co", "A-17,a17"})
    void namesThatAreEasilyConfusedLookAlike(String one, String other) {
        assertThat(Keys.of(one)).isNotEqualTo(Keys.of(other));
        assertThat(Keys.lookalike(one)).isEqualTo(Keys.lookalike(other));
    }

    @Test
    void namesWithoutLettersLookLikeThemselves() {
        assertThat(Keys.lookalike("-")).isEqualTo("-");
        assertThat(Keys.lookalike("+")).isEqualTo("+");
        assertThat(Keys.lookalike("0")).isEqualTo("0");
    }
}
