package dev.stratum.functions;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.BeforeAndAfter;
import dev.stratum.report.Columns;
import dev.stratum.report.ForecastTable;
import dev.stratum.report.MovesTable;
import dev.stratum.report.ResultTable;
import dev.stratum.segment.Changes;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.segment.Comparison;
import dev.stratum.segment.Finding;
import dev.stratum.segment.Hypotheses;
import dev.stratum.segment.Migration;
import dev.stratum.segment.TierForecast;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.SheetSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The tables of the SEGMENT functions: ranges in, cells out. */
final class SegmentTables {
    private SegmentTables() {}

    static Object[][] rank(Object[][] cluster, Object[][] score, Object headers) {
        Records rows = Records.read(
                Headers.of(headers),
                new Field(Range.of("cluster", cluster), Kind.NUMBER),
                new Field(Range.of("score", score), Kind.NUMBER));
        int[] labels = rows.wholes(0, 1, Integer.MAX_VALUE);
        int[] ranks =
                rows.numbered(() -> ClusterRanking.rank(labels, rows.numbers(1)).rowRanks());
        return rows.spread(List.of("Rank"), row -> new Object[] {ranks[row]});
    }

    static Object[][] name(Object[][] rank, Object[][] names) {
        SegmentColumn segments = SegmentColumn.of(names);
        return Broadcast.of(Range.orBlank("rank", rank))
                .numbers("Segment", numbers -> segments.names().name(segments.rank("A value of rank", numbers[0])));
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

    static Object[][] forecast(
            Object[][] before, Object[][] after, Object periods, Object[][] now, Object[][] names, Object headers) {
        int ahead = Option.of("periods", periods).whole(1, 1, TierForecast.MOST_PERIODS);
        SegmentColumn.Pair pair = SegmentColumn.pair(before, after, names, headers);
        int[] tiers = now == null ? pair.after() : SegmentColumn.tiers("now", now, names, headers);
        int k = Math.max(pair.k(), Arrays.stream(tiers).max().orElseThrow());
        TierForecast forecast = TierForecast.of(Migration.of(pair.before(), pair.after(), k), tiers);
        List<String> unseen = IntStream.rangeClosed(1, k)
                .filter(tier -> forecast.behind(tier) == 0 && forecast.now(tier) > 0)
                .mapToObj(pair.names()::name)
                .toList();
        if (!unseen.isEmpty()) {
            Notes.hint("Nobody was in " + String.join(", ", unseen)
                    + " before, so no rate is known; those who are now are taken to stay.");
        }
        return ForecastTable.of(forecast, pair.names(), ahead).cells();
    }

    static Object[][] changes(
            Object[][] ids,
            Object[][] before,
            Object[][] after,
            Object[][] measures,
            Object top,
            Object[][] names,
            Object headers) {
        SegmentColumn segments = SegmentColumn.of(names);
        TierNames tiers = segments.names();
        int most = Option.of("top", top).whole(SheetSize.ROWS, 0, SheetSize.ROWS);
        Range measured = Range.orBlank("measures", measures);
        List<Field> fields = Records.withNumbers(
                measured,
                new Field(Range.of("ids", ids), Kind.KEY),
                new Field(Range.of("before", before), Kind.KEY),
                new Field(Range.of("after", after), Kind.KEY));
        Records rows = Records.read(Headers.of(headers), fields).usable("ids");
        int[] from = segments.tiers(rows, 1);
        int[] to = segments.tiers(rows, 2);
        double[] shown = rows.numbers(3, measured.columns());
        Changes changes = rows.numbered(() -> Changes.of(List.of(rows.keys(0)), from, to, shown, measured.columns())
                .top(most));
        List<String> headings = IntStream.range(0, measured.columns())
                .mapToObj(column -> rows.header(column + 3, "Column " + (column + 1)))
                .toList();
        return MovesTable.of(changes, tiers, headings, row -> rows.cell(0, row)).cells();
    }

    static Object[][] hypotheses(
            Object[][] before,
            Object[][] after,
            Object[][] ctsGrade,
            Object[][] serviceCost,
            Object[][] profit,
            Object[][] names,
            Object headers,
            Object[][] revenue) {
        SegmentColumn segments = SegmentColumn.of(names);
        boolean money = serviceCost != null && profit != null;
        List<Field> fields = new ArrayList<>(List.of(
                new Field(Range.of("before", before), Kind.KEY),
                new Field(Range.of("after", after), Kind.KEY),
                new Field(Range.of("cts_grade", ctsGrade), Kind.NUMBER)));
        if (money) {
            fields.add(new Field(Range.of("service_cost", serviceCost), Kind.NUMBER));
            fields.add(new Field(Range.of("profit", profit), Kind.NUMBER));
            if (revenue != null) {
                fields.add(new Field(Range.of("revenue", revenue), Kind.NUMBER));
            }
        } else if (serviceCost != null || profit != null || revenue != null) {
            throw Problem.ARGUMENT_MISSING.with(
                    serviceCost == null ? "service_cost" : "profit",
                    revenue == null ? Phrase.BOTH_COSTS : Phrase.BESIDE_REVENUE);
        }
        Records rows = Records.read(Headers.of(headers), fields).usable("before");
        int[] from = segments.tiers(rows, 0);
        int[] to = segments.tiers(rows, 1);
        int k = SegmentColumn.highest(from, to);
        int[] grades = rows.wholes(2, 1, Hypotheses.HIGHEST_GRADE);
        Hypotheses evidence = rows.numbered(() -> money
                ? Hypotheses.of(
                        from,
                        to,
                        k,
                        grades,
                        rows.numbers(3),
                        rows.numbers(4),
                        revenue == null ? Optional.empty() : Optional.of(rows.numbers(5)))
                : Hypotheses.of(from, to, k, grades));
        ResultTable table = ResultTable.ofColumns(Columns.HYPOTHESES);
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
}
