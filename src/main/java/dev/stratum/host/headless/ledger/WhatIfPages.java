package dev.stratum.host.headless.ledger;

import dev.stratum.kmeans.Clustering;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.Report.Page;
import dev.stratum.report.Report.Part;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.WhatIfTables;
import dev.stratum.report.Words;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.stats.Direction;
import dev.stratum.work.CutMoves;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What if the cuts were others: those of today beside cuts that a person types, and who moves with how much money. The
 * formulas are those of any spreadsheet program and need no add-in. The centres of the clusters stay as they are.
 */
final class WhatIfPages {
    private static final String CUTS = "what_if_cuts";
    private static final String COUNTS = "what_if_segments";
    private static final String CENTRES = "what_if_centres";
    private static final String GRADED = "what_if_customers";
    private static final String TODAY = "Segment today";
    private static final String THEN = "Segment what if";

    private final LedgerSegments segments;
    private final Segmentation segmentation;
    private final CustomersPage customers;
    private final int mostRows;
    private final List<GradeScale> scales;

    WhatIfPages(LedgerSegments segments, CustomersPage customers, int mostRows) {
        this.segments = segments;
        this.segmentation = segments.segmentation();
        this.customers = customers;
        this.mostRows = mostRows;
        this.scales = segmentation.grades().scales();
    }

    /** The cuts and who moves; with few enough customers the formulas behind it on a page of their own. */
    List<Page> pages() {
        ResultTable moves = WhatIfTables.cuts(CutMoves.of(segmentation, CutMoves.USUAL_PERCENT), measures())
                .titled("Which cut decides most");
        if (!customers.isLive()) {
            return List.of(new Page(
                    "What if",
                    "What if the cuts were others",
                    List.of(
                            "Each cut is raised and lowered alone, the centres of the clusters stay as they are.",
                            "These are values: with more than " + Words.grouped(CustomersPage.MOST_LIVE)
                                    + " customers no cuts can be typed here. Put other cuts into a policy, give it with --policy"
                                    + " and see both with 'stratum compare'."),
                    List.of(moves)));
        }
        ResultTable curves = curves();
        ReportChart whales = new ReportChart(
                ReportChart.Kind.LINE,
                "Whale curves: the share of the amount from the best segment down",
                curves,
                0,
                List.of(3, 5),
                "Share of the amount");
        List<Part> parts = new ArrayList<>(List.of(cuts(), counts(), whales));
        if (segmentation.segments() > 1) {
            parts.add(paths());
        }
        parts.addAll(List.of(curves, moves, centres()));
        return List.of(
                new Page(
                        "What if",
                        "What if the cuts were others",
                        List.of(
                                "Type other cuts into the yellow cells: customers, money and moves follow. A value at a cut gets"
                                        + " the better grade.",
                                "The centres of the clusters stay as they are. The sheet What if customers has the formulas, one"
                                        + " line per customer; they need no add-in."),
                        parts),
                new Page("What if customers", "", List.of(), List.of(graded())));
    }

    private List<String> measures() {
        return segments.policy().grades().values().stream()
                .limit(scales.size())
                .map(setting -> setting.name() + " (" + setting.unit() + ")")
                .toList();
    }

    private int cutsPerMeasure() {
        return scales.stream().mapToInt(scale -> scale.grades() - 1).max().orElseThrow();
    }

    private static String grade(int grade) {
        return "Grade " + grade + " from";
    }

    private static String today(int grade) {
        return "Today: grade " + grade + " from";
    }

    private ResultTable cuts() {
        int most = cutsPerMeasure() + 1;
        List<Column> columns = new ArrayList<>(List.of(Columns.MEASURE, PolicyTables.BETTER));
        for (int grade = most; grade > 1; grade--) {
            columns.add(Column.of(today(grade), Format.PLAIN));
        }
        for (int grade = most; grade > 1; grade--) {
            columns.add(Column.of(grade(grade), Format.PLAIN));
        }
        columns.add(Column.of("Order", Format.TEXT));
        ResultTable table = ResultTable.ofColumns(columns).titled("Cuts").named(CUTS);
        for (int i = 0; i < scales.size(); i++) {
            List<Object> row = new ArrayList<>(
                    List.of(measures().get(i), scales.get(i).cuts().direction().word()));
            double[] cuts = scales.get(i).cuts().cuts();
            for (int twice = 0; twice < 2; twice++) {
                for (int cut = 0; cut < most - 1; cut++) {
                    row.add(cut < cuts.length ? (Object) cuts[cut] : "");
                }
            }
            row.add("OK");
            table.row(row.toArray());
        }
        for (int grade = most; grade > 1; grade--) {
            table.input(grade(grade));
        }
        return table.computed("Order", inOrder(most));
    }

    private static String inOrder(int most) {
        String falling = IntStream.range(2, most)
                .mapToObj(grade -> "{@" + grade(grade + 1) + "}>={@" + grade(grade) + "}")
                .collect(Collectors.joining(","));
        String rising = falling.replace(">=", "<=");
        return most < 3
                ? "\"OK\""
                : "IF(IF({@" + PolicyTables.BETTER.heading() + "}=\"" + Direction.MORE_IS_BETTER.word() + "\",AND("
                        + falling + "),AND(" + rising + ")),\"OK\",\"not in order\")";
    }

    private ResultTable counts() {
        ResultTable table = ResultTable.of(
                        Columns.SEGMENT,
                        Column.of("Customers today", Format.WHOLE),
                        Column.of("Customers what if", Format.WHOLE),
                        Column.of("More or fewer", Format.WHOLE),
                        Column.of("Amount today", Format.TWO),
                        Column.of("Amount what if", Format.TWO),
                        Column.of("More or less", Format.TWO))
                .titled("Segments")
                .named(COUNTS);
        for (SegmentFigures.Row row : computed().segments()) {
            table.row(row.segment(), row.customers(), row.customers(), 0, row.amount(), row.amount(), 0);
        }
        SegmentFigures.Row all = computed().all();
        table.total(SegmentTable.TOTAL, all.customers(), all.customers(), 0, all.amount(), all.amount(), 0);
        for (String heading : table.headings().subList(1, table.headings().size())) {
            table.computedTotal(heading, "SUM({^" + heading + "})");
        }
        return table.computed("Customers today", "COUNTIF({" + GRADED + "." + TODAY + "},{@Segment})")
                .computed("Customers what if", "COUNTIF({" + GRADED + "." + THEN + "},{@Segment})")
                .computed("More or fewer", "{@Customers what if}-{@Customers today}")
                .computed("Amount today", sum(TODAY))
                .computed("Amount what if", sum(THEN))
                .computed("More or less", "ROUND({@Amount what if}-{@Amount today},2)");
    }

    private SegmentFigures computed() {
        return SegmentFigures.of(segmentation.members());
    }

    private static String sum(String column) {
        return "SUMIF({" + GRADED + "." + column + "},{@Segment},{" + GRADED + "." + Columns.MONETARY.heading() + "})";
    }

    /** From nobody to all, segment by segment, the best first: today and with the cuts that were typed. */
    private ResultTable curves() {
        ResultTable table = ResultTable.of(
                        Column.of("Down to segment", Format.TEXT),
                        Column.of("Segments", Format.GRADE),
                        Column.of("Share of customers today", Format.SHARE),
                        Column.of("Share of amount today", Format.SHARE),
                        Column.of("Share of customers what if", Format.SHARE),
                        Column.of("Share of amount what if", Format.SHARE))
                .titled("Whale curves")
                .named("what_if_curves");
        table.row("(none)", 0, 0.0, 0.0, 0.0, 0.0);
        double customers = 0;
        double amount = 0;
        SegmentFigures figures = computed();
        for (SegmentFigures.Row row : figures.segments()) {
            customers += row.share();
            amount += row.shareOfAmount().orElse(0);
            table.row(row.segment(), table.rows().size(), customers, amount, customers, amount);
        }
        for (String when : List.of("today", "what if")) {
            table.computed("Share of customers " + when, cumulated("Customers " + when))
                    .computed("Share of amount " + when, cumulated("Amount " + when));
        }
        return table;
    }

    private static String cumulated(String column) {
        String cells = "{" + COUNTS + "." + column + "}";
        return "IF({@Segments}=0,0,IF(SUM(" + cells + ")=0,0,SUM({" + COUNTS + "." + column + ":0}:INDEX(" + cells
                + ",{@Segments}))/SUM(" + cells + ")))";
    }

    /** From each segment to each other: customers and their money. */
    private ResultTable paths() {
        ResultTable table = ResultTable.of(Columns.BEFORE, Columns.AFTER, Columns.CUSTOMERS, Columns.AMOUNT)
                .titled("Who moves")
                .named("what_if_moves");
        List<String> names =
                computed().segments().stream().map(SegmentFigures.Row::segment).toList();
        for (String from : names) {
            for (String to : names) {
                if (!from.equals(to)) {
                    table.row(from, to, 0, 0);
                }
            }
        }
        String both = "{" + GRADED + "." + TODAY + "},{@Before},{" + GRADED + "." + THEN + "},{@After})";
        return table.total("Moved", "", 0, 0)
                .computed("Customers", "COUNTIFS(" + both)
                .computed("Amount", "SUMIFS({" + GRADED + "." + Columns.MONETARY.heading() + "}," + both)
                .computedTotal("Customers", "SUM({^Customers})")
                .computedTotal("Amount", "SUM({^Amount})");
    }

    private ResultTable centres() {
        Clustering clusters = segmentation.clusters();
        int columns = segmentation.grades().columns();
        List<Column> headings = new ArrayList<>(List.of(Columns.CLUSTER, Columns.SEGMENT));
        Columns.GRADES.subList(0, columns).forEach(grade -> headings.add(Column.of(grade.heading(), Format.FOUR)));
        ResultTable table = ResultTable.ofColumns(headings)
                .titled("Centres of the clusters, which stay as they are")
                .named(CENTRES);
        String[] names = segmentation.namesOfClusters();
        for (int cluster = 0; cluster < clusters.k(); cluster++) {
            List<Object> row = new ArrayList<>(List.of(cluster + 1, names[cluster]));
            for (int column = 0; column < columns; column++) {
                row.add(clusters.centres()[cluster * columns + column]);
            }
            table.row(row.toArray());
        }
        return table;
    }

    /** One line per customer in the order of the sheet Customers. */
    private ResultTable graded() {
        Grades grades = segmentation.grades();
        int columns = grades.columns();
        int k = segmentation.clusters().k();
        List<Column> headings = new ArrayList<>(List.of(Columns.CUSTOMER));
        headings.addAll(Columns.MEASURES.subList(0, columns));
        headings.add(Column.of(TODAY, Format.TEXT));
        headings.addAll(Columns.GRADES.subList(0, columns));
        for (int cluster = 1; cluster <= k; cluster++) {
            headings.add(Column.of(distance(cluster), Format.THREE));
        }
        headings.add(Column.of(THEN, Format.TEXT));
        List<Integer> order = segments.bestFirst();
        double[] centres = segmentation.clusters().centres();
        ResultTable table = ResultTable.lazy(headings, Math.min(mostRows, order.size()), place -> {
                    int customer = order.get(place);
                    List<Object> row = new ArrayList<>(List.of(customers.cell(customer)));
                    for (double value : segmentation.customers().of(customer)) {
                        row.add(value);
                    }
                    row.add(segmentation.segment(customer));
                    for (int column = 0; column < columns; column++) {
                        row.add(grades.get(customer, column));
                    }
                    for (int cluster = 0; cluster < k; cluster++) {
                        double square = 0;
                        for (int column = 0; column < columns; column++) {
                            double way = grades.get(customer, column) - centres[cluster * columns + column];
                            square += way * way;
                        }
                        row.add(square);
                    }
                    row.add(segmentation.segment(customer));
                    return row.toArray();
                })
                .named(GRADED);
        for (int i = 0; i < columns; i++) {
            table.computed(Columns.GRADES.get(i).heading(), gradeFormula(i));
        }
        for (int cluster = 0; cluster < k; cluster++) {
            int number = cluster;
            table.computed(
                    distance(cluster + 1),
                    Columns.GRADES.subList(0, columns).stream()
                            .map(grade -> "({@" + grade.heading() + "}-{" + CENTRES + "." + grade.heading() + ":"
                                    + number + "})^2")
                            .collect(Collectors.joining("+")));
        }
        String all = "{@" + distance(1) + "}:{@" + distance(k) + "}";
        return table.computed(
                THEN,
                "INDEX({" + CENTRES + "." + Columns.SEGMENT.heading() + "},MATCH(MIN(" + all + ")," + all + ",0))");
    }

    private static String distance(int cluster) {
        return "To cluster " + cluster + " (squared)";
    }

    /** One and as many more as cuts are reached. */
    private String gradeFormula(int measure) {
        int most = cutsPerMeasure() + 1;
        int own = scales.get(measure).grades() - 1;
        String sign = scales.get(measure).cuts().direction() == Direction.MORE_IS_BETTER ? ">=" : "<=";
        return "1+"
                + IntStream.range(0, own)
                        .mapToObj(cut -> "({@" + Columns.MEASURES.get(measure).heading() + "}" + sign + "{" + CUTS + "."
                                + grade(most - cut) + ":" + measure + "})")
                        .collect(Collectors.joining("+"));
    }
}
