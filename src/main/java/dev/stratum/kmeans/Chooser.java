package dev.stratum.kmeans;

import dev.stratum.kmeans.data.Grouping;
import dev.stratum.kmeans.data.Points;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.pass.InitialCentres;
import dev.stratum.kmeans.pass.Lloyd;
import dev.stratum.kmeans.pass.Numbering;
import dev.stratum.kmeans.start.BestOfMany;
import dev.stratum.kmeans.start.Trials;
import java.util.function.BiFunction;

/** How a start chooses where centres begin, and over which points the iteration then goes. */
@FunctionalInterface
interface Chooser {

    /** Clusters rows from there. */
    Clustering cluster(Rows data, KMeansSettings settings);

    /** Looks at the rows one by one, in their order; the centres chosen are told as rows. */
    static Chooser inOrder(BiFunction<Grouping, Integer, InitialCentres> choice) {
        return (data, settings) -> {
            Grouping rows = rowsInOrder(data, settings.runningMeans());
            InitialCentres initial = choice.apply(rows, settings.k());
            return Clustering.of(
                    data, rows, Lloyd.run(rows.points(), initial, settings.iteration()), initial.points(), Trials.ONE);
        };
    }

    /** Chooses among the different rows once. */
    static Chooser orderFree(BiFunction<Points, KMeansSettings, InitialCentres> choice) {
        return search((points, settings) -> new BestOfMany.Best(
                Numbering.run(points, choice.apply(points, settings), settings.iteration()), Trials.ONE));
    }

    /** Searches among the different rows until the best is found. */
    static Chooser search(BiFunction<Points, KMeansSettings, BestOfMany.Best> search) {
        return (data, settings) -> {
            Grouping rows = Grouping.distinct(data);
            BestOfMany.Best best = search.apply(rows.points(), settings);
            Lloyd.Outcome outcome = best.outcome();
            return Clustering.of(
                    data, rows, outcome, rows.firstRows(outcome.initial().points()), best.trials());
        };
    }

    /**
     * The rows as they are asked for one by one, or the few different ones of many, which give the same clusters. Of
     * whole numbers they give the same bits; of others the means of equal rows round differently in the last digit, so
     * small tables are left as they are.
     */
    private static Grouping rowsInOrder(Rows data, boolean oneByOne) {
        boolean joined = !oneByOne && (data.isLattice() || data.rows() > Lloyd.PLAIN);
        Grouping few = joined ? Grouping.repeated(data) : null;
        return few == null ? Grouping.inOrder(data) : few;
    }
}
