package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.StratumFunctions;
import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** New workbook, Function guide, Policy and About. */
class HelpActionsTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void aTemplateIsChosenAndOpened() {
        desk.book().offerTemplates("rfmc", "ledger");
        desk.person().answers("ledger");
        desk.run("newWorkbook");
        assertThat(desk.book().opened()).containsExactly("ledger");
        assertThat(desk.person().told).isEmpty();
    }

    @Test
    void withoutTemplatesItSaysWhereTheyBelong() {
        desk.run("newWorkbook");
        assertThat(desk.told()).contains("nothing to open").contains("folder templates");
    }

    @Test
    void theGuideListsEveryFunction() {
        desk.run("functionGuide");
        assertThat(desk.column("functions", 0))
                .isEqualTo(java.util.List.copyOf(StratumFunctions.catalogue().names()));
        assertThat(desk.column("functions", 1)).contains("CTS.POINTS(level)");
    }

    @Test
    void thePolicyTablesAreReadAsTheyAreWritten() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("grades");
        Object[][] byName = desk.output("grades");
        desk.run("policy");
        assertThat(desk.told()).contains("tables of this workbook now");
        desk.select(Area.cell("My customers", 0, 0));
        desk.run("grades");
        assertThat(desk.output("grades")).isDeepEqualTo(byName);
    }

    @Test
    void policyTablesThatAreThereAreShownAndNeverOverwritten() {
        desk.person().answers("rfmc-2021");
        desk.run("policy");
        Area table = desk.book().named("grade_policy").orElseThrow();
        desk.type(table.sheet(), table.row() + 1, 2, new Object[][] {{1.0, 2.0, 3.0}});
        desk.run("policy");
        assertThat(desk.book().read(table)[1]).endsWith(1.0, 2.0, 3.0);
        assertThat(desk.book().selection()).isEqualTo(table);
        assertThat(desk.told()).contains("has its policy at");
    }

    @Test
    void aPolicyWithoutThresholdsSaysSo() {
        desk.person().answers("ledger-quartiles");
        desk.run("policy");
        assertThat(desk.told()).contains("no thresholds to type");
        assertThat(desk.sheets()).isEmpty();
    }

    @Test
    void aboutNamesVersionAndLicence() {
        desk.run("about");
        assertThat(desk.told()).matches("Stratum \\d+\\.\\d+.*").contains("Apache License 2.0", "rfmc-2021");
    }
}
