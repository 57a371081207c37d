package dev.stratum.engine.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A workbook in the making, held by the workbook library: templates, and tables that formulas are tried on. */
public final class BookInMemory implements StoredBook {
    /** How a character that XML does not take begins in a text. */
    private static final String ESCAPED = "_x";

    private final XSSFWorkbook workbook;

    /**
     * A view of a workbook; changes of it show.
     *
     * @param workbook the workbook
     */
    public BookInMemory(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    @Override
    public List<? extends StoredSheet> sheets() {
        List<MemorySheet> sheets = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> sheets.add(new MemorySheet((XSSFSheet) sheet)));
        return sheets;
    }

    @Override
    public List<Name> names() {
        return workbook.getAllNames().stream()
                .filter(name -> name.getRefersToFormula() != null)
                .map(name -> new Name(name.getNameName(), name.getRefersToFormula(), name.getSheetIndex()))
                .toList();
    }

    @Override
    public boolean countsFrom1904() {
        return workbook.isDate1904();
    }

    @Override
    public String numberFormat(int style) {
        return workbook.getStylesSource().getStyleAt(style).getDataFormatString();
    }

    @Override
    public int activeSheet() {
        return workbook.getActiveSheetIndex();
    }

    /**
     * Stores what a recalculation changes.
     *
     * @param changes what changes on each sheet, in the order of the sheets
     */
    public void apply(List<SheetChanges> changes) {
        for (int i = 0; i < changes.size(); i++) {
            apply(workbook.getSheetAt(i), changes.get(i));
        }
    }

    /** All arrays leave before any arrives, since one may move to where another was. */
    private static void apply(XSSFSheet sheet, SheetChanges changes) {
        List<Runnable> arrays = new ArrayList<>();
        for (int row : changes.rows()) {
            changes.rangesOf(row)
                    .forEach((column, range) ->
                            arrays.add(taken(sheet.getRow(row).getCell(column), range)));
        }
        arrays.forEach(Runnable::run);
        for (int row : changes.rows()) {
            for (int column : changes.columnsOf(row)) {
                if (changes.isAgain(row, column)) {
                    sheet.getRow(row).getCell(column).getCTCell().getF().setCa(true);
                }
            }
            for (int column : changes.valueColumns(row)) {
                put(cell(sheet, row, column), changes.value(row, column));
            }
        }
    }

    /** Takes an array formula out of its range; what is returned puts it into the new one. */
    private static Runnable taken(XSSFCell anchor, CellRangeAddress range) {
        String text = anchor.getCTCell().getF().getStringValue();
        long metadata = anchor.getCTCell().getCm();
        XSSFSheet sheet = anchor.getSheet();
        sheet.removeArrayFormula(anchor);
        return () -> {
            StoredFormulas.array(sheet, range, text);
            anchor.getCTCell().setCm(metadata);
        };
    }

    private static XSSFCell cell(XSSFSheet sheet, int rowNumber, int column) {
        return (XSSFCell) CellUtil.getCell(CellUtil.getRow(rowNumber, sheet), column);
    }

    /** Sets the value alone: formula, style and metadata of the cell stay. */
    private static void put(XSSFCell target, Object value) {
        CTCell cell = target.getCTCell();
        if (cell.isSetIs()) {
            cell.unsetIs();
        }
        if (value == SheetChanges.Nothing.BLANK) {
            if (cell.isSetT()) {
                cell.unsetT();
            }
            if (cell.isSetV()) {
                cell.unsetV();
            }
        } else if (value instanceof Boolean truth) {
            cell.setT(STCellType.B);
            cell.setV(truth ? "1" : "0");
        } else if (value instanceof Double number) {
            cell.setT(STCellType.N);
            cell.setV(number.toString());
        } else if (value instanceof StoredError error) {
            cell.setT(STCellType.E);
            cell.setV(error.text());
        } else {
            cell.setT(STCellType.STR);
            cell.setV(value.toString());
        }
    }

    /** A sheet of the workbook. */
    private record MemorySheet(XSSFSheet sheet) implements StoredSheet {
        @Override
        public String name() {
            return sheet.getSheetName();
        }

        @Override
        public List<Table> tables() {
            return sheet.getTables().stream().map(MemorySheet::table).toList();
        }

        private static Table table(XSSFTable table) {
            return new Table(
                    table.getDisplayName(),
                    CellRangeAddress.valueOf(table.getCTTable().getRef()),
                    table.getHeaderRowCount(),
                    table.getTotalsRowCount(),
                    table.getColumns().stream().map(column -> column.getName()).toList(),
                    isFiltering(table.getCTTable().getAutoFilter()));
        }

        private static boolean isFiltering(CTAutoFilter filter) {
            return filter != null && filter.isSetRef() && filter.sizeOfFilterColumnArray() > 0;
        }

        @Override
        public Surroundings read(CellReader reader) {
            BitSet hidden = new BitSet();
            for (Row row : sheet) {
                if (row.getZeroHeight()) {
                    hidden.set(row.getRowNum());
                }
                for (Cell cell : row) {
                    read((XSSFCell) cell, reader);
                }
            }
            List<CellRangeAddress> filtered = new ArrayList<>();
            CTAutoFilter filter = sheet.getCTWorksheet().getAutoFilter();
            if (isFiltering(filter)) {
                filtered.add(CellRangeAddress.valueOf(filter.getRef()));
            }
            tables().stream().filter(Table::filtered).map(Table::range).forEach(filtered::add);
            return new Surroundings(hidden, sheet.getMergedRegions(), filtered);
        }

        private static void read(XSSFCell cell, CellReader reader) {
            CTCell stored = cell.getCTCell();
            Object value = value(cell, stored);
            CTCellFormula formula = stored.getF();
            if (value != null || formula != null) {
                reader.cell(
                        cell.getRowIndex(),
                        cell.getColumnIndex(),
                        value,
                        formula == null ? null : formula(stored, formula),
                        Math.toIntExact(stored.getS()));
            }
        }

        private static StoredFormula formula(CTCell cell, CTCellFormula formula) {
            return new StoredFormula(
                    kind(formula),
                    formula.getStringValue(),
                    formula.isSetRef() ? CellRangeAddress.valueOf(formula.getRef()) : null,
                    formula.isSetSi() ? Math.toIntExact(formula.getSi()) : -1,
                    cell.getCm() > 0,
                    formula.isSetR1() ? formula.getR1() : null,
                    formula.isSetR2() ? formula.getR2() : null,
                    formula.getCa());
        }

        private static StoredFormula.Kind kind(CTCellFormula formula) {
            if (formula.getT() == STCellFormulaType.ARRAY) {
                return StoredFormula.Kind.ARRAY;
            }
            if (formula.getT() == STCellFormulaType.SHARED) {
                return StoredFormula.Kind.SHARED;
            }
            return formula.getT() == STCellFormulaType.DATA_TABLE
                    ? StoredFormula.Kind.DATA_TABLE
                    : StoredFormula.Kind.NORMAL;
        }

        /** From what is stored: the library asks anew what kind of cell it is for each thing that it is asked. */
        private static Object value(XSSFCell cell, CTCell stored) {
            String value = stored.getV();
            return switch (stored.getT().intValue()) {
                case STCellType.INT_N -> value == null ? null : number(value);
                case STCellType.INT_B -> "1".equals(value);
                case STCellType.INT_E -> new StoredError(value);
                case STCellType.INT_STR -> value == null || value.contains(ESCAPED) ? cell.getStringCellValue() : value;
                default -> cell.getStringCellValue();
            };
        }

        private static Double number(String value) {
            return value.isEmpty() ? 0 : Double.parseDouble(value);
        }
    }
}
