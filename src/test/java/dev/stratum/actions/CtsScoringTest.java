package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.CtsFunctions;
import dev.stratum.sheet.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CtsScoringTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void scoresAreThoseOfTheWorksheetFunction() {
        Object[][] customers = Samples.customers();
        desk.type("My customers", customers);
        desk.run("ctsScores");
        Object[][] scores = desk.output("cts");
        assertThat(scores).hasDimensions(25, 14);
        for (int row = 1; row < scores.length; row++) {
            Object[] customer = customers[row];
            double size = (Double) customer[3] / (Double) customer[2];
            Object[][] table =
                    CtsFunctions.table(new Object[][] {{size, customer[4], customer[5], customer[6]}}, null, false);
            assertThat(scores[row][0]).isEqualTo(customer[0]);
            assertThat(scores[row][13]).isEqualTo(table[0][8]);
            assertThat(scores[row][5]).isEqualTo(table[0][0]);
            assertThat(scores[row][9]).isEqualTo(table[0][4]);
        }
        assertThat(desk.told()).isEqualTo("24 customers scored on sheet CTS scores.");
    }

    @Test
    void thresholdsTypedInTheWorkbookCount() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("policy");
        Object[][] table = desk.output("policy_cts");
        assertThat(table[1]).contains("Average order size", 500000.0, 300000.0, 200000.0);
        var area = dev.stratum.actions.output.Written.tableArea(desk.book(), "policy_cts")
                .orElseThrow();
        desk.type(area.sheet(), area.row() + 1, 3, new Object[][] {{3.0, 2.0, 1.0}});
        desk.select(dev.stratum.sheet.Area.cell("My customers", 1, 1));
        desk.run("ctsScores");
        assertThat(desk.column("cts", 5)).containsOnly("A");
    }

    /** Table 1 with a line for visits below the four of the paper, and a column Visits among the customers. */
    @Test
    void anIndexOfOnesOwnIsScoredFromItsColumn() {
        desk.type("Table 1", new Object[][] {
            {"Index", "Weight", "Better", "Level A from", "Level B from", "Level C from"},
            {"Average order size", 4.0, "more", 500000.0, 300000.0, 200000.0},
            {"Average days to pay", 3.0, "fewer", 30.0, 60.0, 90.0},
            {"Will-call share", 2.0, "more", 0.6, 0.4, 0.2},
            {"Salesperson return", 1.0, "fewer", 1000.0, 2500.0, 5000.0},
            {"Visits", 2.0, "fewer", 2.0, 5.0, 9.0}
        });
        desk.book().name("cts_policy", new Area("Table 1", 0, 0, 6, 6));
        desk.type("My customers", new Object[][] {
            {"Customer", "Order size", "Days to pay", "Will-call", "Salesperson return", "Visits (a year)"},
            {"C1", 600_000.0, 5.0, 0.95, 0.0, 7.0},
            {"C2", 100.0, 30.0, 0.6, 2000.0, 12.0},
            {"C3", 100.0, 30.0, 0.6, 2000.0, "twelve"}
        });
        desk.select(Area.cell("My customers", 1, 1));
        desk.run("ctsScores");
        Object[][] scores = desk.output("cts");
        assertThat(scores).hasDimensions(3, 17);
        assertThat(scores[0]).contains("Visits", "Visits level", "Visits points");
        assertThat(scores[1]).contains(7.0).endsWith("C", 40.0, 40.0, 40.0, 40.0, 20.0, 440.0 / 12);
        assertThat(scores[2]).contains(12.0).endsWith("D", 10.0, 40.0, 40.0, 30.0, 10.0, 290.0 / 12);
        assertThat(desk.told()).contains("2 customers scored", "1 row was left out");
        desk.type("My customers", 0, 5, new Object[][] {{"Calls"}});
        desk.select(Area.cell("My customers", 1, 1));
        desk.run("ctsScores");
        assertThat(desk.told()).contains("has no column for visits", "name it, for example, Visits");
    }

    @Test
    void aShareAboveOneIsAProblemOfItsRowAlone() {
        Object[][] customers = Samples.customers();
        customers[4][5] = 40.0;
        desk.type("My customers", customers);
        desk.run("ctsScores");
        assertThat(desk.output("cts")).hasDimensions(24, 14);
        assertThat(desk.output("problems")[1]).contains("C4");
        assertThat(desk.output("problems")[1][4].toString())
                .contains("Will-call share is 40")
                .contains("A5");
    }

    @Test
    void aCustomerWithoutPurchasesHasNoOrderSizeAndIsLeftOut() {
        Object[][] customers = Samples.customers();
        customers[4][2] = 0.0;
        desk.type("My customers", customers);
        desk.run("ctsScores");
        assertThat(desk.told())
                .isEqualTo("23 customers scored on sheet CTS scores; 1 row was left out: see sheet Problems.");
        assertThat(desk.output("problems")[1][0]).isEqualTo("'My customers'!C5");
        assertThat(desk.output("problems")[1][4].toString())
                .contains("The number of purchases is 0; it must be above zero");
    }

    @Test
    void aMissingColumnIsNamed() {
        Object[][] customers = Samples.customers();
        customers[0][5] = "Something else";
        desk.type("My customers", customers);
        desk.run("ctsScores");
        assertThat(desk.told())
                .contains("'My customers'!A1:G25 has no column for")
                .contains("name it, for example");
    }
}
