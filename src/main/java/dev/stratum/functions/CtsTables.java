package dev.stratum.functions;

import dev.stratum.cts.AssignmentStudy;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.CustomerProfit;
import dev.stratum.cts.RankWeights;
import dev.stratum.cts.VisitCosts;
import dev.stratum.cts.WhaleCurve;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Columns;
import dev.stratum.report.CtsResults;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Notes;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Outgoing;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.Table;
import dev.stratum.sheet.TableReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of the CTS functions: ranges in, cells out. */
final class CtsTables {
    private CtsTables() {}

    static Object[][] profit(Object[][] revenue, Object[][] goodsCost, Object[][] serviceCost, Object margin) {
        boolean share = Option.of("margin", margin).flag(false);
        return Broadcast.of(
                        Range.orBlank("revenue", revenue),
                        Range.orBlank("goods_cost", goodsCost),
                        Range.orBlank("service_cost", serviceCost))
                .numbers(share ? "Margin" : "Profit", row -> {
                    CustomerProfit profit = new CustomerProfit(row[0], row[1], row[2]);
                    return share ? profit.margin() : profit.profit();
                });
    }

    static Object[][] table(Object[][] measures, Object[][] policy, Object headers) {
        CtsPolicy rules = PolicyTables.cts(policy);
        int indexes = rules.indexes().size();
        Table table = measures(measures, rules, headers);
        return table.spread(
                Columns.headings(CtsResults.columns(rules)),
                row -> CtsResults.cells(
                                rules.assess(Arrays.copyOfRange(table.values(), row * indexes, (row + 1) * indexes)))
                        .toArray());
    }

    private static Table measures(Object[][] measures, CtsPolicy rules, Object headers) {
        int indexes = rules.indexes().size();
        return TableReader.numbers(
                Range.of("measures", measures), Headers.of(headers), indexes, indexes, indexes + ": " + names(rules));
    }

    static Object[][] sensitivity(Object[][] measures, Object[][] policy, Object headers) {
        CtsPolicy rules = PolicyTables.cts(policy);
        int indexes = rules.indexes().size();
        Table table = measures(measures, rules, headers);
        List<double[]> usable = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            double[] own = Arrays.copyOfRange(table.values(), row * indexes, (row + 1) * indexes);
            try {
                rules.assess(own);
                usable.add(own);
            } catch (StratumException impossible) {
                reasons.add(impossible.getMessage());
            }
        }
        if (!reasons.isEmpty()) {
            Notes.leftOut(Notes.sentence(table.rows(), "rows", reasons.size(), reasons));
        }
        return CtsResults.assignments(AssignmentStudy.of(rules, usable)).cells();
    }

    static Object[][] visits(
            Object[][] customers, Object[][] orders, Object[][] visited, Object[][] costs, Object headers) {
        Records list = Records.read(
                Headers.of(headers),
                new Field(Range.of("visited", visited), Kind.KEY),
                new Field(Range.of("costs", costs), Kind.NUMBER));
        VisitCosts all = VisitCosts.of(list.keys(0), list.numbers(1));
        Records rows = Records.read(
                Headers.of(headers),
                new Field(Range.of("customers", customers), Kind.KEY),
                new Field(Range.of("orders", orders), Kind.NUMBER));
        String[] names = rows.keys(0);
        double[] number = rows.numbers(1);
        long known = Arrays.stream(names)
                .distinct()
                .filter(name -> all.to(name).visits() > 0)
                .count();
        if (known < all.customers()) {
            Notes.hint("Visited but not among customers: " + (all.customers() - known) + ".");
        }
        return rows.spread(List.of("Visits", "Visit cost", "Visit cost per order"), row -> {
            VisitCosts.Visits own = all.to(names[row]);
            return new Object[] {own.visits(), own.cost(), own.perOrder(number[row])};
        });
    }

    private static String names(CtsPolicy rules) {
        return rules.indexes().stream()
                .map(index -> index.measure().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static Object[][] weights(Object[][] ranks, Object method) {
        RankWeights rule = Option.of("method", method).word(RankWeights.RANK_SUM, RankWeights.class);
        Range range = Range.of("ranks", ranks);
        double[] weights = rule.of(range.numbers());
        if (range.columns() == 1) {
            return Outgoing.column(weights);
        }
        Object[][] row = new Object[1][weights.length];
        for (int i = 0; i < weights.length; i++) {
            row[0][i] = weights[i];
        }
        return row;
    }

    static Object[][] whale(Object[][] ids, Object[][] profit, Object headers) {
        Records rows = Records.read(
                        Headers.of(headers),
                        new Field(Range.of("ids", ids), Kind.KEY),
                        new Field(Range.of("profit", profit), Kind.NUMBER))
                .usable("ids");
        ResultTable table = ResultTable.ofColumns(Columns.WHALE);
        int rank = 0;
        for (WhaleCurve.Point point :
                WhaleCurve.of(rows.keys(0), rows.numbers(1)).points()) {
            table.row(
                    ++rank,
                    point.customer(),
                    point.profit(),
                    point.cumulativeProfit(),
                    point.customerShare(),
                    point.profitShare().isPresent() ? point.profitShare().getAsDouble() : "");
        }
        return table.cells();
    }
}
