package dev.stratum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a calculated value takes the place of a stored one, and when it does not. */
class LeftFormulasTest {

    private final Books book = new Books();

    private void stored(String address, String formula, Object value) {
        book.cell(address).getCTCell().addNewF().setStringValue(formula);
        if (value instanceof Number number) {
            book.cell(address).setCellValue(number.doubleValue());
        } else {
            book.cell(address).setCellValue(value.toString());
        }
    }

    @Test
    void aValueThatAProgramLeftBehindIsRenewedWhereTheFunctionsAreKnown() {
        book.put("A1", 2);
        stored("B1", "SUM(A1,3)", 99);
        book.recalculated();
        assertThat(book.value("B1")).isEqualTo(5.0);
        assertThat(book.report().skipped()).isEmpty();
    }

    @Test
    void aValueThatOtherFunctionsDoNotReproduceIsLeftAndTold() {
        book.put("A1", 2);
        stored("B1", "TEXT(A1,\"0.00\")", "2,00");
        stored("C1", "B1&\"!\"", "2,00!");
        book.recalculated();
        assertThat(book.value("B1")).isEqualTo("2,00");
        assertThat(book.value("C1")).isEqualTo("2,00!");
        assertThat(book.report().skipped()).hasSize(1);
        assertThat(book.report().skipped().get(0).reason()).contains("'2,00'").contains("'2.00'");
    }

    @Test
    void aFormulaThatIsUnderstoodFollowsCellsThatChanged() {
        book.scalar("A1", "TEST.DOUBLE(4)");
        book.cell("A1").setCellValue(2);
        stored("B1", "TEXT(A1,\"0.00\")", "2.00");
        book.recalculated();
        assertThat(book.value("A1")).isEqualTo(8.0);
        assertThat(book.value("B1")).isEqualTo("8.00");
        assertThat(book.report().skipped()).isEmpty();
    }

    @Test
    void whatReadsAFormulaThatMayBeOutOfDateIsLeftAndToldToo() {
        book.scalar("A1", "TEST.DOUBLE(4)");
        book.cell("A1").setCellValue(2);
        stored("B1", "CUBEVALUE(A1)", 7);
        stored("C1", "B1*2", 14);
        stored("D1", "A1+1", 3);
        book.recalculated();
        assertThat(book.value("C1")).isEqualTo(14.0);
        assertThat(book.value("D1")).isEqualTo(9.0);
        assertThat(book.report().skipped())
                .extracting(RecalculationReport.Skipped::cell)
                .containsExactly("Data!B1", "Data!C1");
    }

    @Test
    void whatReadsAFormulaWhoseCellsDidNotChangeIsCalculated() {
        book.put("A1", 1).put("A2", 5);
        stored("B1", "CUBEVALUE(A1)", 7);
        book.scalar("C1", "B1*A2").recalculated();
        assertThat(book.value("C1")).isEqualTo(35.0);
        assertThat(book.report().skipped())
                .extracting(RecalculationReport.Skipped::cell)
                .containsExactly("Data!B1");
    }

    @Test
    void theClockIsToldWhenTheDayItCountsFromHasChanged() {
        book.scalar("A1", "TEST.DOUBLE(20000)");
        book.cell("A1").setCellValue(39_000);
        stored("B1", "TODAY()-A1", 100);
        book.recalculated();
        assertThat(book.value("B1")).isEqualTo(100.0);
        assertThat(book.report().skipped())
                .extracting(RecalculationReport.Skipped::cell)
                .containsExactly("Data!B1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(SEQUENCE(1048576,16384))",
                "SUMPRODUCT(A:XFD*1)",
                "REDUCE(0,SEQUENCE(1000000),LAMBDA(a,b,a+SUM(SEQUENCE(1000))))",
                "COUNTIF(A1,\"*a*a*a*a*a*a*a*a*a*a*a*a*b\")",
                "LAMBDA(f,f(f))(LAMBDA(f,f(f)))",
            })
    void noFormulaRunsForEverOrEndsTheOthers(String formula) {
        book.put("A1", "a".repeat(120));
        stored("B1", formula, 0);
        book.scalar("C1", "1+1");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> book.recalculated());
        assertThat(book.value("B1")).isEqualTo(0.0);
        assertThat(book.value("C1")).isEqualTo(2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEST.DOUBEL(1) | did you mean TEST.DOUBLE?",
                "SUMME(1,2)     | in English it is SUM",
                "SUM(1;2)       | put commas between the arguments, not semicolons",
                "SUM(1,2        | a closing parenthesis is missing",
                "1+             | it ends too early",
                "SUM(1))        | a closing parenthesis too many",
                "Nowhere!A1     | there is no sheet Nowhere; the sheets are: Data",
                "\"abc          | a closing quote is missing",
                "profit*2       | the name profit is not defined",
                "TODAY()        | changes with the clock",
                "DCOUNT(A1:B2,1,C1:C2) | is calculated by Excel only",
                "ROUND(1)       | ROUND is given 1 arguments but takes 2",
            })
    void aMistakeOfTypingIsToldInPlainWords(String formula, String sentence) {
        assertThatThrownBy(() -> book.calculator().evaluate(formula)).hasMessageContaining(sentence);
    }
}
