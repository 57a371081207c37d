package dev.stratum.actions.job;

import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Workbook;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import dev.stratum.work.SegmentHistory;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet that keeps the segments of every refresh, one row per customer and date of analysis. */
public final class KeptHistory {
    /** The key of the output that holds the history. */
    public static final String KEY = "history";

    /** The rows of a sheet below the names of the columns. */
    public static final int ROOM = 1_048_576 - Output.HEADER_ROW - 1;

    private static final int MEASURES_FROM = CustomersTable.BEFORE_MEASURES;
    private static final int GRADES_FROM = MEASURES_FROM + Columns.MEASURES.size();

    private KeptHistory() {}

    /**
     * Reads the history of a workbook.
     *
     * @param book the workbook
     * @param asTyped remembers the customers
     * @return what was kept; nothing before the first refresh
     */
    public static SegmentHistory read(Workbook book, AsTyped asTyped) {
        Map<LocalDate, List<SegmentMember>> byDate = new LinkedHashMap<>();
        Object[][] table = Written.table(book, KEY).orElse(new Object[0][]);
        for (int row = 1; row < table.length; row++) {
            Object[] cells = table[row];
            if (cells[0] instanceof Number date && cells[2] instanceof Number tier) {
                byDate.computeIfAbsent(book.dayCount().date(date.intValue()), none -> new ArrayList<>())
                        .add(member(cells, tier.intValue(), asTyped));
            }
        }
        return new SegmentHistory(byDate.entrySet().stream()
                .map(kept -> new SegmentSnapshot(kept.getKey(), new SegmentMembers(kept.getValue(), List.of())))
                .toList());
    }

    private static SegmentMember member(Object[] cells, int tier, AsTyped asTyped) {
        int columns = cells[MEASURES_FROM + 3] instanceof Number ? 4 : 3;
        double[] measures = new double[columns];
        int[] grades = new int[columns];
        for (int i = 0; i < columns; i++) {
            measures[i] = Cells.number(cells[MEASURES_FROM + i]);
            grades[i] = (int) Cells.number(cells[GRADES_FROM + i]);
        }
        return new SegmentMember(asTyped.customer(cells[1]), tier, Cells.key(cells[3]), measures, grades);
    }

    /**
     * The history as a table.
     *
     * @param history the history
     * @param days how the workbook counts them
     * @param asTyped the customers as they were typed
     * @return the output to write
     */
    public static Output output(SegmentHistory history, DayCount days, AsTyped asTyped) {
        return Output.of(
                        KEY,
                        "Stratum history",
                        "History of segments",
                        "Refresh all keeps the segments of every date of analysis here. Do not edit; delete the sheet to start"
                                + " anew.",
                        CustomersTable.history(history, days::serial, asTyped::cell))
                .readAgain();
    }
}
