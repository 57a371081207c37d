package dev.stratum.host.calc;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Compares what two hosts show in the same cells. */
final class SameCells {

    private static final double TOLERANCE = 1e-12;

    private SameCells() {}

    /** One line per cell that differs, by its place in the block. */
    static List<String> differences(Object[][] calc, Object[][] headless) {
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < headless.length; row++) {
            for (int column = 0; column < headless[row].length; column++) {
                if (!same(calc[row][column], headless[row][column])) {
                    differences.add("%s: Calc shows %s, headless %s"
                            .formatted(
                                    new CellReference(row, column).formatAsString(),
                                    calc[row][column],
                                    headless[row][column]));
                }
            }
        }
        return differences;
    }

    /** Truth values are numbers in Calc; everything else is equal as it stands. */
    static boolean same(Object calc, Object headless) {
        if (headless instanceof Boolean truth) {
            return Double.valueOf(truth ? 1 : 0).equals(calc);
        }
        if (headless instanceof Double expected && calc instanceof Double shown) {
            return Math.abs(shown - expected) <= TOLERANCE * Math.max(Math.abs(expected), Math.abs(shown));
        }
        return String.valueOf(headless).equals(String.valueOf(calc))
                && headless instanceof Double == calc instanceof Double;
    }
}
