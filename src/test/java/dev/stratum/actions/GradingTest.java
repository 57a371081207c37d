package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.RfmcFunctions;
import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GradingTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void gradesAreThoseOfTheWorksheetFunction() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("grades");
        Object[][] graded = desk.output("grades");
        Object[][] measures = Arrays.stream(graded, 1, graded.length)
                .map(row -> Arrays.copyOfRange(row, 1, 5))
                .toArray(Object[][]::new);
        Object[][] expected = RfmcFunctions.grades(measures, null, false, null, null);
        for (int row = 1; row < graded.length; row++) {
            assertThat(Arrays.copyOfRange(graded[row], 5, 11)).isEqualTo(expected[row - 1]);
        }
        assertThat(desk.told())
                .isEqualTo("24 customers graded on sheet Grades. No customer has grade 1 in monetary value.");
    }

    @Test
    void recencyFollowsFromTheDateOfTheLastPurchase() {
        desk.type("Data", new Object[][] {
            {"Client", "Last purchase (date)", "Number of orders", "Revenue"},
            {"A", (double) ExcelDates.serial(LocalDate.of(2018, 10, 21)), 3.0, 1000.0},
            {"B", (double) ExcelDates.serial(LocalDate.of(2018, 11, 21)), 3.0, 1000.0}
        });
        desk.person().answers("rfmc-2021", "2018-10-31");
        desk.run("grades");
        assertThat(desk.output("grades")).hasDimensions(2, 9);
        assertThat(desk.output("grades")[1]).startsWith("A", 10.0, 3.0, 1000.0);
        assertThat(desk.output("problems")[1][0]).isEqualTo("Data!B3");
        assertThat(desk.output("problems")[1][4].toString()).contains("on or before the date of analysis");
    }

    @Test
    void withoutCostToServeThreeGradesAreGiven() {
        desk.type("Data", new Object[][] {{"R", "F", "M", "Customer"}, {5.0, 9.0, 1e6, "A"}, {300.0, 1.0, 10.0, "B"}});
        desk.person().answers("ledger-quartiles");
        desk.run("grades");
        assertThat(desk.output("grades")[1]).endsWith(4.0, 4.0, 4.0, "444", 4.0);
        assertThat((Double) desk.output("grades")[2][4]).isLessThan(4);
    }

    @Test
    void whoCancelsTheQuestionChangesNothing() {
        desk.type("My customers", Samples.customers());
        desk.run("grades");
        assertThat(desk.told()).isEqualTo("Grades was stopped; nothing was changed.");
        assertThat(desk.sheets()).containsExactly("My customers");
    }
}
