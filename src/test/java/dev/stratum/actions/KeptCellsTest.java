package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.output.Written;
import dev.stratum.port.FormulaCell;
import dev.stratum.sheet.Area;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person typed beside an output or into it is never lost. */
class KeptCellsTest {
    @AutoClose
    private final Desk desk = Desk.open();

    private Area table;

    @BeforeEach
    void segments() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021", "2018-10-31");
        desk.run("segmentCustomers");
        table = Written.tableArea(desk.book(), "segments").orElseThrow();
    }

    /** Types beside the table of segments, the header first. */
    private void beside(int column, Object... cells) {
        Object[][] block = Arrays.stream(cells).map(cell -> new Object[] {cell}).toArray(Object[][]::new);
        desk.type("Segments", table.row(), table.columns() + column, block);
    }

    private void refresh() {
        desk.select(Area.cell("My customers", 0, 0));
        desk.run("segmentCustomers");
    }

    /** What stands in a column beside the segments, by customer. */
    private Map<Object, Object> noted(int column) {
        Area now = Written.tableArea(desk.book(), "segments").orElseThrow();
        Map<Object, Object> noted = new LinkedHashMap<>();
        for (int row = 1; row < now.rows(); row++) {
            Object note = desk.book().read(now.at(row, now.columns() + column))[0][0];
            if (note != null && !"".equals(note)) {
                noted.put(desk.book().read(now.at(row, 0))[0][0], note);
            }
        }
        return noted;
    }

    private Object customer(int row) {
        return desk.book().read(table.at(row, 0))[0][0];
    }

    private Object[] notes() {
        Object[] notes = new Object[table.rows()];
        notes[0] = "Note";
        for (int row = 1; row < notes.length; row++) {
            notes[row] = "about " + customer(row);
        }
        return notes;
    }

    @Test
    void aColumnBesideGoesWithItsCustomersWhenTheyComeGoAndAreOrderedAnew() {
        beside(0, notes());
        Object[][] customers = Samples.customers();
        Object[][] others = new Object[customers.length][];
        others[0] = customers[0];
        for (int row = 1; row < customers.length; row++) {
            others[row] = customers[customers.length - row];
        }
        Object gone = others[4][0];
        others[4] = new Object[] {"New one", 5.0, 9.0, 900_000.0, 20.0, 0.5, 900.0};
        desk.type("My customers", others);
        desk.run("segmentCustomers");
        Map<Object, Object> noted = noted(0);
        assertThat(noted).hasSize(customers.length - 2).doesNotContainKeys("New one", gone);
        assertThat(noted).allSatisfy((customer, note) -> assertThat(note).isEqualTo("about " + customer));
        assertThat(desk.output("notes")[1]).containsExactly("segments", gone, "Note", "about " + gone);
        assertThat(desk.told()).endsWith("What you had noted beside rows that have gone is on sheet Kept notes.");
        // He comes back.
        others[4] = Arrays.stream(customers)
                .filter(row -> row[0].equals(gone))
                .findFirst()
                .orElseThrow();
        desk.type("My customers", others);
        desk.run("segmentCustomers");
        assertThat(noted(0)).hasSize(customers.length - 1).containsEntry(gone, "about " + gone);
        assertThat(desk.output("notes")).hasNumberOfRows(1);
    }

    @Test
    void formulasBesideFollowTheirCustomersAndNewOnesGetThemToo() {
        beside(0, "Twice");
        for (int row = 1; row < table.rows(); row++) {
            Area cell = table.at(row, table.columns());
            String value = table.at(row, 4).cells();
            desk.formula(cell, "=" + value + "*2+$A$1", new Object[][] {{1.0}});
        }
        Object[][] customers = Samples.customers();
        Object[] first = customers[1];
        customers[1] = new Object[] {"New one", 5.0, 9.0, 900_000.0, 20.0, 0.5, 900.0};
        desk.type("My customers", customers);
        desk.type("My customers", customers.length, 0, new Object[][] {first});
        refresh();
        Area now = Written.tableArea(desk.book(), "segments").orElseThrow();
        assertThat(now.rows()).isEqualTo(table.rows() + 1);
        for (int row = 1; row < now.rows(); row++) {
            assertThat(desk.book().formula(now.at(row, now.columns())).map(FormulaCell::text))
                    .contains("=" + now.at(row, 4).cells() + "*2+$A$1");
        }
    }

    @Test
    void aCellThatWasTypedOverIsToldAndKeptBesideTheTable() {
        Object customer = customer(2);
        desk.type("Segments", table.row() + 2, 2, new Object[][] {{"Most valuable (override)"}});
        String column = String.valueOf(desk.book().read(table.at(0, 2))[0][0]);
        refresh();
        assertThat(desk.told())
                .contains("You had typed over " + table.at(2, 2).address()
                        + "; what you typed is kept beside the table, in the column '" + column + " (typed)'.");
        assertThat(noted(0)).containsExactly(Map.entry(customer, "Most valuable (override)"));
        refresh();
        assertThat(desk.told()).doesNotContain("typed");
        assertThat(noted(0)).containsExactly(Map.entry(customer, "Most valuable (override)"));
    }

    @Test
    void aCustomerThatWasRenamedInsideAnOutputIsToldToo() {
        beside(0, notes());
        Object customer = customer(3);
        desk.type("Segments", table.row() + 3, 0, new Object[][] {{"Another name"}});
        refresh();
        assertThat(desk.told()).contains("You had typed over " + table.at(3, 0).address());
        assertThat(noted(0)).containsEntry(customer, "about " + customer);
        assertThat(noted(1)).containsExactly(Map.entry(customer, "Another name"));
    }

    @Test
    void rowsThatAPersonSortedAreNoTypedCells() {
        beside(0, notes());
        Area all = table.resized(table.rows(), table.columns() + 1);
        Object[][] cells = desk.book().read(all);
        List<Object[]> rows = Arrays.asList(Arrays.copyOfRange(cells, 1, cells.length));
        java.util.Collections.reverse(rows);
        desk.type("Segments", table.row() + 1, 0, rows.toArray(Object[][]::new));
        refresh();
        assertThat(desk.told()).doesNotContain("typed");
        assertThat(noted(0))
                .hasSize(table.rows() - 1)
                .allSatisfy((customer, note) -> assertThat(note).isEqualTo("about " + customer));
    }

    @Test
    void whatStandsBehindABlankColumnStaysWhereItIs() {
        beside(1, notes());
        Object[][] customers = Samples.customers();
        desk.type("My customers", 1, 0, new Object[][] {customers[2], customers[1]});
        Object[][] before = desk.book().read(table.resized(table.rows(), table.columns() + 2));
        refresh();
        Object[][] after = desk.book().read(table.resized(table.rows(), table.columns() + 2));
        for (int row = 0; row < before.length; row++) {
            assertThat(after[row][table.columns() + 1]).isEqualTo(before[row][table.columns() + 1]);
        }
    }

    @Test
    void whatWasTypedBesideTheTitleStays() {
        desk.type("Segments", 0, 3, new Object[][] {{"For the board"}});
        refresh();
        assertThat(desk.book().read(Area.cell("Segments", 0, 3))[0][0]).isEqualTo("For the board");
        assertThat(desk.sheets()).doesNotContain("Segments 2");
    }

    @Test
    void anOutputWhoseTitleWasChangedIsLeftAloneAndToldSo() {
        desk.type("Segments", 0, 0, new Object[][] {{"My own list"}});
        refresh();
        assertThat(desk.told()).endsWith("Sheet Segments stays as you changed it; the new one is Segments 2.");
        assertThat(desk.book().read(Area.cell("Segments", 0, 0))[0][0]).isEqualTo("My own list");
    }

    @Test
    void withoutTheHiddenSheetNothingIsTakenForTyped() {
        desk.book().removeSheet(desk.book().hidden().iterator().next());
        desk.type("Segments", table.row() + 2, 2, new Object[][] {{"typed"}});
        refresh();
        assertThat(desk.told()).doesNotContain("You had typed");
    }
}
