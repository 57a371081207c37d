package dev.stratum.work;

import java.util.SplittableRandom;

/** Made-up customers around the cuts of the paper's policy: R, F, M, order size, days to pay, will-call share, returns. */
final class RandomCustomers {
    private RandomCustomers() {}

    static MeasuredCustomers of(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[count * 7];
        for (int i = 0; i < count; i++) {
            int purchases = 1 + random.nextInt(12);
            double amount = Math.round(100 * Math.exp(random.nextDouble(9, 15))) / 100.0;
            double[] own = {
                random.nextInt(400),
                purchases,
                amount,
                Math.round(100 * amount / purchases) / 100.0,
                random.nextInt(130),
                random.nextInt(11) / 10.0,
                random.nextInt(8000)
            };
            System.arraycopy(own, 0, values, i * own.length, own.length);
        }
        return new MeasuredCustomers(values, 7);
    }
}
