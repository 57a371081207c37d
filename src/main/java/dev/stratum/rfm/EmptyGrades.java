package dev.stratum.rfm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Grades that no customer has because many customers share a value at a cut. At a cut the better grade wins, so they all
 * have the grade above; where quantiles fall together, several grades stay empty.
 *
 * @param column the measure, from 0
 * @param highest the highest of the empty grades
 * @param lowest the lowest of them
 * @param value the value that the customers share
 * @param cuts how many cuts stand at this value
 * @param customers how many customers have the value
 * @param all how many customers there are
 */
public record EmptyGrades(int column, int highest, int lowest, double value, int cuts, int customers, int all) {

    /**
     * Looks for empty grades.
     *
     * @param column the measure, from 0
     * @param values the measure of every customer
     * @param scale how they are graded
     * @return from the best grade down; empty when every grade has a customer, or when it is not because two or
     *     more share the value at a cut
     */
    public static List<EmptyGrades> of(int column, double[] values, GradeScale scale) {
        int[] counts = new int[scale.grades() + 1];
        for (double value : values) {
            counts[scale.grade(value)]++;
        }
        List<EmptyGrades> empty = new ArrayList<>();
        double[] cuts = scale.cuts().cuts();
        for (int grade = scale.grades() - 1; grade >= 1; grade--) {
            if (counts[grade] > 0) {
                continue;
            }
            int highest = grade;
            while (grade > 1 && counts[grade - 1] == 0) {
                grade--;
            }
            double cut = cuts[scale.grades() - 1 - highest];
            int at = (int) IntStream.range(0, values.length)
                    .filter(i -> values[i] == cut)
                    .count();
            int together = (int)
                    IntStream.range(0, cuts.length).filter(i -> cuts[i] == cut).count();
            if (at > 1) {
                empty.add(new EmptyGrades(column, highest, grade, cut, together, at, values.length));
            }
        }
        return empty;
    }

    /**
     * The same for a person, the measure being the one of R, F, M and cost to serve in this column.
     *
     * @return as {@link #sentence(String)}
     */
    public String sentence() {
        return sentence(List.of(Measure.values()).get(column).title());
    }

    /**
     * The same for a person.
     *
     * @param measure what the measure is called
     * @return for example {@code Frequency: no customer has grade 2 or 1. 216 of 400 customers share the value 1, at which 2
     *     cuts fall together; at a cut the better grade wins, so they have grade 3.}
     */
    public String sentence(String measure) {
        String grades = IntStream.iterate(highest, grade -> grade >= lowest, grade -> grade - 1)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        int last = grades.lastIndexOf(", ");
        String listed = last < 0 ? grades : grades.substring(0, last) + " or " + grades.substring(last + 2);
        return measure + ": no customer has grade " + listed + ". " + customers + " of " + all
                + " customers share the value "
                + SharedValue.written(value)
                + (cuts > 1 ? ", at which " + cuts + " cuts fall together" : ", which is a cut")
                + "; at a cut the better grade wins, so they have grade "
                + (highest + 1) + ".";
    }
}
