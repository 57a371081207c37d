package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.StratumFunctions;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChooseKTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void theSumsOfSquaresAreThoseOfTheWorksheetFunctionAndFall() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("grades");
        Object[][] grades = Arrays.stream(desk.output("grades"), 1, 25)
                .map(row -> Arrays.copyOfRange(row, 5, 9))
                .toArray(Object[][]::new);
        desk.select(dev.stratum.sheet.Area.cell("My customers", 0, 0));
        desk.run("chooseK");
        Object[][] table = desk.output("choose_k");
        assertThat(table).hasDimensions(9, 9);
        double before = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= 8; k++) {
            assertThat(table[k][1]).isEqualTo(sse(grades, k));
            assertThat((Double) table[k][1]).isLessThan(before);
            before = (Double) table[k][1];
        }
        assertThat(desk.book().charts()).containsKey("stratum_elbow");
    }

    private static Object sse(Object[][] grades, int k) {
        return StratumFunctions.catalogue().find("KMEANS.SSE").orElseThrow().call(grades, (double) k)[0][0];
    }

    @Test
    void plainlySeparateGroupsAreRecommended() {
        // Grades 3 or 4 in one group, 1 or 2 in the other.
        Object[][] cells = new Object[33][];
        cells[0] = new Object[] {"Customer", "R", "F", "M"};
        for (int i = 0; i < 16; i++) {
            boolean first = i % 2 == 0;
            boolean second = i / 2 % 2 == 0;
            boolean third = i / 4 % 2 == 0;
            cells[2 * i + 1] =
                    new Object[] {"A" + i, first ? 5.0 : 100.0, second ? 50.0 : 7.0, third ? 5e9 : 300_000.0};
            cells[2 * i + 2] =
                    new Object[] {"B" + i, first ? 500.0 : 200.0, second ? 1.0 : 2.0, third ? 5.0 : 100_000.0};
        }
        desk.type("Data", cells);
        desk.person().answers("rfmc-2021");
        desk.run("chooseK");
        assertThat(desk.told()).startsWith("Recommended: two segments");
    }

    @Test
    void customersThatAreAllAlikeCannotBeSplit() {
        desk.type("Data", new Object[][] {{"Customer", "R", "F", "M"}, {"A", 5.0, 5.0, 5.0}, {"B", 5.0, 5.0, 5.0}});
        desk.person().answers("rfmc-2021");
        desk.run("chooseK");
        assertThat(desk.told()).contains("Choosing k needs at least 2 different rows");
    }
}
