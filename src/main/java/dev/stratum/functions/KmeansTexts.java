package dev.stratum.functions;

/** Help texts that the KMEANS functions share. */
final class KmeansTexts {
    static final String DATA =
            "n x p: the measures, one row per customer; rows with blanks, text or errors are left out";
    static final String K = "How many clusters, 1 to the number of different rows, at most 1000";
    static final String INIT =
            "\"best\" (lowest sum of squares found from many order-free starts), \"spss\" (QUICK CLUSTER), \"first\", \"density\", \"maximin\", \"kmeans++\", \"exact\" (one column only), k x p given centres, or n x 1 classes whose means begin. Omitted: best";
    static final String ITERATIONS =
            "Most iterations, 1 to 10000; the result at that point is shown. Omitted: 100, and #NUM! when they do not suffice";
    static final String SCALE =
            "\"none\", \"zscore\" (mean 0, standard deviation 1), \"minmax\" (0 to 1), per column before clustering, or \"pca\" (scores of the principal components with eigenvalues above 1). Omitted: none";
    static final String SEED = "A whole number for the starts that draw at random. Omitted: 1";
    static final String OPTIONS =
            "\"pairwise\" (a blank is left out, not its row), \"noise\" (rows sparser than average pull no centre), \"running\" (centres move after each row), \"convergence 0.02\" (a share of the smallest initial distance); commas between. Omitted: none of them. ";

    private KmeansTexts() {}
}
