package dev.stratum.ahp;

/** How weights are drawn from a pairwise matrix. On a consistent matrix, and on any 3 x 3 one, all methods agree. */
public enum WeightMethod {
    /** Saaty's method: the principal eigenvector w, for which A w = lambda max w. */
    EIGENVECTOR {
        @Override
        public double[] weights(PairwiseMatrix matrix) {
            return PrincipalEigenvector.of(matrix).weights();
        }
    },

    /**
     * The geometric mean of each row, which minimises the squared deviations of the logarithms (G. Crawford and C.
     * Williams, A note on the analysis of subjective judgment matrices, Journal of Mathematical Psychology 29, 1985,
     * 387-405).
     */
    GEOMETRIC_MEAN {
        @Override
        public double[] weights(PairwiseMatrix matrix) {
            return geometricMeans(matrix);
        }
    };

    /**
     * The weights of the items.
     *
     * @param matrix the judgements
     * @return one weight per item, above zero, summing to 1
     */
    public abstract double[] weights(PairwiseMatrix matrix);

    static double[] geometricMeans(PairwiseMatrix matrix) {
        int n = matrix.size();
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            double logs = 0;
            for (int j = 0; j < n; j++) {
                logs += Math.log(matrix.get(i, j));
            }
            means[i] = Math.exp(logs / n);
        }
        return normalised(means);
    }

    static double[] normalised(double[] positive) {
        double sum = 0;
        for (double value : positive) {
            sum += value;
        }
        double[] weights = new double[positive.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = positive[i] / sum;
        }
        return weights;
    }
}
