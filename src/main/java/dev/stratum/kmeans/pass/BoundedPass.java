package dev.stratum.kmeans.pass;

import dev.stratum.kmeans.data.Chunks;
import dev.stratum.kmeans.data.Points;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * Assigns many points by looking at few of them. A point measured once knows how much nearer its centre is than the
 * second nearest; until the centres together have moved that far, it cannot change sides and is passed over (the
 * triangle inequality, as Hamerly 2010 uses it). A point that has to be measured again looks at the centres in the
 * order of their distance from its own, and stops at the first that is too far to matter (Newling and Fleuret 2016).
 * Centres so far away that they matter to no point of a cluster may move as they like without wearing down its leads
 * (after Rysavy and Hamerly 2016): a few customers far out would otherwise have all others measured again and again.
 *
 * <p>The bounds are taken a little too narrow, more than rounding can account for, so a point is passed over only if
 * the plain comparison would leave it where it is, ties included.
 *
 * <p>Centres move by the points that changed sides. These sums are carried to twice the digits, so they are as good as
 * exact and depend neither on the order of the points nor on the number of threads.
 */
public final class BoundedPass implements Lloyd.Pass {

    static final int NOWHERE = -1;

    private final Points points;
    private final int k;
    private final Chunks chunks;
    private final int[] labels;

    /** Per point: as long as the drift of its centre is below this, it stays. */
    private final float[] limit;

    private final Moves[] moves;
    private final Reach[] reaches;
    private final Sum[] sums;
    private final double[] weights;
    private final CentreMap map;

    /** How many points the last assignment measured, for a guess at the work of the next. */
    private long measured;

    BoundedPass(Points points, int k) {
        this.points = points;
        this.k = k;
        this.chunks = Chunks.of(points.size());
        this.labels = new int[points.size()];
        this.limit = new float[points.size()];
        this.moves = new Moves[chunks.count()];
        this.reaches = new Reach[k];
        this.sums = new Sum[k * points.columns()];
        this.weights = new double[k];
        this.map = new CentreMap(k, points.columns());
        this.measured = points.size();
        Arrays.fill(labels, NOWHERE);
        Arrays.fill(limit, -1);
        Arrays.setAll(moves, chunk -> new Moves(k, points.columns()));
        Arrays.setAll(reaches, cluster -> new Reach());
        Arrays.setAll(sums, at -> Sum.create());
    }

    @Override
    public int[] labels() {
        return labels;
    }

    @Override
    public void assign(double[] centres) {
        if (map.moveTo(centres, reaches)) {
            long[] count = new long[chunks.count()];
            chunks.forEach(labels.length + measured * k * points.columns(), chunk -> {
                BoundedScan scan = new BoundedScan(points, labels, limit, map, moves[chunk]);
                count[chunk] = scan.assign(chunks.from(chunk), chunks.to(chunk));
            });
            measured = Arrays.stream(count).sum();
            for (Moves chunk : moves) {
                chunk.pour(reaches);
            }
        }
    }

    @Override
    public void move(double[] centres) {
        assign(centres);
        int columns = points.columns();
        boolean[] changed = new boolean[k];
        for (Moves chunk : moves) {
            chunk.pour(sums, weights, changed);
        }
        for (int c = 0; c < k; c++) {
            if (changed[c] && weights[c] > 0) {
                for (int j = c * columns, end = j + columns; j < end; j++) {
                    centres[j] = mean(sums[j], weights[c]);
                }
            }
        }
    }

    /** The nearest number to the quotient of a sum known to twice the digits: of equal numbers, that number. */
    private static double mean(Sum sum, double weight) {
        double high = sum.getAsDouble();
        double low = Sum.create().add(sum).add(-high).getAsDouble();
        double mean = high / weight;
        return Double.isFinite(mean) ? mean + (Math.fma(-mean, weight, high) + low) / weight : mean;
    }

    /** What the points of one chunk that changed sides add to each cluster and take away, to twice the digits. */
    static final class Moves {

        private final int columns;
        private final double[] high;
        private final double[] low;
        private final double[] weights;
        private final boolean[] changed;
        private final Reach[] reaches;
        private final int[] due = new int[BoundedScan.BLOCK];

        Moves(int k, int columns) {
            this.columns = columns;
            this.high = new double[k * columns];
            this.low = new double[k * columns];
            this.weights = new double[k];
            this.changed = new boolean[k];
            this.reaches = new Reach[k];
            Arrays.setAll(reaches, cluster -> new Reach());
        }

        /** Room for the numbers of the points to measure. */
        int[] due() {
            return due;
        }

        /** How far the measured points of a cluster reach. */
        Reach reach(int cluster) {
            return reaches[cluster];
        }

        /** Hands the reaches over and begins anew. */
        void pour(Reach[] all) {
            for (int c = 0; c < reaches.length; c++) {
                all[c].include(reaches[c]);
                reaches[c].clear();
            }
        }

        /** Adds a point to a cluster, or takes it away when the weight is negative. */
        void add(double[] table, int point, int cluster, double weight) {
            changed[cluster] = true;
            weights[cluster] += weight;
            for (int j = 0, from = point * columns, to = cluster * columns; j < columns; j++, from++, to++) {
                double a = high[to];
                double b = weight * table[from];
                double sum = a + b;
                double part = sum - a;
                high[to] = sum;
                low[to] += (a - (sum - part)) + (b - part) + Math.fma(weight, table[from], -b);
            }
        }

        /** Hands everything over and begins anew. */
        void pour(Sum[] sums, double[] totals, boolean[] touched) {
            for (int c = 0; c < changed.length; c++) {
                if (changed[c]) {
                    touched[c] = true;
                    totals[c] += weights[c];
                    for (int j = c * columns, end = j + columns; j < end; j++) {
                        sums[j].add(high[j]).add(low[j]);
                        high[j] = 0;
                        low[j] = 0;
                    }
                    weights[c] = 0;
                    changed[c] = false;
                }
            }
        }
    }
}
