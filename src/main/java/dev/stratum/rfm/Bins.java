package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Grades by equal shares of the customers, the way SPSS Direct Marketing makes RFM scores: each measure has a number of
 * bins of its own; independent bins are made of all customers, nested ones of frequency within each grade of recency and of
 * monetary value within each grade of both. Cost to serve, which SPSS does not know, is always binned over all.
 *
 * <p>Equal values share a grade, the better of those between which a cut falls on them; a bin can therefore be larger than
 * its share, and one beside it empty.
 *
 * @param counts how many bins each measure has, 2 to 9, in the order of the columns
 * @param directions whether more or fewer is better, by column
 * @param nested whether a measure is binned within the grades of those before it
 */
public record Bins(List<Integer> counts, List<Direction> directions, boolean nested) {
    private static final int NESTED_MEASURES = 3;

    /** Checks the numbers. */
    public Bins {
        counts = List.copyOf(counts);
        directions = List.copyOf(directions);
        for (int count : counts) {
            if (count < 2 || count > GradeScale.MOST_GRADES) {
                throw Problem.OUT_OF_RANGE.with("The number of bins", count, "from 2 to " + GradeScale.MOST_GRADES);
            }
        }
    }

    /**
     * Grades customers.
     *
     * @param data customers row by row, one column per measure
     * @return the grades, row by row, 1 the worst
     */
    public int[] grade(double[] data) {
        int columns = counts.size();
        int rows = data.length / columns;
        int[] grades = new int[data.length];
        int[] within = new int[rows];
        for (int column = 0; column < columns; column++) {
            boolean inner = nested && column < NESTED_MEASURES;
            for (List<Integer> group : groups(inner ? within : new int[rows])) {
                int at = column;
                double[] values = group.stream()
                        .mapToDouble(row -> data[row * columns + at])
                        .toArray();
                GradeScale scale = new GradeScale(
                        CutFinder.find(values, counts.get(column), CutMethod.QUANTILE, directions.get(column)));
                for (int i = 0; i < values.length; i++) {
                    grades[group.get(i) * columns + column] = scale.grade(values[i]);
                }
            }
            for (int row = 0; row < rows; row++) {
                within[row] = within[row] * (GradeScale.MOST_GRADES + 1) + grades[row * columns + column];
            }
        }
        return grades;
    }

    private static Iterable<List<Integer>> groups(int... keys) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < keys.length; row++) {
            groups.computeIfAbsent(keys[row], key -> new ArrayList<>()).add(row);
        }
        return groups.values();
    }
}
