package dev.stratum.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A chart of columns of a table.
 *
 * @param kind how it is drawn
 * @param title above it
 * @param table the table, which stands on the same page
 * @param categories the column with the names below the axis, from 0
 * @param series the columns that are drawn, from 0; their headings name them
 * @param axis what is measured, beside the vertical axis
 */
public record ReportChart(Kind kind, String title, ResultTable table, int categories, List<Integer> series, String axis)
        implements Report.Part {
    private static final int PALE_PERCENT = 45;
    private static final int PALE_MEASURE = 2;
    private static final int FULL_MEASURE = 3;

    /** How a chart is drawn. */
    public enum Kind {
        /** Upright bars, one group per row. */
        COLUMNS,
        /** A line through the rows. */
        LINE
    }

    /** Keeps a copy. */
    public ReportChart {
        series = List.copyOf(series);
    }

    /**
     * Which segment a row is: its bars have the colour of that segment.
     *
     * @param row from 0
     * @return its rank, 1 = best; empty when the rows are no segments
     */
    public OptionalInt tier(int row) {
        return kind == Kind.COLUMNS
                ? table.looks()
                        .shade(row, categories, table.rows().get(row)[categories])
                        .filter(shade -> shade.kind() == Shade.Kind.SEGMENT && series.size() <= 2)
                        .map(shade -> OptionalInt.of(shade.step()))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /**
     * Whether a series of segments is drawn pale, beside the one that counts.
     *
     * @param one its place among the series, from 0
     * @return true for the first of two
     */
    public boolean isPale(int one) {
        return one < series.size() - 1;
    }

    /**
     * The colour of a bar on a sheet.
     *
     * @param row from 0
     * @param one the place of the series, from 0
     * @return six hexadecimal digits; empty for that of the series
     */
    public Optional<String> colour(int row, int one) {
        OptionalInt tier = tier(row);
        if (tier.isEmpty()) {
            return Optional.empty();
        }
        String full = Theme.series().get(tier.getAsInt() - 1);
        return Optional.of(isPale(one) ? Theme.mixed(full, PALE_PERCENT / 100.0) : full);
    }

    /**
     * The colours of the bars of a series on a sheet.
     *
     * @param one the place of the series, from 0
     * @return one per row; none where all have that of the series
     */
    public List<String> colours(int one) {
        return IntStream.range(0, rows())
                .mapToObj(row -> colour(row, one))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The colour of a series on a sheet, which its place in the legend has.
     *
     * @param one its place among the series, from 0
     * @return six hexadecimal digits
     */
    public String colour(int one) {
        return Theme.measures().get(measure(one));
    }

    /**
     * Which of the colours of {@link Theme#measures} a series has; beside bars of segments a pale and a full one that are no
     * segment's.
     *
     * @param one its place among the series, from 0
     * @return the place of its colour, from 0
     */
    int measure(int one) {
        if (tier(0).isPresent()) {
            return isPale(one) ? PALE_MEASURE : FULL_MEASURE;
        }
        return one % Theme.measures().size();
    }

    /**
     * The rows that are drawn: a total is no category.
     *
     * @return how many from the top
     */
    public int rows() {
        return table.rows().size() - (table.hasTotal() ? 1 : 0);
    }
}
