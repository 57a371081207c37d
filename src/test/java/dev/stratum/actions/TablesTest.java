package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.actions.output.Written;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.sheet.source.TableFinder;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which table a person means. */
class TablesTest {
    private static final List<Meaning> NEEDED = List.of(Meaning.CUSTOMER, Meaning.AMOUNT);

    @AutoClose
    private final Desk desk = Desk.open();

    private SourceTable found() {
        return new TableFinder(desk.book(), Written.all(desk.book(), Actions.outputs())).find(List.of(NEEDED));
    }

    private static Object[][] table(String first) {
        return new Object[][] {{"Customer", "Amount"}, {first, 1.0}, {"B", 2.0}};
    }

    @Test
    void theSelectedCellsWhenTheyHaveTheColumns() {
        desk.type("Data", 0, 0, table("left"));
        desk.type("Data", 0, 5, table("right"));
        desk.select(new Area("Data", 0, 5, 2, 2));
        assertThat(found().area().address()).isEqualTo("Data!F1:G2");
    }

    @Test
    void wholeColumnsAreCutAtTheLastRowInUse() {
        desk.type("Data", table("A"));
        desk.select(new Area("Data", 0, 0, 1_048_576, 2));
        assertThat(found().area().address()).isEqualTo("Data!A1:B3");
    }

    @Test
    void oneCellMeansTheTableOfItsSheetBelowAnyTitle() {
        desk.type("Data", new Object[][] {{"Customers"}, {"of 2018"}});
        desk.type("Data", 4, 2, table("A"));
        desk.select(Area.cell("Data", 6, 3));
        assertThat(found().area().address()).isEqualTo("Data!C5:D7");
    }

    @Test
    void aTableBesideWithAGapIsNotTakenIn() {
        desk.type("Data", table("A"));
        desk.type("Data", 0, 3, new Object[][] {{"Remarks"}, {"x"}});
        assertThat(found().headers()).containsExactly("Customer", "Amount");
    }

    @Test
    void aBlankRowInsideDoesNotCutTheTableOff() {
        desk.type("Data", table("A"));
        desk.type("Data", 4, 0, new Object[][] {{"C", 3.0}});
        desk.select(Area.cell("Data", 0, 0));
        assertThat(found().area().address()).isEqualTo("Data!A1:B5");
        assertThat(found().usable(NEEDED, true).rows()).containsExactly(1, 2, 4);
    }

    @Test
    void anotherSheetIsLookedAtWhenTheShownOneHasNoTable() {
        desk.type("Data", table("A"));
        desk.type("Start", new Object[][] {{"Welcome"}});
        assertThat(found().area().sheet()).isEqualTo("Data");
    }

    @Test
    void ownOutputsAreNotTakenForDataOfAnotherSheet() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("grades");
        desk.book().removeSheet("My customers");
        desk.type("Start", new Object[][] {{"Welcome"}});
        assertThatThrownBy(this::found).hasMessageContaining("No table with a column Customer and a column Amount");
    }

    @Test
    void rowsAddedLaterBelongToTheTable() {
        desk.type("Data", table("A"));
        Area known = found().area();
        desk.type("Data", 3, 0, new Object[][] {{"C", 3.0}, {"D", 4.0}});
        assertThat(new TableFinder(desk.book(), List.of()).again(known).area().address())
                .isEqualTo("Data!A1:B5");
    }
}
