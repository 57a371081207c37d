package dev.stratum.samples;

import dev.stratum.kmeans.Start;
import dev.stratum.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Finds 167 made-up customers that agree with everything the RFMC paper prints about its own, which it does not
 * publish. Run by hand; the same seed finds the same customers.
 *
 * <p>The steps: (1) {@link Places} gives each customer a tier in either stratification, and a customer is drawn for
 * each. (2) One customer at a time is drawn again and kept unless the {@link Misfit} grows, until the best of many
 * starts of K-means divides the sample as asked, in both runs. (3) The rows below the ten of Table 8 are shuffled until
 * the SPSS start, which depends on their order, divides it alike, with the paper's cluster numbers and within the
 * iterations that SPSS allows. Last, customers whose return visits would cost more than half of all service get other
 * measures of service with the same grade.
 */
final class RfmcSampleSearch {
    private static final int REDRAWS = 400_000;
    private static final int REDRAWS_PER_CHECK = 2_000;
    private static final int SHUFFLES = 3_000;
    /** Rows that stay in place: the ten customers of Table 8. */
    private static final int STORY = 10;

    private final Policy policy = Policy.shipped("rfmc-2021");
    private final List<Place> places = Places.all();
    private final SplittableRandom random;
    private final CustomerDraw draw;
    private final Misfit misfit;
    private final List<SampleCustomer> customers = new ArrayList<>();

    private RfmcSampleSearch(long seed) {
        random = new SplittableRandom(seed);
        draw = new CustomerDraw(policy.ctsPolicy(), policy.gradePolicy().scales(new double[4], 4), random);
        misfit = new Misfit(places, draw, policy);
    }

    /**
     * Searches and writes.
     *
     * @param args the seed (6 found the sample that comes with the product), and the file to write
     * @throws IOException when the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        RfmcSampleSearch search = new RfmcSampleSearch(Long.parseLong(args[0]));
        List<SampleCustomer> found = search.find();
        found.replaceAll(search.draw::withFittingVisits);
        SampleCsv.write(found, search.policy.ctsPolicy(), Path.of(args[1]));
    }

    private List<SampleCustomer> find() {
        places.forEach(place -> customers.add(draw.draw(place)));
        for (int row = 0; row < places.size(); row++) {
            misfit.set(row, customers.get(row));
        }
        double lowest = misfit.total();
        for (int redraw = 1; redraw <= REDRAWS; redraw++) {
            lowest = redraw(random.nextInt(places.size()), lowest);
            if (redraw % REDRAWS_PER_CHECK == 0 && misfit.rests() && isBestOfAll()) {
                List<SampleCustomer> ordered = order();
                if (ordered != null) {
                    System.out.printf("Found after %d redraws; misfit %.3f%n", redraw, lowest);
                    return ordered;
                }
            }
        }
        throw new IllegalStateException("Nothing found: misfit " + lowest);
    }

    private double redraw(int row, double lowest) {
        SampleCustomer before = customers.get(row);
        SampleCustomer drawn = draw.draw(places.get(row));
        misfit.set(row, drawn);
        double total = misfit.total();
        if (total > lowest) {
            misfit.set(row, before);
            return lowest;
        }
        customers.set(row, drawn);
        return total;
    }

    private boolean isBestOfAll() {
        return asAsked(TwoRuns.rfmRun(customers, Start.BEST), true)
                && asAsked(TwoRuns.rfmcRun(customers, policy, Start.BEST), false);
    }

    private boolean asAsked(TwoRuns.Run run, boolean rfm) {
        return Arrays.equals(
                run.tiers(),
                places.stream()
                        .mapToInt(place -> 1 + (rfm ? place.rfm() : place.rfmc()))
                        .toArray());
    }

    /** Shuffles the rows below the story; null when no order will do. */
    private List<SampleCustomer> order() {
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<SampleCustomer> ordered = new ArrayList<>(customers);
            Collections.shuffle(ordered.subList(STORY, ordered.size()), new Random(shuffle));
            TwoRuns.Run rfm = TwoRuns.rfmRun(ordered, Start.SPSS);
            if (printed(rfm, PublishedFacts.RFM_SIZES, PublishedFacts.BEST_RFM_CLUSTER)) {
                TwoRuns.Run rfmc = TwoRuns.rfmcRun(ordered, policy, Start.SPSS);
                if (printed(rfmc, PublishedFacts.RFMC_SIZES, PublishedFacts.BEST_RFMC_CLUSTER)
                        && sameTiers(rfm, TwoRuns.rfmRun(ordered, Start.BEST))
                        && sameTiers(rfmc, TwoRuns.rfmcRun(ordered, policy, Start.BEST))) {
                    return ordered;
                }
            }
        }
        return null;
    }

    private static boolean printed(TwoRuns.Run run, List<Integer> sizes, int bestCluster) {
        return run.sizes().equals(sizes)
                && run.ranking().bestFirst().get(0).cluster() == bestCluster - 1
                && run.clustering().iterations() <= PublishedFacts.SPSS_ITERATIONS;
    }

    private static boolean sameTiers(TwoRuns.Run one, TwoRuns.Run other) {
        return Arrays.equals(one.tiers(), other.tiers());
    }
}
