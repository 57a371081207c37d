package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    /** A spreadsheet program would take these for formulas. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1)",
                "=HYPERLINK(\"http://x\")",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "\u200b=1+1",
                "\uff1d1+1",
                "-cmd",
                "+A1",
                "-1-1"
            })
    void aTextThatBeginsAFormulaGetsAnApostrophe(String text) {
        assertThat(CsvLine.disarmed(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5.00",
                "+3",
                "-1,234.50",
                "-5%",
                "-1.5E-7",
                "-$5",
                "-5 \u20ac",
                "ACME",
                "a=b",
                "1-2",
                "",
                "-",
                "|calc"
            })
    void numbersAndOtherTextsStay(String text) {
        assertThat(CsvLine.disarmed(text)).isEqualTo(text);
    }

    /** A German Excel divides a line at semicolons, whatever the quotes say. */
    @Test
    void aPartBehindAnotherSeparatorIsDisarmedToo() {
        assertThat(CsvLine.of("62", "x;=1+1")).isEqualTo("62,\"x;'=1+1\"");
        assertThat(CsvLine.of("a\n=1+1")).isEqualTo("\"a\n'=1+1\"");
        assertThat(CsvLine.of("a; b")).isEqualTo("\"a; b\"");
    }

    @Test
    void valuesStandInQuotesOnlyWhereTheyNeedThem() {
        assertThat(CsvLine.of("a", 5, "b,c", "say \"x\"", " d")).isEqualTo("a,5,\"b,c\",\"say \"\"x\"\"\",\" d\"");
    }
}
