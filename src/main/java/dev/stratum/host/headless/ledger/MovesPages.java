package dev.stratum.host.headless.ledger;

import dev.stratum.report.BeforeAndAfter;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.MovesTable;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.work.Moves;
import dev.stratum.work.MovesApart;
import dev.stratum.work.SegmentSnapshot;
import dev.stratum.work.SnapshotComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who is new, gone or moved since an earlier date, and why. */
public final class MovesPages {
    private final String since;
    private final SegmentSnapshot before;
    private final SegmentSnapshot after;
    private final Moves moves;
    private final Optional<MovesApart> apart;
    private final Function<String, Object> asTyped;

    /**
     * Two sets of segments.
     *
     * @param since what the earlier one is called, for sentences
     * @param before the earlier one
     * @param after the later one
     * @param apart moves of customers told from moves of cuts, when cuts were placed anew
     * @param asTyped a customer as the cell of it
     */
    public MovesPages(
            String since,
            SegmentSnapshot before,
            SegmentSnapshot after,
            Optional<MovesApart> apart,
            Function<String, Object> asTyped) {
        this.since = since;
        this.before = before;
        this.after = after;
        this.apart = apart;
        this.asTyped = asTyped;
        this.moves = Moves.between(before.members(), after.members());
    }

    /**
     * What happened, in words.
     *
     * @return one sentence, or two
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of("Since " + since + ": "
                + Words.count(moves.moved().size(), "customer") + " moved (" + Words.grouped(moves.up()) + " up, "
                + Words.grouped(moves.down()) + " down), " + Words.grouped(moves.stayed()) + " stayed, "
                + Words.grouped(moves.added().size()) + " are new, "
                + Words.grouped(moves.gone().size())
                + " are gone."));
        apart.ifPresent(each -> sentences.add("Of the moves, "
                + Words.grouped(each.count(MovesApart.Cause.CUSTOMER)) + " are the customers' own, "
                + Words.grouped(each.count(MovesApart.Cause.CUTS)) + " come from cuts and centres placed anew, and "
                + Words.grouped(each.count(MovesApart.Cause.BOTH)) + " from both."));
        return sentences;
    }

    /**
     * The customers.
     *
     * @return one line for each that moved, is new or is gone
     */
    public ResultTable customers() {
        return MovesTable.of(moves, asTyped);
    }

    /**
     * Pages of a workbook.
     *
     * @return the comparison and the customers
     */
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        boolean both = moves.stayed() + moves.moved().size() > 0;
        if (both) {
            SnapshotComparison found = SnapshotComparison.of(before, after);
            ResultTable shares =
                    BeforeAndAfter.shares(found.shares(), found.names()).titled("Customers of both dates by segment");
            pages.add(new Page(
                    "Since last time",
                    "Since " + since,
                    sentences(),
                    List.of(
                            shares,
                            new ReportChart(
                                    ReportChart.Kind.COLUMNS,
                                    "Share of customers by segment, before and after",
                                    shares,
                                    0,
                                    List.of(2, 4),
                                    "Share of customers"),
                            BeforeAndAfter.moves(found.moves(), found.names())
                                    .titled("Customers from their segment before (rows) to their segment after"))));
        } else {
            pages.add(new Page("Since last time", "Since " + since, sentences(), List.of()));
        }
        pages.add(new Page("New, gone, moved", "", List.of(), List.of(customers())));
        apart.ifPresent(each -> pages.add(new Page("Customers or cuts", "", List.of(), List.of(apart(each)))));
        return pages;
    }

    private ResultTable apart(MovesApart each) {
        ResultTable table = ResultTable.of(
                Columns.CUSTOMER,
                Columns.BEFORE,
                Column.of("Now, by the cuts before", Format.TEXT),
                Columns.AFTER,
                Column.of("What moved", Format.TEXT));
        each.moves()
                .forEach(move -> table.row(
                        asTyped.apply(move.customer()),
                        move.before(),
                        move.between(),
                        move.after(),
                        move.cause().words()));
        return table;
    }
}
