package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFinderTest {
    private static final List<List<Meaning>> SALES = List.of(List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT));
    private static final List<List<Meaning>> SALES_OR_PROFITS =
            List.of(List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT), List.of(Meaning.CUSTOMER, Meaning.PROFIT));

    private static Object[] row(Object... cells) {
        return cells;
    }

    /** A title, a ledger in B3:D6 with a blank row inside, a gap, and notes beside it. */
    private static Book ledger() {
        return new Book()
                .with(
                        "Sales",
                        row(null, "Sales of the year"),
                        row(),
                        row(null, "Customer", "Order date", "Amount", null, "Note"),
                        row(null, "A", 43_000.0, 5.0, null, "paid"),
                        row(),
                        row(null, "B", 43_001.0, 6.0));
    }

    private static TableFinder finder(Book book) {
        return new TableFinder(book, List.of());
    }

    private static String found(Book book) {
        return finder(book).look(SALES).map(table -> table.area().address()).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "Sales!A1, Sales!B3:D6",
        "Sales!C4, Sales!B3:D6",
        "Sales!Z99, Sales!B3:D6",
        "Sales!B3:D4, Sales!B3:D4",
        "Sales!A1:D4, Sales!B3:D4",
        "Sales!B3:F6, Sales!B3:F6",
        "Sales!B1:D2, Sales!B3:D6",
        "Sales!H20:J30, Sales!B3:F6",
        "Sales!B4:D6, Sales!B3:D6"
    })
    void theTableAtTheSelectionCounts(String selection, String table) {
        assertThat(found(ledger().selected(selection))).isEqualTo(table);
    }

    @Test
    void theTableKnowsItsNamesAndCells() {
        SourceTable table = finder(ledger().selected("Sales!A1")).find(SALES);
        assertThat(table.headers()).containsExactly("Customer", "Order date", "Amount");
        assertThat(table.cells()).hasDimensions(4, 3);
        assertThat(table.cell(3, 0)).isEqualTo("B");
        assertThat(table.columns()).containsEntry(Meaning.AMOUNT, 2);
    }

    @Test
    void otherwiseTheFirstOtherSheetThatHasTheColumns() {
        Book book = ledger().with("More", row("Customer", "Order date", "Amount"), row("C", 43_002.0, 7.0))
                .with("Empty")
                .with("Notes", row("Customer", "Remark"), row("A", "none"));
        assertThat(found(book.selected("Notes!A1"))).isEqualTo("Sales!B3:D6");
        assertThat(found(book.selected("Empty!A1"))).isEqualTo("Sales!B3:D6");
        assertThat(found(book.selected("More!A1"))).isEqualTo("More!A1:C2");
        TableFinder own = new TableFinder(book.selected("Notes!A1"), List.of(Area.cell("Sales", 0, 0)));
        assertThat(own.look(SALES).orElseThrow().area().sheet()).isEqualTo("More");
        assertThat(finder(book.selected("Notes!A1")).atSelection(SALES)).isEmpty();
        assertThat(finder(book.selected("More!A1")).atSelection(SALES)).isPresent();
    }

    @Test
    void whatIsMissingIsSaidOfTheTableThatIsMeant() {
        Book book = new Book()
                .with("Sales", row("Customer", "Amount"), row("A", 5.0))
                .with("Other", row("Remark", "Colour"), row("x", "red"));
        assertThatThrownBy(() -> finder(book.selected("Sales!A1")).find(SALES))
                .hasFieldOrPropertyWithValue("problem", Problem.TABLE_LACKS)
                .hasMessageContainingAll("Sales!A1:B2", "the date of a purchase", "Customer as the customer");
        assertThat(finder(book).meant(SALES)).isPresent();
        assertThatThrownBy(() -> finder(book.selected("Other!A1")).find(SALES))
                .hasFieldOrPropertyWithValue("problem", Problem.TABLE_NOT_FOUND)
                .hasMessageContaining("a column Customer, a column Order date and a column Amount");
        assertThat(finder(book).meant(SALES)).isEmpty();
    }

    @Test
    void ofSeveralKindsTheOneMostNearlyThereCounts() {
        Book book = new Book().with("Sales", row("Customer", "Profit"), row("A", 5.0));
        assertThat(finder(book.selected("Sales!A1")).look(SALES_OR_PROFITS)).isPresent();
        SourceTable profits = finder(book).meant(SALES_OR_PROFITS).orElseThrow();
        assertThat(TableFinder.missing(profits, SALES_OR_PROFITS)).isEmpty();
        assertThat(TableFinder.missing(profits, SALES)).containsExactly(Meaning.DATE, Meaning.AMOUNT);
    }

    /** Row 2 knows two of the three columns, row 4 all of them. */
    @Test
    void theRowWithTheMostKnownNamesIsTheRowOfNames() {
        Book book = new Book()
                .with(
                        "Sales",
                        row("Figures"),
                        row("Customer", "Amount"),
                        row("as of", 43_000.0),
                        row("Customer", "Order date", "Amount"),
                        row("A", 43_000.0, 5.0));
        assertThat(found(book.selected("Sales!A1"))).isEqualTo("Sales!A4:C5");
    }

    @Test
    void titlesTakeAtMostThirtyRows() {
        for (int titles : new int[] {29, 30}) {
            Object[][] rows = new Object[titles + 2][];
            for (int i = 0; i < titles; i++) {
                rows[i] = row("Title " + i);
            }
            rows[titles] = row("Customer", "Order date", "Amount");
            rows[titles + 1] = row("A", 43_000.0, 5.0);
            assertThat(found(new Book().with("Sales", rows).selected("Sales!A1")))
                    .isEqualTo(titles == 29 ? "Sales!A30:C31" : "nothing");
        }
    }

    @Test
    void aPersonMaySayWhatColumnsAreAbout() {
        Book book = new Book()
                .with("Sales", row("Who", "When", "How much"), row("A", 43_000.0, 5.0))
                .selected("Sales!A1");
        assertThat(found(book)).isEqualTo("nothing");
        ColumnMeanings said =
                new ColumnMeanings(Map.of(Meaning.CUSTOMER, "Who", Meaning.DATE, "When", Meaning.AMOUNT, "How much"));
        SourceTable table = new TableFinder(book, List.of(), said).find(SALES);
        assertThat(table.columns()).containsEntry(Meaning.DATE, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sheet1!A2", "Sheet1!A1", "Sheet1!B3", "Sheet1!Z9"})
    void byFormTheBlockAtTheSelectionCountsOtherwiseTheFirst(String selection) {
        Book book = new Book()
                .with(
                        "Sheet1",
                        row("Colour", "Weight", null, "Shape", "Height"),
                        row("red", 1.0, null, "round", 7.0),
                        row("blue", 2.0, null, "flat", 8.0),
                        row(),
                        row("City", "People", "Rivers"),
                        row("Rome", 3.0, 1.0))
                .selected(selection);
        assertThat(finder(book).byForm().orElseThrow().headers()).containsExactly("Colour", "Weight");
        assertThat(finder(book.selected("Sheet1!E2")).byForm().orElseThrow().headers())
                .containsExactly("Shape", "Height");
        assertThat(finder(book.selected("Sheet1!C6"))
                        .byForm()
                        .orElseThrow()
                        .area()
                        .address())
                .isEqualTo("Sheet1!A5:C6");
        assertThat(finder(new Book().with("Sheet1").selected("Sheet1!A1")).byForm())
                .isEmpty();
        assertThat(finder(new Book().with("Sheet1", row(1.0, 2.0)).selected("Sheet1!A1"))
                        .byForm())
                .isEmpty();
    }

    /** Two blocks; C4 hangs on the first by a side, and from the blank cell between them both are reached. */
    @ParameterizedTest
    @CsvSource({
        "Data!A1, Data!A1:C4",
        "Data!B2, Data!A1:C4",
        "Data!C4, Data!A1:C4",
        "Data!E1, Data!E1:F3",
        "Data!F2, Data!E1:F3",
        "Data!D1, Data!A1:F4",
        "Data!Z9, Data!A1:F4",
        "Data!A1:B2, Data!A1:B2",
        "Data!E2:H9, Data!E2:F4",
        "Data!H9:J10, Data!A1:F4"
    })
    void anyTableIsTheSelectionOrTheCellsAroundIt(String selection, String table) {
        Book book = new Book()
                .with(
                        "Data",
                        row("a", "b", null, null, "x", "y"),
                        row(1.0, 2.0, null, null, 3.0, 4.0),
                        row(1.0, null, null, null, 3.0, 4.0),
                        row(null, 5.0, 7.0));
        assertThat(finder(book.selected(selection)).any().orElseThrow().area().address())
                .isEqualTo(table);
    }

    @Test
    void theCellsAroundOneEndAtBlankRowsAndColumns() {
        Book book = new Book()
                .with(
                        "Data",
                        row("a", "b"),
                        row(1.0, 2.0),
                        row(),
                        row(),
                        row(null, null, null, "c", "d"),
                        row(null, null, null, 3.0, 4.0),
                        row(null, null, null, 5.0, null));
        for (String cell : new String[] {"Data!D5", "Data!E6", "Data!D7"}) {
            assertThat(finder(book.selected(cell)).any().orElseThrow().area().address())
                    .isEqualTo("Data!D5:E7");
        }
        assertThat(finder(book.selected("Data!A2")).any().orElseThrow().area().address())
                .isEqualTo("Data!A1:B2");
    }

    @Test
    void oneRowIsNoTable() {
        assertThat(finder(new Book().with("Data", row("a", "b")).selected("Data!A1"))
                        .any())
                .isEmpty();
        assertThat(finder(new Book().with("Data").selected("Data!A1")).any()).isEmpty();
    }

    @Test
    void aTableThatWasFoundGrowsWithTheRowsBelowIt() {
        Book book = ledger();
        TableFinder finder = finder(book);
        assertThat(finder.again(new Area("Sales", 2, 1, 2, 3)).area().address()).isEqualTo("Sales!B3:D6");
        assertThat(finder.again(new Area("Sales", 2, 1, 9, 3)).area().address()).isEqualTo("Sales!B3:D6");
        assertThat(finder.again(new Area("Sales", 8, 1, 2, 3)).area().rows()).isEqualTo(1);
        book.with("Gone");
        assertThat(finder.again(new Area("Gone", 2, 1, 4, 3)).area().rows()).isEqualTo(4);
    }

    @Test
    void aTableOnANamedSheetIsKnownByItsNames() {
        Book book = ledger();
        assertThat(finder(book)
                        .on("Sales", names -> names.contains("Amount"))
                        .orElseThrow()
                        .area()
                        .address())
                .isEqualTo("Sales!B3:F6");
        assertThat(finder(book).on("Sales", names -> names.contains("Colour"))).isEmpty();
        TableFinder own = new TableFinder(book, List.of(Area.cell("Sales", 0, 0)));
        assertThat(own.on("Sales", names -> names.contains("Amount"))).isEmpty();
        TableFinder other = new TableFinder(book, List.of(Area.cell("More", 0, 0)));
        assertThat(other.on("Sales", names -> names.contains("Amount"))).isPresent();
    }
}
