package dev.stratum.work;

import dev.stratum.kmeans.ChoiceOfK;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.Grades;

/** How many segments: K-means on the grades for one to {@link #MOST} clusters, with what each further one gains. */
public final class SegmentChoice {
    /** A person can tell so many segments apart. */
    public static final int MOST = 8;

    private SegmentChoice() {}

    /**
     * How many numbers of segments are tried.
     *
     * @param grades the grades of customers
     * @return 2 to {@link #MOST}; a segment for every kind of customer explains all and says nothing
     * @throws dev.stratum.problem.StratumException TOO_FEW_ROWS when all customers have the same grades
     */
    public static int most(Grades grades) {
        int kinds = grades.kinds();
        if (kinds < 2) {
            throw Problem.TOO_FEW_ROWS.with("Choosing k", "2 different", kinds);
        }
        return Math.max(2, Math.min(MOST, kinds - 1));
    }

    /**
     * Tries the numbers of segments.
     *
     * @param grades the grades of customers
     * @return what each number of segments explains, and the recommended one
     * @throws dev.stratum.problem.StratumException as {@link #most}
     */
    public static ChoiceOfK of(Grades grades) {
        return ChoiceOfK.of(Segmentation.points(grades), most(grades), KMeansSettings.of(1));
    }
}
