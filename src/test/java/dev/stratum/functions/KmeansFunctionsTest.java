package dev.stratum.functions;

import static dev.stratum.functions.Calls.assertNotAvailable;
import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.cell;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.ExcelError;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        fails(ExcelError.VALUE, "none, zscore, minmax, pca", "KMEANS.CLUSTER", DATA, 2.0, null, null, "log");
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
    void trainingWithoutItsScaleIsRefused() {
        Object[][] centres = call("KMEANS.CENTERS", DATA, 2.0);
        fails(ExcelError.VALUE, "scale is missing", "KMEANS.PREDICT", DATA, centres, null, null, DATA);
        fails(
                ExcelError.VALUE,
                "training has 1 columns",
                "KMEANS.PREDICT",
                DATA,
                centres,
                null,
                "zscore",
                column(1.0, 2.0));
    }

    /** The scale of the old rows, not of the new one: 40 purchases lie nearer to 30 than days to 300. */
    @Test
    void newRowsAreMeasuredOnTheScaleOfTheOldOnes() {
        Object[][] old = {{0.0, 0.0}, {10.0, 100_000.0}, {0.0, 100_000.0}, {10.0, 0.0}};
        Object[][] centres = {{0.0, 50_000.0}, {10.0, 40_000.0}};
        Object[][] fresh = {{1.0, 42_000.0}, {9.0, 50_000.0}};
        assertThat(call("KMEANS.PREDICT", fresh, centres)).isDeepEqualTo(column(2.0, 1.0));
        assertThat(call("KMEANS.PREDICT", fresh, centres, null, "minmax", old)).isDeepEqualTo(column(1.0, 2.0));
    }

    @Test
    void theMeanDistanceCountsEachPairOnce() {
        // Pairs of 0, 3, 9: 3, 9, 6
        assertThat(cell("KMEANS.MEANDIST", column(0.0, 3.0, 9.0))).isEqualTo(6.0);
    }

    @Test
    void optionsStandInOneText() {
        Object[][] line = column(100.0, 0.0, 1.0, 2.0, 3.0, 20.0, 21.0, 22.0, 23.0);
        assertThat(call("KMEANS.CENTERS", line, 2.0, "first", null, null, null, null, "Noise"))
                .isDeepEqualTo(column(1.5, 21.5));
        // After 4 the left centre is 2, as near to 6 as 10 is: rows pull one by one.
        assertThat(call(
                        "KMEANS.CLUSTER",
                        column(0.0, 10.0, 4.0, 6.0),
                        2.0,
                        column(0.0, 10.0),
                        null,
                        null,
                        null,
                        null,
                        "running"))
                .isDeepEqualTo(column(1.0, 2.0, 1.0, 1.0));
        // With the whole smallest distance allowed, the first iteration is the last.
        assertThat(call("KMEANS.HISTORY", DATA, 2.0, "first", null, null, null, null, "running; convergence = 1"))
                .hasDimensions(2, 3);
        fails(
                ExcelError.VALUE,
                "noise, running, convergence 0.02",
                "KMEANS.CLUSTER",
                DATA,
                2.0,
                null,
                null,
                null,
                null,
                null,
                "quick");
        fails(
                ExcelError.VALUE,
                "'fast'",
                "KMEANS.CLUSTER",
                DATA,
                2.0,
                null,
                null,
                null,
                null,
                null,
                "convergence fast");
        fails(
                ExcelError.NUM,
                "convergence is 2",
                "KMEANS.CLUSTER",
                DATA,
                2.0,
                null,
                null,
                null,
                null,
                null,
                "convergence 2");
    }

    @Test
    void exactNeedsOneColumn() {
        assertThat(call("KMEANS.CLUSTER", column(1.0, 2.0, 9.0), 2.0, "exact")).isDeepEqualTo(column(1.0, 1.0, 2.0));
        fails(ExcelError.VALUE, "1 for the start exact", "KMEANS.CLUSTER", DATA, 2.0, "exact");
    }

    @Test
    void centresOfFactorScoresAreTheMeansOfTheirRows() {
        assertThat(call("KMEANS.CENTERS", DATA, 2.0, null, null, "pca"))
                .isDeepEqualTo(new Object[][] {{0.0, 1.0}, {10.0, 11.0}});
        assertThat(call("KMEANS.INITIAL", DATA, 2.0, "first", null, "pca"))
                .isDeepEqualTo(new Object[][] {{2.0, 0.0, 0.0}, {3.0, 10.0, 10.0}});
        assertThat(call("KMEANS.ANOVA", DATA, 2.0, null, null, "pca")[1][0]).isEqualTo("Factor 1");
    }

    @Test
    void theReportHoldsEveryTable() {
        Object[][] report = call("KMEANS.REPORT", DATA, 2.0, "first");
        assertThat(report[0]).hasSize(7).startsWith("K-means clustering");
        assertThat(labels(report))
                .containsSubsequence(
                        "K-means clustering",
                        "Start",
                        "Sum of squares",
                        "Different solutions",
                        "Initial cluster centres",
                        "Iteration history: how far each centre moved",
                        "Final cluster centres",
                        "Distances between final cluster centres",
                        "ANOVA (descriptive only: the clusters were chosen to differ, so Sig. is no test)",
                        "Number of rows in each cluster",
                        "Cluster membership");
        assertThat(below(report, "Start", 0)).startsWith("Start", "first");
        assertThat(below(report, "Sum of squares", 0)).startsWith("Sum of squares", 4.0);
        assertThat(below(report, "Rows left out", 0)).startsWith("Rows left out", 1.0);
        assertThat(below(report, "Initial cluster centres", 1)).startsWith("Cluster", "X", "Y", "Row");
        assertThat(below(report, "Initial cluster centres", 3)).startsWith(2.0, 10.0, 10.0, 3.0);
        assertThat(below(report, "Final cluster centres", 2)).startsWith(1.0, 0.0, 1.0);
        assertThat(below(report, "Distances between final cluster centres", 2)).startsWith(1.0, 0.0, Math.sqrt(200));
        assertThat(below(report, "Number of rows in each cluster", 3)).startsWith(2.0, 2.0, 0.5, 2.0);
        assertThat(below(report, "Cluster membership", 1)).startsWith("Row", "Cluster", "Distance");
        assertThat(Arrays.stream(report)
                        .skip(labels(report).indexOf("Cluster membership") + 2)
                        .map(row -> List.of(row[0], row[1], row[2])))
                .containsExactly(
                        List.of(2.0, 1.0, 1.0), List.of(3.0, 2.0, 1.0), List.of(5.0, 1.0, 1.0), List.of(6.0, 2.0, 1.0));
        assertThat(Arrays.asList(report)).allSatisfy(row -> assertThat(row).hasSize(7));
    }

    @Test
    void theReportSaysWhatIsProven() {
        assertThat(below(call("KMEANS.REPORT", DATA, 2.0), "Proven lowest", 0)).startsWith("Proven lowest", "yes");
        assertThat(below(call("KMEANS.REPORT", DATA, 2.0, "spss"), "Proven lowest", 0))
                .startsWith("Proven lowest", "not proven");
    }

    @Test
    void theChoiceOfKEndsWithARecommendation() {
        Object[][] choice = call("KMEANS.CHOOSEK", DATA, 3.0);
        assertThat(choice).hasDimensions(5, 9);
        assertThat(choice[0]).startsWith("k", "Sum of squares", "Explained", "Silhouette");
        assertThat(choice[1]).startsWith(1.0, 204.0, 0.0, "", "", "", "");
        assertThat(choice[2]).startsWith(2.0, 4.0, 1 - 4 / 204.0);
        assertThat(choice[4]).startsWith("Recommended", 2.0);
        assertThat((String) choice[4][2]).startsWith("k = 2: named by");
        fails(ExcelError.NUM, "k_max is 1", "KMEANS.CHOOSEK", DATA, 1.0);
    }

    @Test
    void stabilityTellsWhatStartsEndIn() {
        Object[][] stability = call("KMEANS.STABILITY", DATA, 2.0, 20.0);
        assertThat(stability).hasDimensions(7, 2);
        assertThat(stability[1]).containsExactly("Starts", 20.0);
        assertThat(stability[4]).containsExactly("Lowest sum of squares", 4.0);
        fails(ExcelError.NUM, "starts is 0", "KMEANS.STABILITY", DATA, 2.0, 0.0);
    }

    @Test
    void membershipsStandBesideTheirRows() {
        Object[][] degrees = call("KMEANS.MEMBERSHIP", DATA, 2.0);
        assertThat(degrees).hasDimensions(6, 2);
        assertThat(degrees[0]).containsExactly("Cluster 1", "Cluster 2");
        assertThat((double) degrees[1][0]).isGreaterThan(0.9);
        assertThat((double) degrees[2][0]).isLessThan(0.1);
        assertNotAvailable(degrees[3][1], "Row 4");
        fails(ExcelError.NUM, "fuzziness is 1", "KMEANS.MEMBERSHIP", DATA, 2.0, 1.0);
    }

    private static List<Object> labels(Object[][] report) {
        return Arrays.stream(report).map(row -> row[0]).toList();
    }

    private static Object[] below(Object[][] report, String label, int rows) {
        return report[labels(report).indexOf(label) + rows];
    }

    /** What is measured from a far origin: serial dates, account numbers, amounts of a currency with many zeros. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "zscore", "minmax"})
    void aCommonOffsetOfThousandMillionsChangesNothing(String scale) {
        Object[][] near = new Object[40][2];
        Object[][] far = new Object[40][2];
        for (int row = 0; row < near.length; row++) {
            for (int column = 0; column < 2; column++) {
                int tenths = (row * 7 + column * 13) % 23 + (row % 3) * 40;
                near[row][column] = tenths / 10.0;
                far[row][column] = (10_000_000_000L + tenths) / 10.0;
            }
        }

        for (String name :
                List.of("KMEANS.SSE", "KMEANS.ANOVA", "KMEANS.DISTANCE", "KMEANS.CLUSTER", "KMEANS.HISTORY")) {
            Object[][] expected = call(name, near, 3.0, null, null, scale);
            Object[][] result = call(name, far, 3.0, null, null, scale);
            // A distance is that from the centre shown, of which a double keeps seven decimals here.
            double tolerance = name.equals("KMEANS.DISTANCE") ? 2e-7 : 1e-11;
            for (int row = 0; row < expected.length; row++) {
                for (int column = 0; column < expected[row].length; column++) {
                    if (expected[row][column] instanceof Double number) {
                        assertThat((Double) result[row][column])
                                .as("%s, row %d, column %d", name, row, column)
                                .isCloseTo(number, within(tolerance * Math.max(1, Math.abs(number))));
                    }
                }
            }
        }
        Object[][] centres = call("KMEANS.CENTERS", near, 3.0, null, null, scale);
        Object[][] farCentres = call("KMEANS.CENTERS", far, 3.0, null, null, scale);
        for (int cluster = 0; cluster < 3; cluster++) {
            for (int column = 0; column < 2; column++) {
                assertThat((Double) farCentres[cluster][column])
                        .isCloseTo((Double) centres[cluster][column] + 1e9, within(2e-7));
            }
        }
        assertThat(call("KMEANS.PREDICT", far, farCentres, null, scale))
                .isDeepEqualTo(call("KMEANS.CLUSTER", far, 3.0, null, null, scale));
    }

    @Test
    void everyRowHasADistanceFromEveryCentre() {
        Object[][] centres = {{0.0, 0.0}, {3.0, 0.0}};
        assertThat(call("KMEANS.DISTANCES", new Object[][] {{"x", "y"}, {3.0, 4.0}, {0.0, 0.0}}, centres))
                .isDeepEqualTo(new Object[][] {{"Cluster 1", "Cluster 2"}, {5.0, 4.0}, {0.0, 3.0}});
    }

    /** The distance from the own centre is that of KMEANS.DISTANCE, also on a scale. */
    @Test
    void theNearestCentreIsTheOwn() {
        Object[][] data = {{1.0, 50.0}, {2.0, 40.0}, {1.5, 45.0}, {8.0, 5.0}, {9.0, 9.0}, {8.5, 4.0}};
        Object[][] centres = call("KMEANS.CENTERS", data, 2.0, null, null, "zscore");
        Object[][] all = call("KMEANS.DISTANCES", data, centres, null, "zscore");
        Object[][] own = call("KMEANS.DISTANCE", data, 2.0, null, null, "zscore");
        for (int row = 0; row < data.length; row++) {
            assertThat(Math.min((double) all[row][0], (double) all[row][1]))
                    .isCloseTo((double) own[row][0], within(1e-12));
        }
    }

    /** Bu (2023), section 3.2: "all samples are divided into K initial classes, and then the k means are used". */
    @Test
    void theTiersOfLastYearAreAStart() {
        Object[][] data = {{"x", "y"}, {1.0, 1.0}, {3.0, 1.0}, {9.0, 9.0}, {11.0, 9.0}, {4.0, 4.0}};
        Object[][] tiers = column("Tier", "Good", "good ", "Bad", "Bad", null);
        Object[][] initial = call("KMEANS.INITIAL", data, 2.0, tiers);
        assertThat(initial).isDeepEqualTo(new Object[][] {{0.0, 10.0, 9.0}, {0.0, 2.0, 1.0}});
        assertThat(call("KMEANS.CLUSTER", data, 2.0, tiers))
                .isDeepEqualTo(call("KMEANS.CLUSTER", data, 2.0, new Object[][] {{10.0, 9.0}, {2.0, 1.0}}));
        Object[][] numbered = column(null, 2.0, 2.0, 1.0, 1.0, 2.0);
        assertThat(call("KMEANS.INITIAL", data, 2.0, numbered, null, "zscore")[0])
                .satisfies(centre -> assertThat((double) centre[1]).isCloseTo(10, within(1e-12)));
        fails(
                ExcelError.NUM,
                "number of classes in init is 3; it must be 2",
                "KMEANS.CLUSTER",
                data,
                2.0,
                column("Tier", 1.0, 2.0, 3.0, 1.0, 1.0));
    }

    /** 30 rows: the root of 30 is 5.5. */
    @Test
    void theUpperLimitOfKComesFromTheData() {
        Object[][] data = new Object[30][2];
        for (int row = 0; row < data.length; row++) {
            data[row] = new Object[] {row % 3 * 100.0 + row, row % 3 * 50.0 - row};
        }
        assertThat(call("KMEANS.CHOOSEK", new Object[] {data})).isDeepEqualTo(call("KMEANS.CHOOSEK", data, 5.0));
    }

    @Test
    void distancesBeyondAllNumbersHaveNoNumberOfClusters() {
        fails(
                ExcelError.NUM,
                "sum of squared distances is not a finite number",
                "KMEANS.CHOOSEK",
                column(1e308, -1e308, 1e-308, 5.0),
                2.0);
    }
}
