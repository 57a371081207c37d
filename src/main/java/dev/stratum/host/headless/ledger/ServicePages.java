package dev.stratum.host.headless.ledger;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.WhaleCurve;
import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.grade.ServiceIndex;
import dev.stratum.report.BeforeAndAfter;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.Grades;
import dev.stratum.segment.Changes;
import dev.stratum.segment.Finding;
import dev.stratum.segment.TierNames;
import dev.stratum.stats.Description;
import dev.stratum.work.LedgerStudy;
import dev.stratum.work.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What cost to serve adds to the segments of a ledger: scores, and the tables of the RFMC paper that compare. */
final class ServicePages {
    private static final int CTS = 3;
    /** As many points show the shape of the curve. */
    private static final int POINTS = 200;

    private final LedgerStudy study;
    private final CtsPolicy policy;
    private final Segmentation with;
    private final int mostRows;
    private final Function<String, Object> asTyped;

    /** Of a study whose segments have cost to serve. */
    ServicePages(LedgerStudy study, Function<String, Object> asTyped, int mostRows) {
        this.mostRows = mostRows;
        this.study = study;
        this.policy = study.scoring().orElseThrow();
        this.with = study.segments().segmentation();
        this.asTyped = asTyped;
    }

    /** What cost to serve changed, in words. */
    List<String> findings() {
        if (!study.compares()) {
            return List.of();
        }
        List<Changes.Change> changes = study.changes().changes();
        long up = changes.stream().filter(change -> change.steps() > 0).count();
        List<String> sentences = new ArrayList<>(List.of("Cost to serve moves "
                + Words.count(changes.size(), "customer") + " of "
                + Words.grouped(with.customers().size())
                + " to another segment: " + Words.grouped(up) + " up, " + Words.grouped(changes.size() - up)
                + " down."));
        study.hypotheses().findings().stream().map(Finding::sentence).forEach(sentences::add);
        return sentences;
    }

    /** Which indexes count, and which cannot. */
    List<String> indexes() {
        List<String> sentences = new ArrayList<>(scored(policy, study.graded().plan()));
        for (CtsIndex index : policy.indexes()) {
            long without = study.measured().customers().stream()
                    .filter(customer -> value(index, customer).isEmpty())
                    .count();
            if (without > 0) {
                sentences.add(Words.count(without, "customer has", "customers have") + " no "
                        + index.measure().label().toLowerCase(java.util.Locale.ROOT)
                        + "; their score is that of the other indexes.");
            }
        }
        return sentences;
    }

    /** The indexes of the score, and those that documents do not give. */
    static List<String> scored(CtsPolicy policy, GradePlan plan) {
        List<String> sentences = new ArrayList<>(List.of("Cost to serve is scored on "
                + String.join(
                        ", ",
                        policy.indexes().stream()
                                .map(index -> index.measure().label().toLowerCase(java.util.Locale.ROOT))
                                .toList())
                + "."));
        for (GradePlan.LeftOut left : plan.leftOut()) {
            sentences.add(left.index().measure().name() + " is left out, as " + left.reason()
                    + "; the weights of the other indexes count for it.");
        }
        return sentences;
    }

    private static OptionalDouble value(CtsIndex index, CustomerMeasures customer) {
        return ServiceIndex.of(index.measure().code()).orElseThrow().of(customer);
    }

    /** The pages in the order of the paper. */
    List<Page> pages() {
        List<Page> pages = new ArrayList<>(List.of(rules(), scores(), statistics()));
        if (study.compares()) {
            ResultTable rfm = SegmentTable.of(study.rfm().figures()).titled("Table 5: segments by R, F and M");
            ResultTable rfmc = SegmentTable.of(study.segments().figures())
                    .titled("Table 6: segments by R, F, M and cost to serve");
            pages.add(new Page(
                    "RFM and RFMC",
                    "Segments without and with cost to serve",
                    List.of(),
                    List.of(rfm, SegmentTable.grades(rfm), rfmc, SegmentTable.grades(rfmc))));
            pages.add(comparison());
            pages.add(changes());
        }
        if (study.measured().customers().stream()
                .anyMatch(customer -> customer.visits().isPresent())) {
            pages.add(whale());
        }
        return pages;
    }

    private Page rules() {
        List<String> notes = new ArrayList<>(indexes());
        notes.add("The score is the mean of the points weighted by importance; a high score is a customer that costs"
                + " little to serve.");
        return new Page("CTS rules", "Table 1: how cost to serve is scored", notes, List.of(PolicyTables.cts(policy)));
    }

    private Page scores() {
        List<Column> columns = new ArrayList<>(List.of(Columns.CUSTOMER));
        for (CtsIndex index : policy.indexes()) {
            columns.add(Column.of(index.measure().label(), index.measure().most() == 1 ? Format.SHARE : Format.TWO));
        }
        policy.indexes().forEach(index -> columns.add(Column.of(index.measure().label() + " level", Format.CENTRED)));
        columns.addAll(List.of(Columns.CTS_SCORE, Columns.GRADES.get(CTS)));
        List<CustomerMeasures> customers = study.measured().customers();
        Grades grades = study.segments().segmentation().grades();
        return new Page(
                "CTS scores",
                "",
                List.of(),
                List.of(ResultTable.lazy(columns, Math.min(mostRows, customers.size()), i -> {
                    CustomerMeasures each = customers.get(i);
                    List<Object> row = new ArrayList<>(List.of(asTyped.apply(each.customer())));
                    for (CtsIndex index : policy.indexes()) {
                        OptionalDouble value = value(index, each);
                        row.add(value.isPresent() ? (Object) value.getAsDouble() : null);
                    }
                    for (CtsIndex index : policy.indexes()) {
                        OptionalDouble value = value(index, each);
                        row.add(
                                value.isPresent()
                                        ? index.level(value.getAsDouble()).name()
                                        : null);
                    }
                    row.add(study.scores()[i]);
                    row.add(grades.get(i, CTS));
                    return row.toArray();
                })));
    }

    private Page statistics() {
        ResultTable table = ResultTable.of(
                Columns.MEASURE,
                Column.of("N", Format.WHOLE),
                Column.of("Minimum", Format.FITTING),
                Column.of("Maximum", Format.FITTING),
                Column.of("Mean", Format.FITTING),
                Column.of("Std. deviation", Format.FITTING),
                Column.of("Median", Format.FITTING));
        double[] measures = with.customers().measures();
        int columns = with.customers().columns();
        for (int column = 0; column < columns; column++) {
            int place = column;
            Description found =
                    Description.of(IntStream.range(0, with.customers().size())
                            .mapToDouble(i -> measures[i * columns + place])
                            .toArray());
            table.row(
                    Columns.MEASURES.get(column).heading(),
                    found.n(),
                    found.minimum(),
                    found.maximum(),
                    found.mean(),
                    found.n() < 2 ? null : (Object) found.standardDeviation(),
                    found.median());
        }
        return new Page("Statistics", "Table 4: the measures", List.of(), List.of(table));
    }

    private Page comparison() {
        TierNames names = with.names();
        ResultTable shares = BeforeAndAfter.shares(study.comparison(), names)
                .titled("Table 7: customers by segment, RFM before and RFMC after");
        ResultTable moves = BeforeAndAfter.moves(study.migration(), names)
                .titled("Customers from their RFM segment (rows) to their RFMC segment (columns)");
        return new Page(
                "Comparison",
                "RFM beside RFMC",
                findings(),
                List.of(
                        shares,
                        new ReportChart(
                                ReportChart.Kind.COLUMNS,
                                "Share of customers by segment, RFM before and RFMC after",
                                shares,
                                0,
                                List.of(2, 4),
                                "Share of customers"),
                        moves));
    }

    private Page changes() {
        List<Changes.Change> changes = study.changes().changes();
        List<Column> columns = new ArrayList<>(List.of(Columns.CUSTOMER, Columns.BEFORE, Columns.AFTER, Columns.STEPS));
        columns.addAll(Columns.MEASURES);
        columns.add(Column.of("Why", Format.TEXT));
        TierNames names = with.names();
        ResultTable table = ResultTable.lazy(columns, Math.min(mostRows, changes.size()), i -> {
            Changes.Change change = changes.get(i);
            return Stream.of(
                            Stream.of(
                                    asTyped.apply(change.id()),
                                    names.name(change.before()),
                                    names.name(change.after()),
                                    change.steps()),
                            change.measures().stream(),
                            Stream.of(why(change.row())))
                    .flatMap(cells -> cells)
                    .toArray();
        });
        return new Page("Changed customers", "", List.of(), List.of(table));
    }

    /** Why a customer is elsewhere with cost to serve. */
    private String why(int customer) {
        Grades grades = with.grades();
        double mean = (grades.get(customer, 0) + grades.get(customer, 1) + grades.get(customer, 2)) / (double) CTS;
        int own = grades.get(customer, CTS);
        String levels = String.join(
                ", ",
                policy.indexes().stream()
                        .map(index -> {
                            OptionalDouble value =
                                    value(index, study.measured().customers().get(customer));
                            return index.measure().label() + " "
                                    + (value.isPresent()
                                            ? index.level(value.getAsDouble()).name()
                                            : "not known");
                        })
                        .toList());
        return "CTS grade " + own + (own > mean ? " is above" : own < mean ? " is below" : " equals")
                + " the mean of R, F and M, " + Format.TWO.shown(mean) + ": " + levels;
    }

    private Page whale() {
        List<CustomerMeasures> customers = study.measured().customers();
        WhaleCurve curve = WhaleCurve.of(
                customers.stream().map(CustomerMeasures::customer).toArray(String[]::new),
                customers.stream()
                        .mapToDouble(customer -> customer.monetary()
                                .subtract(customer.visitCost())
                                .doubleValue())
                        .toArray());
        List<WhaleCurve.Point> points = curve.points();
        int step = Math.max(1, (points.size() + POINTS - 1) / POINTS);
        ResultTable table = ResultTable.of(
                Column.of("Share of customers", Format.SHARE),
                Columns.CUSTOMER,
                Column.of("Amount less cost to serve", Format.TWO),
                Column.of("Cumulative", Format.TWO));
        for (int i = 0; i < points.size(); i++) {
            if ((i + 1) % step == 0 || i == points.size() - 1) {
                WhaleCurve.Point point = points.get(i);
                table.row(
                        point.customerShare(),
                        asTyped.apply(point.customer()),
                        point.profit(),
                        point.cumulativeProfit());
            }
        }
        return new Page(
                "Whale curve",
                "Whale curve of amounts less cost to serve",
                List.of(
                        "Customers from the most to the least of what is left of their amount after the documented cost to"
                                + " serve; the cost of goods is not in the documents.",
                        step == 1 ? "Every customer is a point." : "Every " + step + "th customer is a point."),
                List.of(
                        table,
                        new ReportChart(
                                ReportChart.Kind.LINE,
                                "Whale curve",
                                table,
                                0,
                                List.of(3),
                                "Amount less cost to serve")));
    }
}
