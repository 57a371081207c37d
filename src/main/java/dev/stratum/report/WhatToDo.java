package dev.stratum.report;

import dev.stratum.work.SegmentFigures;
import java.util.List;
import java.util.Locale;

/** What to do about each segment: a first proposal, which people change. */
public final class WhatToDo {
    /** By measure, for the segment whose customers are weakest there. */
    private static final List<String> WEAKEST = List.of(
            "Win back: %s days since the last purchase on average. Call the largest first, with an offer that ends.",
            "Make the next order easy: %s orders on average. Agree on regular orders, remind in time.",
            "Sell more to each: %s on average. Offer what customers of the better segments buy beside it.",
            "Lower the cost to serve: score %s on average. Larger orders, payment on time, fewer visits.");

    private static final String BEST =
            "Keep: one contact by name, first in line for delivery, asked before anything changes.";

    private WhatToDo() {}

    /**
     * Proposals.
     *
     * @param figures the segments
     * @return one line per segment: the best is kept, the others are worked on where their mean grade is furthest below that
     *     of the segment before
     */
    public static ResultTable of(SegmentFigures figures) {
        ResultTable table = ResultTable.of(Columns.SEGMENT, Column.of("What to do", Format.TEXT))
                .titled("What to do")
                .noted(
                        "A proposal from the weakest mean grade against the next better segment; type your own over it.");
        List<SegmentFigures.Row> rows = figures.segments();
        for (int i = 0; i < rows.size(); i++) {
            table.row(rows.get(i).segment(), i == 0 ? BEST : worked(rows.get(i), rows.get(i - 1)));
        }
        return table.input("What to do");
    }

    private static String worked(SegmentFigures.Row row, SegmentFigures.Row better) {
        int weakest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < row.grades().size(); i++) {
            double behind = better.grades().get(i) - row.grades().get(i);
            if (behind > most) {
                most = behind;
                weakest = i;
            }
        }
        Format format = weakest == 2 ? Format.TWO : Format.ONE;
        return String.format(
                Locale.ROOT, WEAKEST.get(weakest), format.shown(row.measures().get(weakest)));
    }
}
