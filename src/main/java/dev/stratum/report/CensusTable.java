package dev.stratum.report;

import dev.stratum.rfm.Grades;
import dev.stratum.rfm.RfmcType;
import dev.stratum.rfm.TypeCensus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How many customers there are of each type, as Table 3 of the RFMC paper. */
public final class CensusTable {
    /** Type, mean grade, customers and share. */
    public static final List<Column> COLUMNS =
            List.of(Columns.TYPE, Columns.MEAN_GRADE, Columns.CUSTOMERS, Columns.SHARE);

    private CensusTable() {}

    /**
     * One line per type.
     *
     * @param grades the grades of customers
     * @return type, mean grade, customers and share, the best type first
     */
    public static ResultTable of(Grades grades) {
        ResultTable table = ResultTable.ofColumns(COLUMNS);
        TypeCensus.of(grades).forEach(line -> table.row(cells(line)));
        return table;
    }

    /**
     * One line per type that customers have, with their segment.
     *
     * @param grades the grades of customers
     * @param segments the names of the segments, by the types that customers have
     * @return the same, the segment, and all customers
     */
    public static ResultTable of(Grades grades, Map<RfmcType, String> segments) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.add(Columns.SEGMENT);
        ResultTable table = ResultTable.ofColumns(columns);
        for (TypeCensus.Line line : TypeCensus.of(grades)) {
            if (line.customers() > 0) {
                Object[] cells = Arrays.copyOf(cells(line), columns.size());
                cells[columns.size() - 1] = segments.get(line.type());
                table.row(cells);
            }
        }
        return table.total("Total", null, grades.rows(), 1);
    }

    private static Object[] cells(TypeCensus.Line line) {
        return new Object[] {line.type().code(), line.type().mean(), line.customers(), line.share()};
    }
}
