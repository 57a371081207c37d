package dev.stratum.bench;

import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.data.Rows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * One table to cluster and the centres that every engine begins at.
 *
 * @param name {@code L} for grades 1 to 4, {@code C} for lognormal values, standardised
 * @param table value j of row i at {@code 4 * i + j}
 * @param rows how many rows
 * @param k how many clusters
 * @param start the rows that are the initial centres, all different
 */
record Workload(String name, double[] table, int rows, int k, int[] start) {

    static final int COLUMNS = 4;
    static final int MOST_ITERATIONS = 100;

    /** Weka draws its initial rows from this seed and takes no others, so all engines begin at those. */
    static final int SEED = 10;

    static Workload of(boolean lattice, int rows, int k) {
        Random random = new Random(20_211);
        double[] table = new double[rows * COLUMNS];
        for (int i = 0; i < table.length; i++) {
            table[i] = lattice ? 1 + random.nextInt(4) : Math.exp(random.nextGaussian());
        }
        if (!lattice) {
            for (int j = 0; j < COLUMNS; j++) {
                standardise(table, rows, j);
            }
        }
        return new Workload(lattice ? "L" : "C", table, rows, k, drawAsWekaDoes(table, rows, k));
    }

    String label() {
        return label(name.equals("L"), rows, k);
    }

    static String label(boolean lattice, int rows, int k) {
        return (lattice ? "L" : "C") + " " + (rows == 1 << 20 ? "1M" : rows / 1_000 + "k") + " k=" + k;
    }

    double[] centres() {
        double[] centres = new double[k * COLUMNS];
        for (int c = 0; c < k; c++) {
            System.arraycopy(table, start[c] * COLUMNS, centres, c * COLUMNS, COLUMNS);
        }
        return centres;
    }

    double[] row(int row) {
        return Arrays.copyOfRange(table, row * COLUMNS, (row + 1) * COLUMNS);
    }

    /** Writes the table as big-endian doubles, row by row. */
    void write(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * table.length);
        bytes.asDoubleBuffer().put(table);
        Files.write(file, bytes.array());
    }

    /** The sum of squared distances from the nearest centre: the same yardstick for all engines. */
    double sumOfSquares(double[] centres) {
        return Arrays.stream(KMeans.assign(new Rows(table, rows, COLUMNS), centres)
                        .distances())
                .map(d -> d * d)
                .sum();
    }

    private static void standardise(double[] table, int rows, int column) {
        double mean = 0;
        for (int i = column; i < table.length; i += COLUMNS) {
            mean += table[i] / rows;
        }
        double squares = 0;
        for (int i = column; i < table.length; i += COLUMNS) {
            squares += (table[i] - mean) * (table[i] - mean);
        }
        double deviation = Math.sqrt(squares / (rows - 1));
        for (int i = column; i < table.length; i += COLUMNS) {
            table[i] = (table[i] - mean) / deviation;
        }
    }

    private static int[] drawAsWekaDoes(double[] table, int rows, int k) {
        Random random = new Random(SEED);
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        Set<String> taken = new HashSet<>();
        int[] start = new int[k];
        for (int j = rows - 1; taken.size() < k; j--) {
            int at = random.nextInt(j + 1);
            int row = order[at];
            if (taken.add(Arrays.toString(Arrays.copyOfRange(table, row * COLUMNS, (row + 1) * COLUMNS)))) {
                start[taken.size() - 1] = row;
            }
            order[at] = order[j];
            order[j] = row;
        }
        return start;
    }
}
