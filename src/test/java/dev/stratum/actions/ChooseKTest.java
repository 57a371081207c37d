package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.KmeansFunctions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChooseKTest {
    private final FakeDesk desk = new FakeDesk();

    @Test
    void theSumsOfSquaresAreThoseOfTheWorksheetFunctionAndFall() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("grades");
        Object[][] grades = Arrays.stream(desk.output("grades"), 1, 25)
                .map(row -> Arrays.copyOfRange(row, 5, 9))
                .toArray(Object[][]::new);
        desk.select(dev.stratum.actions.port.Area.cell("My customers", 0, 0));
        desk.run("chooseK");
        Object[][] table = desk.output("choose_k");
        assertThat(table).hasDimensions(9, 5);
        double before = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= 8; k++) {
            assertThat(table[k][1])
                    .isEqualTo(KmeansFunctions.sse(grades, (double) k, null, null, null, null, false, null)[0][0]);
            assertThat((Double) table[k][1]).isLessThan(before);
            before = (Double) table[k][1];
        }
        assertThat(desk.workbook.charts).containsKey("stratum_elbow");
    }

    @Test
    void theIndexIsHighestForPlainlySeparateGroups() {
        Object[][] cells = new Object[13][];
        cells[0] = new Object[] {"Customer", "R", "F", "M"};
        for (int i = 0; i < 12; i++) {
            cells[i + 1] = i % 2 == 0
                    ? new Object[] {"A" + i, 5.0, 50.0 + i % 4, 5e6}
                    : new Object[] {"B" + i, 500.0, 1.0 + i % 4, 5.0};
        }
        desk.type("Data", cells);
        desk.person().answers("rfmc-2021");
        desk.run("chooseK");
        assertThat(desk.told()).startsWith("Segments are best apart with k = 2");
    }

    @Test
    void customersThatAreAllAlikeCannotBeSplit() {
        desk.type("Data", new Object[][] {{"Customer", "R", "F", "M"}, {"A", 5.0, 5.0, 5.0}, {"B", 5.0, 5.0, 5.0}});
        desk.person().answers("rfmc-2021");
        desk.run("chooseK");
        assertThat(desk.told()).contains("Choosing k needs at least 2 different rows");
    }
}
