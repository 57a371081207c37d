package dev.stratum.samples;

import java.util.ArrayList;
import java.util.List;

/** The places of the 167 customers: the ten of the paper's Table 8 first. */
final class Places {
    private Places() {}

    /** Customers by tier of the RFM run (rows) and of the RFMC run (columns); sums as printed in the paper. */
    private static final int[][] TABLE = {{4, 0, 0, 0}, {6, 1, 2, 1}, {28, 42, 22, 4}, {0, 11, 5, 41}};

    /** How often grades 1 to 4 of R, F, M, CTS are drawn, per tier of the RFMC run. */
    private static final double[][][] GRADES = {
        {{0, 5, 35, 60}, {0, 15, 50, 35}, {0, 5, 45, 50}, {0, 20, 45, 35}},
        {{10, 15, 35, 40}, {35, 50, 15, 0}, {35, 40, 20, 5}, {0, 0, 55, 45}},
        {{0, 5, 35, 60}, {25, 45, 25, 5}, {30, 33, 25, 12}, {70, 30, 0, 0}},
        {{60, 35, 5, 0}, {55, 32, 13, 0}, {40, 30, 22, 8}, {60, 35, 5, 0}}
    };

    static Place of(int rfm, int rfmc) {
        double[][] weights = GRADES[rfmc];
        return switch (rfm) {
            case 0 -> new Place(rfm, rfmc, 4, 100, 14, 26, 8_200_000, 12_500_000, weights).grades(0, 0, 4, 0);
            case 1 ->
                new Place(rfm, rfmc, 3, 160, rfmc == 0 ? 8 : 6, 18, 1_600_000, 5_800_000, weights).grades(0, 0, 4, 0);
            case 2 -> new Place(rfm, rfmc, 0, 165, 1, 10, 9_000, 1_500_000, weights);
            default -> new Place(rfm, rfmc, 165, 395, 1, 6, 8_000, 1_100_000, weights);
        };
    }

    static List<Place> all() {
        List<Place> story = List.of(
                of(2, 0).grades(4, 3, 4, 4).amount(705_000, 1_300_000),
                of(1, 0).grades(4, 4, 4, 2).amount(1_800_000, 4_500_000),
                of(2, 0).grades(4, 4, 4, 3).amount(705_000, 1_300_000),
                of(2, 0).grades(4, 3, 4, 3).amount(705_000, 1_300_000),
                of(3, 1).grades(2, 0, 0, 4).recency(170, 230).amount(120_000, 500_000),
                of(2, 1).grades(3, 0, 0, 3).amount(120_000, 500_000),
                of(3, 1).grades(2, 0, 0, 4).recency(170, 230).amount(120_000, 500_000),
                of(1, 2).grades(4, 3, 4, 1).purchases(6, 7),
                of(1, 3).grades(2, 3, 4, 1).purchases(5, 7).amount(1_800_000, 3_400_000),
                of(2, 3).grades(2, 0, 0, 1));
        int[][] left = new int[4][];
        for (int rfm = 0; rfm < 4; rfm++) {
            left[rfm] = TABLE[rfm].clone();
        }
        List<Place> places = new ArrayList<>(story);
        // Buys recently, seldom and little, and costs little to serve: the paper's example of a type.
        places.add(of(2, 1).grades(4, 1, 1, 4));
        for (Place place : places) {
            left[place.rfm()][place.rfmc()]--;
        }
        for (int rfm = 0; rfm < 4; rfm++) {
            for (int rfmc = 0; rfmc < 4; rfmc++) {
                for (int i = 0; i < left[rfm][rfmc]; i++) {
                    places.add(of(rfm, rfmc));
                }
            }
        }
        return places;
    }
}
