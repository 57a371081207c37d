package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.report.JournalTable;
import dev.stratum.report.Report;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.work.ClusterBy;
import dev.stratum.work.Journal;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.LedgerStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The segments of a ledger and everything behind them, as pages of tables and charts. */
public final class SegmentReport {
    /** As many entries of the journal stand on a sheet. */
    private static final int MOST_ENTRIES = 1_000_000;

    private final LedgerSource source;
    private final LedgerSegments segments;
    private final Optional<ServicePages> service;
    private final Optional<MovesPages> moves;
    private final CustomersPage customers;
    private final SummaryPage start;
    private final LinesPages lines;
    private final Optional<Journal> journal;
    private final int mostRows;

    /**
     * A report.
     *
     * @param source the ledger and how it was read
     * @param study the segments
     * @param moves who moved since an earlier date; empty without one
     * @param journal the journal with the entries of today; empty without one
     * @param mostRows how many customers a page lists at most
     * @param rest the file with all customers when a page does not list them; null otherwise
     */
    public SegmentReport(
            LedgerSource source,
            LedgerStudy study,
            Optional<MovesPages> moves,
            Optional<Journal> journal,
            int mostRows,
            Path rest) {
        this.journal = journal;
        this.source = source;
        this.segments = study.segments();
        this.moves = moves;
        this.mostRows = mostRows;
        Function<String, Object> asTyped = asTyped(segments);
        this.service = study.scoring().map(scored -> new ServicePages(study, asTyped, mostRows));
        this.customers = new CustomersPage(segments, asTyped, mostRows);
        this.lines = new LinesPages(source, segments);
        this.start = new SummaryPage(source, segments, service, moves, customers.isLive(), rest, mostRows);
    }

    /**
     * The segment table and what became of the lines.
     *
     * @return a report of one page
     */
    public Report summary() {
        return report(List.of(start.page()));
    }

    /**
     * The summary with the customers, what would change if cuts were others, what cost to serve adds, census, cuts, clusters,
     * lines that are not used, and where it all comes from.
     *
     * @return a report of ten pages or more
     */
    public Report whole() {
        List<Page> pages = new ArrayList<>(List.of(start.whole(), customers.page()));
        moves.ifPresent(each -> pages.addAll(each.pages()));
        service.ifPresent(each -> pages.addAll(each.pages()));
        journal.ifPresent(each -> pages.add(journal(each)));
        GradePages grades = new GradePages(segments);
        if (segments.segmentation().by() == ClusterBy.GRADES) {
            pages.addAll(new WhatIfPages(segments, customers, mostRows).pages());
        }
        pages.addAll(List.of(
                grades.census(),
                grades.cuts(),
                new ClustersPage(segments).page(),
                lines.reconciliation(),
                lines.unused(),
                new AboutPage(source, segments).page()));
        return report(pages);
    }

    /** The last entries, when a sheet does not hold all. */
    private Page journal(Journal all) {
        List<Journal.Entry> entries = all.entries();
        return new Page(
                "Journal",
                "",
                List.of(),
                List.of(JournalTable.of(entries.subList(
                        Math.max(0, entries.size() - Math.min(mostRows, MOST_ENTRIES)), entries.size()))));
    }

    private Report report(List<Page> pages) {
        return new Report(
                "Customer segments of " + source.name() + " as of "
                        + segments.period().asOf(),
                segments.period().asOf(),
                pages);
    }

    /**
     * How the customers of a ledger are shown.
     *
     * @param segments the customers
     * @return a customer as the cell of it
     */
    public static Function<String, Object> asTyped(LedgerSegments segments) {
        return CustomerCells.of(() -> segments.ledger().customers().stream().map(customer -> customer.customer()));
    }

    /**
     * Lines that cannot be used.
     *
     * @param issues the lines
     * @return line, column, value and reason
     */
    public static ResultTable unused(List<LineIssue> issues) {
        return LinesPages.unused(issues);
    }

    /**
     * How many lines that cannot be used are to be known for a report.
     *
     * @return as many as a sheet lists
     */
    public static int issues() {
        return LinesPages.MOST_LISTED;
    }

    /**
     * Why lines that cannot be used are not listed.
     *
     * @return a sentence
     */
    public static String notListed() {
        return LinesPages.NOT_LISTED;
    }
}
