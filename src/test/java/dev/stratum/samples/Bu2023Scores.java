package dev.stratum.samples;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.value.Dimension;
import dev.stratum.value.IndexSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Makes the indicator scores of the ten sample customers. Run by hand:
 *
 * <pre>{@code
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.stratum.samples.Bu2023Scores
 * }</pre>
 *
 * <p>Bu (2023) prints neither scores nor weights, only what follows from the values of ten customers. The values in {@code
 * value/ten-customers.csv} were solved to give those results; this program goes one step further back. For each customer
 * and each side of customer value it draws scores around the one score that all indicators would share, in steps of 0.2
 * as the mean of five experts has them, and solves the last indicator of the side ({@link #SOLVED}) so that the weighted
 * sum is the customer's value to the last digit. Draws whose solved score lies far from the others are thrown away. There
 * are endlessly many such scores; the seed picks one.
 */
public final class Bu2023Scores {
    private static final long SEED = 2023;
    private static final int EXPERTS = 5;
    private static final double LARGEST_STEP = 1.2;
    private static final double FARTHEST_SOLVED = 0.8;
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;

    /** The indicator of each side that takes what is left: the heaviest of its side. */
    private static final List<String> SOLVED = List.of("C12", "D51");

    private Bu2023Scores() {}

    /** Writes the scores into the sources. */
    public static void main(String[] arguments) throws IOException {
        Path values = Path.of("src/test/resources/value/ten-customers.csv");
        Path scores = Path.of("src/main/resources/dev/stratum/samples/bu2023_scores.csv");
        Files.writeString(scores, csv(Files.readAllLines(values)));
    }

    static String csv(List<String> customerValues) {
        IndexSystem system = ValuePolicy.bu2023().system();
        double[] weights = ValuePolicy.bu2023().weights().toArray();
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder csv = new StringBuilder("Customer");
        system.indicators().forEach(indicator -> csv.append(',').append(indicator.code()));
        csv.append('\n');
        for (int customer = 1; customer < customerValues.size(); customer++) {
            String[] value = customerValues.get(customer).split(",", -1);
            List<Double> scores = new ArrayList<>();
            scores.addAll(side(Dimension.CURRENT, Double.parseDouble(value[1]), system, weights, random));
            scores.addAll(side(Dimension.POTENTIAL, Double.parseDouble(value[2]), system, weights, random));
            csv.append(customer)
                    .append(',')
                    .append(scores.stream().map(Bu2023Scores::written).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static List<Double> side(
            Dimension side, double target, IndexSystem system, double[] weights, SplittableRandom random) {
        List<Integer> columns = new ArrayList<>();
        double weight = 0;
        for (int j = 0; j < system.size(); j++) {
            if (system.indicators().get(j).dimension() == side) {
                columns.add(j);
                weight += weights[j];
            }
        }
        double common = target / weight;
        while (true) {
            List<Double> scores = new ArrayList<>();
            double rest = target;
            int solved = -1;
            for (int i = 0; i < columns.size(); i++) {
                if (SOLVED.contains(system.indicators().get(columns.get(i)).code())) {
                    solved = i;
                    scores.add(0.0);
                    continue;
                }
                double drawn = common + (2 * random.nextDouble() - 1) * LARGEST_STEP;
                double score = (double) Math.round(Math.min(Math.max(drawn, LOWEST), HIGHEST) * EXPERTS) / EXPERTS;
                scores.add(score);
                rest -= score * weights[columns.get(i)];
            }
            double last = rest / weights[columns.get(solved)];
            if (last >= LOWEST && last <= HIGHEST && Math.abs(last - common) <= FARTHEST_SOLVED) {
                scores.set(solved, last);
                return scores;
            }
        }
    }

    private static String written(double score) {
        String short1 = String.format(Locale.ROOT, "%.1f", score);
        return Double.parseDouble(short1) == score ? short1 : Double.toString(score);
    }
}
