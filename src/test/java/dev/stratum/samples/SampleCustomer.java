package dev.stratum.samples;

/**
 * One made-up customer, as a row of the sample.
 *
 * @param recency days from the last purchase to 2018-10-31
 * @param purchases number of contracts
 * @param amount all contracts together, in yuan
 * @param daysToPay average days from invoice to payment
 * @param willCallPercent share of orders placed by reservation or collected, in percent
 * @param salesReturn cost of the salesperson's return visits per order, in yuan
 */
record SampleCustomer(int recency, int purchases, int amount, int daysToPay, int willCallPercent, int salesReturn) {

    double orderSize() {
        return (double) amount / purchases;
    }

    double willCall() {
        return willCallPercent / 100.0;
    }

    double[] ctsMeasures() {
        return new double[] {orderSize(), daysToPay, willCall(), salesReturn};
    }
}
