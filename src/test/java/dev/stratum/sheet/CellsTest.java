package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Records.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CellsTest {
    private static final String LONG = "x".repeat(SheetSize.CHARACTERS);

    /** A cell, and the problem it is as a number, as a date, and as a name; null where it is fine. */
    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of(1.5, null, null, null),
                Arguments.of(7, null, null, null),
                Arguments.of(0.5, null, Problem.DATE_OUT_OF_RANGE, null),
                Arguments.of(2_958_465.5, null, null, null),
                Arguments.of(2_958_466.0, null, Problem.DATE_OUT_OF_RANGE, null),
                Arguments.of(Double.NaN, Problem.NOT_FINITE, Problem.DATE_OUT_OF_RANGE, null),
                Arguments.of(Double.POSITIVE_INFINITY, Problem.NOT_FINITE, Problem.DATE_OUT_OF_RANGE, null),
                Arguments.of(LocalDate.of(2018, 10, 31), null, null, null),
                Arguments.of(LocalDateTime.of(2018, 10, 31, 12, 0), null, null, null),
                Arguments.of("ACME", Problem.NOT_A_NUMBER, Problem.TEXT_DATE, null),
                Arguments.of("1,200.50", Problem.TEXT_NUMBER, Problem.TEXT_DATE, null),
                Arguments.of("\u00c9clair", Problem.NOT_A_NUMBER, Problem.TEXT_DATE, null),
                Arguments.of(" leading", Problem.NOT_A_NUMBER, Problem.TEXT_DATE, null),
                Arguments.of("", Problem.CELL_BLANK, Problem.CELL_BLANK, Problem.CELL_BLANK),
                Arguments.of(null, Problem.CELL_BLANK, Problem.CELL_BLANK, Problem.CELL_BLANK),
                Arguments.of(" \u00a0", Problem.NOT_A_NUMBER, Problem.TEXT_DATE, Problem.CELL_BLANK),
                Arguments.of(true, Problem.NOT_A_NUMBER, Problem.NOT_A_NUMBER, null),
                Arguments.of(LONG, Problem.NOT_A_NUMBER, Problem.TEXT_DATE, null),
                Arguments.of(LONG + "x", Problem.NOT_A_NUMBER, Problem.TEXT_DATE, Problem.TEXT_TOO_LONG),
                Arguments.of(new ErrorInCell("#N/A"), Problem.CELL_ERROR, Problem.CELL_ERROR, Problem.CELL_ERROR),
                Arguments.of(new Object(), Problem.NOT_A_NUMBER, Problem.NOT_A_NUMBER, Problem.NOT_A_NAME));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellIsFineOrOneProblem(Object cell, Problem number, Problem date, Problem name) {
        holds(Kind.NUMBER, cell, number);
        holds(Kind.DATE, cell, date);
        holds(Kind.DATE_OR_BLANK, cell, date == Problem.CELL_BLANK ? null : date);
        holds(Kind.KEY, cell, name);
        holds(Kind.KEY_OR_BLANK, cell, name == Problem.CELL_BLANK ? null : name);
    }

    private static void holds(Kind kind, Object cell, Problem problem) {
        assertThat(Cells.check(kind, cell, "Sales!A1").map(StratumException::problem))
                .as("%s as %s", cell, kind)
                .isEqualTo(Optional.ofNullable(problem));
        if (problem != null) {
            assertThat(Cells.isFine(kind, cell)).as("%s as %s", cell, kind).isFalse();
            assertThat(Cells.check(kind, cell, "Sales!A1").orElseThrow()).hasMessageContaining("Sales!A1");
        }
    }

    @Test
    void theCommonCasesNeedNoSecondLook() {
        assertThat(Cells.isFine(Kind.NUMBER, 1.5)).isTrue();
        assertThat(Cells.isFine(Kind.DATE, 1.0)).isTrue();
        assertThat(Cells.isFine(Kind.KEY, 17850.0)).isTrue();
        assertThat(Cells.isFine(Kind.KEY, "ACME")).isTrue();
        assertThat(Cells.isFine(Kind.KEY, "!")).isTrue();
        assertThat(Cells.isFine(Kind.KEY, "~")).isTrue();
        assertThat(Cells.isFine(Kind.KEY, " ACME")).isFalse();
        assertThat(Cells.isFine(Kind.KEY, "\u00c9clair")).isFalse();
    }

    @Test
    void blanksAndErrorsAreToldFromValues() {
        assertThat(Cells.isBlank(null)).isTrue();
        assertThat(Cells.isBlank("")).isTrue();
        assertThat(Cells.isBlank(" ")).isFalse();
        assertThat(Cells.isBlank(0.0)).isFalse();
        assertThat(Cells.isError(new ErrorInCell("#N/A"))).isTrue();
        assertThat(Cells.isError("#N/A")).isFalse();
        assertThat(Cells.errorText(new ErrorInCell("#N/A"))).isEqualTo("#N/A");
        assertThat(Cells.errorText(new IllegalStateException())).isEqualTo("#VALUE!");
    }

    @Test
    void datesAreTheirSerialNumbers() {
        assertThat(Cells.number(LocalDate.of(2018, 10, 31))).isEqualTo(43_404);
        assertThat(Cells.number(LocalDateTime.of(2018, 10, 31, 12, 0))).isEqualTo(43_404.5);
        assertThat(Cells.number(7)).isEqualTo(7);
    }

    @Test
    void namesAreTextsOrNumbersAsTheyAre() {
        assertThat(Cells.key(17850.0)).isEqualTo("17850");
        assertThat(Cells.key(" ACME\u00a0Ltd")).isEqualTo("ACME Ltd");
        assertThat(Cells.key(true)).isEqualTo("true");
        assertThat(Cells.named(17850.0)).isEqualTo(17850.0);
        assertThat(Cells.named(" ACME\u00a0Ltd")).isEqualTo("ACME Ltd");
        AsTyped typed = new AsTyped();
        assertThat(typed.customer(17850.0)).isEqualTo("17850");
        assertThat(typed.customer("17850")).isEqualTo("17850");
        assertThat(typed.cell("17850")).isEqualTo(17850.0);
        assertThat(typed.cell("nobody")).isEqualTo("nobody");
    }

    @Test
    void longTextsAreQuotedInPart() {
        assertThat(Cells.shown("y".repeat(60))).isEqualTo("y".repeat(60));
        assertThat(Cells.shown("y".repeat(61))).isEqualTo("y".repeat(60) + "...");
        assertThat(Cells.check(Kind.NUMBER, LONG, "A1").orElseThrow().getMessage())
                .hasSizeLessThan(300);
    }

    @Test
    void truthValuesAreQuotedAsCellsShowThem() {
        assertThat(Cells.check(Kind.NUMBER, true, "A1").orElseThrow()).hasMessageContaining("TRUE");
    }

    @Test
    void errorsAreValues() {
        assertThat(new ErrorInCell("#N/A")).isEqualTo(new ErrorInCell("#N/A"));
        assertThat(new ErrorInCell("#N/A")).hasSameHashCodeAs(new ErrorInCell("#N/A"));
        assertThat(new ErrorInCell("#N/A"))
                .isNotEqualTo(new ErrorInCell("#REF!"))
                .isNotEqualTo("#N/A");
    }
}
