package dev.stratum.xlsx;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.engine.Recalculation;
import dev.stratum.engine.RecalculationReport;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.engine.file.BookInMemory;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSelection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;

/**
 * A workbook file, as actions see it: no spreadsheet program is there, the formulas are calculated by {@link
 * dev.stratum.engine}. What the file holds beside cells stays in it.
 */
public final class XlsxWorkbook implements Workbook {
    private static final int UNITS_PER_CHARACTER = 256;
    /** What Excel adds to a width in characters for the margins of the cell. */
    private static final int MARGIN = 182;

    private static final Pattern PREFIX = Pattern.compile("_xl(?:l|fn|ws|pm)\\.");
    private static final Pattern TABLE =
            Pattern.compile("([\\p{L}_\\\\][\\p{L}\\p{N}_.]*)\\[(?:#Data|([^\\[\\]#@]*))]");

    private final XSSFWorkbook workbook;
    private final FunctionCatalogue functions;
    private final FormulaWriter formulas;
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
        this.formulas = new FormulaWriter(workbook, functions);
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

    private XSSFSheet sheet(String name) {
        XSSFSheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new IllegalStateException("No sheet " + name);
        }
        return sheet;
    }

    @Override
    public Optional<Area> used(String sheet) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = -1;
        int right = -1;
        for (var row : sheet(sheet)) {
            for (var cell : row) {
                Object value = value((XSSFCell) cell);
                if (value != null && !"".equals(value)) {
                    top = Math.min(top, cell.getRowIndex());
                    bottom = Math.max(bottom, cell.getRowIndex());
                    left = Math.min(left, cell.getColumnIndex());
                    right = Math.max(right, cell.getColumnIndex());
                }
            }
        }
        return bottom < 0
                ? Optional.empty()
                : Optional.of(new Area(sheet, top, left, bottom - top + 1, right - left + 1));
    }

    @Override
    public Area selection() {
        XSSFSheet sheet = workbook.getSheetAt(workbook.getActiveSheetIndex());
        CTSheetView view = sheet.getCTWorksheet().isSetSheetViews()
                ? sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0)
                : null;
        if (view == null || view.sizeOfSelectionArray() == 0) {
            return Area.cell(sheet.getSheetName(), 0, 0);
        }
        CTSelection active = Stream.of(view.getSelectionArray())
                .filter(selection -> !view.isSetPane()
                        || selection.getPane() == view.getPane().getActivePane())
                .findFirst()
                .orElse(view.getSelectionArray(0));
        List<?> ranges = active.getSqref();
        return ranges == null || ranges.isEmpty()
                ? Area.cell(sheet.getSheetName(), 0, 0)
                : area(sheet, CellRangeAddress.valueOf(ranges.get(0).toString()));
    }

    private static Area area(XSSFSheet sheet, CellRangeAddress range) {
        int top = Math.max(0, range.getFirstRow());
        int left = Math.max(0, range.getFirstColumn());
        int bottom = range.getLastRow() < 0 ? lastRow() : range.getLastRow();
        int right = range.getLastColumn() < 0 ? lastColumn() : range.getLastColumn();
        return new Area(sheet.getSheetName(), top, left, bottom - top + 1, right - left + 1);
    }

    private static int lastRow() {
        return org.apache.poi.ss.SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    }

    private static int lastColumn() {
        return org.apache.poi.ss.SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
    }

    @Override
    public Optional<Area> named(String name) {
        return definition(name).flatMap(this::area);
    }

    @Override
    public Optional<String> definition(String name) {
        return defined(name).map(XSSFName::getRefersToFormula);
    }

    private Optional<XSSFName> defined(String name) {
        return workbook.getAllNames().stream()
                .filter(defined -> defined.getSheetIndex() < 0)
                .filter(defined -> defined.getNameName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The cells of a definition: one rectangle, a table, or a column of a table. */
    private Optional<Area> area(String definition) {
        Optional<Area> plain = Area.parse(definition).filter(area -> workbook.getSheet(area.sheet()) != null);
        if (plain.isPresent() || definition == null) {
            return plain;
        }
        Matcher parts = TABLE.matcher(definition.strip());
        return parts.matches() ? table(parts.group(1)).flatMap(table -> data(table, parts.group(2))) : Optional.empty();
    }

    private Optional<XSSFTable> table(String name) {
        return Optional.ofNullable(workbook.getTable(name));
    }

    private static Optional<Area> data(XSSFTable table, String column) {
        int top = table.getStartRowIndex() + table.getHeaderRowCount();
        int rows = table.getEndRowIndex() - table.getTotalsRowCount() - top + 1;
        int at = column == null || column.isEmpty() ? -1 : table.findColumnIndex(column);
        if (rows < 1 || (at < 0 && column != null && !column.isEmpty())) {
            return Optional.empty();
        }
        String sheet = table.getXSSFSheet().getSheetName();
        return Optional.of(
                at < 0
                        ? new Area(sheet, top, table.getStartColIndex(), rows, table.getColumnCount())
                        : new Area(sheet, top, table.getStartColIndex() + at, rows, 1));
    }

    @Override
    public Object[][] read(Area area) {
        XSSFSheet sheet = sheet(area.sheet());
        Object[][] cells = new Object[area.rows()][area.columns()];
        int last = Math.min(area.rows() - 1, sheet.getLastRowNum() - area.row());
        for (int i = 0; i <= last; i++) {
            XSSFRow row = sheet.getRow(area.row() + i);
            if (row != null) {
                for (int j = 0; j < area.columns(); j++) {
                    cells[i][j] = value(row.getCell(area.column() + j));
                }
            }
        }
        return cells;
    }

    private static Object value(XSSFCell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getCTCell().isSetV() ? (Object) cell.getNumericCellValue() : null;
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> new ShownError(cell.getErrorCellString());
            default -> null;
        };
    }

    @Override
    public DayCount dayCount() {
        return workbook.isDate1904() ? DayCount.FROM_1904 : DayCount.FROM_1900;
    }

    @Override
    public boolean showsDate(Area cell) {
        XSSFRow row = sheet(cell.sheet()).getRow(cell.row());
        XSSFCell at = row == null ? null : row.getCell(cell.column());
        return at != null
                && DateUtil.isADateFormat(
                        at.getCellStyle().getDataFormat(), at.getCellStyle().getDataFormatString());
    }

    @Override
    public Optional<FormulaCell> formula(Area cell) {
        XSSFRow row = sheet(cell.sheet()).getRow(cell.row());
        XSSFCell at = row == null ? null : row.getCell(cell.column());
        if (at == null) {
            return Optional.empty();
        }
        if (at.isPartOfArrayFormulaGroup()) {
            Area filled = area(at.getSheet(), at.getArrayFormulaRange());
            XSSFCell first = at.getSheet().getRow(filled.row()).getCell(filled.column());
            return Optional.of(new FormulaCell(shown(first.getCTCell().getF().getStringValue()), filled));
        }
        return at.getCellType() == CellType.FORMULA
                ? Optional.of(new FormulaCell(shown(StoredText.of(at)), cell))
                : Optional.empty();
    }

    /** A formula as a person sees it: without the marks by which files tell newer functions. */
    private static String shown(String stored) {
        return "=" + PREFIX.matcher(stored).replaceAll("");
    }

    @Override
    public String inItsRow(String formula, Area cell) {
        return new RowReferences(workbook, cell).expanded(formula);
    }

    /** No program is there that knows more than what the formulas of the workbook give. */
    @Override
    public Object[][] evaluate(String expression, String sheet) {
        return new Object[][] {{new ShownError("#NAME?")}};
    }

    @Override
    public void addSheet(String name) {
        workbook.createSheet(name);
        changed();
    }

    @Override
    public void hide(String name) {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet(name)), true);
        isChanged = true;
    }

    @Override
    public void enter(Area cell, String formula) {
        formulas.scalar(cell(sheet(cell.sheet()), cell.row(), cell.column()), formula);
        changed();
    }

    @Override
    public void removeSheet(String name) {
        int index = workbook.getSheetIndex(sheet(name));
        if (workbook.getNumberOfSheets() == 1) {
            throw new IllegalStateException("The last sheet stays");
        }
        workbook.removeSheetAt(index);
        List<XSSFName> lost = workbook.getAllNames().stream()
                .filter(defined -> Area.parse(String.valueOf(defined.getRefersToFormula()))
                        .filter(area -> area.sheet().equals(name))
                        .isPresent())
                .toList();
        lost.forEach(workbook::removeName);
        changed();
    }

    @Override
    public void write(Area area, Object[][] values) {
        XSSFSheet sheet = sheet(area.sheet());
        if (sheet.getProtect()) {
            throw Problem.SHEET_PROTECTED.with(area.sheet());
        }
        showAll(sheet);
        removeArrays(sheet, area);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                put(sheet, area.row() + i, area.column() + j, values[i][j]);
            }
        }
        changed();
    }

    /** A filter hides rows by what they held; once they hold something else, it would hide the wrong ones. */
    private static void showAll(XSSFSheet sheet) {
        CTAutoFilter filter = sheet.getCTWorksheet().getAutoFilter();
        if (filter != null && filter.sizeOfFilterColumnArray() > 0) {
            CTAutoFilter open = CTAutoFilter.Factory.newInstance();
            open.setRef(filter.getRef());
            sheet.getCTWorksheet().setAutoFilter(open);
            CellRangeAddress range = CellRangeAddress.valueOf(open.getRef());
            for (int row = range.getFirstRow(); row <= Math.min(range.getLastRow(), sheet.getLastRowNum()); row++) {
                if (sheet.getRow(row) != null) {
                    sheet.getRow(row).setZeroHeight(false);
                }
            }
        }
    }

    /** An array formula goes as a whole; of one that reaches out of the area nothing may be written over. */
    private static void removeArrays(XSSFSheet sheet, Area area) {
        List<XSSFCell> anchors = new ArrayList<>();
        for (var row : sheet) {
            for (var cell : row) {
                if (cell instanceof XSSFCell own && own.getCTCell().getF() != null && own.isPartOfArrayFormulaGroup()) {
                    anchors.add(own);
                }
            }
        }
        for (XSSFCell anchor : anchors) {
            Area filled = area(sheet, anchor.getArrayFormulaRange());
            if (area.contains(filled)) {
                sheet.removeArrayFormula(anchor);
            } else if (overlap(area, filled)) {
                throw Problem.ARRAY_IN_THE_WAY.with(filled.address());
            }
        }
    }

    private static boolean overlap(Area one, Area other) {
        return one.row() < other.row() + other.rows()
                && other.row() < one.row() + one.rows()
                && one.column() < other.column() + other.columns()
                && other.column() < one.column() + one.columns();
    }

    private static void put(XSSFSheet sheet, int row, int column, Object value) {
        XSSFRow there = sheet.getRow(row);
        XSSFCell cell = there == null ? null : there.getCell(column);
        if (value == null || "".equals(value)) {
            if (cell != null) {
                cell.setBlank();
            }
            return;
        }
        XSSFCell target = cell == null ? cell(sheet, row, column) : cell;
        if (target.getCellType() == CellType.FORMULA) {
            target.setBlank();
        }
        if (value instanceof Number number) {
            target.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            target.setCellValue(truth);
        } else if (value instanceof Throwable error) {
            target.setCellErrorValue(error(error.getMessage()));
        } else {
            target.setCellValue(value.toString());
        }
    }

    /** An error that files have a number for. */
    private static FormulaError error(String text) {
        return Stream.of(FormulaError.values())
                .filter(error -> error.getString().equals(text) && error.getCode() >= 0)
                .findFirst()
                .orElse(FormulaError.VALUE);
    }

    static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    }

    @Override
    public Runnable keep(Area area) {
        Object[][] values = read(area);
        List<FormulaCell> kept = new ArrayList<>();
        XSSFSheet sheet = sheet(area.sheet());
        for (int row = area.row(); row < area.row() + area.rows(); row++) {
            for (int column = area.column(); column < area.column() + area.columns(); column++) {
                XSSFRow there = sheet.getRow(row);
                XSSFCell cell = there == null ? null : there.getCell(column);
                if (cell != null && cell.getCTCell().getF() != null) {
                    formula(Area.cell(area.sheet(), row, column)).ifPresent(kept::add);
                }
            }
        }
        return () -> {
            write(area, values);
            kept.forEach(this::fill);
        };
    }

    private void fill(FormulaCell formula) {
        Area area = formula.area();
        if (area.rows() == 1 && area.columns() == 1) {
            enter(area, formula.text());
        } else {
            formulas.array(
                    sheet(area.sheet()),
                    new CellRangeAddress(
                            area.row(),
                            area.row() + area.rows() - 1,
                            area.column(),
                            area.column() + area.columns() - 1),
                    formula.text());
        }
    }

    @Override
    public void name(String name, Area area) {
        XSSFName defined = defined(name).orElseGet(() -> {
            XSSFName added = workbook.createName();
            added.setNameName(name);
            return added;
        });
        defined.setRefersToFormula(area.absoluteAddress());
        changed();
    }

    @Override
    public void removeName(String name) {
        defined(name).ifPresent(defined -> {
            workbook.removeName(defined);
            changed();
        });
    }

    @Override
    public void format(Area area, Format format) {
        XSSFSheet sheet = sheet(area.sheet());
        for (int row = area.row(); row < area.row() + area.rows(); row++) {
            for (int column = area.column(); column < area.column() + area.columns(); column++) {
                XSSFCell cell = cell(sheet, row, column);
                cell.setCellStyle(looks.over(cell.getCellStyle(), format));
            }
        }
        isChanged = true;
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        for (int column = 0; column < characters.size(); column++) {
            sheet(sheet).setColumnWidth(column, characters.get(column) * UNITS_PER_CHARACTER + MARGIN);
        }
        isChanged = true;
    }

    @Override
    public void chart(Chart chart) {
        new SheetChart(sheet(chart.over().sheet())).draw(chart);
        isChanged = true;
    }

    @Override
    public void select(Area area) {
        int index = workbook.getSheetIndex(sheet(area.sheet()));
        if (workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE) {
            return;
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == index);
        }
        workbook.setActiveSheet(index);
        XSSFSheet sheet = workbook.getSheetAt(index);
        sheet.setActiveCell(new CellAddress(area.row(), area.column()));
        if (area.rows() > 1 || area.columns() > 1) {
            CTSheetView view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
            view.getSelectionArray(view.sizeOfSelectionArray() - 1).setSqref(List.of(area.cells()));
        }
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

    /** An error that a cell shows; a workbook has many, so it carries no trace. */
    private static final class ShownError extends Exception {
        private static final long serialVersionUID = 1L;

        ShownError(String text) {
            super(text, null, false, false);
        }
    }
}
