package dev.stratum.host.headless.check;

import dev.stratum.host.headless.check.SheetCells.Kind;
import dev.stratum.host.headless.files.CsvForm;
import dev.stratum.host.headless.files.CsvSheet;
import dev.stratum.host.headless.files.CsvTable;
import dev.stratum.host.headless.ledger.LedgerColumns;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Looks through workbooks and CSV files for what would make a row unusable: error cells, numbers and dates that are
 * text, blanks in full columns, customers that occur twice, kinds that do not belong in their column.
 *
 * <p>A sheet may hold several tables with blank rows or columns between them. The first row of a table that is all text
 * names its columns; titles above it are passed over.
 */
public final class BookCheck {
    private static final Pattern TOTAL = Pattern.compile("(grand |sub)?total.*|sum|all( .*)?");

    private final List<Finding> findings = new ArrayList<>();

    private BookCheck() {}

    /**
     * Checks every sheet of a workbook.
     *
     * @param workbook the workbook; formulas are not recalculated
     * @return what was found, sheet by sheet
     */
    public static List<Finding> workbook(XSSFWorkbook workbook) {
        BookCheck check = new BookCheck();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            check.sheet(workbook.getSheetAt(i), true);
        }
        return check.findings;
    }

    /**
     * Checks a CSV file; its addresses are those of a sheet with the header in row 1.
     *
     * @param file the file
     * @return what was found
     * @throws StratumException as {@link CsvTable#read}
     */
    public static List<Finding> csv(Path file) {
        BookCheck check = new BookCheck();
        CsvTable.read(file, CsvForm.PLAIN, UnaryOperator.identity(), first -> true, header -> line -> {
            if (line.isLongerThan(header.size())) {
                StratumException problem = Problem.CSV_FIELDS.with(
                        "Line " + line.line(), line.values().size(), header.size());
                check.findings.add(new Finding("lines", problem.getMessage()));
            }
        });
        try (XSSFWorkbook workbook = CsvSheet.read(file, CsvForm.PLAIN)) {
            check.sheet(workbook.getSheetAt(0), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return check.findings;
    }

    /** Whether a column is named like one of customers or other keys. */
    static boolean isKey(String name) {
        return LedgerColumns.isCustomer(name) || LedgerColumns.isOrder(name);
    }

    private void sheet(XSSFSheet sheet, boolean named) {
        SheetCells cells = new SheetCells(sheet, named);
        for (int row = 0; row <= cells.lastRow(); row++) {
            for (int column = 0; column <= cells.lastColumn(); column++) {
                if (cells.at(row, column).kind() == Kind.ERROR) {
                    findings.add(new Finding(
                            sheet.getSheetName() + " errors",
                            Problem.CELL_ERROR
                                    .with(
                                            cells.address(row, column),
                                            cells.at(row, column).text())
                                    .getMessage()));
                }
            }
        }
        Region.of(cells).forEach(region -> table(cells, region));
    }

    private void table(SheetCells cells, Region region) {
        int header = header(cells, region);
        int top = header < 0 ? region.top() : header + 1;
        int bottom = isTotal(cells, region) ? region.bottom() - 1 : region.bottom();
        List<String> names = new ArrayList<>();
        for (int column = region.left(); column <= region.right(); column++) {
            names.add(header < 0 ? "" : cells.at(header, column).text().strip());
        }
        boolean ledger = LedgerColumns.looksLikeLedger(names);
        for (int column = region.left(); column <= region.right(); column++) {
            String name = names.get(column - region.left());
            findings.addAll(new ColumnCheck(cells, column, name, top, bottom).kinds());
            if (!name.isEmpty()) {
                findings.addAll(new ColumnCheck(cells, column, name, top, bottom).blanks());
            }
            if (!ledger && LedgerColumns.isCustomer(name)) {
                findings.addAll(new ColumnCheck(cells, column, name, top, bottom).duplicates());
            }
        }
    }

    /** The row that names the columns, -1 when there is none. A title is text that stands alone in its row. */
    private static int header(SheetCells cells, Region region) {
        int row = region.top();
        while (row < region.bottom() && region.left() < region.right() && filled(cells, region, row) == 1) {
            row++;
        }
        for (int column = region.left(); column <= region.right(); column++) {
            Kind kind = cells.at(row, column).kind();
            if (kind != Kind.TEXT && kind != Kind.BLANK) {
                return -1;
            }
        }
        return row < region.bottom() ? row : -1;
    }

    private static int filled(SheetCells cells, Region region, int row) {
        int filled = 0;
        for (int column = region.left(); column <= region.right(); column++) {
            SheetCells.Item item = cells.at(row, column);
            filled += item.kind() == Kind.BLANK || item.merged() ? 0 : 1;
        }
        return filled;
    }

    private static boolean isTotal(SheetCells cells, Region region) {
        String first = cells.at(region.bottom(), region.left()).text();
        return TOTAL.matcher(first.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
