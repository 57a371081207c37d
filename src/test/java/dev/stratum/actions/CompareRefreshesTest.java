package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CompareRefreshesTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void theLastTwoDatesStandSideBySide() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
        Area asOf = desk.book().named("as_of").orElseThrow();
        desk.type(asOf.sheet(), asOf.row(), asOf.column(), new Object[][] {{Samples.AS_OF}});
        desk.type("My customers", 1, 1, new Object[][] {{900.0}, {900.0}, {900.0}});
        desk.run("refreshAll");
        desk.run("compareRefreshes");
        Object[][] comparison = desk.output("comparison");
        assertThat(comparison).hasDimensions(6, 6);
        assertThat(comparison[5]).startsWith("Total", 24.0, 1.0, 24.0, 1.0);
        Object[][] migration = desk.output("migration");
        assertThat(migration[5][5]).isEqualTo(24.0);
        for (int row = 1; row <= 4; row++) {
            assertThat(comparison[row][1]).isEqualTo(migration[row][5]);
            assertThat(comparison[row][3]).isEqualTo(migration[5][row]);
        }
        assertThat(desk.told()).isEqualTo("24 customers of both dates compared: see sheet Comparison.");
    }

    @Test
    void oneDateIsNotEnough() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
        desk.run("compareRefreshes");
        assertThat(desk.told()).contains("nothing to compare yet").contains("two dates");
    }
}
