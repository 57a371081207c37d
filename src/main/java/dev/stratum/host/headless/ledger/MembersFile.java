package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.duckdb.CustomersParquet;
import dev.stratum.problem.Problem;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.ResultTable;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Customers in segments as a file, one line each: written for other programs, and read back a month later. */
public final class MembersFile {
    private static final int FEWEST = 3;

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

    /**
     * Reads who was where.
     *
     * @param file a model, .json, or what {@link #write} wrote as .csv
     * @return the customers; without cuts when the file has none
     * @throws dev.stratum.problem.StratumException FILE_MISSING, FILE_UNREADABLE, MODEL_MALFORMED, COLUMN_MISSING, or
     *     NOTHING_YET for a model that keeps no customers
     */
    public static SegmentMembers read(Path file) {
        if (!Files.exists(file)) {
            throw Problem.FILE_MISSING.with(file);
        }
        if (ends(file, ".json")) {
            SegmentMembers members = ModelFile.read(file).members();
            if (members.size() == 0) {
                throw Problem.NOTHING_YET.with(
                        "compare",
                        file + " keeps no customers, as there were more than " + ModelFile.MOST_MEMBERS
                                + "; use the file that --customers wrote");
            }
            return members;
        }
        List<SegmentMember> members = new ArrayList<>();
        CsvTable.read(file, CsvForm.PLAIN, bytes -> bytes, header -> true, header -> {
            int[] places = places(file, header);
            int count = header.contains(Columns.GRADES.get(FEWEST).heading()) ? FEWEST + 1 : FEWEST;
            return line -> members.add(new SegmentMember(
                    line.value(places[0]),
                    Integer.parseInt(line.value(places[2])),
                    line.value(places[1]),
                    IntStream.range(0, count)
                            .mapToDouble(i -> Double.parseDouble(line.value(
                                    header.indexOf(Columns.MEASURES.get(i).heading()))))
                            .toArray(),
                    IntStream.range(0, count)
                            .map(i -> Integer.parseInt(line.value(
                                    header.indexOf(Columns.GRADES.get(i).heading()))))
                            .toArray()));
        });
        return new SegmentMembers(members, List.of());
    }

    /** Where customer, segment and rank stand. */
    private static int[] places(Path file, List<String> header) {
        List<String> needed =
                new ArrayList<>(List.of(Columns.CUSTOMER.heading(), Columns.SEGMENT.heading(), Columns.RANK.heading()));
        Columns.GRADES.subList(0, FEWEST).forEach(column -> needed.add(column.heading()));
        Columns.MEASURES.subList(0, FEWEST).forEach(column -> needed.add(column.heading()));
        needed.stream().filter(name -> !header.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.COLUMN_MISSING.with(file, name, header);
        });
        return IntStream.range(0, FEWEST)
                .map(i -> header.indexOf(needed.get(i)))
                .toArray();
    }
}
