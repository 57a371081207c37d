package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.port.Area;
import dev.stratum.actions.port.FormulaCell;
import org.junit.jupiter.api.Test;

class ExplainErrorTest {
    private final FakeDesk desk = new FakeDesk();

    private void formula(String text, Area area, Area selected, String shown) {
        Object[][] cells = new Object[area.rows()][area.columns()];
        for (Object[] row : cells) {
            java.util.Arrays.fill(row, new IllegalStateException(shown));
        }
        desk.type(area.sheet(), area.row(), area.column(), cells);
        desk.workbook.formulas.put(area.address(), new FormulaCell(text, area));
        desk.select(selected);
        desk.run("explainError");
    }

    @Test
    void theReasonOfOneRowOfASpilledResult() {
        desk.type("Data", new Object[][] {{500000.0}, {"1,200"}, {300000.0}});
        formula("=CTS.LEVEL(A1:A3,C1:E1)", new Area("Data", 0, 1, 3, 1), Area.cell("Data", 1, 1), "#N/A");
        desk.type("Data", 0, 2, new Object[][] {{500000.0, 300000.0, 200000.0}});
        desk.select(Area.cell("Data", 1, 1));
        desk.run("explainError");
        assertThat(desk.told())
                .isEqualTo(
                        "Data!B2 shows #N/A. CTS.LEVEL: Row 2 of measure is the text '1,200', not a number; turn it into"
                                + " a number (Data > Text to Columns)");
    }

    @Test
    void theReasonOfAWholeCall() {
        formula("=_xll.CTS.POINTS(\"E\")", Area.cell("Data", 0, 0), Area.cell("Data", 0, 0), "#VALUE!");
        assertThat(desk.told())
                .startsWith("Data!A1 shows #VALUE!. CTS.POINTS: ")
                .contains("'E'");
    }

    @Test
    void callsInsideCallsAndInsideOtherFunctions() {
        formula(
                "=SUM(1,CTS.POINTS(CTS.LEVEL(\"x\",A9:C9)))",
                Area.cell("Data", 0, 0),
                Area.cell("Data", 0, 0),
                "#VALUE!");
        assertThat(desk.told()).contains("CTS.POINTS: ").contains("cuts holds no values");
    }

    @Test
    void anErrorOfSomebodyElsesFormulaGetsItsGeneralMeaning() {
        formula("=1/0", Area.cell("Data", 0, 0), Area.cell("Data", 0, 0), "#DIV/0!");
        assertThat(desk.told()).isEqualTo("Data!A1 shows #DIV/0!. #DIV/0! A denominator is zero");
    }

    @Test
    void aCellWithoutAnErrorIsSaidToHaveNone() {
        desk.type("Data", new Object[][] {{5.0}});
        desk.run("explainError");
        assertThat(desk.told()).isEqualTo("Data!A1 shows no error.");
    }
}
