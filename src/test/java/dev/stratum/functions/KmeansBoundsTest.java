package dev.stratum.functions;

import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What would take minutes or the memory of the host is refused at once, with the bound that the help states. */
@Timeout(30)
class KmeansBoundsTest {
    private static final Object[][] TWO_THOUSAND = rows(2_000);

    private static Object[][] rows(int count) {
        SplittableRandom random = new SplittableRandom(5);
        Object[][] cells = new Object[count][2];
        for (Object[] row : cells) {
            row[0] = random.nextDouble();
            row[1] = random.nextDouble();
        }
        return cells;
    }

    @Test
    void aFewNumbersOfClustersAreCompared() {
        fails(ExcelError.NUM, "k_max is 2000; it must be from 2 to 20", "KMEANS.CHOOSEK", TWO_THOUSAND, 2_000.0);
    }

    @Test
    void startsTimesRowsTimesClustersAreBounded() {
        fails(
                ExcelError.NUM,
                "starts is 100000; it must be from 1 to 4000 for 2000 different rows and k = 50",
                "KMEANS.STABILITY",
                TWO_THOUSAND,
                50.0,
                100_000.0);
    }

    @Test
    void pairsOfManyRowsAreDrawnAndTheErrorIsTold() {
        Notes.Noted<Object[][]> drawn = StratumFunctions.catalogue()
                .find("KMEANS.MEANDIST")
                .orElseThrow()
                .noted(new Object[] {rows(50_001)});
        // In a square of side 1: (2 + sqrt 2 + 5 asinh 1) / 15.
        assertThat((double) drawn.result()[0][0]).isCloseTo(0.521405433, withinPercentage(0.5));
        assertThat(drawn.notes())
                .extracting(Note::sentence)
                .singleElement()
                .asString()
                .isEqualTo("The mean of 16777216 pairs of rows drawn from all; its standard error is 0.012 % of it.");
    }

    @Test
    void degreesAreForFewClusters() {
        fails(ExcelError.NUM, "k is 257; it must be from 1 to 256", "KMEANS.MEMBERSHIP", TWO_THOUSAND, 257.0);
    }

    @Test
    void moreClustersThanAnybodyNamesAreRefused() {
        fails(
                ExcelError.NUM,
                "k is 1500; with 2000 different complete rows it must be from 1 to 1000",
                "KMEANS.CLUSTER",
                TWO_THOUSAND,
                1_500.0);
    }

    @Test
    void iterationsThatGoRoundInACircleEnd() {
        fails(
                ExcelError.NUM,
                "max_iterations is 1000000; it must be from 1 to 10000",
                "KMEANS.HISTORY",
                TWO_THOUSAND,
                3.0,
                null,
                1_000_000.0);
    }

    @Test
    void theProvenDivisionOfOneColumnKeepsWithinMemory() {
        Object[][] column = new Object[20_001][1];
        for (int row = 0; row < column.length; row++) {
            column[row][0] = row + row % 7 / 8.0;
        }

        fails(
                ExcelError.NUM,
                "The number of classes is 1000; it must be at most 999 for natural breaks of 20001 different values",
                "KMEANS.CLUSTER",
                column,
                1_000.0,
                "exact");
    }

    @Test
    void principalComponentsAreForAsManyColumnsAsAPersonReads() {
        Object[][] wide = new Object[3][501];
        for (int row = 0; row < wide.length; row++) {
            for (int column = 0; column < wide[row].length; column++) {
                wide[row][column] = (double) (row * row + column);
            }
        }

        fails(
                ExcelError.NUM,
                "The number of columns for factor scores is 501; it must be at most 500",
                "KMEANS.CLUSTER",
                wide,
                2.0,
                null,
                null,
                "pca");
    }
}
