package dev.stratum.actions.job;

import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.CellCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The segments of every refresh, one row per customer and date of analysis.
 *
 * @param snapshots the snapshots in the order in which they were kept
 */
public record History(List<SegmentSnapshot> snapshots) {
    /** The key of the output that holds the history. */
    public static final String KEY = "history";

    /** The rows of a sheet below the names of the columns. */
    public static final int ROOM = 1_048_576 - Output.HEADER_ROW - 1;

    private static final int MEASURES_FROM = 4;
    private static final int GRADES_FROM = 8;

    /** Keeps a copy. */
    public History {
        snapshots = List.copyOf(snapshots);
    }

    /**
     * Reads the history of a workbook.
     *
     * @param book the workbook
     * @return what was kept; nothing before the first refresh
     */
    public static History read(Workbook book) {
        Map<Integer, List<SegmentSnapshot.Entry>> byDate = new LinkedHashMap<>();
        Object[][] table = Written.table(book, KEY).orElse(new Object[0][]);
        for (int row = 1; row < table.length; row++) {
            Object[] cells = table[row];
            if (cells[0] instanceof Number date && cells[2] instanceof Number tier) {
                byDate.computeIfAbsent(date.intValue(), none -> new ArrayList<>())
                        .add(entry(cells, tier.intValue()));
            }
        }
        List<SegmentSnapshot> snapshots = new ArrayList<>();
        byDate.forEach((date, entries) -> snapshots.add(new SegmentSnapshot(date, entries, List.of())));
        return new History(snapshots);
    }

    private static SegmentSnapshot.Entry entry(Object[] cells, int tier) {
        int columns = cells[MEASURES_FROM + 3] instanceof Number ? 4 : 3;
        double[] measures = new double[columns];
        int[] grades = new int[columns];
        for (int i = 0; i < columns; i++) {
            measures[i] = CellCheck.number(cells[MEASURES_FROM + i]);
            grades[i] = (int) CellCheck.number(cells[GRADES_FROM + i]);
        }
        return new SegmentSnapshot.Entry(
                cells[1], CellCheck.key(cells[1]), tier, CellCheck.key(cells[3]), measures, grades);
    }

    /**
     * The snapshot to compare a new one with: the last one of another date, so that refreshing twice on one date tells
     * the same; without one, the last of the same date.
     *
     * @param asOf the date of the new snapshot
     * @return the snapshot before; empty when the new one is the first
     */
    public Optional<SegmentSnapshot> before(int asOf) {
        SegmentSnapshot found = null;
        for (SegmentSnapshot snapshot : snapshots) {
            if (found == null || snapshot.asOf() != asOf) {
                found = snapshot;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * This history with one more snapshot; an earlier one of the same date is replaced.
     *
     * @param snapshot the new snapshot
     * @return the longer history
     */
    public History with(SegmentSnapshot snapshot) {
        List<SegmentSnapshot> all = new ArrayList<>(
                snapshots.stream().filter(old -> old.asOf() != snapshot.asOf()).toList());
        all.add(snapshot);
        return new History(all);
    }

    /**
     * As much of this history as fits on a sheet: the snapshots that were kept longest ago go first, the last one stays.
     *
     * @param rows how many customers of all dates fit
     * @return the history without what does not fit
     */
    public History fitting(int rows) {
        int from = snapshots.size();
        long needed = 0;
        do {
            needed += snapshots.get(--from).customers().size();
        } while (from > 0 && needed + snapshots.get(from - 1).customers().size() <= rows);
        return new History(snapshots.subList(from, snapshots.size()));
    }

    /**
     * The history as a table.
     *
     * @return the output to write
     */
    public Output output() {
        List<String> header = new ArrayList<>(List.of("As of", "Customer", "Rank", "Segment"));
        header.addAll(SegmentSnapshot.MEASURES);
        header.addAll(SegmentSnapshot.GRADES);
        ResultTable table = ResultTable.of(header);
        for (SegmentSnapshot snapshot : snapshots) {
            for (SegmentSnapshot.Entry customer : snapshot.customers()) {
                Object[] row = new Object[header.size()];
                row[0] = snapshot.asOf();
                row[1] = customer.id();
                row[2] = customer.tier();
                row[3] = customer.segment();
                for (int i = 0; i < customer.measures().length; i++) {
                    row[MEASURES_FROM + i] = customer.measures()[i];
                    row[GRADES_FROM + i] = customer.grades()[i];
                }
                table.row(row);
            }
        }
        return Output.of(
                KEY,
                "Stratum history",
                "History of segments",
                "Refresh all keeps the segments of every date of analysis here. Do not edit; delete the sheet to start"
                        + " anew.",
                table.cells(),
                Format.DATE,
                Format.GENERAL,
                Format.GRADE,
                Format.GENERAL,
                Format.WHOLE,
                Format.WHOLE,
                Format.WHOLE,
                Format.WHOLE,
                Format.GRADE);
    }
}
