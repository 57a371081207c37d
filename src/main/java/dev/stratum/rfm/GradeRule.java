package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import dev.stratum.stats.CutFinder;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.Direction;

/** How one measure is graded: by fixed cuts, or by cuts placed on the data. */
public sealed interface GradeRule {

    /**
     * The number of grades.
     *
     * @return 2 to 9
     */
    int grades();

    /**
     * Whether more or fewer is better.
     *
     * @return the direction
     */
    Direction direction();

    /**
     * The scale for some data.
     *
     * @param column the measure of every customer; fixed cuts do not look at it
     * @return the scale
     */
    GradeScale scale(double[] column);

    /**
     * Cuts that are the same for all data.
     *
     * @param scale the scale
     */
    record Fixed(GradeScale scale) implements GradeRule {
        @Override
        public int grades() {
            return scale.grades();
        }

        @Override
        public Direction direction() {
            return scale.cuts().direction();
        }

        @Override
        public GradeScale scale(double[] column) {
            return scale;
        }
    }

    /**
     * Cuts placed on the data.
     *
     * @param method how
     * @param grades the number of grades, 2 to 9
     * @param direction whether more or fewer is better
     */
    record FromData(CutMethod method, int grades, Direction direction) implements GradeRule {

        /** Checks the number of grades. */
        public FromData {
            if (grades < 2 || grades > GradeScale.MOST_GRADES) {
                throw Problem.OUT_OF_RANGE.with("The number of grades", grades, "from 2 to " + GradeScale.MOST_GRADES);
            }
        }

        @Override
        public GradeScale scale(double[] column) {
            return new GradeScale(CutFinder.find(column, grades, method, direction));
        }
    }
}
