package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ExplainErrorTest {
    @AutoClose
    private final Desk desk = Desk.open();

    /** Selects a cell of a formula that shows errors and asks why. */
    private void explain(String text, Area area, Area selected, Object[][] shown) {
        if (!desk.book().sheets().contains(area.sheet())) {
            desk.book().addSheet(area.sheet());
        }
        desk.formula(area, text, shown);
        desk.select(selected);
        desk.run("explainError");
    }

    private void explain(String text, ExcelError shown) {
        Area cell = Area.cell("Data", 0, 0);
        explain(text, cell, cell, new Object[][] {{shown}});
    }

    @Test
    void theReasonOfOneRowOfASpilledResult() {
        desk.type("Data", new Object[][] {{500000.0}, {"1,200"}, {300000.0}});
        desk.type("Data", 0, 2, new Object[][] {{500000.0, 300000.0, 200000.0}});
        explain("=CTS.LEVEL(A1:A3,C1:E1)", new Area("Data", 0, 1, 3, 1), Area.cell("Data", 1, 1), new Object[][] {
            {"A"}, {ExcelError.NA}, {"B"}
        });
        assertThat(desk.told())
                .isEqualTo(
                        "Data!B2 shows #N/A. CTS.LEVEL: Row 2 of measure is the text '1,200', not a number; turn it into"
                                + " a number (Data > Text to Columns)");
    }

    @Test
    void theReasonOfAWholeCall() {
        explain("=CTS.POINTS(\"E\")", ExcelError.VALUE);
        assertThat(desk.told())
                .startsWith("Data!A1 shows #VALUE!. CTS.POINTS: ")
                .contains("'E'");
    }

    @Test
    void callsInsideCallsAndInsideOtherFunctions() {
        explain("=SUM(1,CTS.POINTS(CTS.LEVEL(\"x\",A9:C9)))", ExcelError.VALUE);
        assertThat(desk.told()).contains(" CTS.LEVEL: cuts holds no values");
    }

    @Test
    void anErrorOfSomebodyElsesFormulaGetsItsGeneralMeaning() {
        explain("=1/0", ExcelError.DIV0);
        assertThat(desk.told()).isEqualTo("Data!A1 shows #DIV/0!. #DIV/0! A denominator is zero");
    }

    /** The function of another add-in is known to the program only; the data are not to blame. */
    @Test
    void aPartThatHasNoValueByItselfIsNamedWithWhatItsNamesStandFor() {
        assumeTrue(desk instanceof XlsxDesk, "Calc calculates no parts");
        explain("=LET(r,B1:D9,CTS.POINTS(theirs(r,\"r\")))", ExcelError.VALUE);
        assertThat(desk.told())
                .isEqualTo(
                        "Data!A1 shows #VALUE!. The part theirs(Data!B1:D9,\"r\") of the formula is #NAME? when it is"
                                + " calculated by itself; put it into a cell of its own, use that cell in the formula,"
                                + " and ask there");
    }

    /** What another add-in calculates is taken from the program, and the rest is worked out on it. */
    @Test
    void aPartThatOnlyTheProgramKnowsIsAskedFor() {
        assumeTrue(desk instanceof XlsxDesk, "Calc calculates no parts");
        desk.book().knows("'[Other.xlsx]Data'!B1", new Object[][] {{"E"}});
        explain("=CTS.POINTS('[Other.xlsx]Data'!B1)", ExcelError.VALUE);
        assertThat(desk.told()).startsWith("Data!A1 shows #VALUE!. CTS.POINTS: Level 'E' is not known");
    }

    @Test
    void everyRowOfALambdaIsWorkedOut() {
        assumeTrue(desk instanceof XlsxDesk, "Calc 7.4 has no LAMBDA");
        desk.type("Data", new Object[][] {{"A"}, {"x"}});
        explain(
                "=BYROW(A1:A2,LAMBDA(r,CTS.POINTS(r)))",
                new Area("Data", 0, 1, 2, 1),
                Area.cell("Data", 1, 1),
                new Object[][] {{40.0}, {ExcelError.VALUE}});
        assertThat(desk.told()).startsWith("Data!B2 shows #VALUE!. CTS.POINTS: Level 'x' is not known");
    }

    @Test
    void theNamesOfALetStandForTheirCells() {
        assumeTrue(desk instanceof XlsxDesk, "Calc 7.4 has no LET");
        desk.type("Data", new Object[][] {{500000.0}, {"x"}});
        explain(
                "=LET(m,A1:A2,CTS.LEVEL(m,{500000,300000,200000}))",
                new Area("Data", 0, 1, 2, 1),
                Area.cell("Data", 1, 1),
                new Object[][] {{"A"}, {ExcelError.NA}});
        assertThat(desk.told())
                .isEqualTo("Data!B2 shows #N/A. CTS.LEVEL: Row 2 of measure is the text 'x', not a number; enter a"
                        + " number");
    }

    /** An at sign takes the cell in the row of the formula from a reference. */
    @Test
    void anAtSignBeforeAReferenceTakesTheCellInItsRow() {
        assumeTrue(desk instanceof XlsxDesk, "Calc writes no at signs");
        desk.type("Data", new Object[][] {{"A"}, {"x"}, {"B"}});
        Area cell = Area.cell("Data", 1, 2);
        explain("=@CTS.POINTS(@A1:A3)", cell, cell, new Object[][] {{ExcelError.VALUE}});
        assertThat(desk.told()).contains("CTS.POINTS: ").contains("'x'").doesNotContain("'A'");
    }

    @Test
    void aCellWithoutAnErrorIsSaidToHaveNone() {
        desk.type("Data", new Object[][] {{5.0}});
        desk.run("explainError");
        assertThat(desk.told()).isEqualTo("Data!A1 shows no error.");
    }

    @Test
    void aMisspeltFunctionIsNamedWithTheNearest() {
        desk.type("Data", new Object[][] {{5.0}});
        desk.formula(Area.cell("Data", 0, 1), "=CTS.SCOR(A1)", new Object[][] {{new IllegalStateException("#NAME?")}});
        desk.select(Area.cell("Data", 0, 1));
        desk.run("explainError");
        assertThat(desk.told()).endsWith("; CTS.SCOR is not a function, did you mean CTS.SCORE?");
    }

    @Test
    void aResultThatLeavesRowsOutTellsIt() {
        desk.type("Data", new Object[][] {{1.0}, {"1,200"}, {3.0}});
        desk.formula(Area.cell("Data", 0, 2), "=KMEANS.MEANDIST(A1:A3)", new Object[][] {{2.0}});
        desk.select(Area.cell("Data", 0, 2));
        desk.run("explainError");
        assertThat(desk.told())
                .startsWith(
                        "Data!C1 shows no error. KMEANS.MEANDIST: 1 of 3 rows is left out. Row 2 of data is the text");
    }
}
