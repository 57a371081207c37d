package dev.stratum.xlsx;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.port.FormulaCell;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.ErrorInCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;

/** The cells of a workbook in memory: their values and formulas, read and written as areas. */
public final class XlsxCells {
    private static final Pattern PREFIX = Pattern.compile("_xl(?:l|fn|ws|pm)\\.");

    private final XSSFWorkbook workbook;
    private final FormulaWriter formulas;

    XlsxCells(XSSFWorkbook workbook, FormulaWriter formulas) {
        this.workbook = workbook;
        this.formulas = formulas;
    }

    /** A sheet that is there. */
    XSSFSheet sheet(String name) {
        XSSFSheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new IllegalStateException("No sheet " + name);
        }
        return sheet;
    }

    /** The smallest area of a sheet with every value. */
    Optional<Area> used(String sheet) {
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

    /** The cells of a range; one of whole rows or columns reaches to the end of the sheet. */
    static Area area(XSSFSheet sheet, CellRangeAddress range) {
        int top = Math.max(0, range.getFirstRow());
        int left = Math.max(0, range.getFirstColumn());
        int bottom = range.getLastRow() < 0 ? lastRow() : range.getLastRow();
        int right = range.getLastColumn() < 0 ? lastColumn() : range.getLastColumn();
        return new Area(sheet.getSheetName(), top, left, bottom - top + 1, right - left + 1);
    }

    private static int lastRow() {
        return SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    }

    private static int lastColumn() {
        return SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
    }

    /** The values of an area. */
    Object[][] read(Area area) {
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
        return switch (type(cell)) {
            case NUMERIC -> cell.getCTCell().isSetV() ? (Object) cell.getNumericCellValue() : null;
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> new ErrorInCell(cell.getErrorCellString());
            default -> null;
        };
    }

    /** Whether the number format of a cell is that of a date. */
    boolean showsDate(Area cell) {
        XSSFCell at = found(sheet(cell.sheet()), cell.row(), cell.column());
        return at != null
                && DateUtil.isADateFormat(
                        at.getCellStyle().getDataFormat(), at.getCellStyle().getDataFormatString());
    }

    /** Whether the number format of a cell is that of texts, or an apostrophe stands before what it holds. */
    boolean showsText(Area cell) {
        XSSFCell at = found(sheet(cell.sheet()), cell.row(), cell.column());
        return at != null
                && ("@".equals(at.getCellStyle().getDataFormatString())
                        || at.getCellStyle().getQuotePrefixed());
    }

    /** The formula of a cell and the cells that it fills. */
    Optional<FormulaCell> formula(Area cell) {
        XSSFCell at = found(sheet(cell.sheet()), cell.row(), cell.column());
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

    /** The formulas that begin in an area. */
    List<FormulaCell> formulas(Area area) {
        List<FormulaCell> found = new ArrayList<>();
        XSSFSheet sheet = sheet(area.sheet());
        for (int row = area.row(); row < area.row() + area.rows(); row++) {
            for (int column = area.column(); column < area.column() + area.columns(); column++) {
                XSSFCell cell = found(sheet, row, column);
                if (cell != null && cell.getCTCell().getF() != null) {
                    formula(Area.cell(area.sheet(), row, column)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Enters a formula into one cell. */
    void enter(Area cell, String formula) {
        formulas.scalar(cell(sheet(cell.sheet()), cell.row(), cell.column()), formula);
    }

    /** Enters a formula into the cells that it fills. */
    void fill(FormulaCell formula) {
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

    /** Writes values; an array formula that reaches out of the area is in the way. */
    void write(Area area, Object[][] values) {
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
        XSSFCell cell = found(sheet, row, column);
        if (value == null || "".equals(value)) {
            if (cell != null) {
                cell.setBlank();
                if (cell.getCTCell().isSetIs()) {
                    cell.getCTCell().unsetIs();
                }
            }
            return;
        }
        XSSFCell target = cell == null ? cell(sheet, row, column) : cell;
        if (target.getCTCell().isSetIs()) {
            // A text that stands in the cell itself and not in the list of texts would go on to be shown.
            target.getCTCell().unsetIs();
            target.getCTCell().unsetT();
        }
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

    /** Makes cells of one column lead to others. */
    void link(Area area, List<Optional<Area>> targets) {
        XSSFSheet sheet = sheet(area.sheet());
        List<CellAddress> old = sheet.getHyperlinkList().stream()
                .map(link -> new CellAddress(link.getFirstRow(), link.getFirstColumn()))
                .filter(at -> area.contains(Area.cell(area.sheet(), at.getRow(), at.getColumn())))
                .toList();
        old.forEach(at -> sheet.removeHyperlink(at.getRow(), at.getColumn()));
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).isPresent()) {
                XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress(targets.get(i).get().address());
                cell(sheet, area.row() + i, area.column()).setHyperlink(link);
            }
        }
    }

    /** A cell that is made where there is none. */
    static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return (XSSFCell) CellUtil.getCell(CellUtil.getRow(row, sheet), column);
    }

    /** A cell, or null where there is none. */
    static XSSFCell found(XSSFSheet sheet, int row, int column) {
        XSSFRow there = sheet.getRow(row);
        return there == null ? null : there.getCell(column);
    }

    /**
     * The type of what a cell shows.
     *
     * @param cell a cell, of a formula too
     * @return the type of the value that is stored
     */
    public static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }
}
