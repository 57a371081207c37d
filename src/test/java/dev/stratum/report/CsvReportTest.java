package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

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
        assertThat(CsvReport.disarmed(text)).startsWith("'");
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
        assertThat(CsvReport.disarmed(text)).isEqualTo(text);
    }

    private static String line(Object... values) {
        return new CsvReport()
                .text(Report.of(ResultTable.bare(new Object[][] {values})))
                .stripTrailing();
    }

    /** A German Excel divides a line at semicolons, whatever the quotes say. */
    @Test
    void aPartBehindAnotherSeparatorIsDisarmedToo() {
        assertThat(line("62", "x;=1+1")).isEqualTo("62,x;'=1+1");
        assertThat(line("a\n=1+1")).isEqualTo("\"a\n'=1+1\"");
    }

    @Test
    void valuesStandInQuotesOnlyWhereTheyNeedThem() {
        assertThat(line("a", 5, "b,c", "say \"x\"", " d")).isEqualTo("a,5,\"b,c\",\"say \"\"x\"\"\",\" d\"");
    }

    /** Read back, more than 15 digits in a row are kept as text, as the number of a card or an account. */
    @Test
    void aWholeNumberOfMoreThanFifteenDigitsHasAnExponent() {
        assertThat(line(48520104188037528.0, -1e15, 999_999_999_999_999.0, 0.1234567890123456))
                .isEqualTo("4.852010418803753e16,-1e15,999999999999999,0.1234567890123456");
    }

    @Test
    void theFirstTableIsWrittenWithItsNamesInFullPrecision() {
        ResultTable table = ResultTable.of(
                        Column.of("Customer", Format.TEXT),
                        Column.of("As of", Format.DATE),
                        Column.of("Share", Format.SHARE),
                        Column.of("Fine", Format.TEXT))
                .row("=ACME", 43404, 1 / 3.0, true)
                .row("B", null, Double.NaN, "");
        assertThat(new CsvReport().text(Report.of(table)))
                .isEqualTo("Customer,As of,Share,Fine\n'=ACME,2018-10-31,0.3333333333333333,TRUE\nB,,\"#NUM!\",\n");
    }
}
