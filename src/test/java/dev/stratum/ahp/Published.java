package dev.stratum.ahp;

import java.util.List;
import java.util.stream.Stream;

/**
 * Judgements whose weights and CR are printed with four decimals or more.
 *
 * @param source where the digits are printed
 * @param matrix the judgements
 * @param weights the weights as printed
 * @param randomIndex the RI of that source, which need not be Saaty's of 1980 as used by the product
 * @param ratio the CR as printed
 */
record Published(String source, PairwiseMatrix matrix, List<Double> weights, double randomIndex, double ratio) {
    /** RI of H. A. Donegan and F. J. Dodd, Mathematical and Computer Modelling 15(10), 1991, 135-137, as AHPy lists it. */
    private static final double DONEGAN_DODD_4 = 0.8286;

    private static final double DONEGAN_DODD_7 = 1.2519;
    private static final double SAATY_3 = 0.58;

    static Stream<Published> all() {
        return Stream.of(restaurant(), saaty(), drinks(), complete(), completed());
    }

    /** The page also prints lambda max 3.0858 and CI 0.0429. */
    private static Published restaurant() {
        return new Published(
                "Choosing a restaurant by price, decoration and dishes: R. Chih Lee, Analytical Hierarchy Process Example, "
                        + "sites.google.com/site/richchihlee/portal/mis-research/analytical-hierarchy-process",
                PairwiseMatrix.ofUpperTriangle(3, 1 / 3.0, 1 / 5.0, 1 / 4.0),
                List.of(0.1007, 0.2255, 0.6738),
                SAATY_3,
                0.0739);
    }

    /**
     * Reprinted in many places with lambda max 3.0385 and CI 0.0193. For three items there is a closed form as well:
     * the weights are the geometric means of the rows, lambda max is 1 + t + 1/t with t the cube root of 3 * 3 / 5.
     */
    private static Published saaty() {
        return new Published(
                "The usual example 1 3 5, 1 3, 1 of T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980",
                PairwiseMatrix.ofUpperTriangle(3, 3, 5, 3),
                List.of(0.6370, 0.2583, 0.1047),
                SAATY_3,
                0.0332);
    }

    private static Published drinks() {
        return new Published(
                "Coffee, wine, tea, beer, sodas, milk, water: T. L. Saaty, Int. J. Services Sciences 1(1), 2008, 83-98; "
                        + "four decimals in the tests of AHPy (github.com/PhilipGriffith/AHPy, tests/test_ahp.py)",
                Textbook.DRINKS.matrix(),
                List.of(0.1775, 0.0191, 0.0418, 0.1164, 0.1896, 0.1288, 0.3268),
                DONEGAN_DODD_7,
                0.0235);
    }

    private static Published complete() {
        return new Published(
                "Complete example after S. Bozoki, J. Fulop and L. Ronyai, Mathematical and Computer Modelling 52, 2010, "
                        + "318-333, printed in the README of AHPy",
                Textbook.INCOMPLETE_FILLED.matrix(),
                List.of(0.3742, 0.3917, 0.0991, 0.1349),
                DONEGAN_DODD_4,
                0.0372);
    }

    /** The same with its last judgement left out and completed so that lambda max is smallest. */
    private static Published completed() {
        return new Published(
                "Completed example, same publication, in the tests of AHPy",
                PairwiseMatrix.ofUpperTriangle(4, 1, 5, 2, 3, 4, 0.730297106886979),
                List.of(0.3738, 0.3920, 0.0985, 0.1357),
                DONEGAN_DODD_4,
                0.0372);
    }

    double[] weightArray() {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String toString() {
        return source;
    }
}
