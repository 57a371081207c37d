package dev.stratum.rfm;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Grades of customers on three or four measures, with the scales that made them, so that other customers can be graded
 * alike and each grade can be explained.
 */
public final class Grades {
    private final int[] grades;
    private final List<GradeScale> scales;
    private final List<EmptyGrades> empty;

    private Grades(int[] grades, List<GradeScale> scales, List<EmptyGrades> empty) {
        this.grades = grades;
        this.scales = scales;
        this.empty = empty;
    }

    /**
     * Grades measures by given scales.
     *
     * @param data customers row by row, one column per scale
     * @param scales one scale per column
     * @return the grades
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS when the data do not fill whole rows, NOT_FINITE
     */
    public static Grades of(double[] data, List<GradeScale> scales) {
        int columns = scales.size();
        if (columns == 0 || data.length % columns != 0) {
            throw Problem.WRONG_COLUMNS.with("The measures", data.length, "whole rows of " + columns);
        }
        int[] grades = new int[data.length];
        for (int i = 0; i < data.length; i++) {
            if (!Double.isFinite(data[i])) {
                throw Problem.NOT_FINITE.with(new Counted("Column " + (i % columns + 1), i / columns));
            }
            grades[i] = scales.get(i % columns).grade(data[i]);
        }
        return new Grades(grades, List.copyOf(scales), empty(data, scales));
    }

    private static List<EmptyGrades> empty(double[] data, List<GradeScale> scales) {
        int columns = scales.size();
        List<EmptyGrades> empty = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double[] values = new double[data.length / columns];
            for (int row = 0; row < values.length; row++) {
                values[row] = data[row * columns + column];
            }
            empty.addAll(EmptyGrades.of(column, values, scales.get(column)));
        }
        return List.copyOf(empty);
    }

    /**
     * The grades that no customer has because many share a value at a cut.
     *
     * @return measure by measure, from the best grade down
     */
    public List<EmptyGrades> emptyGrades() {
        return empty;
    }

    /**
     * How many kinds of customers there are.
     *
     * @return the number of different types
     */
    public int kinds() {
        Set<RfmcType> types = new HashSet<>();
        for (int row = 0; row < rows(); row++) {
            types.add(type(row));
        }
        return types.size();
    }

    /**
     * The number of customers.
     *
     * @return the rows
     */
    public int rows() {
        return grades.length / columns();
    }

    /**
     * The number of measures.
     *
     * @return the columns: 3 for RFM, 4 for RFMC
     */
    public int columns() {
        return scales.size();
    }

    /**
     * The scales that made the grades.
     *
     * @return one per column
     */
    public List<GradeScale> scales() {
        return scales;
    }

    /**
     * One grade.
     *
     * @param row the customer, from 0
     * @param column the measure, from 0
     * @return the grade, 1 the worst
     */
    public int get(int row, int column) {
        return grades[row * columns() + column];
    }

    /**
     * The type of a customer.
     *
     * @param row the customer, from 0
     * @return the grades together, with their code and mean
     */
    public RfmcType type(int row) {
        int[] own = new int[columns()];
        System.arraycopy(grades, row * own.length, own, 0, own.length);
        return RfmcType.of(own);
    }

    /**
     * The grades as numbers for clustering.
     *
     * @return row by row, a copy
     */
    public double[] toDoubles() {
        double[] numbers = new double[grades.length];
        for (int i = 0; i < grades.length; i++) {
            numbers[i] = grades[i];
        }
        return numbers;
    }
}
