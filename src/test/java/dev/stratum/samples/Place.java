package dev.stratum.samples;

/**
 * What is asked of one customer: the tier in each stratification (0 = most valuable) and the limits to draw from.
 *
 * @param rfm tier of the RFM run
 * @param rfmc tier of the RFMC run
 * @param leastRecency fewest days since the last purchase
 * @param mostRecency most days since the last purchase
 * @param leastPurchases fewest contracts
 * @param mostPurchases most contracts
 * @param leastAmount smallest amount in yuan
 * @param mostAmount largest amount in yuan
 * @param weights how often grades 1 to 4 are drawn, for R, F, M and CTS
 */
record Place(
        int rfm,
        int rfmc,
        int leastRecency,
        int mostRecency,
        int leastPurchases,
        int mostPurchases,
        int leastAmount,
        int mostAmount,
        double[][] weights) {

    Place recency(int least, int most) {
        return new Place(rfm, rfmc, least, most, leastPurchases, mostPurchases, leastAmount, mostAmount, weights);
    }

    Place purchases(int least, int most) {
        return new Place(rfm, rfmc, leastRecency, mostRecency, least, most, leastAmount, mostAmount, weights);
    }

    Place amount(int least, int most) {
        return new Place(rfm, rfmc, leastRecency, mostRecency, leastPurchases, mostPurchases, least, most, weights);
    }

    /** The same place for a customer of exactly these grades; 0 leaves a grade free. */
    Place grades(int... wanted) {
        double[][] only = new double[weights.length][];
        for (int j = 0; j < only.length; j++) {
            only[j] = wanted[j] == 0 ? weights[j] : new double[4];
            if (wanted[j] > 0) {
                only[j][wanted[j] - 1] = 1;
            }
        }
        return new Place(
                rfm, rfmc, leastRecency, mostRecency, leastPurchases, mostPurchases, leastAmount, mostAmount, only);
    }
}
