package dev.stratum.host.headless.files;

import dev.stratum.engine.file.StoredBook;
import dev.stratum.engine.file.ValuesBook;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.csv.CsvValues;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.SheetSize;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as the sheet of a workbook: the header in row 1, each line in a row of its own below. Numbers become
 * numbers, ISO dates become the numbers that count days, TRUE and FALSE become truth values, everything else is text.
 */
public final class CsvSheet {
    /** The name of the sheet. */
    public static final String NAME = "Data";

    private final Path file;
    private final CsvForm form;
    private final List<Object[]> rows = new ArrayList<>();

    private CsvSheet(Path file, CsvForm form) {
        this.file = file;
        this.form = form;
    }

    /**
     * A workbook with nothing on the sheet.
     *
     * @return the workbook
     */
    public static StoredBook empty() {
        return new ValuesBook(NAME, List.of());
    }

    /**
     * Reads a file into a workbook.
     *
     * @param file the file, as {@link CsvTable} describes it; its first line is row 1, and data unless it names the columns
     * @param form how its values are written
     * @return a workbook with the sheet {@value #NAME}
     * @throws dev.stratum.problem.StratumException as {@link CsvTable#read}, and FILE_UNREADABLE for more rows or
     *     columns than a sheet holds
     */
    public static StoredBook read(Path file, CsvForm form) {
        CsvSheet sheet = new CsvSheet(file, form);
        CsvTable.read(file, form, sheet::add);
        return new ValuesBook(NAME, sheet.rows);
    }

    private void add(CsvTable.Line line) {
        if (line.row() > SheetSize.ROWS || line.values().size() > SheetSize.COLUMNS) {
            throw Problem.FILE_UNREADABLE.with(file, "it has more rows or columns than a sheet holds");
        }
        while (rows.size() < line.row() - 1) {
            rows.add(new Object[0]);
        }
        rows.add(line.values().stream().map(form::cell).map(CsvSheet::value).toArray());
    }

    private static Object value(Object cell) {
        return cell instanceof LocalDateTime when ? (Object) CsvValues.serial(when) : cell;
    }
}
