package dev.stratum.kmeans.start;

import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Squared;
import dev.stratum.kmeans.pass.Descent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Crosses good divisions over each other, as the genetic search of Gribel and Vidal (2019) does: the centres of two are
 * matched, nearest pairs first, one of each pair is drawn, one of these is moved to a drawn point, and a
 * {@link Descent} goes on from there. Of parents and children the best different ones are the next parents.
 *
 * <p>The draws are seeded and made before the children grow up, so neither the order of the rows nor the number of
 * threads plays a part.
 */
final class Crossing {

    /** How many divisions are crossed. */
    static final int PARENTS = 24;

    private static final int CHILDREN = 32;

    /** As many points as grades have types, and some more: on them a generation costs next to nothing. */
    private static final int FEW = 300;

    /** On few points, searches that know nothing of each other: one alone ends too early now and then. */
    private static final int ISLANDS = 4;

    private static final int GENERATIONS = 200;

    /** Generations without a lower sum, per cluster, after which no better one is expected. */
    private static final int IDLE_ALONE = 2;

    private static final int IDLE_ON_AN_ISLAND = 1;

    /** Bounds the work on large tables: points times clusters times columns times children. */
    private static final long WORK = 8_000_000;

    private Crossing() {}

    /**
     * The best of the divisions and of what comes of crossing them, lowest first; there is at least one. Over few points
     * the divisions are dealt out to islands, and what is best on each is crossed once more.
     */
    static List<Division> lowest(Points points, List<Division> divisions, int k, long seed) {
        if (points.size() > FEW || divisions.size() < 2 * ISLANDS) {
            return grown(points, divisions, k, seed, IDLE_ALONE * k);
        }
        List<Division> met = new ArrayList<>();
        for (int island = 0; island < ISLANDS; island++) {
            int own = island;
            List<Division> some = IntStream.range(0, divisions.size())
                    .filter(i -> i % ISLANDS == own)
                    .mapToObj(divisions::get)
                    .toList();
            met.addAll(grown(points, some, k, seed + island, IDLE_ON_AN_ISLAND * k));
        }
        return grown(points, met, k, seed + ISLANDS, IDLE_ON_AN_ISLAND * k);
    }

    private static List<Division> grown(Points points, List<Division> divisions, int k, long seed, int patience) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Division> parents = Division.lowest(divisions, PARENTS);
        long generation = (long) CHILDREN * points.size() * k * points.columns();
        long most = Math.min(GENERATIONS, WORK / generation);
        int idle = 0;
        for (int g = 0; g < most && idle < patience && parents.size() > 1; g++) {
            List<double[]> drawn = new ArrayList<>();
            for (int child = 0; child < CHILDREN; child++) {
                int mother = random.nextInt(parents.size());
                // Every other child has one parent alone and differs from it by the point that is moved.
                int father = random.nextBoolean()
                        ? mother
                        : (mother + 1 + random.nextInt(parents.size() - 1)) % parents.size();
                drawn.add(child(
                        points,
                        parents.get(mother).centres(),
                        parents.get(father).centres(),
                        k,
                        random));
            }
            Division before = parents.get(0);
            List<Division> all = new ArrayList<>(parents);
            all.addAll(drawn.parallelStream()
                    .map(centres -> Division.of(Descent.of(points, centres, k)))
                    .toList());
            parents = Division.lowest(all, PARENTS);
            idle = parents.get(0).isLowerThan(before) ? 0 : idle + 1;
        }
        return parents;
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
