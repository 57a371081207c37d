package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.port.Chart;
import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChartsTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void chartsShowTheTableAboveThemWithoutItsTotal() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        desk.run("charts");
        Area table = dev.stratum.actions.output.Written.tableArea(desk.book(), "charts")
                .orElseThrow();
        Chart shares = desk.book().charts().get("stratum_shares");
        Chart grades = desk.book().charts().get("stratum_grades");
        assertThat(desk.book().read(shares.categories()))
                .isDeepEqualTo(new Object[][] {{"Most valuable"}, {"Valuable"}, {"General"}, {"Low contribution"}});
        assertThat(desk.book().read(shares.series().get(0).name())[0][0]).isEqualTo("Share");
        assertThat(grades.series()).hasSize(4);
        assertThat(desk.book().read(grades.series().get(3).name())[0][0]).isEqualTo("Mean CTSC");
        assertThat(shares.over().row()).isGreaterThan(table.row() + table.rows() - 1);
        assertThat(grades.over().column())
                .isGreaterThanOrEqualTo(shares.over().column() + shares.over().columns());
        assertThat(desk.told()).isEqualTo("Two charts of 24 customers on sheet Segment charts.");
    }

    @Test
    void theSharesOfAllSegmentsAreOne() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        double sum = 0;
        for (Object[] row : desk.book()
                .read(desk.book().charts().get("stratum_shares").series().get(1).values())) {
            sum += (Double) row[0];
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void withoutSegmentsItSaysWhatToDoFirst() {
        desk.type("My customers", Samples.customers());
        desk.run("charts");
        assertThat(desk.told()).contains("Segment customers first");
        assertThat(desk.book().charts()).isEmpty();
    }
}
