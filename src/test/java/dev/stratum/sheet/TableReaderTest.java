package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.ExcelError;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    private static final Object[][] MESSY = {
        {"Order size", "Days to pay"},
        {600000.0, 20.0},
        {null, ""},
        {150000.0, "1,200"},
        {150000.0, null},
        {new IllegalStateException("#REF!"), 3.0},
        {250000.0, true},
        {350000.0, 45},
    };

    @Test
    void completeRowsArePackedAndTheOthersNamedWithTheirPlace() {
        Table table = TableReader.numbers(Range.of("measures", MESSY), Headers.AUTO);

        assertThat(table.hasHeader()).isTrue();
        assertThat(table.headers()).containsExactly("Order size", "Days to pay");
        assertThat(table.rowNumbers()).containsExactly(1, 7);
        assertThat(table.values()).containsExactly(600000, 20, 350000, 45);
        assertThat(table.issues())
                .extracting(issue -> issue.problem().getMessage())
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("Row 4, Days to pay is the text '1,200', not a number"),
                        text -> assertThat(text).startsWith("Row 5, Days to pay is blank"),
                        text -> assertThat(text).startsWith("Row 6, Order size holds the error #REF!"),
                        text -> assertThat(text).startsWith("Row 7, Days to pay is TRUE"));
    }

    @Test
    void resultsGoBackBesideTheirRows() {
        Table table = TableReader.numbers(Range.of("measures", MESSY), Headers.AUTO);

        Object[][] cells = table.spread(List.of("Rank"), row -> new Object[] {row + 1});

        assertThat(cells).hasDimensions(8, 1);
        assertThat(cells[0][0]).isEqualTo("Rank");
        assertThat(cells[1][0]).isEqualTo(1.0);
        assertThat(cells[2][0]).isEqualTo("");
        assertThat(cells[3][0]).isInstanceOfSatisfying(CellError.class, error -> {
            assertThat(error.code()).isEqualTo(ExcelError.NA);
            assertThat(error.reason()).contains("1,200");
        });
        assertThat(cells[7][0]).isEqualTo(2.0);
    }

    @Test
    void groupsGoBackAsAnyOtherResult() {
        Table table = TableReader.numbers(Range.of("measures", MESSY), Headers.AUTO);

        assertThat(shown(table.spreadGroups("Cluster", new int[] {2, -1})))
                .isEqualTo(shown(table.spread(List.of("Cluster"), row -> new Object[] {row == 0 ? 3 : 0})));
    }

    private static String shown(Object[][] cells) {
        return Arrays.deepToString(cells);
    }

    @Test
    void textAboveTextIsNoHeader() {
        assertThatThrownBy(() -> TableReader.numbers(Range.of("data", new Object[][] {{"a"}, {"b"}}), Headers.AUTO))
                .hasMessageContaining("no row without blanks, text or errors")
                .hasMessageContaining("Row 1 of data");
    }

    @Test
    void theFlagWinsOverTheLooks() {
        Object[][] numbers = {{2017.0, 2018.0}, {1.0, 2.0}};

        assertThat(TableReader.numbers(Range.of("data", numbers), Headers.AUTO).rows())
                .isEqualTo(2);
        Table headed = TableReader.numbers(Range.of("data", numbers), Headers.of(true));
        assertThat(headed.rows()).isEqualTo(1);
        assertThat(headed.headers()).containsExactly("2017", "2018");
        assertThat(TableReader.numbers(Range.of("data", MESSY), Headers.of(false))
                        .issues())
                .hasSize(5);
    }

    @Test
    void dateValuesAreSerials() {
        Table table =
                TableReader.numbers(Range.of("data", new Object[][] {{LocalDate.of(2018, 10, 31)}}), Headers.AUTO);
        assertThat(table.values()).containsExactly(43404); // Excel: =DATE(2018,10,31)
    }

    @Test
    void aWrongNumberOfColumnsSaysHowManyAreNeeded() {
        assertThatThrownBy(
                        () -> TableReader.numbers(Range.of("measures", MESSY), Headers.AUTO, 4, 4, "4: R, F, M, CTS"))
                .hasMessageContaining("measures has 2 columns; it needs 4: R, F, M, CTS");
    }
}
