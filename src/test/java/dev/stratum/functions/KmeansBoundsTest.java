package dev.stratum.functions;

import static dev.stratum.functions.Calls.fails;

import dev.stratum.problem.ExcelError;
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
    void pairsOfTooManyRowsAreNotMeasured() {
        fails(ExcelError.NUM, "50001; it must be at most 50000", "KMEANS.MEANDIST", new Object[] {rows(50_001)});
    }

    @Test
    void degreesAreForFewClusters() {
        fails(ExcelError.NUM, "k is 257; it must be from 1 to 256", "KMEANS.MEMBERSHIP", TWO_THOUSAND, 257.0);
    }
}
