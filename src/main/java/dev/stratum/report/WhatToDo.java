package dev.stratum.report;

import dev.stratum.policy.ActionPlan;
import dev.stratum.rfm.Cause;
import dev.stratum.work.SegmentFigures;
import java.util.List;

/** What to do about each segment: a first proposal from the plan that SEGMENT.PLAN gives, which people change. */
public final class WhatToDo {
    private static final int RECENCY = 0;
    private static final int MONETARY = 2;
    private static final int CTS = 3;

    private WhatToDo() {}

    /**
     * Proposals.
     *
     * @param figures the segments
     * @return one line per segment: the best is served as usual; where the mean grade of recency is furthest below that of
     *     the segment before, customers are leaving, where that of cost to serve is, they are dear
     */
    public static ResultTable of(SegmentFigures figures) {
        ResultTable table = ResultTable.of(
                        Columns.SEGMENT,
                        Column.of("Weakest measure", Format.TEXT),
                        Column.of("Its mean", Format.FITTING),
                        Column.of("What to do", Format.TEXT))
                .titled("What to do")
                .noted(
                        "A proposal by the grade that is weakest against the segment before; in a workbook type your own over"
                                + " it.");
        List<SegmentFigures.Row> rows = figures.segments();
        ActionPlan plan = ActionPlan.usual().spread(Math.max(1, rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            int weakest = i == 0 ? MONETARY : weakest(rows.get(i), rows.get(i - 1));
            Cause cause = weakest == RECENCY ? Cause.LEAVING : weakest == CTS ? Cause.DEAR : Cause.USUAL;
            table.row(
                    rows.get(i).segment(),
                    i == 0 ? "" : Columns.MEASURES.get(weakest).heading(),
                    i == 0 ? "" : rows.get(i).measures().get(weakest),
                    plan.line(i + 1, cause).map(ActionPlan.Line::action).orElse(""));
        }
        return table.input("What to do").segments(figures.ranks(), Columns.SEGMENT);
    }

    private static int weakest(SegmentFigures.Row row, SegmentFigures.Row better) {
        int weakest = 0;
        for (int i = 1; i < row.grades().size(); i++) {
            if (better.grades().get(i) - row.grades().get(i)
                    > better.grades().get(weakest) - row.grades().get(weakest)) {
                weakest = i;
            }
        }
        return weakest;
    }
}
