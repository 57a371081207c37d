package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where outputs go. */
class DraftTest {
    @AutoClose
    private final Desk desk = Desk.open();

    private static Output grades(Object... values) {
        Object[][] table = new Object[values.length + 1][];
        table[0] = new Object[] {"Grade"};
        for (int i = 0; i < values.length; i++) {
            table[i + 1] = new Object[] {values[i]};
        }
        return Output.of("grades", "Grades", "Grades of customers", "A note", table, Format.GENERAL);
    }

    private void write(Output... outputs) {
        Draft draft = new Draft(desk.book());
        for (Output output : outputs) {
            draft.add(output);
        }
        draft.changes().apply(desk.book());
    }

    @Test
    void anOutputAddedTwiceKeepsItsSheetAndTheLaterOneCounts() {
        write(grades(1.0), grades(2.0, 3.0));
        assertThat(desk.sheets()).containsExactly("Grades");
        assertThat(desk.column("grades", 0)).containsExactly(2.0, 3.0);
    }

    @Test
    void theSheetOfAnEarlierRunIsKeptToo() {
        write(grades(1.0, 2.0, 3.0));
        write(grades(4.0), grades(5.0, 6.0));
        assertThat(desk.sheets()).containsExactly("Grades");
        assertThat(desk.cells("Grades")).hasDimensions(6, 1);
        assertThat(desk.column("grades", 0)).containsExactly(5.0, 6.0);
    }

    @Test
    void aColumnThatAPersonPutInsideStaysAsItIs() {
        write(grades(1.0, 2.0));
        // What a spreadsheet program does with an inserted column: the cells and the name move apart.
        desk.type("Grades", 3, 0, new Object[][] {{"Grade", "Remark"}, {1.0, "call her"}, {2.0, null}});
        desk.book().name("stratum_grades", new Area("Grades", 0, 0, 6, 2));
        Object[][] before = desk.cells("Grades");
        write(grades(3.0));
        assertThat(desk.cells("Grades")).isDeepEqualTo(before);
        assertThat(desk.book().named("stratum_grades").orElseThrow().sheet()).isEqualTo("Grades 2");
    }

    @Test
    void cellsBelowThatAPersonTypedSendALongerOutputToANewSheet() {
        write(grades(1.0));
        desk.type("Grades", 6, 0, new Object[][] {{"mine"}});
        write(grades(1.0), grades(1.0, 2.0, 3.0));
        assertThat(desk.sheets()).containsExactly("Grades", "Grades 2");
        assertThat(desk.book().read(Area.cell("Grades", 6, 0))[0][0]).isEqualTo("mine");
        assertThat(desk.book().named("stratum_grades").orElseThrow().sheet()).isEqualTo("Grades 2");
    }
}
