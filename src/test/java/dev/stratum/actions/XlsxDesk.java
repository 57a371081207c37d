package dev.stratum.actions;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.port.Workbook;
import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.xlsx.XlsxFile;
import dev.stratum.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook file in memory; its formulas are calculated without a spreadsheet program. */
final class XlsxDesk extends Desk {
    private final XlsxFile file;
    private final XlsxWorkbook workbook;

    XlsxDesk() {
        this(XlsxFile.create());
    }

    private XlsxDesk(XlsxFile file) {
        this.file = file;
        this.workbook = over(file);
    }

    /** No templates come with a test. */
    private static final class NoTemplates implements XlsxWorkbook.Shelf {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public void open(String name) {
            throw new IllegalStateException("No template " + name);
        }
    }

    /** A workbook over a file. */
    static XlsxWorkbook over(XlsxFile file) {
        return new XlsxWorkbook(file.workbook(), StratumFunctions.catalogue(), new NoTemplates());
    }

    /** A new workbook with one empty sheet. */
    static XlsxWorkbook newWorkbook() {
        return over(XlsxFile.create());
    }

    @Override
    protected Workbook host() {
        return workbook;
    }

    @Override
    protected void select(Area area) {
        workbook.select(area);
    }

    @Override
    protected void formula(Area area, String text, Object[][] shown) {
        if (area.rows() * area.columns() == 1) {
            workbook.enter(area, text);
        } else {
            new FormulaWriter(workbook.workbook(), StratumFunctions.catalogue())
                    .array(
                            workbook.workbook().getSheet(area.sheet()),
                            new CellRangeAddress(
                                    area.row(),
                                    area.row() + area.rows() - 1,
                                    area.column(),
                                    area.column() + area.columns() - 1),
                            text);
        }
        if (!new WorkbookCalculator(workbook.workbook(), StratumFunctions.catalogue())
                .recalculate()
                .skipped()
                .isEmpty()) {
            // What is left to Excel shows what Excel stored.
            workbook.workbook()
                    .getSheet(area.sheet())
                    .getRow(area.row())
                    .getCell(area.column())
                    .setCellErrorValue(FormulaError.forString(
                            shown[0][0] instanceof ExcelError error
                                    ? error.text()
                                    : ((Throwable) shown[0][0]).getMessage()));
        }
    }

    @Override
    protected void countDays(DayCount from) {
        workbook.workbook().getCTWorkbook().getWorkbookPr().setDate1904(from.equals(DayCount.FROM_1904));
    }

    @Override
    protected Desk saved(Path folder) throws IOException {
        Path copy = Files.createTempDirectory(folder, "saved").resolve("book.xlsx");
        file.write(copy);
        return new XlsxDesk(XlsxFile.open(copy));
    }

    @Override
    public void close() {
        file.close();
    }
}
