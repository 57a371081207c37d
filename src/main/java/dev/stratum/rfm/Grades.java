package dev.stratum.rfm;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;
import dev.stratum.stats.FlatRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grades of customers on three or four measures, with the scales that made them, so that other customers can be graded
 * alike and each grade can be explained.
 */
public final class Grades {
    private final int[] grades;
    private final List<GradeScale> scales;
    private final List<EmptyGrades> empty;
    /** The types that there are, and for each customer which of them it is. */
    private final List<RfmcType> types;

    private final int[] typeOfRow;

    private Grades(int[] grades, List<GradeScale> scales, List<EmptyGrades> empty) {
        this.grades = grades;
        this.scales = scales;
        this.empty = empty;
        this.types = new ArrayList<>();
        this.typeOfRow = new int[grades.length / scales.size()];
        int[] known = new int[(int) Math.pow(GradeScale.MOST_GRADES + 1, scales.size())];
        for (int row = 0; row < typeOfRow.length; row++) {
            int code = 0;
            for (int column = 0; column < scales.size(); column++) {
                code = code * (GradeScale.MOST_GRADES + 1) + get(row, column);
            }
            if (known[code] == 0) {
                types.add(ofRow(row));
                known[code] = types.size();
            }
            typeOfRow[row] = known[code] - 1;
        }
    }

    private RfmcType ofRow(int row) {
        return RfmcType.of(Arrays.copyOfRange(grades, row * columns(), (row + 1) * columns()));
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
        boolean[][] taken = new boolean[columns][GradeScale.MOST_GRADES + 1];
        for (int i = 0; i < data.length; i++) {
            if (!Double.isFinite(data[i])) {
                throw Problem.NOT_FINITE.with(new Counted("Column " + (i % columns + 1), i / columns));
            }
            grades[i] = scales.get(i % columns).grade(data[i]);
            taken[i % columns][grades[i]] = true;
        }
        return new Grades(grades, List.copyOf(scales), empty(data, scales, taken));
    }

    private static List<EmptyGrades> empty(double[] data, List<GradeScale> scales, boolean[][] taken) {
        int columns = scales.size();
        List<EmptyGrades> empty = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            boolean[] own = taken[column];
            if (IntStream.rangeClosed(1, scales.get(column).grades()).allMatch(grade -> own[grade])) {
                continue;
            }
            empty.addAll(EmptyGrades.of(column, FlatRows.column(data, column, columns), scales.get(column)));
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
        return types.get(typeOfRow[row]);
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
