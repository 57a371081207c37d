package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PlanActionsTest {
    private static final int OWNER = 8;

    @AutoClose
    private final Desk desk = Desk.open();

    private void segment() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
    }

    @Test
    void everyCustomerHasTheLineOfItsSegmentAndCauseInThePlan() {
        segment();
        desk.run("planActions");
        assertThat(desk.output("plan")).hasNumberOfRows(1 + 4 * 4);
        Object[][] list = desk.output("actions");
        assertThat(list).hasNumberOfRows(1 + 24);
        assertThat(Arrays.copyOf(list[0], OWNER))
                .containsExactly(
                        "Customer",
                        "Segment",
                        "Cause",
                        "Action",
                        "Service level",
                        "Visits per year",
                        "Concession",
                        "Budget");
        for (int row = 1; row < list.length; row++) {
            int customer = row;
            Object[] line = Arrays.stream(desk.output("plan"))
                    .filter(each -> each[0].equals(list[customer][1]) && each[1].equals(list[customer][2]))
                    .findFirst()
                    .orElseThrow();
            assertThat(list[row][3]).isEqualTo(line[2]);
            double amount = (Double) Samples.customers()[row][3];
            assertThat((Double) list[row][7]).isCloseTo((Double) line[6] * amount, within(1e-6));
        }
        assertThat(desk.told()).startsWith("24 customers with an action on sheet Customer actions, budget ");
    }

    @Test
    void whatAPersonTypesIntoThePlanIsDone() {
        segment();
        desk.run("planActions");
        Object[] first = desk.output("actions")[1];
        Object[][] plan = desk.output("plan");
        int line = 1;
        while (!plan[line][0].equals(first[1]) || !plan[line][1].equals(first[2])) {
            line++;
        }
        desk.type("Plan", 3 + line, 2, new Object[][] {{"Send a card"}});
        desk.run("planActions");
        assertThat(desk.output("actions")[1][3]).isEqualTo("Send a card");
    }

    @Test
    void ownerDueAndDecisionStayWithTheCustomerOverARefreshInAnotherOrder() {
        segment();
        desk.run("planActions");
        assertThat(desk.cells("Customer actions")[3]).endsWith("Owner", "Due", "Decision");
        desk.type("Customer actions", 3 + 5, OWNER, new Object[][] {{"Ann", Samples.AS_OF + 30, "Call"}});
        Object[][] customers = Samples.customers();
        List<Object[]> rows = Arrays.asList(customers).subList(1, customers.length);
        Collections.reverse(rows);
        desk.type("My customers", customers);
        desk.type("Settings", 4, 1, new Object[][] {{"rfmc-2021"}});
        desk.run("refreshAll");
        List<Object[]> list = List.of(desk.cells("Customer actions"));
        assertThat(list)
                .filteredOn(row -> "C5".equals(row[0]))
                .singleElement()
                .satisfies(row -> assertThat(row).endsWith("Ann", Samples.AS_OF + 30, "Call"));
        assertThat(list).filteredOn(row -> "Ann".equals(row[OWNER])).hasSize(1);
    }

    @Test
    void withoutSegmentsItSaysWhatToDoFirst() {
        desk.type("Notes", new Object[][] {{"nothing", "here"}});
        desk.run("planActions");
        assertThat(desk.told())
                .startsWith("There is nothing to plan yet; use Segment customers first, or open a workbook");
    }
}
