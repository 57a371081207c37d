package dev.stratum.report;

import dev.stratum.work.Concentration;
import dev.stratum.work.MoneyByGrades;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What a summary shows beside the segments: figures to see first, money by grades, and what the largest customers bring. */
public final class SummaryTables {
    private static final int FREQUENCY = 1;
    /** The second of ten steps: a fifth of the customers, of whom Pareto speaks. */
    private static final int A_FIFTH = 1;
    /** Means of a thousand and more need no decimals. */
    private static final double LARGE = 1000;

    private SummaryTables() {}

    /**
     * The figures to see first.
     *
     * @param figures the segments
     * @return one row
     */
    public static ResultTable tiles(SegmentFigures figures) {
        SegmentFigures.Row all = figures.all();
        SegmentFigures.Row best = figures.segments().get(0);
        return ResultTable.of(
                        Columns.CUSTOMERS,
                        Column.of("Amount", Format.WHOLE),
                        Column.of("Amount per customer", fitting(all.amount() / all.customers())),
                        Column.of("Orders per customer", Format.ONE),
                        Column.of("Customers in the best segment", Format.SHARE),
                        Column.of("Amount of the best segment", Format.SHARE))
                .row(
                        all.customers(),
                        all.amount(),
                        all.amount() / all.customers(),
                        all.measures().get(FREQUENCY),
                        best.share(),
                        best.shareOfAmount().isPresent() ? best.shareOfAmount().getAsDouble() : "")
                .asTiles();
    }

    /**
     * The mean money of customers by their grades of recency and frequency.
     *
     * @param money the money by grades
     * @return a heat map, the best grades at the top and at the left
     */
    public static ResultTable heat(MoneyByGrades money) {
        int grades = money.grades();
        List<Integer> bestFirst = IntStream.rangeClosed(1, grades)
                .map(grade -> grades + 1 - grade)
                .boxed()
                .toList();
        double highest = 0;
        String finding = "";
        for (int recency : bestFirst) {
            for (int frequency : bestFirst) {
                double mean = money.mean(recency, frequency).orElse(0);
                if (mean > highest) {
                    highest = mean;
                    finding = "Recency " + recency + " with frequency " + frequency + " brings most: "
                            + fitting(mean).shown(mean) + " per customer";
                }
            }
        }
        List<Column> columns = new ArrayList<>(List.of(Column.of("Grade", Format.TEXT)));
        for (int frequency : bestFirst) {
            columns.add(Column.of("Frequency " + frequency, fitting(highest)));
        }
        ResultTable table = ResultTable.ofColumns(columns);
        for (int recency : bestFirst) {
            List<Object> row = new ArrayList<>(List.of("Recency " + recency));
            for (int frequency : bestFirst) {
                OptionalDouble mean = money.mean(recency, frequency);
                row.add(mean.isPresent() ? mean.getAsDouble() : "");
            }
            table.row(row.toArray());
        }
        return table.heat(1, grades)
                .titled(finding.isEmpty() ? "Mean amount by recency and frequency" : finding)
                .noted(
                        "Mean amount per customer by the grades of recency and frequency; the highest grade is best. Blank:"
                                + " no customer has these grades.");
    }

    /**
     * What the largest customers bring.
     *
     * @param members the customers
     * @return one row per tenth of the customers; empty where their money adds up to nothing or less
     */
    public static Optional<ResultTable> pareto(SegmentMembers members) {
        Concentration concentration = Concentration.of(members);
        return concentration.steps().isEmpty() ? Optional.empty() : Optional.of(pareto(concentration));
    }

    private static ResultTable pareto(Concentration concentration) {
        ResultTable table = ResultTable.of(
                Column.of("Largest customers", Format.CENTRED_SHARE),
                Columns.CUSTOMERS,
                Columns.AMOUNT,
                Columns.SHARE_OF_AMOUNT);
        concentration
                .steps()
                .forEach(step -> table.row(step.share(), step.customers(), step.amount(), step.shareOfAmount()));
        return table.titled(finding(concentration))
                .noted("Customers from the largest amount down, a tenth of them more in each line.");
    }

    /**
     * What the largest customers bring, as a curve.
     *
     * @param table what {@link #pareto} made
     * @return a chart
     */
    public static ReportChart paretoCurve(ResultTable table) {
        return new ReportChart(ReportChart.Kind.LINE, table.title(), table, 0, List.of(3), "Share of amount");
    }

    private static String finding(Concentration concentration) {
        Concentration.Step fifth = concentration.steps().get(A_FIFTH);
        return "The largest " + Format.CENTRED_SHARE.shown(fifth.share()) + " of customers bring "
                + Format.SHARE.shown(fifth.shareOfAmount()) + " of the amount";
    }

    private static Format fitting(double largest) {
        return largest < LARGE ? Format.TWO : Format.WHOLE;
    }
}
