package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutScale;

/**
 * Turns a measure into a grade: with three cuts, 4 for the best to 1 for the worst.
 *
 * @param cuts the cuts between the grades; g - 1 cuts make g grades
 */
public record GradeScale(CutScale cuts) {
    /** The most grades: a type is written with one digit per grade, 1 to 9. */
    public static final int MOST_GRADES = 9;

    /** Checks the number of grades. */
    public GradeScale {
        if (cuts.bands() > MOST_GRADES) {
            throw Problem.CUTS_WRONG_COUNT.with("The scale", cuts.bands() - 1, "1 to " + (MOST_GRADES - 1));
        }
    }

    /**
     * The number of grades.
     *
     * @return 2 to 9
     */
    public int grades() {
        return cuts.bands();
    }

    /**
     * The grade of a value.
     *
     * @param value the measure
     * @return from {@link #grades()} for the best to 1 for the worst; at a cut the better grade
     * @throws dev.stratum.problem.StratumException NOT_FINITE when the value is not a number
     */
    public int grade(double value) {
        return grades() - cuts.band(value);
    }
}
