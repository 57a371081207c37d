package dev.stratum.functions;

import static dev.stratum.functions.Calls.assertNotAvailable;
import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.cell;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import org.junit.jupiter.api.Test;

class KmeansFunctionsTest {
    /** Two clear pairs and a row that cannot be used. */
    private static final Object[][] DATA = {
        {"X", "Y"},
        {0.0, 0.0},
        {10.0, 10.0},
        {"?", 1.0},
        {0.0, 2.0},
        {10.0, 12.0},
        {null, null},
    };

    @Test
    void clusterNumbersStandBesideTheirRows() {
        Object[][] clusters = call("KMEANS.CLUSTER", DATA, 2.0);
        assertThat(clusters).hasDimensions(6, 1);
        assertThat(clusters[0][0]).isEqualTo("Cluster");
        assertThat(clusters[1][0]).isEqualTo(1.0);
        assertThat(clusters[2][0]).isEqualTo(2.0);
        assertNotAvailable(clusters[3][0], "Row 4, X is the text '?'");
        assertThat(clusters[4][0]).isEqualTo(1.0);
        assertThat(clusters[5][0]).isEqualTo(2.0);
    }

    @Test
    void centresAreInTheUnitsOfTheDataWhateverTheScale() {
        Object[][] expected = {{0.0, 1.0}, {10.0, 11.0}};
        assertThat(call("KMEANS.CENTERS", DATA, 2.0)).isDeepEqualTo(expected);
        Object[][] scaled = call("KMEANS.CENTERS", DATA, 2.0, null, null, "zscore");
        for (int cluster = 0; cluster < 2; cluster++) {
            for (int column = 0; column < 2; column++) {
                assertThat((double) scaled[cluster][column])
                        .isCloseTo((double) expected[cluster][column], org.assertj.core.data.Offset.offset(1e-12));
            }
        }
    }

    @Test
    void theTablesOfQuickCluster() {
        assertThat(call("KMEANS.INITIAL", DATA, 2.0, "first"))
                .isDeepEqualTo(new Object[][] {{2.0, 0.0, 0.0}, {3.0, 10.0, 10.0}});
        assertThat(call("KMEANS.HISTORY", DATA, 2.0, "first"))
                .isDeepEqualTo(
                        new Object[][] {{"Iteration", "Cluster 1", "Cluster 2"}, {1.0, 1.0, 1.0}, {2.0, 0.0, 0.0}});
        assertThat(call("KMEANS.COUNTS", DATA, 2.0)).isDeepEqualTo(column(2.0, 2.0));
        assertThat(call("KMEANS.DISTANCE", DATA, 2.0)[1][0]).isEqualTo(1.0);
        assertThat(cell("KMEANS.SSE", DATA, 2.0)).isEqualTo(4.0);
        Object[][] anova = call("KMEANS.ANOVA", DATA, 2.0);
        // X does not vary within the clusters, so its F does not exist and says so.
        assertThat(anova[1][0]).isEqualTo("X");
        assertThat(anova[1][5]).hasToString("#DIV/0!");
        assertThat(anova[2]).startsWith("Y", 100.0, 1.0, 2.0, 2.0, 50.0);
    }

    @Test
    void givenCentresAreUsedAsTheyAre() {
        Object[][] far = {{100.0, 100.0}, {-100.0, -100.0}};
        assertThat(call("KMEANS.INITIAL", DATA, 2.0, far))
                .isDeepEqualTo(new Object[][] {{0.0, 100.0, 100.0}, {0.0, -100.0, -100.0}});
        fails(ExcelError.VALUE, "init has 2 rows; it needs 3", "KMEANS.CLUSTER", DATA, 3.0, far);
    }

    @Test
    void kOutsideTheDifferentRowsIsANumError() {
        fails(ExcelError.NUM, "k is 0", "KMEANS.CLUSTER", DATA, 0.0);
        fails(ExcelError.NUM, "k is 5; with 4 different complete rows", "KMEANS.CLUSTER", DATA, 5.0);
        fails(ExcelError.NUM, "whole number", "KMEANS.CLUSTER", DATA, 2.5);
        fails(ExcelError.VALUE, "k is missing", "KMEANS.CLUSTER", DATA, null);
    }

    @Test
    void unknownWordsListTheKnownOnes() {
        fails(ExcelError.VALUE, "best, spss, first", "KMEANS.CLUSTER", DATA, 2.0, "random");
        fails(ExcelError.VALUE, "none, zscore, minmax", "KMEANS.CLUSTER", DATA, 2.0, null, null, "log");
    }

    @Test
    void aConstantColumnCannotBeStandardised() {
        Object[][] data = {{1.0, 5.0}, {2.0, 5.0}};
        fails(
                ExcelError.NUM,
                "Column 2 has the same value in every row",
                "KMEANS.CLUSTER",
                data,
                2.0,
                null,
                null,
                "zscore");
    }

    @Test
    void predictionsGoToTheNearestCentre() {
        Object[][] centres = call("KMEANS.CENTERS", DATA, 2.0);
        assertThat(call("KMEANS.PREDICT", new Object[][] {{1.0, 1.0}, {9.0, 9.0}}, centres))
                .isDeepEqualTo(column(1.0, 2.0));
        fails(ExcelError.VALUE, "centers has 2 columns; it needs 1", "KMEANS.PREDICT", column(1.0), centres);
    }

    @Test
    void theMeanDistanceCountsEachPairOnce() {
        // Pairs of 0, 3, 9: 3, 9, 6
        assertThat(cell("KMEANS.MEANDIST", column(0.0, 3.0, 9.0))).isEqualTo(6.0);
    }
}
