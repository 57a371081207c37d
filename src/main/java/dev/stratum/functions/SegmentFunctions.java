package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.problem.Problem;
import dev.stratum.segment.Changes;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.segment.Comparison;
import dev.stratum.segment.Finding;
import dev.stratum.segment.Hypotheses;
import dev.stratum.segment.Migration;
import dev.stratum.segment.SegmentSummary;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** SEGMENT: from clusters to ranked and named segments, and what changed between two stratifications. */
public final class SegmentFunctions {
    private static final String CATEGORY = "Stratum SEGMENT";
    private static final String NAMES_HELP =
            "Names of the segments, best first, in one row or column. Omitted: Most valuable, Valuable, General, Low contribution";
    private static final String SEGMENTS_HELP = "the segment of each customer: its rank (1 = best) or its name";

    private SegmentFunctions() {}

    @ExcelFunction(
            value = "SEGMENT.RANK",
            category = CATEGORY,
            isThreadSafe = true,
            description = "Ranks clusters by the mean score of their rows: 1 = best, the highest mean."
                    + " Returns the rank of each row's cluster, n rows x 1 column.")
    @ExcelArguments({
        @ExcelArgument(
                value = "cluster",
                description = "n x 1: the cluster number of each row, from 1, as KMEANS.CLUSTER gives it"),
        @ExcelArgument(
                value = "score",
                description = "n x 1: the score of each row, higher = better, for example RFMC.MEAN"),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] rank(Object[][] cluster, Object[][] score, Object headers) {
        Records rows = Records.read(
                Headers.of(headers),
                new Field(Range.of("cluster", cluster), Kind.NUMBER),
                new Field(Range.of("score", score), Kind.NUMBER));
        int[] labels = Arrays.stream(rows.numbers(0))
                .mapToInt(number -> Whole.atLeastOne("cluster", number) - 1)
                .toArray();
        int[] ranks = ClusterRanking.rank(labels, rows.numbers(1)).rowRanks();
        return rows.spread(List.of("Rank"), row -> new Object[] {ranks[row]});
    }

    /** Source: the tier names of the RFMC paper, section 4.2. */
    @ExcelFunction(
            value = "SEGMENT.NAME",
            category = CATEGORY,
            isThreadSafe = true,
            description = "The name of a segment from its rank: 1 = Most valuable, 2 = Valuable, 3 = General,"
                    + " 4 = Low contribution. One cell or whole columns.")
    @ExcelArguments({
        @ExcelArgument(value = "rank", description = "Rank of the segment, 1 = best, as SEGMENT.RANK gives it"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP + ". ")
    })
    public static Object[][] name(Object[][] rank, Object[][] names) {
        TierNames tiers = SegmentColumn.names(names);
        return Broadcast.of(Range.orBlank("rank", rank))
                .numbers("Segment", numbers -> tiers.name(Whole.atLeastOne("rank", numbers[0])));
    }

    /** Tables 5 and 6 of the RFMC paper. */
    @ExcelFunction(
            value = "SEGMENT.SUMMARY",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Customers, share (0 to 1) and mean of each measure per segment, best first, with a total row."
                            + " (k + 2) rows x (3 + p) columns with headers. Tables 5 and 6 of the RFMC paper.")
    @ExcelArguments({
        @ExcelArgument(value = "segment", description = "n x 1: " + SEGMENTS_HELP),
        @ExcelArgument(
                value = "measures",
                description = "n x p: the measures to average, for example R, F, M, CTS grades"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] summary(Object[][] segment, Object[][] measures, Object[][] names, Object headers) {
        TierNames tiers = SegmentColumn.names(names);
        Range measured = Range.of("measures", measures);
        List<Field> fields = new ArrayList<>(List.of(new Field(Range.of("segment", segment), Kind.KEY)));
        fields.addAll(Records.numberFields(measured));
        Records rows = SegmentColumn.usable(Records.read(Headers.of(headers), fields), "segment");
        int[] tier = SegmentColumn.tiers(rows.keys(0), tiers);
        int k = Arrays.stream(tier).max().orElseThrow();
        SegmentSummary summary = SegmentSummary.of(tier, k, packed(rows, 1, measured.columns()), measured.columns());
        List<String> header = new ArrayList<>(List.of("Segment", "Customers", "Share"));
        for (int column = 0; column < measured.columns(); column++) {
            header.add("Mean " + rows.header(column + 1, "column " + (column + 1)));
        }
        ResultTable table = ResultTable.of(header);
        summary.tiers().forEach(row -> table.row(cells(tiers.name(row.tier()), row)));
        return table.row(cells("Total", summary.total())).cells();
    }

    private static Object[] cells(String name, SegmentSummary.Row row) {
        List<Object> cells = new ArrayList<>(List.of(name, row.count(), row.share()));
        // A segment without customers has no mean.
        row.means().forEach(mean -> cells.add(row.count() == 0 ? "" : mean));
        return cells.toArray();
    }

    /** Table 7 of the RFMC paper. */
    @ExcelFunction(
            value = "SEGMENT.COMPARE",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Compares two stratifications of the same customers: count and share (0 to 1) per segment before"
                            + " and after, and the change in percentage points. (k + 2) x 6 with headers. Table 7 of the RFMC paper.")
    @ExcelArguments({
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", in the first stratification"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers in the second stratification"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] compare(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        SegmentColumn.Pair pair = SegmentColumn.pair(before, after, names, headers);
        Comparison comparison = Comparison.of(pair.before(), pair.after(), pair.k());
        ResultTable table = ResultTable.of(
                "Segment",
                "Customers before",
                "Share before",
                "Customers after",
                "Share after",
                "Change (percentage points)");
        comparison
                .tiers()
                .forEach(row -> table.row(
                        pair.names().name(row.tier()),
                        row.countBefore(),
                        row.shareBefore(),
                        row.countAfter(),
                        row.shareAfter(),
                        row.changeInPoints()));
        return table.row("Total", comparison.customers(), 1, comparison.customers(), 1, 0)
                .cells();
    }

    @ExcelFunction(
            value = "SEGMENT.MIGRATION",
            category = CATEGORY,
            isThreadSafe = true,
            description = "How many customers went from each segment (rows) to each segment (columns), with totals."
                    + " (k + 2) x (k + 2) with headers; the diagonal stayed.")
    @ExcelArguments({
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", in the first stratification"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers in the second stratification"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] migration(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        SegmentColumn.Pair pair = SegmentColumn.pair(before, after, names, headers);
        Migration migration = Migration.of(pair.before(), pair.after(), pair.k());
        List<String> header = new ArrayList<>(List.of("Before / after"));
        for (int tier = 1; tier <= pair.k(); tier++) {
            header.add(pair.names().name(tier));
        }
        header.add("Total before");
        ResultTable table = ResultTable.of(header);
        for (int from = 1; from <= pair.k(); from++) {
            List<Object> row = new ArrayList<>(List.of(pair.names().name(from)));
            for (int to = 1; to <= pair.k(); to++) {
                row.add(migration.count(from, to));
            }
            row.add(migration.totalBefore(from));
            table.row(row.toArray());
        }
        List<Object> totals = new ArrayList<>(List.of("Total after"));
        for (int to = 1; to <= pair.k(); to++) {
            totals.add(migration.totalAfter(to));
        }
        totals.add(migration.customers());
        return table.row(totals.toArray()).cells();
    }

    /** Table 8 of the RFMC paper. */
    @ExcelFunction(
            value = "SEGMENT.CHANGES",
            category = CATEGORY,
            isThreadSafe = true,
            description = "The customers whose segment changed, largest move first: customer, before, after, steps"
                    + " (positive = up) and measures. Headers and one row per customer. Table 8 of the RFMC paper.")
    @ExcelArguments({
        @ExcelArgument(value = "ids", description = "n x 1: the customers, each once"),
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", in the first stratification"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers in the second stratification"),
        @ExcelArgument(
                value = "measures",
                description = "n x p: the measures to show beside each customer; blank for none"),
        @ExcelArgument(value = "[top]", description = "How many customers at most. Omitted: all"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] changes(
            Object[][] ids,
            Object[][] before,
            Object[][] after,
            Object[][] measures,
            Object top,
            Object[][] names,
            Object headers) {
        TierNames tiers = SegmentColumn.names(names);
        int most = Option.of("top", top).whole(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        Range measured = Range.orBlank("measures", measures);
        List<Field> fields = new ArrayList<>(List.of(
                new Field(Range.of("ids", ids), Kind.KEY),
                new Field(Range.of("before", before), Kind.KEY),
                new Field(Range.of("after", after), Kind.KEY)));
        fields.addAll(Records.numberFields(measured));
        Records rows = SegmentColumn.usable(Records.read(Headers.of(headers), fields), "ids");
        Changes changes = Changes.of(
                        List.of(rows.keys(0)),
                        SegmentColumn.tiers(rows.keys(1), tiers),
                        SegmentColumn.tiers(rows.keys(2), tiers),
                        packed(rows, 3, measured.columns()),
                        measured.columns())
                .top(most);
        List<String> header = new ArrayList<>(List.of("Customer", "Before", "After", "Steps"));
        for (int column = 0; column < measured.columns(); column++) {
            header.add(rows.header(column + 3, "Column " + (column + 1)));
        }
        ResultTable table = ResultTable.of(header);
        for (Changes.Change change : changes.changes()) {
            List<Object> row = new ArrayList<>(List.of(
                    rows.cell(0, change.row()),
                    tiers.name(change.before()),
                    tiers.name(change.after()),
                    change.steps()));
            row.addAll(change.measures());
            table.row(row.toArray());
        }
        return table.cells();
    }

    /** Hypotheses H1, H2 and H3 of the RFMC paper, section 2.3. */
    @ExcelFunction(
            value = "SEGMENT.HYPOTHESES",
            category = CATEGORY,
            isThreadSafe = true,
            description =
                    "Evidence for H1 (low customers move up), H2 (high customers move down) and H3 (lower service cost,"
                            + " higher profit) when cost to serve joins RFM. 4 x 6 with headers. RFMC paper, section 2.3.")
    @ExcelArguments({
        @ExcelArgument(value = "before", description = "n x 1: " + SEGMENTS_HELP + ", without cost to serve"),
        @ExcelArgument(value = "after", description = "n x 1: the same customers with cost to serve"),
        @ExcelArgument(
                value = "cts_grade",
                description = "n x 1: cost-to-serve grade, 4 = cheapest to serve to 1 = dearest"),
        @ExcelArgument(
                value = "[service_cost]",
                description = "n x 1: cost of serving each customer, in money; default: H3 is judged by CTS grades"),
        @ExcelArgument(
                value = "[profit]",
                description =
                        "n x 1: profit of each customer after service cost, in money; default: H3 is judged by CTS grades"),
        @ExcelArgument(value = "[names]", description = NAMES_HELP),
        @ExcelArgument(value = "[headers]", description = Texts.HEADERS)
    })
    public static Object[][] hypotheses(
            Object[][] before,
            Object[][] after,
            Object[][] ctsGrade,
            Object[][] serviceCost,
            Object[][] profit,
            Object[][] names,
            Object headers) {
        TierNames tiers = SegmentColumn.names(names);
        boolean money = serviceCost != null && profit != null;
        List<Field> fields = new ArrayList<>(List.of(
                new Field(Range.of("before", before), Kind.KEY),
                new Field(Range.of("after", after), Kind.KEY),
                new Field(Range.of("cts_grade", ctsGrade), Kind.NUMBER)));
        if (money) {
            fields.add(new Field(Range.of("service_cost", serviceCost), Kind.NUMBER));
            fields.add(new Field(Range.of("profit", profit), Kind.NUMBER));
        } else if (serviceCost != null || profit != null) {
            throw Problem.ARGUMENT_MISSING.with(
                    serviceCost == null ? "service_cost" : "profit", "both service_cost and profit, or neither");
        }
        Records rows = SegmentColumn.usable(Records.read(Headers.of(headers), fields), "before");
        int[] from = SegmentColumn.tiers(rows.keys(0), tiers);
        int[] to = SegmentColumn.tiers(rows.keys(1), tiers);
        int k = SegmentColumn.highest(from, to);
        int[] grades = Arrays.stream(rows.numbers(2))
                .mapToInt(grade -> Whole.atLeastOne("cts_grade", grade))
                .toArray();
        Hypotheses evidence = money
                ? Hypotheses.of(from, to, k, grades, rows.numbers(3), rows.numbers(4))
                : Hypotheses.of(from, to, k, grades);
        ResultTable table = ResultTable.of("Hypothesis", "Verdict", "Customers", "Share", "Mean CTS grade", "Finding");
        List<Hypotheses.Group> groups = List.of(evidence.up(), evidence.down(), evidence.bestAfter());
        for (int i = 0; i < groups.size(); i++) {
            Finding finding = evidence.findings().get(i);
            Hypotheses.Group group = groups.get(i);
            OptionalDouble grade = group.meanCtsGrade();
            table.row(
                    finding.hypothesis(),
                    finding.verdict().words(),
                    group.count(),
                    group.share(),
                    grade.isPresent() ? grade.getAsDouble() : "",
                    finding.sentence());
        }
        return table.cells();
    }

    private static double[] packed(Records rows, int firstField, int columns) {
        double[] packed = new double[rows.size() * columns];
        for (int column = 0; column < columns; column++) {
            double[] numbers = rows.numbers(firstField + column);
            for (int row = 0; row < numbers.length; row++) {
                packed[row * columns + column] = numbers[row];
            }
        }
        return packed;
    }
}
