package dev.stratum.actions.output;

import dev.stratum.sheet.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By what a row of an output is known again: its first cell, for example the customer, and how often it came before. */
final class RowKeys {
    private RowKeys() {}

    /**
     * The keys of the rows of a table.
     *
     * @param table the names of the columns and the rows below
     * @return one key per row below the names, all different
     */
    static List<String> of(Object[][] table) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (int row = 1; row < table.length; row++) {
            Object first = table[row][0];
            String key = Cells.isBlank(first) ? "" : Cells.isError(first) ? "#" : Cells.key(first);
            int before = seen.merge(key, 1, Integer::sum) - 1;
            keys.add(before == 0 ? key : key + "\n" + before);
        }
        return keys;
    }
}
