package dev.stratum.functions;

import dev.stratum.problem.Problem;
import dev.stratum.report.BeforeAndAfter;
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

/** The tables of the SEGMENT functions: ranges in, cells out. */
final class SegmentTables {
    private SegmentTables() {}

    static Object[][] rank(Object[][] cluster, Object[][] score, Object headers) {
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

    static Object[][] name(Object[][] rank, Object[][] names) {
        TierNames tiers = SegmentColumn.names(names);
        return Broadcast.of(Range.orBlank("rank", rank))
                .numbers("Segment", numbers -> tiers.name(Whole.atLeastOne("rank", numbers[0])));
    }

    static Object[][] summary(Object[][] segment, Object[][] measures, Object[][] names, Object headers) {
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

    static Object[][] compare(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        SegmentColumn.Pair pair = SegmentColumn.pair(before, after, names, headers);
        return BeforeAndAfter.shares(Comparison.of(pair.before(), pair.after(), pair.k()), pair.names())
                .cells();
    }

    static Object[][] migration(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        SegmentColumn.Pair pair = SegmentColumn.pair(before, after, names, headers);
        return BeforeAndAfter.moves(Migration.of(pair.before(), pair.after(), pair.k()), pair.names())
                .cells();
    }

    static Object[][] changes(
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

    static Object[][] hypotheses(
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

    private static Object[] cells(String name, SegmentSummary.Row row) {
        List<Object> cells = new ArrayList<>(List.of(name, row.count(), row.share()));
        // A segment without customers has no mean.
        row.means().forEach(mean -> cells.add(row.count() == 0 ? "" : mean));
        return cells.toArray();
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
