package dev.stratum.report;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.rfm.GradeScale;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Cells;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import dev.stratum.work.SegmentModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The cuts and centres of a date as rows of a table, one column per measure, and back again: what customers are graded and
 * assigned by.
 */
public final class ModelTable {
    /** The date of analysis, what a row says, and the measures. */
    public static final List<Column> COLUMNS = columns();

    private static final int RFM = 3;
    private static final int FIRST_MEASURE = 2;
    private static final String BETTER = "Better when";
    private static final Pattern CUT = Pattern.compile("Grade (\\d+) from");
    private static final Pattern CENTRE = Pattern.compile("Centre of rank (\\d+), (.+)");

    private ModelTable() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Columns.AS_OF, Column.of("Cuts and centres", Format.TEXT)));
        Columns.MEASURES.forEach(measure -> columns.add(Column.of(measure.heading(), Format.PLAIN)));
        return columns;
    }

    /**
     * Adds a model to a table.
     *
     * @param date the date of analysis as the cell of it; null when it is not known
     * @param model the model
     * @param table a table of {@link #COLUMNS}
     */
    public static void add(Object date, SegmentModel model, ResultTable table) {
        List<GradeScale> scales = model.scales();
        table.row(row(
                date,
                BETTER,
                scales.size(),
                measure -> scales.get(measure).cuts().direction().word()));
        int most = scales.stream().mapToInt(GradeScale::grades).max().orElse(0);
        for (int grade = most; grade > 1; grade--) {
            int from = grade;
            table.row(row(date, "Grade " + grade + " from", scales.size(), measure -> cut(scales.get(measure), from)));
        }
        for (int cluster = 0; cluster < model.tiers().length; cluster++) {
            int tier = model.tiers()[cluster];
            int first = cluster * scales.size();
            table.row(row(
                    date,
                    "Centre of rank " + tier + ", " + model.names().name(tier),
                    scales.size(),
                    measure -> model.centres()[first + measure]));
        }
    }

    private static Object cut(GradeScale scale, int grade) {
        int cut = scale.grades() - grade;
        return cut < 0 ? null : scale.cuts().cuts()[cut];
    }

    private static Object[] row(Object date, String what, int measures, IntFunction<Object> cells) {
        Object[] row = new Object[COLUMNS.size()];
        row[0] = date;
        row[1] = what;
        IntStream.range(0, measures).forEach(measure -> row[FIRST_MEASURE + measure] = cells.apply(measure));
        return row;
    }

    /**
     * Reads a model back.
     *
     * @param rows the rows of one date, as they stand there
     * @param cts the rules of cost to serve, which stand elsewhere
     * @return the model; empty when a person changed the rows so that they are none any more
     * @throws dev.stratum.problem.StratumException when cuts are in no order, or a direction is no word for one
     */
    public static Optional<SegmentModel> read(List<Object[]> rows, Optional<CtsPolicy> cts) {
        Optional<Object[]> better =
                rows.stream().filter(row -> BETTER.equals(row[1])).findFirst();
        int measures = better.map(ModelTable::measures).orElse(0);
        List<Object[]> cuts = rows.stream()
                .filter(row -> CUT.matcher(String.valueOf(row[1])).matches())
                .toList();
        List<Object[]> centres = rows.stream()
                .filter(row -> CENTRE.matcher(String.valueOf(row[1])).matches())
                .toList();
        boolean numbers = centres.stream()
                .allMatch(row -> IntStream.range(0, measures).allMatch(i -> row[FIRST_MEASURE + i] instanceof Number));
        if (measures == 0 || cuts.isEmpty() || centres.isEmpty() || !numbers) {
            return Optional.empty();
        }
        List<GradeScale> scales = IntStream.range(FIRST_MEASURE, FIRST_MEASURE + measures)
                .mapToObj(column -> scale(cuts, column, String.valueOf(better.get()[column])))
                .toList();
        int[] tiers = new int[centres.size()];
        List<String> names = new ArrayList<>(IntStream.rangeClosed(1, centres.size())
                .mapToObj(tier -> "Tier " + tier)
                .toList());
        double[] at = new double[centres.size() * measures];
        for (int i = 0; i < centres.size(); i++) {
            Matcher centre = CENTRE.matcher((String) centres.get(i)[1]);
            if (!centre.matches() || Integer.parseInt(centre.group(1)) > tiers.length) {
                return Optional.empty();
            }
            tiers[i] = Integer.parseInt(centre.group(1));
            names.set(tiers[i] - 1, centre.group(2));
            for (int measure = 0; measure < measures; measure++) {
                at[i * measures + measure] = Cells.number(centres.get(i)[FIRST_MEASURE + measure]);
            }
        }
        return Optional.of(new SegmentModel(
                measures > RFM ? cts : Optional.empty(),
                scales,
                at,
                tiers,
                new TierNames(Collections.unmodifiableList(names))));
    }

    private static int measures(Object[] better) {
        return (int) IntStream.range(FIRST_MEASURE, better.length)
                .filter(column -> better[column] instanceof String word && !word.isBlank())
                .count();
    }

    private static GradeScale scale(List<Object[]> cuts, int column, String direction) {
        return new GradeScale(new CutScale(
                cuts.stream()
                        .map(row -> row[column])
                        .filter(Number.class::isInstance)
                        .mapToDouble(Cells::number)
                        .toArray(),
                Direction.parse(direction)));
    }
}
