package dev.stratum.host.headless.ledger;

import dev.stratum.report.BeforeAndAfter;
import dev.stratum.report.BridgeTables;
import dev.stratum.report.Columns;
import dev.stratum.report.MovesTable;
import dev.stratum.report.Report.Page;
import dev.stratum.report.Report.Part;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.work.Moves;
import dev.stratum.work.MovesApart;
import dev.stratum.work.SegmentBridge;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SnapshotComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who is new, gone or moved since an earlier date, and why. */
public final class MovesPages {
    /** As many moves as a person reads. */
    private static final int TOP = 20;

    /** As many stand on a summary. */
    private static final int FIRST = 5;

    private final String since;
    private final SegmentMembers before;
    private final SegmentMembers after;
    private final Moves moves;
    private final SegmentBridge bridge;
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
            SegmentMembers before,
            SegmentMembers after,
            Optional<MovesApart> apart,
            Function<String, Object> asTyped) {
        this.since = since;
        this.before = before;
        this.after = after;
        this.apart = apart;
        this.asTyped = asTyped;
        this.moves = Moves.between(before, after);
        this.bridge = SegmentBridge.of(before, after);
    }

    /**
     * What happened, in words.
     *
     * @return one sentence, or two
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(BridgeTables.sentence(since, moves, bridge)));
        apart.ifPresent(each -> sentences.add(MovesTable.sentence(each)));
        return sentences;
    }

    /**
     * The customers.
     *
     * @return one line for each that moved, is new or is gone
     */
    public ResultTable customers() {
        return MovesTable.of(moves, asTyped).segments(ranks(), Columns.BEFORE, Columns.AFTER);
    }

    private Map<String, Integer> ranks() {
        return before.ranksWith(after);
    }

    /**
     * What a summary shows of it.
     *
     * @return who went from which segment to which, and the largest moves; nothing where no customer is of both dates
     */
    List<Part> summary() {
        if (moves.stayed() + moves.moved().size() == 0) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>(List.of(migration()));
        if (!moves.moved().isEmpty()) {
            parts.add(MovesTable.first(moves, FIRST, asTyped)
                    .titled("The moves with most money")
                    .segments(ranks(), Columns.BEFORE, Columns.AFTER));
        }
        return parts;
    }

    private ResultTable migration() {
        SnapshotComparison found = SnapshotComparison.of(before, after);
        return BeforeAndAfter.moves(found.moves(), found.names())
                .titled("Customers from their segment before (rows) to their segment after");
    }

    /**
     * How each segment came from its opening to its closing, and who went where with how much money.
     *
     * @return the page
     */
    public Page bridge() {
        List<Part> parts = new ArrayList<>(List.of(
                BridgeTables.customers(bridge).segments(ranks(), Columns.SEGMENT),
                BridgeTables.amounts(bridge).segments(ranks(), Columns.SEGMENT)));
        if (!moves.moved().isEmpty()) {
            parts.add(BridgeTables.paths(bridge).segments(ranks(), Columns.BEFORE, Columns.AFTER));
            parts.add(MovesTable.largest(moves, TOP, asTyped)
                    .titled("The moves with most money")
                    .segments(ranks(), Columns.BEFORE, Columns.AFTER));
        }
        return new Page("What moved", "What moved since " + since, sentences(), parts);
    }

    /**
     * Pages of a workbook.
     *
     * @return the bridge, both dates side by side, and the customers
     */
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>(List.of(bridge()));
        if (moves.stayed() + moves.moved().size() > 0) {
            pages.add(sideBySide());
        }
        pages.add(new Page("New, gone, moved", "", List.of(), List.of(customers())));
        apart.ifPresent(each ->
                pages.add(new Page("Customers or cuts", "", List.of(), List.of(MovesTable.apart(each, asTyped)))));
        return pages;
    }

    private Page sideBySide() {
        SnapshotComparison found = SnapshotComparison.of(before, after);
        ResultTable shares =
                BeforeAndAfter.shares(found.shares(), found.names()).titled("Customers of both dates by segment");
        return new Page(
                "Since last time",
                "Since " + since,
                List.of("Customers who are new or gone are on the sheet What moved."),
                List.of(
                        shares,
                        new ReportChart(
                                ReportChart.Kind.COLUMNS,
                                BeforeAndAfter.finding(shares),
                                shares,
                                0,
                                List.of(2, 4),
                                "Share of customers"),
                        migration()));
    }
}
