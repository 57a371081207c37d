package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static dev.stratum.functions.Calls.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that were picked by mistake are told at once, with the row of the range that a person sees. */
class SegmentBoundsTest {
    private static final Object[][] TWO = row("Gold", "Silver");
    private static final Object[][] MEASURES = column(5.0, 6.0);

    @ParameterizedTest
    @ValueSource(doubles = {43404, 999_999, 257, 2_147_483_648.0, 1e308, 0, -1})
    void aDateOrAnAmountIsNoSegment(double mistake) {
        Object[][] wrong = column(1.0, mistake);
        String where = "it must be a name or a rank from 1 to 256";
        fails(ExcelError.NUM, where, "SEGMENT.MIGRATION", wrong, column(1.0, 2.0));
        fails(ExcelError.NUM, "Row 2 of after is ", "SEGMENT.COMPARE", column(1.0, 2.0), wrong);
        fails(ExcelError.NUM, where, "SEGMENT.SUMMARY", wrong, MEASURES);
        fails(ExcelError.NUM, where, "SEGMENT.CHANGES", column("a", "b"), wrong, column(1.0, 2.0), MEASURES);
        fails(ExcelError.NUM, where, "SEGMENT.HYPOTHESES", wrong, column(1.0, 2.0), column(4.0, 4.0));
        assertThat(call("SEGMENT.NAME", wrong)[1][0])
                .isInstanceOfSatisfying(
                        CellError.class, error -> assertThat(error.reason()).contains(where));
        fails(ExcelError.NUM, where, "SEGMENT.NAME", mistake);
    }

    @Test
    void thereAreNoMoreSegmentsThanNames() {
        fails(
                ExcelError.NUM,
                "Row 2 of segment is 12; it must be a name or a rank from 1 to 2, as many as names has",
                "SEGMENT.SUMMARY",
                column(1.0, 12.0),
                MEASURES,
                TWO);
        fails(ExcelError.NUM, "from 1 to 2, as many as names", "SEGMENT.NAME", 3.0, TWO);
        fails(ExcelError.NUM, "from 1 to 2, as many as names", "SEGMENT.COMPARE", column("Tier 3"), column(1.0), TWO);
        fails(
                ExcelError.VALUE,
                "Row 1 of before: The tier 'Bronze'",
                "SEGMENT.MIGRATION",
                column("Bronze"),
                column(1.0),
                TWO);
    }

    @Test
    void asManySegmentsAsThereAreTypesOfCustomersAreFine() {
        Object[][] all = column(
                IntStream.rangeClosed(1, 256).mapToObj(i -> (Object) (double) i).toArray());
        assertThat(call("SEGMENT.MIGRATION", all, all)).hasDimensions(258, 258);
    }

    @Test
    void aCustomerGivenTwiceIsToldByTheRowsOfTheRange() {
        fails(
                ExcelError.VALUE,
                "Customer C occurs in rows 4 and 5",
                "SEGMENT.CHANGES",
                column("Customer", "A", "B", "C", "C"),
                column("Before", 1.0, "", 1.0, 2.0),
                column("After", 1.0, 2.0, 1.0, 2.0),
                column("M", 1.0, 2.0, 3.0, 4.0));
    }

    @Test
    void aGradeThatIsNoneIsToldByTheRowOfTheRange() {
        fails(
                ExcelError.NUM,
                "Row 5 of cts_grade is 12; it must be from 1 to 9",
                "SEGMENT.HYPOTHESES",
                column("Before", 1.0, "", 1.0, 2.0),
                column("After", 1.0, 2.0, 1.0, 2.0),
                column("CTS", 4.0, 3.0, 2.0, 12.0));
    }

    @Test
    void clusterNumbersMayBeAnyWholeNumbers() {
        assertThat(call("SEGMENT.RANK", column(2_147_483_647.0, 7.0, 43404.0), column(1.0, 3.0, 2.0)))
                .isDeepEqualTo(column(3.0, 1.0, 2.0));
        fails(
                ExcelError.NUM,
                "Row 4 of cluster is 0",
                "SEGMENT.RANK",
                column("Cluster", 1.0, "", 0.0),
                column("Score", 1.0, 2.0, 3.0));
    }
}
