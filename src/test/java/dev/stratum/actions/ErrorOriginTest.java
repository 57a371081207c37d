package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Explain error in a cell whose error comes from another one. */
class ErrorOriginTest {
    private static final Area HERE = Area.cell("My sums", 0, 2);
    private static final Object[][] SHOWN = {{ExcelError.VALUE}};

    @AutoClose
    private final Desk desk = Desk.open();

    @BeforeEach
    void aStratumErrorAmongNumbers() {
        desk.type("My sums", new Object[][] {{1.0, 2.0}});
        desk.type("Data", new Object[][] {{1.0}, {2.0}, {null}, {4.0}});
        desk.formula(Area.cell("Data", 2, 0), "=CTS.POINTS(\"E\")", SHOWN);
        desk.book().name("Of_mine", new Area("Data", 0, 0, 4, 1));
    }

    private String why(String formula) {
        desk.formula(HERE, formula, SHOWN);
        desk.select(HERE);
        desk.run("explainError");
        return desk.told();
    }

    @Test
    void onAnotherSheetItIsFoundAndExplained() {
        assertThat(why("=B1+SUM(Data!$A$2:$A$4)"))
                .isEqualTo("'My sums'!C1 shows #VALUE!. It comes from Data!A3. CTS.POINTS: Level 'E' is not known; use"
                        + " one of: A, B, C, D");
    }

    @Test
    void behindANameAndInAWholeColumnToo() {
        assertThat(why("=SUM(Of_mine)")).contains("It comes from Data!A3. CTS.POINTS: ");
        assertThat(why("=SUM(Data!A:A)")).contains("It comes from Data!A3. CTS.POINTS: ");
    }

    @Test
    void itIsFollowedOverSeveralCells() {
        desk.formula(Area.cell("My sums", 1, 0), "=Data!A3*2", SHOWN);
        assertThat(why("=A1+A2"))
                .contains("shows #VALUE!. It comes from 'My sums'!A2. It comes from Data!A3. CTS.POINTS: ");
    }

    @Test
    void textsThatLookLikeReferencesAreNone() {
        assertThat(why("=1+(\"Data!A3\"&B1)"))
                .isEqualTo(
                        "'My sums'!C1 shows #VALUE!. #VALUE! An input is of the wrong kind or shape, or a word is not"
                                + " known");
    }
}
