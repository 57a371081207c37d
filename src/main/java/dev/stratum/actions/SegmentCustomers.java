package dev.stratum.actions;

import dev.stratum.actions.job.CustomerTable;
import dev.stratum.actions.job.KeptJournal;
import dev.stratum.actions.job.KeptModels;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.report.ClusterTables;
import dev.stratum.report.Column;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Outlook;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.StratumVersion;
import dev.stratum.report.SummaryTables;
import dev.stratum.report.WaysTable;
import dev.stratum.report.WhatToDo;
import dev.stratum.report.Words;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.Journal;
import dev.stratum.work.MoneyByGrades;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentModel;
import dev.stratum.work.Segmentation;
import dev.stratum.work.SegmentsInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Customers in named segments, with a table of the segments and a chart. */
final class SegmentCustomers implements Action {
    static final String KEY = "segments";
    static final String SUMMARY = "summary";

    private static final String PROPOSAL =
            "A proposal by the grade that is weakest against the segment before. Plan actions writes a plan to change.";

    @Override
    public Button button() {
        return new Button(
                "segmentCustomers",
                Button.Group.SEGMENT,
                "Segment customers",
                "Segments by K-means on the grades",
                "Grades the customers, groups them by K-means, ranks the groups by their mean grade and names them, on a"
                        + " sheet of its own, with a table of the segments and a chart.",
                "S",
                "DistributionListSelectMembers");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY, SUMMARY, KeptModels.KEY);
    }

    @Override
    public List<Question> questions() {
        return FindCustomers.questions();
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        FindCustomers customers = FindCustomers.of(making);
        String done = customers.said() + add(making, customers.table()).done();
        making.draft().show(SUMMARY);
        return making.outcome(done);
    }

    /**
     * The customers as typed, their segments, and the sentence about them without its end.
     *
     * @param asTyped the customers
     * @param segments their segments
     * @param model what they were graded and assigned by
     * @param done the sentence
     */
    record Result(AsTyped asTyped, SegmentsInForce segments, SegmentModel model, String done) {
        /** What is the same for all entries of the journal that these segments add. */
        Journal.Run run(LocalDate asOf) {
            return new Journal.Run(asOf, model.fingerprint(), StratumVersion.text());
        }
    }

    /** Adds the segments of a table to a draft. */
    static Result add(Making making, SourceTable table) {
        return add(making, table, KeptJournal.read(making.task().book()));
    }

    /** Adds the segments of a table to a draft, with what the journal says that a person decided otherwise. */
    static Result add(Making making, SourceTable table, Journal journal) {
        Grading.Graded graded = Grading.Graded.of(making, table);
        CustomerTable data = graded.data();
        Segmentation computed = graded.segments(making.task());
        SegmentsInForce segments = SegmentsInForce.of(computed, journal.overrides());
        Map<Column, IntFunction<Object>> more = new LinkedHashMap<>();
        if (journal.decides()) {
            more.putAll(CustomersTable.overridden(segments));
        }
        more.putAll(outlook(making.task(), segments, data));
        more.putAll(data.others(making.task().book()));
        making.add(
                Output.of(
                        KEY,
                        "Segments",
                        "Customers in segments",
                        "From " + table.area().address() + " by " + graded.by(making)
                                + ". Rank 1 = best. Grades: 4 = best, 1 = worst. " + Outlook.note(computed),
                        CustomersTable.segmented(segments, data.asTyped()::cell, more)),
                table);
        addSummary(
                making.draft(),
                segments.members(),
                "By " + graded.by(making) + ". Best segment first; the last row is all customers."
                        + making.task()
                                .compute("drawing samples of " + data.counted(), () -> Outlook.certificate(computed))
                                .map(certificate -> " " + ClusterTables.verdict(certificate))
                                .orElse(""));
        SegmentModel model = graded.model()
                .orElseGet(() -> SegmentModel.of(computed, graded.rules().cts()));
        making.settings().offerThresholds();
        keep(making, making.settings().knownAsOf(), model);
        making.problems().tell(computed.hints());
        return new Result(
                data.asTyped(),
                segments,
                model,
                data.counted() + " in " + Words.small(computed.segments(), "segment", "segments"));
    }

    /** How sure each segment is and what leads to the next one; blank where that is not told, so that columns stay in place. */
    private static Map<Column, IntFunction<Object>> outlook(Task task, SegmentsInForce segments, CustomerTable data) {
        Map<Column, IntFunction<Object>> told = task.compute(
                "drawing samples of " + data.counted(),
                () -> Outlook.of(segments, WaysTable.text(segments.computed().names())));
        Map<Column, IntFunction<Object>> columns = new LinkedHashMap<>();
        Outlook.COLUMNS.forEach(column -> columns.put(column, told.getOrDefault(column, customer -> null)));
        return columns;
    }

    /** Keeps the cuts and centres in force on sheet Policy. */
    static void keep(Making making, Optional<LocalDate> date, SegmentModel model) {
        Workbook book = making.task().book();
        making.draft()
                .add(KeptModels.read(book, model.cts())
                        .with(date, model)
                        .output(book.dayCount(), making.settings().frozen()));
    }

    /** Adds the table of segments with its chart. */
    static void addSummary(Draft draft, SegmentMembers members, String note) {
        SegmentFigures figures = SegmentFigures.of(members);
        ResultTable table = SegmentTable.of(figures);
        List<ResultTable> tables = new ArrayList<>(
                List.of(WhatToDo.of(figures).noted(PROPOSAL), SummaryTables.heat(MoneyByGrades.of(members))));
        Optional<ResultTable> pareto = SummaryTables.pareto(members);
        pareto.ifPresent(tables::add);
        draft.add(Output.of(SUMMARY, "Segment summary", "Segments of customers", note, table)
                .with(SummaryTables.tiles(figures), tables));
        draft.chart(places -> SegmentCharts.shares(places, SUMMARY, table));
        pareto.ifPresent(largest -> draft.chart(places ->
                SegmentCharts.below(places, SUMMARY, "stratum_pareto", SummaryTables.paretoCurve(largest), 1)));
    }
}
