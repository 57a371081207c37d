package dev.stratum.host.headless.ledger;

import dev.stratum.kmeans.ClusterAnova;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.start.Trials;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.LineFate;
import dev.stratum.ledger.csv.CsvValues;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.policy.GradeSetting;
import dev.stratum.report.CensusTable;
import dev.stratum.report.ClusterTables;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Format;
import dev.stratum.report.GradeTables;
import dev.stratum.report.PolicyLines;
import dev.stratum.report.ProblemTable;
import dev.stratum.report.Report;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.StratumVersion;
import dev.stratum.report.Words;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.LedgerReport;
import dev.stratum.rfm.Measure;
import dev.stratum.rfm.RfmcType;
import dev.stratum.sheet.CellCheck;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.LedgerStudy;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.Segmentation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The segments of a ledger and everything behind them, as pages of tables and charts. */
public final class SegmentReport {
    private final LedgerSource source;
    private final LedgerSegments segments;
    private final List<String> measures;
    private final Optional<ServicePages> service;
    private final Optional<MovesPages> moves;
    private final int mostRows;
    private final Path rest;
    private final Segmentation segmentation;
    private final Clustering clusters;
    private final SegmentFigures figures;

    /**
     * A report.
     *
     * @param source the ledger and how it was read
     * @param study the segments
     * @param moves who moved since an earlier date; empty without one
     * @param mostRows how many customers a page lists at most
     * @param rest the file with all customers when a page does not list them; null otherwise
     */
    public SegmentReport(LedgerSource source, LedgerStudy study, Optional<MovesPages> moves, int mostRows, Path rest) {
        this.moves = moves;
        this.mostRows = mostRows;
        this.rest = rest;
        this.source = source;
        this.segments = study.segments();
        this.segmentation = segments.segmentation();
        this.service = study.scoring().map(scored -> new ServicePages(study, asTyped(segments), mostRows));
        this.measures = Columns.GRADES.subList(0, segmentation.grades().columns()).stream()
                .map(Column::heading)
                .toList();
        this.clusters = segmentation.clusters();
        this.figures = segments.figures();
    }

    /**
     * The segment table and what became of the lines.
     *
     * @return a report of one page
     */
    public Report summary() {
        return new Report(title(), segments.period().asOf(), List.of(summaryPage()));
    }

    /**
     * The summary with the customers, what cost to serve adds, census, cuts, clusters, lines that are not used, and where it
     * all comes from.
     *
     * @return a report of seven pages or more
     */
    public Report whole() {
        List<Page> pages = new ArrayList<>(List.of(summaryPage(), customers()));
        moves.ifPresent(each -> pages.addAll(each.pages()));
        service.ifPresent(each -> pages.addAll(each.pages()));
        pages.addAll(List.of(census(), cuts(), clusters(), unused(), about()));
        return new Report(title(), segments.period().asOf(), pages);
    }

    private String title() {
        return "Customer segments of " + source.name() + " as of "
                + segments.period().asOf();
    }

    private Page summaryPage() {
        ResultTable table = SegmentTable.of(figures).named("segment_table");
        List<String> notes = new ArrayList<>(List.of(
                source.name() + " as of " + segments.period().asOf() + ", policy "
                        + segments.policy().name()
                        + (segments.period().windowDays().isEmpty()
                                ? ""
                                : ", window of "
                                        + segments.period().windowDays().getAsInt() + " days")
                        + ": " + Words.count(segments.ledger().customers().size(), "customer"),
                sentence()));
        source.said(Field.AMOUNT)
                .filter(said -> !said.stated() && said.column().contains(" * "))
                .ifPresent(said -> notes.add(
                        "No column is an amount, so it is " + said.column() + "; if that is wrong, say --amount."));
        service.ifPresentOrElse(
                each -> {
                    notes.addAll(each.findings());
                    notes.addAll(each.indexes());
                },
                () -> {
                    if (segments.policy().cts().isPresent()) {
                        notes.add(
                                "Cost to serve is not scored: the documents tell no more of it than order sizes. Payments,"
                                        + " visits and pick-ups do.");
                    }
                });
        moves.ifPresent(each -> notes.addAll(each.sentences()));
        if (rest != null) {
            notes.add("The sheets list the first " + Words.grouped(mostRows)
                    + " customers, as a sheet holds no more; all "
                    + Words.grouped(segments.ledger().customers().size()) + " are in " + rest.getFileName() + ".");
        }
        notes.addAll(segmentation.hints());
        notes.addAll(source.measured().hints());
        return new Page(
                "Start",
                "Customer segments",
                notes,
                List.of(table, SegmentTable.shares(table), SegmentTable.grades(table), lines()));
    }

    private String sentence() {
        SegmentFigures.Row best = figures.segments().get(0);
        return best.segment() + ": " + Words.count(best.customers(), "customer") + " ("
                + Format.SHARE.shown(best.share()) + ")"
                + (best.shareOfAmount().isEmpty()
                        ? "."
                        : " with " + Format.SHARE.shown(best.shareOfAmount().getAsDouble()) + " of the amount.");
    }

    private ResultTable lines() {
        LedgerReport report = segments.ledger().report();
        int without = report.customersWithoutPurchase();
        return ResultTable.of(
                        Column.of("Lines", Format.TEXT),
                        Column.of("Number", Format.WHOLE),
                        Column.of("Meaning", Format.TEXT))
                .titled("Lines of the ledger")
                .noted(without == 0 ? "" : "Customers without a purchase, not listed: " + Words.grouped(without))
                .row("Purchases", report.linesUsed(), "above zero: they make R, F and M")
                .row("Returns", report.returns(), "below zero: counted and summed apart, never taken off M")
                .row("Zero", report.zeroAmounts(), "neither purchase nor return")
                .row("After as of", report.afterAsOf(), "dated later than the date of analysis")
                .row("Outside window", report.outsideWindow(), "dated before the window begins")
                .row("Left out", source.measured().lines(LineFate.LEFT_OUT), "by the conditions given with --where")
                .row(
                        "Not usable",
                        source.measured().problems(),
                        "a blank, a total, text that is no number or date, a quote too many")
                .total("All lines", source.total(), "");
    }

    /**
     * Customer numbers are numbers on a sheet, unless one of them is none.
     *
     * @param segments the customers
     * @return a customer as the cell of it
     */
    public static Function<String, Object> asTyped(LedgerSegments segments) {
        boolean numbered = segments.ledger().customers().stream()
                .allMatch(customer -> CsvValues.cell(customer.customer()) instanceof Double number
                        && number == Math.rint(number)
                        && number >= 0);
        return numbered ? Double::valueOf : name -> name;
    }

    private Page customers() {
        return new Page(
                "Customers",
                "",
                List.of(),
                List.of(first(mostRows, CustomersTable.segmented(segments, asTyped(segments)))));
    }

    /** As many rows as a sheet holds. */
    static ResultTable first(int most, ResultTable table) {
        return table.rows().size() <= most
                ? table
                : ResultTable.lazy(table.columns(), most, row -> table.rows().get(row));
    }

    private Page census() {
        Map<RfmcType, String> named = new HashMap<>();
        for (int i = 0; i < segmentation.tiers().length; i++) {
            named.put(segmentation.grades().type(i), segmentation.segment(i));
        }
        return new Page(
                "Census of types",
                "Census of types",
                List.of("A type is the grades on R, F, M" + (measures.size() > 3 ? " and cost to serve" : "")
                        + " in this order; "
                        + segmentation.grades().scales().get(0).grades() + " is the best grade."),
                List.of(CensusTable.of(segmentation.grades(), named)));
    }

    private Page cuts() {
        List<String> notes = new ArrayList<>(List.of(
                "A value at a cut gets the better grade. More is better: from the cut up. Fewer is better: up to"
                        + " the cut."));
        notes.addAll(segmentation.hints());
        return new Page(
                "Cuts",
                "Cuts of the grades",
                notes,
                List.of(
                        GradeTables.cuts(settings(), segmentation.grades().scales()),
                        GradeTables.counts(segments.policy().grades(), segmentation.grades())));
    }

    /** The cuts of a model are fixed, whatever the policy says. */
    private Map<Measure, GradeSetting> settings() {
        if (clusters.iterations() > 0) {
            return segments.policy().grades();
        }
        Map<Measure, GradeSetting> fixed = new EnumMap<>(Measure.class);
        List<GradeScale> scales = segmentation.grades().scales();
        for (int i = 0; i < scales.size(); i++) {
            Measure measure = List.of(Measure.values()).get(i);
            GradeSetting setting = segments.policy().grades().get(measure);
            fixed.put(measure, new GradeSetting(setting.name(), setting.unit(), new GradeRule.Fixed(scales.get(i))));
        }
        return fixed;
    }

    private Page clusters() {
        Trials trials = clusters.trials();
        String introduction = clusters.iterations() == 0
                ? "The centres are those of an earlier date, and each customer is with the nearest."
                : "K-means on the grades, start '"
                        + segments.policy().segments().start().word() + "', "
                        + Words.count(clusters.iterations(), "iteration") + ", sum of squares "
                        + Format.FOUR.shown(clusters.sumOfSquares())
                        + (trials.tried() > 1
                                ? "; the best of " + Words.grouped(trials.tried()) + " starts, found by "
                                        + Words.grouped(trials.timesBest()) + " of them."
                                : ".");
        return new Page(
                "Clusters",
                "Clusters",
                List.of(introduction),
                List.of(
                        segmentsOfClusters(),
                        ClusterTables.centres(measures, clusters.centres()).titled("Final cluster centres"),
                        ClusterTables.centres(measures, clusters.initialCentres())
                                .titled("Initial cluster centres"),
                        ClusterTables.history(clusters),
                        ClusterTables.distances(clusters),
                        blankWhereUndefined(
                                ClusterTables.anova(measures, ClusterAnova.of(segmentation.points(), clusters)))));
    }

    /** In a workbook of values an error would be taken for damage; a cell of a formula shows it, with its reason. */
    private static ResultTable blankWhereUndefined(ResultTable table) {
        ResultTable shown = ResultTable.ofColumns(table.columns()).titled(table.title());
        table.rows()
                .forEach(row -> shown.row(Arrays.stream(row)
                        .map(cell -> CellCheck.isError(cell) ? "" : cell)
                        .toArray()));
        return shown;
    }

    private ResultTable segmentsOfClusters() {
        String[] names = new String[clusters.k()];
        for (int i = 0; i < segmentation.tiers().length; i++) {
            names[clusters.labels()[i]] = segmentation.segment(i);
        }
        ResultTable table = ResultTable.of(
                Columns.CLUSTER,
                Columns.SEGMENT,
                Columns.CUSTOMERS,
                Columns.SHARE,
                Column.of("Sum of squares", Format.FOUR));
        for (int cluster = 0; cluster < clusters.k(); cluster++) {
            long count = clusters.counts()[cluster];
            table.row(
                    cluster + 1,
                    names[cluster],
                    count,
                    count / (double) segmentation.tiers().length,
                    clusters.withinSumOfSquares()[cluster]);
        }
        return table.total(SegmentTable.TOTAL, null, segmentation.tiers().length, 1, clusters.sumOfSquares());
    }

    private Page unused() {
        List<LineIssue> issues = source.measured().issues();
        return new Page(
                "Rows not used",
                "Rows not used",
                List.of(
                        issues.isEmpty()
                                ? "Every line of " + source.name() + " could be read."
                                : Words.count(issues.size(), "line") + " of " + source.name()
                                        + " cannot be used; line 1 is the header."),
                issues.isEmpty() ? List.of() : List.of(unused(issues)));
    }

    /**
     * Lines that cannot be used.
     *
     * @param issues the lines
     * @return line, column, value and reason
     */
    public static ResultTable unused(List<LineIssue> issues) {
        ResultTable table = ProblemTable.ofLines();
        issues.forEach(issue -> table.row(
                issue.line(), issue.column().isEmpty() ? "whole line" : issue.column(), issue.text(), issue.reason()));
        return table;
    }

    private Page about() {
        ResultTable made = pairs("Item", "Value")
                .row("Source", source.name())
                .row("As of", segments.period().asOf().toString())
                .row(
                        "Window",
                        segments.period().windowDays().isEmpty()
                                ? "all earlier dates"
                                : segments.period().windowDays().getAsInt() + " days")
                .row("Policy", segments.policy().name())
                .row("Customer", column(Field.CUSTOMER, "none"))
                .row("Date", column(Field.DATE, "none"))
                .row("Amount", column(Field.AMOUNT, "none"))
                .row("Order", column(Field.ORDER, "no column: every line is an order"))
                .row("Conditions", conditions())
                .row("Stratum", "version " + StratumVersion.text());
        ResultTable terms = pairs("Term", "Definition")
                .titled("Definitions")
                .row("R, recency", "Days from the last purchase to the date of analysis; 0 on the same day.")
                .row("F, frequency", "Number of purchases; lines with the same order number are one purchase.")
                .row("M, monetary", "Sum of the amounts above zero; returns are not taken off.")
                .row("Grade", "Where a measure lies between the cuts on the sheet Cuts; the highest is the best.")
                .row("Cluster", "Customers with like grades, by K-means; see the sheet Clusters.")
                .row("Segment", "A cluster named by its rank; the highest mean grade ranks first.");
        return new Page(
                "About",
                "About these segments",
                List.of(),
                List.of(made, terms, PolicyLines.of(segments.policy().rows()).titled("Policy")));
    }

    private static ResultTable pairs(String first, String second) {
        return ResultTable.of(Column.of(first, Format.TEXT), Column.of(second, Format.PROSE));
    }

    private String column(Field field, String without) {
        return source.said(field)
                .map(said -> (said.column().matches(".*[-+*\u00d7].*") ? "" : "column ")
                        + said.column()
                        + (said.stated() ? "" : ", found by its name"))
                .orElse(without);
    }

    private String conditions() {
        List<String> conditions = new ArrayList<>();
        new TreeMap<>(source.mapping().only())
                .forEach((column, values) ->
                        conditions.add(column + " is " + String.join(" or ", new TreeSet<>(values))));
        new TreeMap<>(source.mapping().leaveOut())
                .forEach((column, values) ->
                        conditions.add(column + " is not " + String.join(" or ", new TreeSet<>(values))));
        return conditions.isEmpty() ? "none" : String.join(", ", conditions);
    }
}
