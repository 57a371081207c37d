package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.policy.Policy;
import dev.stratum.report.Format;
import dev.stratum.report.Report;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.report.SegmentTable;
import dev.stratum.report.SummaryTables;
import dev.stratum.report.WhatToDo;
import dev.stratum.report.Words;
import dev.stratum.rfm.Period;
import dev.stratum.work.ClusterBy;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.MoneyByGrades;
import dev.stratum.work.SegmentFigures;
import dev.stratum.work.SegmentMembers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first page: the finding, customers and money per segment, what to do, and what became of the lines.
 *
 * @param source the ledger
 * @param segments its segments
 * @param service what cost to serve adds; empty without it
 * @param moves who moved since an earlier date; empty without one
 * @param live whether the customers are few enough for live formulas
 * @param rest the file with all customers when a sheet does not hold them; null otherwise
 * @param mostRows how many customers a sheet lists at most
 */
record SummaryPage(
        LedgerSource source,
        LedgerSegments segments,
        Optional<ServicePages> service,
        Optional<MovesPages> moves,
        boolean live,
        Path rest,
        int mostRows) {

    /** From this share of lines on the first sheet says that they are missing. */
    private static final double MOST_UNUSABLE = 0.05;

    /** The finding, the segments and what to do. */
    Page page() {
        return page(false);
    }

    /** All of it with what a person looks at first: figures, money by grades, the largest customers and who moved. */
    Page whole() {
        return page(true);
    }

    private Page page(boolean whole) {
        ResultTable table = SegmentTable.of(segments.figures()).named("segment_table");
        if (live) {
            SegmentTable.live(table, CustomersPage.TABLE);
        }
        List<Report.Part> parts =
                new ArrayList<>(List.of(table, SegmentTable.shares(table), SegmentTable.grades(table)));
        parts.add(WhatToDo.of(segments.figures()));
        if (whole) {
            SegmentMembers members = segments.members();
            parts.add(0, SummaryTables.tiles(segments.figures()));
            parts.add(SummaryTables.heat(MoneyByGrades.of(members)));
            moves.ifPresent(each -> parts.addAll(each.summary()));
            SummaryTables.pareto(members)
                    .ifPresent(pareto -> parts.addAll(List.of(pareto, SummaryTables.paretoCurve(pareto))));
        }
        parts.add(LinesPages.summary(source));
        return new Page("Start", "Customer segments", notes(), parts);
    }

    private List<String> notes() {
        int customers = segments.ledger().customers().size();
        List<String> notes = new ArrayList<>(
                List.of(made(source, segments.policy(), segments.period(), customers), headline(segments.figures())));
        if (segments.segmentation().by() == ClusterBy.MEASURES) {
            notes.add(
                    "Segments are clusters of the measures themselves, each in standard deviations; their mean grade ranks"
                            + " them.");
        }
        moves.ifPresent(each -> notes.addAll(each.sentences()));
        if (!segments.overrides().isEmpty()) {
            notes.add(
                    Words.count(segments.overrides().size(), "customer is", "customers are")
                            + " in a segment that a person gave, not in the computed one: see Override on the sheet Customers.");
        }
        source.said(Field.CUSTOMER)
                .filter(said -> !said.stated())
                .flatMap(said -> source.otherCustomerColumn(said.column())
                        .map(other -> "Customers are told by " + said.column() + ", not by " + other
                                + "; if that is wrong, say --customer."))
                .ifPresent(notes::add);
        source.said(Field.AMOUNT)
                .filter(said -> !said.stated() && said.column().contains(" * "))
                .ifPresent(said -> notes.add(
                        "No column is an amount, so it is " + said.column() + "; if that is wrong, say --amount."));
        source.reading().everyLineIsAnOrder().ifPresent(notes::add);
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
        if (rest != null) {
            notes.add("The sheets list the first " + Words.grouped(mostRows)
                    + " customers, as a sheet holds no more; all "
                    + Words.grouped(customers) + " are in " + rest.getFileName() + ".");
        }
        notes.addAll(segments.segmentation().hints());
        notes.addAll(source.measured().hints());
        long unusable = source.measured().problems();
        if (unusable > MOST_UNUSABLE * source.total()) {
            notes.add(Words.grouped(unusable) + " of " + Words.grouped(source.total())
                    + " lines cannot be used: the segments show the others alone.");
        }
        return notes;
    }

    /** What the segments are made of, in a sentence. */
    static String made(LedgerSource source, Policy policy, Period period, long customers) {
        return source.name() + " as of " + period.asOf() + ", policy " + policy.name()
                + (period.windowDays().isEmpty()
                        ? ""
                        : ", window of " + period.windowDays().getAsInt() + " days")
                + ": " + Words.count(customers, "customer");
    }

    /** Who the best customers are, in a sentence. */
    static String headline(SegmentFigures figures) {
        SegmentFigures.Row best = figures.segments().get(0);
        return best.segment() + ": " + Words.count(best.customers(), "customer") + " ("
                + Format.SHARE.shown(best.share()) + ")"
                + (best.shareOfAmount().isEmpty()
                        ? "."
                        : " with " + Format.SHARE.shown(best.shareOfAmount().getAsDouble()) + " of the amount.");
    }
}
