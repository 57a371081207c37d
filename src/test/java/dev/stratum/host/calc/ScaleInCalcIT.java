package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.sheet.FillDirection;
import com.sun.star.sheet.XArrayFormulaRange;
import com.sun.star.sheet.XCellSeries;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.functions.StratumFunctions;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A whole sheet of data in one array formula. The times are printed, not judged: they depend on the machine. */
@InCalc
class ScaleInCalcIT {

    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 4;

    @Test
    void fourFullColumnsAreClustered(Office office) throws Exception {
        try (OpenDocument document = office.create()) {
            XSpreadsheet sheet = document.firstSheet();
            for (int column = 0; column < COLUMNS; column++) {
                XCellRange range = sheet.getCellRangeByPosition(column, 0, column, ROWS - 1);
                range.getCellByPosition(0, 0).setValue(column + 1);
                UnoRuntime.queryInterface(XCellSeries.class, range).fillAuto(FillDirection.TO_BOTTOM, 1);
            }
            XCellRange target = sheet.getCellRangeByPosition(5, 0, 5, ROWS - 1);
            long start = System.nanoTime();
            UnoRuntime.queryInterface(XArrayFormulaRange.class, target)
                    .setArrayFormula("=KMEANS.CLUSTER(A1:D" + ROWS + ";3;\"first\";5)");
            double last = sheet.getCellByPosition(5, ROWS - 1).getValue();
            Duration whole = Duration.ofNanos(System.nanoTime() - start);
            assertThat(last).isEqualTo(expected());
            report(whole);
        }
    }

    /** The last row's cluster by a direct call, which also shows how much of the time is Java's. */
    private static double expected() {
        Object[][] result = direct();
        return (Double) result[ROWS - 1][0];
    }

    private static Object[][] direct() {
        Object[][] cells = new Object[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                cells[row][column] = (double) (row + column + 1);
            }
        }
        return StratumFunctions.catalogue()
                .find("KMEANS.CLUSTER")
                .orElseThrow()
                .call(cells, 3.0, new Object[][] {{"first"}}, 5.0);
    }

    private static void report(Duration whole) {
        long start = System.nanoTime();
        direct();
        Duration java = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "K-means of %,d x %d cells in one array formula: %.1f s in Calc, of which %.1f s are Java's%n",
                ROWS,
                COLUMNS,
                whole.toMillis() / 1000.0,
                java.toMillis() / 1000.0);
    }
}
