package dev.stratum.ahp;

import java.util.List;
import java.util.stream.Stream;

/**
 * Well-known judgements with their weights, lambda max and CR.
 *
 * <p>Publications print two or three digits. The six digits here come from numpy 2.4.6 on the judgements:
 * {@code w, v = numpy.linalg.eig(A)}, the column of the largest eigenvalue divided by its sum; CR with the random
 * indexes of Saaty 1980. "Printed" quotes a publication or a reproduction of it that was read; where nothing is quoted,
 * the judgements are as commonly passed on and could not be compared with the publication itself.
 */
record Textbook(String name, PairwiseMatrix matrix, List<Double> weights, double lambdaMax, double ratio) {
    /**
     * Which drink is consumed more in the USA: coffee, wine, tea, beer, sodas, milk, water. T. L. Saaty, Decision making
     * with the analytic hierarchy process, Int. J. Services Sciences 1(1), 2008, 83-98; judgements as in the tests of
     * AHPy, a Python package, which cite it. Printed: 0.177 0.019 0.042 0.116 0.190 0.129 0.327, CR 0.022.
     */
    static final Textbook DRINKS = new Textbook(
            "drinks",
            PairwiseMatrix.ofUpperTriangle(7, new double[] {
                9, 5, 2, 1, 1, 1 / 2.0, 1 / 3.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 3.0, 1 / 4.0, 1 / 3.0, 1 / 9.0,
                1 / 2.0, 1, 1 / 3.0, 2, 1 / 2.0, 1 / 3.0
            }),
            List.of(0.177457, 0.019149, 0.041831, 0.116417, 0.189572, 0.128781, 0.326793),
            7.176629,
            0.022302);

    /**
     * Buying a house by eight criteria. T. L. Saaty, How to make a decision: the analytic hierarchy process, European
     * Journal of Operational Research 48, 1990, 9-26; judgements compared with the model AnaHierProc02 of LINDO Systems,
     * which cites it. The weights were not compared: the six digits are computed.
     */
    static final Textbook HOUSE = new Textbook(
            "house",
            PairwiseMatrix.ofUpperTriangle(8, new double[] {
                5, 3, 7, 6, 6, 1 / 3.0, 1 / 4.0, 1 / 3.0, 5, 3, 3, 1 / 5.0, 1 / 7.0, 6, 3, 4, 6, 1 / 5.0, 1 / 3.0,
                1 / 4.0, 1 / 7.0, 1 / 8.0, 1 / 2.0, 1 / 5.0, 1 / 6.0, 1 / 5.0, 1 / 6.0, 1 / 2.0
            }),
            List.of(0.173017, 0.053976, 0.188110, 0.017508, 0.031044, 0.036322, 0.166834, 0.333189),
            9.668887,
            0.169087);

    /**
     * Wealth of nations: USA, USSR, China, France, UK, Japan, West Germany, as passed on from T. L. Saaty, A scaling
     * method for priorities in hierarchical structures, Journal of Mathematical Psychology 15, 1977, 234-281. Not
     * compared with the publication: the judgements are an input here, the digits are computed.
     */
    static final Textbook WEALTH = new Textbook(
            "wealth",
            PairwiseMatrix.ofUpperTriangle(7, new double[] {
                4, 9, 6, 6, 5, 5, 7, 5, 5, 3, 4, 1 / 5.0, 1 / 5.0, 1 / 7.0, 1 / 5.0, 1, 1 / 3.0, 1 / 3.0, 1 / 3.0,
                1 / 3.0, 2
            }),
            List.of(0.427115, 0.230293, 0.020838, 0.052386, 0.052386, 0.122719, 0.094263),
            7.607720,
            0.076732);

    /**
     * Distances from Philadelphia: Cairo, Tokyo, Chicago, San Francisco, London, Montreal, as passed on from Saaty 1977.
     * Not compared with the publication either.
     */
    static final Textbook DISTANCES = new Textbook(
            "distances",
            PairwiseMatrix.ofUpperTriangle(
                    6, new double[] {1 / 3.0, 8, 3, 3, 7, 9, 3, 3, 9, 1 / 6.0, 1 / 5.0, 2, 1 / 3.0, 6, 6}),
            List.of(0.261853, 0.397486, 0.033435, 0.116387, 0.164241, 0.026599),
            6.453630,
            0.073166);

    /**
     * Choosing a leader by experience, education, charisma and age. Wikipedia, "Analytic hierarchy process - leader
     * example". Printed: 0.547 0.127 0.270 0.056.
     */
    static final Textbook LEADER = new Textbook(
            "leader",
            PairwiseMatrix.ofUpperTriangle(4, 4, 3, 7, 1 / 3.0, 3, 5),
            List.of(0.547569, 0.126555, 0.269950, 0.055926),
            4.118418,
            0.043859);

    /**
     * Where to live by family, culture, jobs, housing and transportation. T. L. Saaty, Theory and Applications of the
     * Analytic Network Process, RWS Publications 2005.
     */
    static final Textbook LIVING = new Textbook(
            "living",
            PairwiseMatrix.ofUpperTriangle(5, 5, 1, 7, 7, 1 / 2.0, 3, 5, 4, 7, 3),
            List.of(0.433454, 0.152167, 0.305006, 0.071556, 0.037816),
            5.225235,
            0.050276);

    /**
     * The complete example of S. Bozoki, J. Fulop and L. Ronyai, On optimal completion of incomplete pairwise comparison
     * matrices, Mathematical and Computer Modelling 52, 2010, 318-333. AHPy, a Python package, prints 0.3742 0.3917
     * 0.0991 0.1349.
     */
    static final Textbook INCOMPLETE_FILLED = new Textbook(
            "incomplete filled",
            PairwiseMatrix.ofUpperTriangle(4, 1, 5, 2, 3, 4, 3 / 4.0),
            List.of(0.374226, 0.391709, 0.099146, 0.134920),
            4.092460,
            0.034244);

    static Stream<Textbook> all() {
        return Stream.of(DRINKS, HOUSE, WEALTH, DISTANCES, LEADER, LIVING, INCOMPLETE_FILLED);
    }

    double[] weightArray() {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
