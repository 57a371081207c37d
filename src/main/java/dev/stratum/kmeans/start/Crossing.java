package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.Exchange;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Iteration;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.Numbering;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Crosses good solutions over each other, as the genetic search of Gribel and Vidal (2019) does: the centres of two are
 * matched, nearest pairs first, one of each pair is drawn, one of these is moved to a drawn point, and Lloyd's iteration
 * and {@link Exchange} go on from there. Of parents and children the best different ones are the next parents.
 *
 * <p>The draws are seeded and made before the children grow up, so neither the order of the rows nor the number of
 * threads plays a part.
 */
final class Crossing {

    /** How many solutions are crossed. */
    static final int PARENTS = 16;

    private static final int CHILDREN = 32;
    private static final int GENERATIONS = 24;

    /** Generations without a lower sum after which no better one is expected. */
    private static final int IDLE = 6;

    /** Bounds the work on large tables: points times clusters times columns times children. */
    private static final long WORK = 8_000_000;

    /** Sums that differ by less are the same but for rounding. */
    private static final double LOWER = 1 - 1e-12;

    private Crossing() {}

    /** The lowest of the solutions and what comes of crossing them; there is at least one. */
    static Lloyd.Outcome lowest(Points points, List<Lloyd.Outcome> solutions, Iteration iteration, long seed) {
        int k = iteration.k();
        SplittableRandom random = new SplittableRandom(seed);
        List<Lloyd.Outcome> parents = best(improved(points, solutions, iteration));
        long generation = (long) CHILDREN * points.size() * k * points.columns();
        long most = Math.min(GENERATIONS, WORK / generation);
        int idle = 0;
        for (int g = 0; g < most && idle < IDLE && parents.size() > 1; g++) {
            List<double[]> drawn = new ArrayList<>();
            for (int child = 0; child < CHILDREN; child++) {
                int mother = random.nextInt(parents.size());
                int father = (mother + 1 + random.nextInt(parents.size() - 1)) % parents.size();
                drawn.add(child(
                        points,
                        parents.get(mother).centres(),
                        parents.get(father).centres(),
                        k,
                        random));
            }
            List<Lloyd.Outcome> grown = drawn.parallelStream()
                    .map(centres -> Numbering.run(points, InitialCentres.given(centres, k), iteration))
                    .toList();
            double before = parents.get(0).sumOfSquares();
            List<Lloyd.Outcome> all = new ArrayList<>(parents);
            all.addAll(improved(points, grown, iteration));
            parents = best(all);
            idle = parents.get(0).sumOfSquares() < before * LOWER ? 0 : idle + 1;
        }
        return parents.get(0);
    }

    private static List<Lloyd.Outcome> improved(Points points, List<Lloyd.Outcome> outcomes, Iteration iteration) {
        return outcomes.parallelStream()
                .map(outcome -> {
                    double[] centres = Exchange.centres(points, outcome, iteration.k());
                    Lloyd.Outcome moved =
                            Numbering.run(points, InitialCentres.given(centres, iteration.k()), iteration);
                    return moved.sumOfSquares() < outcome.sumOfSquares() * LOWER ? moved : outcome;
                })
                .toList();
    }

    /** The lowest of different centres. */
    private static List<Lloyd.Outcome> best(List<Lloyd.Outcome> outcomes) {
        TreeMap<DoubleBuffer, Lloyd.Outcome> different = new TreeMap<>();
        outcomes.forEach(outcome -> different.putIfAbsent(DoubleBuffer.wrap(outcome.centres()), outcome));
        return different.values().stream()
                .sorted(BestOfMany::compare)
                .limit(PARENTS)
                .toList();
    }

    private static double[] child(Points points, double[] mother, double[] father, int k, SplittableRandom random) {
        int columns = points.columns();
        double[] centres = new double[mother.length];
        boolean[] taken = new boolean[k];
        int[] order = IntStream.range(0, k).toArray();
        for (int i = 0; i < k; i++) {
            int other = i + random.nextInt(k - i);
            int c = order[other];
            order[other] = order[i];
            int partner = -1;
            for (int f = 0; f < k; f++) {
                if (!taken[f]
                        && (partner < 0
                                || Squared.distance(mother, c, father, f, columns)
                                        < Squared.distance(mother, c, father, partner, columns))) {
                    partner = f;
                }
            }
            taken[partner] = true;
            boolean fromMother = random.nextInt(2) == 0;
            System.arraycopy(
                    fromMother ? mother : father, (fromMother ? c : partner) * columns, centres, c * columns, columns);
        }
        System.arraycopy(
                points.coordinates(),
                random.nextInt(points.size()) * columns,
                centres,
                random.nextInt(k) * columns,
                columns);
        return centres;
    }
}
