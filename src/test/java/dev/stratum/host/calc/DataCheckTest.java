package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import org.junit.jupiter.api.Test;

class DataCheckTest {

    @Test
    void namesTheRowsWithBlanksTextAndErrorsInColumnsOfNumbers() {
        Object[][] cells = {
            {"Customer", "Days", "Amount"},
            {"A", 1.0, 10.0},
            {"B", "", 20.0},
            {"", "", ""},
            {"C", 3.0, "1,200"},
            {"D", new CellError(ExcelError.NA, ""), 40.0},
            {"E", 5.0, 50.0},
        };
        assertThat(DataCheck.issues(cells)).extracting(issue -> issue.row() + 1).containsExactly(3, 5, 6);
        assertThat(DataCheck.issues(cells).get(1).problem())
                .hasMessageContainingAll("Amount", "'1,200'", "not a number");
    }

    @Test
    void findsNothingToCheckInTextOrInAnEmptySheet() {
        assertThat(DataCheck.issues(new Object[][] {{"a"}, {"b"}})).isEmpty();
        assertThat(DataCheck.issues(new Object[0][0])).isEmpty();
    }

    @Test
    void saysSoWhenNoRowIsUsable() {
        Object[][] cells = {{"x", "y"}, {1.0, ""}, {"", 2.0}};
        assertThat(DataCheck.issues(cells))
                .singleElement()
                .satisfies(issue -> assertThat(issue.problem()).hasMessageContaining("no row without blanks"));
    }
}
