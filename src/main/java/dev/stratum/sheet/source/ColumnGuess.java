package dev.stratum.sheet.source;

import dev.stratum.sheet.Cells;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Looks;
import dev.stratum.sheet.Records.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Which columns of a table a person may mean: by names that are nearly usual ones, and by what stands below them. A guess is
 * only ever proposed.
 */
public final class ColumnGuess {
    /** From this similarity on a name is proposed: {@code Custmer} is nearly Customer, {@code Region} is nothing. */
    private static final double LIKELY = 0.9;

    private static final double CONTAINED = 0.92;
    private static final int SHORTEST_CONTAINED = 4;
    private static final int ROWS = 200;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 16;

    /** Numbers from here on are dates rather than days since a purchase: 1954-10-03, or 54 years. */
    private static final double FIRST_DATE = 20_000;

    private final SourceTable table;
    private final Map<Meaning, Map<Integer, Double>> similarities = new HashMap<>();

    private ColumnGuess(SourceTable table) {
        this.table = table;
    }

    /**
     * Looks at a table.
     *
     * @param table the table
     * @return guesses about its columns
     */
    public static ColumnGuess of(SourceTable table) {
        return new ColumnGuess(table);
    }

    /**
     * The columns that can have a meaning, the most likely first.
     *
     * @param meaning what they would be about
     * @return the columns with a name and with values of the right kind
     */
    public List<Integer> columns(Meaning meaning) {
        return IntStream.range(0, table.headers().size())
                .boxed()
                .filter(column -> !table.headers().get(column).isEmpty() && fits(meaning, column))
                .sorted(Comparator.comparingDouble(column -> -similarity(meaning, column)))
                .toList();
    }

    /**
     * Whether the name of a column is nearly a usual one.
     *
     * @param meaning what it would be about
     * @param column from 0
     * @return true when it may be proposed
     */
    public boolean isLikely(Meaning meaning, int column) {
        return similarity(meaning, column) >= LIKELY;
    }

    /**
     * Whether a column holds dates rather than other numbers.
     *
     * @param column from 0
     * @return true when most of its values are
     */
    public boolean looksLikeDates(int column) {
        return mostly(column, ColumnGuess::isDate);
    }

    /**
     * A column with some of its values.
     *
     * @param column from 0
     * @return for example {@code Net sales (EUR): 1204.5; 88; 12.3}
     */
    public String shown(int column) {
        boolean dates = looksLikeDates(column);
        return table.headers().get(column) + ": "
                + values(column).limit(SAMPLES).map(cell -> sample(cell, dates)).collect(Collectors.joining("; "));
    }

    private static String sample(Object cell, boolean dates) {
        if (Cells.isError(cell)) {
            return Cells.errorText(cell);
        }
        if (dates && isDate(cell) && cell instanceof Double serial) {
            return ExcelDates.date(serial).toString();
        }
        String text = cell instanceof Double number ? Keys.of(number) : Keys.tidy(String.valueOf(cell));
        return text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "..." : text;
    }

    private Stream<Object> values(int column) {
        return IntStream.range(1, Math.min(table.cells().length, ROWS + 1))
                .mapToObj(row -> table.cells()[row][column])
                .filter(cell -> !Cells.isBlank(cell));
    }

    private boolean fits(Meaning meaning, int column) {
        return switch (meaning.kind()) {
            case NUMBER -> mostly(column, cell -> isNumber(cell) || (meaning == Meaning.RECENCY && isDate(cell)));
            case DATE, DATE_OR_BLANK -> looksLikeDates(column);
            case KEY, KEY_OR_BLANK -> mostly(column, cell -> Cells.isFine(Kind.KEY, cell));
        };
    }

    private boolean mostly(int column, Predicate<Object> kind) {
        List<Object> values = values(column).toList();
        return !values.isEmpty() && 2 * values.stream().filter(kind).count() > values.size();
    }

    private static boolean isNumber(Object cell) {
        return cell instanceof Double || (cell instanceof String text && Looks.likeNumber(text));
    }

    private static boolean isDate(Object cell) {
        return cell instanceof Double serial
                ? serial >= FIRST_DATE && ExcelDates.isSerial(serial)
                : cell instanceof String text && Looks.likeDate(text);
    }

    private double similarity(Meaning meaning, int column) {
        return similarities
                .computeIfAbsent(meaning, none -> new HashMap<>())
                .computeIfAbsent(
                        column, none -> similarity(meaning, table.headers().get(column)));
    }

    private static double similarity(Meaning meaning, String header) {
        String name = UsualNames.brief(header);
        JaroWinklerSimilarity letters = new JaroWinklerSimilarity();
        return UsualNames.of(meaning).stream()
                .mapToDouble(usual -> usual.length() >= SHORTEST_CONTAINED && name.contains(usual)
                        ? Math.max(CONTAINED, letters.apply(name, usual))
                        : usual.length() < SHORTEST_CONTAINED ? 0 : letters.apply(name, usual))
                .max()
                .orElse(0);
    }
}
