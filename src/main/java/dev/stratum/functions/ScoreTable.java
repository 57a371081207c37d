package dev.stratum.functions;

import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import dev.stratum.value.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A table of scores from 1 to 5 as people keep it: one row per customer or expert, one column per indicator.
 *
 * @param range the argument
 * @param table its complete rows
 */
record ScoreTable(Range range, Table table) {

    static ScoreTable of(String name, Object[][] scores, Object headers) {
        Range range = Range.of(name, scores);
        return new ScoreTable(range, TableReader.numbers(range, Headers.of(headers)));
    }

    /** The scores of one complete row, each checked to be from 1 to 5. */
    double[] row(int row) {
        int columns = table.columns();
        double[] scores = Arrays.copyOfRange(table.values(), row * columns, (row + 1) * columns);
        for (int column = 0; column < columns; column++) {
            String place = range.place(table.rowNumbers()[row], column);
            Scores.check(table.hasHeader() ? place + " (" + table.headers().get(column) + ")" : place, scores[column]);
        }
        return scores;
    }

    /** All scores, row by row; a row that cannot be used fails the whole table. */
    double[] all() {
        if (!table.issues().isEmpty()) {
            throw table.issues().get(0).problem();
        }
        double[] all = new double[table.values().length];
        for (int row = 0; row < table.rows(); row++) {
            System.arraycopy(row(row), 0, all, row * table.columns(), table.columns());
        }
        return all;
    }

    /** Results beside their rows: a bad row shows {@code #N/A}, a single bad row its own error. */
    Object[][] spread(List<String> names, Function<double[], Object[]> result) {
        return table.spread(names, row -> result.apply(row(row)));
    }
}
