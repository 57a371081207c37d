package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.uno.Any;
import com.sun.star.uno.Type;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What Calc delivers becomes what every host delivers. */
class CalcArgumentsTest {

    @Test
    void anOmittedArgumentIsNull() {
        assertThat(CalcArguments.of(Any.VOID, 2.0)).containsExactly(null, 2.0);
    }

    @Test
    void wholeNumbersBecomeTheNumbersOfCells() {
        assertThat(CalcArguments.of(2, new Any(Type.LONG, 3))).containsExactly(2.0, 3.0);
    }

    @Test
    void textStaysAsItIs() {
        assertThat(CalcArguments.of("1,200")).containsExactly("1,200");
    }

    @Test
    void aRangeOfSomeRowsKeepsItsBlanksBelow() {
        Object[][] cells = {{1.0}, {""}, {""}};
        assertThat((Object[][]) CalcArguments.of((Object) cells)[0]).hasDimensions(3, 1);
    }

    @Test
    void wholeColumnsAreCutTogetherBelowTheLastRowInUseOfAny() {
        Object[][] longer = column(1_048_576);
        Object[][] shorter = column(1_048_576);
        longer[166][0] = 5.0;
        shorter[99][0] = "x";
        Object[] values = CalcArguments.of(longer, shorter, 4.0);
        assertThat((Object[][]) values[0]).hasDimensions(167, 1);
        assertThat((Object[][]) values[1]).hasDimensions(167, 1);
        assertThat(values[2]).isEqualTo(4.0);
    }

    @Test
    void anEmptyColumnKeepsOneRow() {
        Object[] values = CalcArguments.of((Object) column(1_048_576));
        assertThat((Object[][]) values[0]).hasDimensions(1, 1);
    }

    private static Object[][] column(int rows) {
        Object[][] column = new Object[rows][1];
        Arrays.fill(column, new Object[] {""});
        for (int row = 0; row < 200; row++) {
            column[row] = new Object[] {""};
        }
        return column;
    }
}
