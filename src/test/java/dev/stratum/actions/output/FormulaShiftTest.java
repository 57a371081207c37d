package dev.stratum.actions.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas that Excel and Calc give when a cell is copied three rows down. */
class FormulaShiftTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=A5*2                            | =A8*2",
                "=$A5+A$5+$A$5                    | =$A8+A$5+$A$5",
                "=SUM(B5:D5)                      | =SUM(B8:D8)",
                "=SUM(5:6)+SUM($5:6)              | =SUM(8:9)+SUM($5:9)",
                "=SUM(A:A)                        | =SUM(A:A)",
                "=Data!A5&'Sheet A5'!B5           | =Data!A8&'Sheet A5'!B8",
                "=\"A5\"&A5                       | =\"A5\"&A8",
                "=LOG10(A5)+ATAN2(A5,1)           | =LOG10(A8)+ATAN2(A8,1)",
                "=_xll.CTS.POINTS(A5)             | =_xll.CTS.POINTS(A8)",
                "=VLOOKUP(A5,Table1[[#All],[A5]],2) | =VLOOKUP(A8,Table1[[#All],[A5]],2)",
                "=Q4_TOTAL+TAX20245678+XFE5       | =Q4_TOTAL+TAX20245678+XFE5",
                "=1.5E10*A5                       | =1.5E10*A8",
                "=A1048576                        | =#REF!"
            })
    void relativeReferencesFollow(String formula, String there) {
        assertThat(FormulaShift.down(formula, 3)).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({"=A5, =A2", "=A3, =#REF!", "=$A$3, =$A$3"})
    void upwardsToo(String formula, String there) {
        assertThat(FormulaShift.down(formula, -3)).isEqualTo(there);
    }
}
