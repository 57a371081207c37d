package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.WorkbookFiles;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.duckdb.CustomersParquet;
import dev.stratum.problem.Problem;
import dev.stratum.report.CsvReport;
import dev.stratum.report.ValueText;
import dev.stratum.rfm.GradeScale;
import dev.stratum.work.KeptModel;
import dev.stratum.work.SegmentMembers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Segments as an earlier run left them: a result workbook, a file of customers, or a model.
 *
 * @param title the file
 * @param asOf the date of analysis, where the file says it
 * @param members the customers; without cuts when the file has none
 */
public record EarlierSegments(String title, Optional<LocalDate> asOf, SegmentMembers members) {

    /**
     * What sentences call it.
     *
     * @return the date, or the file where no date is known
     */
    public String since() {
        return asOf.map(LocalDate::toString).orElse(title);
    }

    /**
     * Reads segments.
     *
     * @param file a workbook that {@code segment --out} wrote, .xlsx; what {@code --customers} wrote, .csv or .parquet; or a
     *     model, .json
     * @return the segments
     * @throws dev.stratum.problem.StratumException FILE_MISSING, FILE_UNREADABLE, MODEL_MALFORMED, COLUMN_MISSING,
     *     NAME_TWICE for a customer with two rows, or NOTHING_YET for a model that keeps no customers
     */
    public static EarlierSegments read(Path file) {
        if (!Files.exists(file)) {
            throw Problem.FILE_MISSING.with(file);
        }
        String title = String.valueOf(file.getFileName());
        String name = title.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            KeptModel model = ModelFile.read(file);
            if (model.members().size() == 0) {
                throw Problem.NOTHING_YET.with(
                        "compare",
                        file + " keeps no customers, as there were more than " + ModelFile.MOST_MEMBERS
                                + "; use the file that --customers wrote");
            }
            return new EarlierSegments(title, Optional.of(model.asOf()), model.members());
        }
        Optional<WorkbookFiles> books = WorkbookFiles.of(file);
        if (books.isPresent()) {
            return book(file, title, books.get());
        }
        if (name.endsWith(".parquet")) {
            MemberRows rows = new MemberRows(title);
            CustomersParquet.read(file, rows::header, rows::row);
            return new EarlierSegments(title, Optional.empty(), rows.members(List.of()));
        }
        MemberRows rows = new MemberRows(title);
        CsvTable.read(file, CsvForm.PLAIN, bytes -> bytes, header -> true, header -> {
            rows.header(header);
            return line ->
                    rows.row(line.values().stream().map(CsvReport::original).toArray());
        });
        return new EarlierSegments(title, Optional.empty(), rows.members(List.of()));
    }

    /** The first sheet with customers in segments, the cuts on sheet Cuts, and the date on sheet About. */
    private static EarlierSegments book(Path file, String title, WorkbookFiles books) {
        List<String> sheets = books.sheets(file);
        for (String sheet : sheets) {
            MemberRows rows = new MemberRows(title + ", sheet " + sheet);
            books.rows(file, sheet).read((at, cells) -> {
                if (rows.isBegun()) {
                    rows.row(cells);
                } else if (MemberRows.isHeader(texts(cells))) {
                    rows.header(texts(cells));
                }
            });
            if (rows.isBegun()) {
                return new EarlierSegments(
                        title,
                        sheets.contains(SheetNames.ABOUT)
                                ? asOf(books.rows(file, SheetNames.ABOUT)::read)
                                : Optional.empty(),
                        rows.members(
                                sheets.contains(SheetNames.CUTS)
                                        ? CutRows.read(books.rows(file, SheetNames.CUTS))
                                        : List.<GradeScale>of()));
            }
        }
        throw Problem.COLUMN_MISSING.with(
                title + " has no sheet of customers in segments: none of its sheets", "Segment", sheets);
    }

    /** Reads rows of a sheet. */
    private interface Sheet {
        void read(dev.stratum.ledger.CellRows.Taker taker);
    }

    private static Optional<LocalDate> asOf(Sheet about) {
        List<LocalDate> found = new ArrayList<>();
        about.read((at, cells) -> {
            if (cells.length > 1 && AboutPage.AS_OF.equals(cells[0]) && cells[1] instanceof String day) {
                try {
                    found.add(LocalDate.parse(day));
                } catch (DateTimeException typed) {
                    // A person typed something else over it: the date is not known.
                }
            }
        });
        return found.stream().findFirst();
    }

    static List<String> texts(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : ValueText.text(cell).strip())
                .toList();
    }
}
