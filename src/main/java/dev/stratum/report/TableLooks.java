package dev.stratum.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How cells of a table differ from others of their column: backgrounds, marks, and those that a person fills. */
public final class TableLooks {
    private final ResultTable table;
    private final Map<Integer, Double> lowest = new HashMap<>();
    private final Set<Integer> inputs = new HashSet<>();
    private final Map<Integer, Map<String, Integer>> tiers = new HashMap<>();
    private final Set<Integer> compared = new HashSet<>();

    TableLooks(ResultTable table) {
        this.table = table;
    }

    void markBelow(int column, double bound) {
        lowest.put(column, bound);
    }

    void input(int column) {
        inputs.add(column);
    }

    void segments(int column, Map<String, Integer> ranks) {
        tiers.put(column, Map.copyOf(ranks));
    }

    void segmentsOf(TableLooks other) {
        tiers.putAll(other.tiers);
    }

    void compare(int column) {
        compared.add(column);
    }

    /**
     * Whether a value needs a look.
     *
     * @param column from 0
     * @param value a cell of it
     * @return true for a number below the bound of {@link ResultTable#markedBelow}
     */
    public boolean isMarked(int column, Object value) {
        return value instanceof Double number && lowest.containsKey(column) && number < lowest.get(column);
    }

    /**
     * Whether a person types into a column.
     *
     * @param column from 0
     * @return true after {@link ResultTable#input}
     */
    public boolean isInput(int column) {
        return inputs.contains(column);
    }

    /**
     * Whether a column has backgrounds.
     *
     * @param column from 0
     * @return true after {@link ResultTable#segments} and {@link ResultTable#heat}
     */
    public boolean isShaded(int column) {
        return tiers.containsKey(column) || compared.contains(column);
    }

    /**
     * The background of a cell.
     *
     * @param row of {@link ResultTable#rows}
     * @param column from 0
     * @param value what stands in the cell
     * @return empty for none
     */
    public Optional<Shade> shade(int row, int column, Object value) {
        if (!isShaded(column) || table.isTotal(row)) {
            return Optional.empty();
        }
        if (tiers.containsKey(column)) {
            return value instanceof String name
                    ? Optional.ofNullable(tiers.get(column).get(name)).map(Shade::ofTier)
                    : Optional.empty();
        }
        return value instanceof Double number ? Shade.ofHeat(number, highest()) : Optional.empty();
    }

    private double highest() {
        double highest = 0;
        List<Object[]> rows = table.rows();
        for (Object[] row : rows.subList(0, rows.size() - (table.hasTotal() ? 1 : 0))) {
            for (int column : compared) {
                highest = row[column] instanceof Double number ? Math.max(highest, number) : highest;
            }
        }
        return highest;
    }
}
