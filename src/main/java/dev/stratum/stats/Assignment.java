package dev.stratum.stats;

import java.util.Arrays;

/**
 * The assignment problem: one column for each row at the lowest total cost, by the Hungarian method with shortest
 * augmenting paths (Kuhn 1955; Jonker and Volgenant 1987). Exact on whole numbers, O(n^3).
 */
public final class Assignment {

    private static final int NONE = -1;

    private final long[][] cost;
    private final int size;
    private final long[] rowPrice;
    private final long[] columnPrice;
    private final int[] rowOfColumn;

    private Assignment(long[][] cost) {
        this.cost = cost;
        this.size = cost.length;
        this.rowPrice = new long[size];
        this.columnPrice = new long[size];
        this.rowOfColumn = new int[size];
        Arrays.fill(rowOfColumn, NONE);
    }

    /**
     * The column of each row.
     *
     * @param cost a square matrix, rows x columns
     * @return for each row its column; every column once
     */
    public static int[] cheapest(long[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int row = 0; row < cost.length; row++) {
            assignment.place(row);
        }
        int[] columnOfRow = new int[cost.length];
        for (int column = 0; column < cost.length; column++) {
            columnOfRow[assignment.rowOfColumn[column]] = column;
        }
        return columnOfRow;
    }

    /** Finds the cheapest chain of changes that gives one more row a column. */
    private void place(int newRow) {
        long[] slack = new long[size];
        Arrays.fill(slack, Long.MAX_VALUE);
        int[] previous = new int[size];
        Arrays.fill(previous, NONE);
        boolean[] visited = new boolean[size];
        int column = NONE;
        int row = newRow;
        do {
            int nearest = NONE;
            for (int j = 0; j < size; j++) {
                if (!visited[j]) {
                    long reduced = cost[row][j] - rowPrice[row] - columnPrice[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        previous[j] = column;
                    }
                    if (nearest == NONE || slack[j] < slack[nearest]) {
                        nearest = j;
                    }
                }
            }
            reprice(newRow, slack[nearest], slack, visited);
            column = nearest;
            visited[column] = true;
            row = rowOfColumn[column];
        } while (row != NONE);
        while (column != NONE) {
            int before = previous[column];
            rowOfColumn[column] = before == NONE ? newRow : rowOfColumn[before];
            column = before;
        }
    }

    private void reprice(int newRow, long step, long[] slack, boolean[] visited) {
        rowPrice[newRow] += step;
        for (int j = 0; j < size; j++) {
            if (visited[j]) {
                rowPrice[rowOfColumn[j]] += step;
                columnPrice[j] -= step;
            } else {
                slack[j] -= step;
            }
        }
    }
}
