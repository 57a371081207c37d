package dev.stratum.xlsx;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.engine.Recalculation;
import dev.stratum.engine.RecalculationReport;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.engine.file.BookInMemory;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Paint;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.ErrorInCell;
import dev.stratum.sheet.ThisRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook file, as actions see it: no spreadsheet program is there, the formulas are calculated by {@link
 * dev.stratum.engine}. What the file holds beside cells stays in it.
 */
public final class XlsxWorkbook implements Workbook {
    private static final int UNITS_PER_CHARACTER = 256;
    /** What Excel adds to a width in characters for the margins of the cell. */
    private static final int MARGIN = 182;

    private final XSSFWorkbook workbook;
    private final FunctionCatalogue functions;
    private final XlsxCells cells;
    private final XlsxNames names;
    private final CellLooks looks;
    private final Shelf shelf;
    private Optional<RecalculationReport> report = Optional.empty();
    private boolean isChanged;
    private boolean showsOtherValues;

    /** Where template workbooks are found. */
    public interface Shelf {
        /**
         * The templates.
         *
         * @return their names
         */
        List<String> names();

        /**
         * Makes a new workbook from a template.
         *
         * @param name one of the names
         */
        void open(String name);
    }

    /**
     * A workbook that is held in memory.
     *
     * @param workbook the workbook; what is written here changes it
     * @param functions the functions that its formulas may call
     * @param shelf where templates are found
     */
    public XlsxWorkbook(XSSFWorkbook workbook, FunctionCatalogue functions, Shelf shelf) {
        this.shelf = shelf;
        this.workbook = workbook;
        this.functions = functions;
        this.cells = new XlsxCells(workbook, new FormulaWriter(workbook, functions));
        this.names = new XlsxNames(workbook);
        this.looks = new CellLooks(workbook);
    }

    /**
     * The workbook in memory.
     *
     * @return the one that was given
     */
    public XSSFWorkbook workbook() {
        return workbook;
    }

    /**
     * Whether anything was written, so that the file is to be written anew.
     *
     * @return true after any change but a selection
     */
    public boolean isChanged() {
        return isChanged;
    }

    /**
     * What the last recalculation did.
     *
     * @return empty when nothing was calculated since the last change
     */
    public Optional<RecalculationReport> report() {
        return report;
    }

    /** Says that cells are other ones, so that formulas must be calculated before they are right. */
    private void changed() {
        isChanged = true;
        report = Optional.empty();
    }

    @Override
    public List<String> sheets() {
        List<String> names = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    @Override
    public Optional<Area> used(String sheet) {
        return cells.used(sheet);
    }

    @Override
    public Area selection() {
        return new XlsxSelection(workbook).selected();
    }

    @Override
    public Optional<Area> named(String name) {
        return names.named(name);
    }

    @Override
    public Optional<String> definition(String name) {
        return names.definition(name);
    }

    @Override
    public Object[][] read(Area area) {
        return cells.read(area);
    }

    @Override
    public DayCount dayCount() {
        return workbook.isDate1904() ? DayCount.FROM_1904 : DayCount.FROM_1900;
    }

    @Override
    public boolean showsDate(Area cell) {
        return cells.showsDate(cell);
    }

    @Override
    public boolean showsText(Area cell) {
        return cells.showsText(cell);
    }

    @Override
    public Optional<FormulaCell> formula(Area cell) {
        return cells.formula(cell);
    }

    @Override
    public String inItsRow(String formula, Area cell) {
        return ThisRow.expanded(formula, new XlsxTables(workbook, cell));
    }

    /** No program is there that knows more than what the formulas of the workbook give. */
    @Override
    public Object[][] evaluate(String expression, String sheet) {
        return new Object[][] {{new ErrorInCell("#NAME?")}};
    }

    @Override
    public void addSheet(String name) {
        workbook.createSheet(name);
        changed();
    }

    @Override
    public void hide(String name) {
        workbook.setSheetHidden(workbook.getSheetIndex(cells.sheet(name)), true);
        isChanged = true;
    }

    @Override
    public void enter(Area cell, String formula) {
        cells.enter(cell, formula);
        changed();
    }

    @Override
    public void removeSheet(String name) {
        int index = workbook.getSheetIndex(cells.sheet(name));
        if (workbook.getNumberOfSheets() == 1) {
            throw new IllegalStateException("The last sheet stays");
        }
        workbook.removeSheetAt(index);
        names.removeOf(name);
        changed();
    }

    @Override
    public void write(Area area, Object[][] values) {
        cells.write(area, values);
        changed();
    }

    @Override
    public Runnable keep(Area area) {
        Object[][] values = read(area);
        List<FormulaCell> kept = cells.formulas(area);
        return () -> {
            write(area, values);
            kept.forEach(cells::fill);
        };
    }

    @Override
    public void name(String name, Area area) {
        names.define(name, area);
        changed();
    }

    @Override
    public void removeName(String name) {
        if (names.remove(name)) {
            changed();
        }
    }

    @Override
    public void format(Area area, Format format) {
        cells(area, cell -> {
            cell.setCellStyle(looks.over(cell.getCellStyle(), format));
            if (format.wraps()) {
                CellLooks.fit(cell);
            }
        });
    }

    @Override
    public void paint(List<Area> areas, Paint paint) {
        areas.forEach(area -> cells(area, cell -> {
            cell.setCellStyle(looks.painted(cell.getCellStyle(), paint));
            CellLooks.fit(cell);
        }));
    }

    @Override
    public void undress(Area area) {
        cells(area, cell -> cell.setCellStyle(null));
    }

    private void cells(Area area, Consumer<XSSFCell> change) {
        XSSFSheet sheet = cells.sheet(area.sheet());
        for (int row = area.row(); row < area.row() + area.rows(); row++) {
            for (int column = area.column(); column < area.column() + area.columns(); column++) {
                change.accept(XlsxCells.cell(sheet, row, column));
            }
        }
        isChanged = true;
    }

    @Override
    public void link(Area area, List<Optional<Area>> targets) {
        cells.link(area, targets);
        isChanged = true;
    }

    @Override
    public void print(Area header) {
        XSSFSheet sheet = cells.sheet(header.sheet());
        Paper.fit(sheet, header.columns() > UPRIGHT_COLUMNS, 0);
        sheet.setRepeatingRows(new CellRangeAddress(header.row(), header.row(), -1, -1));
        if (sheet.getPaneInformation() == null) {
            sheet.createFreezePane(0, header.row() + 1);
        }
        isChanged = true;
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        for (int column = 0; column < characters.size(); column++) {
            cells.sheet(sheet).setColumnWidth(column, characters.get(column) * UNITS_PER_CHARACTER + MARGIN);
        }
        isChanged = true;
    }

    @Override
    public void chart(Chart chart) {
        new SheetChart(cells.sheet(chart.over().sheet())).draw(chart);
        isChanged = true;
    }

    @Override
    public void select(Area area) {
        new XlsxSelection(workbook).select(area);
    }

    /** Calculates what the formulas show, unless that is known. By itself it is no reason to write the file. */
    public void calculate() {
        if (report.isEmpty()) {
            BookInMemory memory = new BookInMemory(workbook);
            Recalculation found = new WorkbookCalculator(memory, functions).recalculation();
            memory.apply(found.sheets());
            showsOtherValues |= !found.changesNothing();
            report = Optional.of(found.report());
        }
    }

    @Override
    public void recalculate() {
        calculate();
        isChanged |= showsOtherValues;
    }

    /** As a spreadsheet program that calculates by itself again once the session is closed. */
    @Override
    public Session session() {
        return this::calculate;
    }

    @Override
    public List<String> templates() {
        return shelf.names();
    }

    @Override
    public void openTemplate(String name) {
        shelf.open(name);
    }
}
