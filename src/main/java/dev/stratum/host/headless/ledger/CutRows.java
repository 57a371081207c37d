package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.CellRows;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Columns;
import dev.stratum.report.PolicyTables;
import dev.stratum.rfm.GradeScale;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.util.ArrayList;
import java.util.List;

/** Reads the cuts of grades back from the sheet of a result workbook. */
final class CutRows implements CellRows.Taker {
    private final List<GradeScale> scales = new ArrayList<>();
    private boolean inTable;
    private boolean isOver;

    private CutRows() {}

    /** The scales in the order of the measures; none when a person changed the table so that it is no scale any more. */
    static List<GradeScale> read(CellRows sheet) {
        CutRows rows = new CutRows();
        try {
            sheet.read(rows);
        } catch (StratumException changed) {
            return List.of();
        }
        return rows.scales;
    }

    @Override
    public void row(int row, Object[] cells) {
        if (!inTable) {
            List<String> names = EarlierSegments.texts(cells);
            inTable = names.contains(Columns.MEASURE.heading()) && names.contains(PolicyTables.BETTER.heading());
            return;
        }
        if (isOver || cells.length < 3 || !(cells[1] instanceof String direction)) {
            isOver = true;
            return;
        }
        List<Double> cuts = new ArrayList<>();
        for (int i = 2; i < cells.length && cells[i] instanceof Double cut; i++) {
            cuts.add(cut);
        }
        scales.add(new GradeScale(
                new CutScale(cuts.stream().mapToDouble(Double::doubleValue).toArray(), Direction.parse(direction))));
    }
}
