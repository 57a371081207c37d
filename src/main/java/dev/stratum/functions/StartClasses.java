package dev.stratum.functions;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import dev.stratum.stats.Means;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A division of the rows that a clustering begins with, such as the tiers of last year: "all samples are divided into K initial
 * classes, and then the k means are used as the initial center points" (Bu 2023, section 3.2).
 */
final class StartClasses {
    /** Numbers in their order, before words in theirs. */
    private static final Comparator<Object> ORDER = Comparator.<Object, Boolean>comparing(String.class::isInstance)
            .thenComparing(key -> key instanceof Double number ? number : 0.0)
            .thenComparing(String::valueOf);

    private StartClasses() {}

    /**
     * The means of the classes, in the units of the data.
     *
     * @param classes one cell per row of the data: a number or a name; blank for a row that belongs to none
     * @param table the data
     * @param k how many classes there must be
     * @return k rows, the class with the lowest number first
     */
    static double[] means(Range classes, Table table, int k) {
        Map<Object, Integer> numbers = new TreeMap<>(ORDER);
        List<Object> keys = new ArrayList<>();
        for (int row : table.rowNumbers()) {
            Object cell = classes.cell(row, 0);
            Object key = Cells.isBlank(cell) ? null : key(classes, row);
            keys.add(key);
            if (key != null) {
                numbers.put(key, 0);
            }
        }
        if (numbers.size() != k) {
            throw Problem.OUT_OF_RANGE.with("The number of classes in init", numbers.size(), k + ", one per cluster");
        }
        int next = 0;
        for (Map.Entry<Object, Integer> entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        int[] rows = new int[keys.size()];
        int used = 0;
        for (int i = 0; i < rows.length; i++) {
            if (keys.get(i) != null) {
                rows[used++] = i;
            }
        }
        int[] group = new int[used];
        double[][] values = new double[table.columns()][used];
        for (int i = 0; i < used; i++) {
            group[i] = numbers.get(keys.get(rows[i]));
            for (int j = 0; j < values.length; j++) {
                values[j][i] = table.values()[rows[i] * values.length + j];
            }
        }
        double[] means = new double[k * values.length];
        for (int j = 0; j < values.length; j++) {
            double[] ofColumn = Means.of(values[j], group, k);
            for (int c = 0; c < k; c++) {
                means[c * values.length + j] = ofColumn[c];
            }
        }
        return means;
    }

    private static Object key(Range classes, int row) {
        Object cell = classes.cell(row, 0);
        return cell instanceof String name
                ? name.strip().toLowerCase(Locale.ROOT)
                : (Object) Option.of(classes.place(row, 0), cell).number();
    }
}
