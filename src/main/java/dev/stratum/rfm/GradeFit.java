package dev.stratum.rfm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Thresholds that do not fit the customers: nearly all have one grade, or a grade has nobody. Grades that are empty because
 * many customers share the value at a cut are told by {@link EmptyGrades}.
 *
 * @param column the measure, from 0
 * @param grades the grades: one that nearly all have, or those that nobody has
 * @param customers how many customers have it
 * @param all how many customers there are
 */
public record GradeFit(int column, List<Integer> grades, int customers, int all) {
    /** From this share on nearly all customers have one grade. */
    private static final double NEARLY_ALL = 0.9;

    /** Of fewer customers a grade may well have nobody. */
    private static final int FEWEST = 20;

    /** Keeps a copy. */
    public GradeFit {
        grades = List.copyOf(grades);
    }

    /**
     * Looks at grades.
     *
     * @param grades the grades of customers
     * @return measure by measure; none when the thresholds fit or when there are fewer than 20 customers
     */
    public static List<GradeFit> of(Grades grades) {
        List<GradeFit> all = new ArrayList<>();
        for (int column = 0; column < grades.columns() && grades.rows() >= FEWEST; column++) {
            int[] counts = new int[grades.scales().get(column).grades() + 1];
            for (int row = 0; row < grades.rows(); row++) {
                counts[grades.get(row, column)]++;
            }
            of(column, counts, grades).forEach(all::add);
        }
        return all;
    }

    private static List<GradeFit> of(int column, int[] counts, Grades grades) {
        int rows = grades.rows();
        List<Integer> crowded = IntStream.range(1, counts.length)
                .filter(grade -> counts[grade] >= NEARLY_ALL * rows)
                .boxed()
                .toList();
        if (!crowded.isEmpty()) {
            return List.of(new GradeFit(column, crowded, counts[crowded.get(0)], rows));
        }
        List<Integer> empty = IntStream.range(1, counts.length)
                .map(i -> counts.length - i)
                .filter(grade -> counts[grade] == 0)
                .filter(grade -> grades.emptyGrades().stream()
                        .noneMatch(
                                told -> told.column() == column && grade <= told.highest() && grade >= told.lowest()))
                .boxed()
                .toList();
        return empty.isEmpty() ? List.of() : List.of(new GradeFit(column, empty, 0, rows));
    }

    /**
     * The same for a person, the measure being the one of R, F, M and cost to serve in this column.
     *
     * @return for example {@code 110 of 114 customers have grade 1 in monetary value: the thresholds do not fit.}
     */
    public String sentence() {
        String measure = List.of(Measure.values()).get(column).title().toLowerCase(Locale.ROOT);
        String listed = grades.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return customers == 0
                ? "No customer has grade " + listed + " in " + measure + "."
                : customers + " of " + all + " customers have grade " + listed + " in " + measure
                        + ": the thresholds do not fit.";
    }
}
