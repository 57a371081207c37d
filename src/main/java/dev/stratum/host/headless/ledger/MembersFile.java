package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.duckdb.CustomersParquet;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.ResultTable;
import dev.stratum.work.LedgerSegments;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Customers in segments as a file, one line each: written for other programs, and read back a month later. */
public final class MembersFile {

    private MembersFile() {}

    /**
     * Writes customers with segment, type, grades and measures.
     *
     * @param file its ending says the format: .parquet, .csv, .json, .xlsx
     * @param segments the customers
     * @param scratch a folder for what is not yet whole
     */
    public static void write(Path file, LedgerSegments segments, Path scratch) {
        ResultTable table = CustomersTable.segmented(segments, name -> name);
        if (!ends(file, ".parquet")) {
            ReportFormat.write(Report.of(table), file);
            return;
        }
        List<CustomersParquet.Type> types =
                table.columns().stream().map(MembersFile::type).toList();
        CustomersParquet.write(
                file,
                scratch,
                table.headings(),
                types,
                () -> IntStream.range(0, table.rows().size())
                        .mapToObj(row -> typed(table.rows().get(row), types))
                        .iterator());
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static CustomersParquet.Type type(Column column) {
        if (column.equals(Columns.TYPE)) {
            return CustomersParquet.Type.TEXT;
        }
        return switch (column.format()) {
            case WHOLE, GRADE -> CustomersParquet.Type.WHOLE;
            case DATE -> CustomersParquet.Type.DAY;
            case ONE, TWO -> CustomersParquet.Type.NUMBER;
            default -> CustomersParquet.Type.TEXT;
        };
    }

    private static Object[] typed(Object[] row, List<CustomersParquet.Type> types) {
        Object[] typed = row.clone();
        for (int i = 0; i < typed.length; i++) {
            typed[i] = types.get(i) == CustomersParquet.Type.WHOLE && row[i] instanceof Number number
                    ? (Object) number.longValue()
                    : types.get(i) == CustomersParquet.Type.TEXT ? String.valueOf(row[i]) : row[i];
        }
        return typed;
    }
}
