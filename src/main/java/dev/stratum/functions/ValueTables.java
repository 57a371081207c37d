package dev.stratum.functions;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.Columns;
import dev.stratum.sheet.Broadcast;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.stats.Means;
import dev.stratum.value.BankCredit;
import dev.stratum.value.CategoryRule;
import dev.stratum.value.CustomerValue;
import dev.stratum.value.ExpertPanel;
import dev.stratum.value.Rescale;
import dev.stratum.value.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of the VALUE functions: ranges in, cells out. */
final class ValueTables {
    private enum Statistic {
        BOTH,
        MEAN,
        SPREAD
    }

    private ValueTables() {}

    static Object[][] table(Object[][] scores, Object[][] weights, Object headers) {
        IndexArgument index = IndexArgument.of(weights);
        ScoreTable table = ScoreTable.of("scores", scores, headers);
        checkWidth(table, index.weights());
        return table.spread(Columns.headings(Columns.VALUES), row -> {
            CustomerValue value =
                    CustomerValue.of(row, index.weights(), index.system()).get(0);
            return new Object[] {value.total(), value.current(), value.potential()};
        });
    }

    static Object[][] score(Object[][] scores, Object[][] weights, Object headers) {
        double[] each = IndexArgument.weights(weights);
        ScoreTable table = ScoreTable.of("scores", scores, headers);
        checkWidth(table, each);
        return table.spread(List.of("Value"), row -> new Object[] {CustomerValue.score(row, each)});
    }

    static Object[][] panel(Object[][] expertScores, Object statistic, Object headers) {
        Statistic wanted = Option.of("statistic", statistic).word(Statistic.BOTH, Statistic.class);
        ScoreTable table = ScoreTable.of("expert_scores", expertScores, headers);
        List<ExpertPanel.Opinion> opinions = ExpertPanel.of(
                        table.all(), table.table().rows(), table.table().columns())
                .opinions();
        Object[] means =
                opinions.stream().map(opinion -> (Object) opinion.mean()).toArray();
        Object[] spreads = opinions.stream()
                .map(opinion ->
                        opinion.spread().isPresent() ? (Object) opinion.spread().getAsDouble() : "")
                .toArray();
        return switch (wanted) {
            case BOTH -> new Object[][] {means, spreads};
            case MEAN -> new Object[][] {means};
            case SPREAD -> new Object[][] {spreads};
        };
    }

    static Object[][] credit(Object[][] rating) {
        Map<BankCredit, Double> scores = ValuePolicy.bu2023().credit();
        return Broadcast.of(Range.orBlank("rating", rating)).texts(texts -> scores.get(BankCredit.parse(texts[0])));
    }

    static Object[][] rescale(Object[][] measure, Object low, Object high, Object direction) {
        Rescale scale = new Rescale(
                Option.of("low", low).number(), Option.of("high", high).number(), Cuts.direction(direction));
        return Broadcast.of(Range.orBlank("measure", measure)).numbers("Score", row -> scale.score(row[0]));
    }

    static Object[][] category(
            Object[][] current, Object[][] potential, Object currentCut, Object potentialCut, Object[][] cluster) {
        Option x2 = Option.of("current_cut", currentCut);
        Option x3 = Option.of("potential_cut", potentialCut);
        CategoryRule rule = x2.isGiven() && x3.isGiven()
                ? new CategoryRule(x2.number(), x3.number())
                : completed(x2, x3, current, potential, cluster);
        return Broadcast.of(Range.orBlank("current", current), Range.orBlank("potential", potential))
                .numbers("Category", row -> rule.category(row[0], row[1]).label());
    }

    private static CategoryRule completed(
            Option currentCut, Option potentialCut, Object[][] current, Object[][] potential, Object[][] cluster) {
        if (cluster == null) {
            throw Problem.ARGUMENT_MISSING.with(
                    currentCut.isGiven() ? "potential_cut" : "current_cut", Phrase.LOWEST_HIGH);
        }
        Records rows = Records.read(
                        Headers.AUTO,
                        new Field(Range.of("current", current), Kind.NUMBER),
                        new Field(Range.of("potential", potential), Kind.NUMBER),
                        new Field(Range.of("cluster", cluster), Kind.KEY))
                .usable("current");
        CategoryRule between = CategoryRule.betweenClusters(
                means(rows.keys(2), rows.numbers(0)), means(rows.keys(2), rows.numbers(1)));
        return new CategoryRule(currentCut.number(between.currentCut()), potentialCut.number(between.potentialCut()));
    }

    private static double[] means(String[] clusters, double[] values) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] group = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            group[row] = numbers.computeIfAbsent(clusters[row], name -> numbers.size());
        }
        return Means.of(values, group, numbers.size());
    }

    private static void checkWidth(ScoreTable table, double[] weights) {
        Scores.checkWeights(weights, weights.length);
        if (table.table().columns() != weights.length) {
            throw Problem.WRONG_COLUMNS.with(
                    "scores", table.table().columns(), Phrase.ONE_PER_WEIGHT.with(weights.length));
        }
    }
}
