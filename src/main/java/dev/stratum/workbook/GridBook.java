package dev.stratum.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook as POI's parser and evaluator see it: its names and tables, but the sheets of the grid. */
final class GridBook implements EvaluationWorkbook, FormulaParsingWorkbook {

    private final XSSFEvaluationWorkbook book;
    private final UDFFinder functions;
    private final UnaryOperator<String> calledName;
    private final List<GridSheet> sheets = new ArrayList<>();
    private final List<XSSFName> names;
    private final Map<Integer, GridName> namesRead = new HashMap<>();

    /**
     * A view of a workbook.
     *
     * @param workbook the workbook
     * @param functions the functions besides POI's built-in ones
     * @param calledName the name by which those know a function that a formula names
     */
    GridBook(XSSFWorkbook workbook, UDFFinder functions, UnaryOperator<String> calledName) {
        this.book = XSSFEvaluationWorkbook.create(workbook);
        this.functions = functions;
        this.calledName = calledName;
        this.names = workbook.getAllNames();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(new GridSheet(workbook.getSheetAt(i), i));
        }
    }

    /** A formula with the names under which the functions are called here. */
    String called(String formula) {
        return FormulaText.renameFunctions(formula, calledName);
    }

    /** The formula of a cell that shares the formula of another cell, moved by some rows and columns. */
    String shifted(String shared, int sheet, int row, int rows, int columns) {
        Ptg[] tokens = FormulaParser.parse(called(shared), this, FormulaType.CELL, sheet, row);
        Ptg[] moved = new SharedFormula(SpreadsheetVersion.EXCEL2007).convertSharedFormulas(tokens, rows, columns);
        return FormulaRenderer.toFormulaString(book, moved);
    }

    List<GridSheet> sheets() {
        return sheets;
    }

    @Override
    public GridSheet getSheet(int index) {
        return sheets.get(index);
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return ((GridSheet) sheet).index();
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        ScalarFormula formula = (ScalarFormula) cell;
        return FormulaParser.parse(
                called(formula.text()),
                this,
                FormulaType.CELL,
                formula.getSheet().index(),
                cell.getRowIndex());
    }

    @Override
    public UDFFinder getUDFFinder() {
        return functions;
    }

    @Override
    public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
        // A name without a sheet that is no defined name is a function; whether it exists shows when it is called.
        return sheet == null ? new NameXPxg(null, name) : book.getNameXPtg(name, sheet);
    }

    @Override
    public void clearAllCachedResultValues() {
        book.clearAllCachedResultValues();
    }

    @Override
    public String getSheetName(int index) {
        return book.getSheetName(index);
    }

    @Override
    public int getSheetIndex(String name) {
        return book.getSheetIndex(name);
    }

    @Override
    public ExternalSheet getExternalSheet(int index) {
        return book.getExternalSheet(index);
    }

    @Override
    public ExternalSheet getExternalSheet(String first, String last, int externalBook) {
        return book.getExternalSheet(first, last, externalBook);
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        return book.convertFromExternSheetIndex(index);
    }

    @Override
    public ExternalName getExternalName(int sheet, int name) {
        return book.getExternalName(sheet, name);
    }

    @Override
    public ExternalName getExternalName(String name, String sheet, int externalBook) {
        return book.getExternalName(name, sheet, externalBook);
    }

    @Override
    public EvaluationName getName(NamePtg token) {
        return read(book.getName(token));
    }

    @Override
    public EvaluationName getName(String name, int sheet) {
        return read(book.getName(name, sheet));
    }

    private EvaluationName read(EvaluationName name) {
        if (name == null) {
            return null;
        }
        int index = name.createPtg().getIndex();
        return namesRead.computeIfAbsent(index, first -> new GridName(this, names.get(index), name));
    }

    @Override
    public String resolveNameXText(NameXPtg token) {
        return book.resolveNameXText(token);
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public Name createName() {
        return book.createName();
    }

    @Override
    public Table getTable(String name) {
        return book.getTable(name);
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        return book.get3DReferencePtg(cell, sheet);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        return book.get3DReferencePtg(area, sheet);
    }

    @Override
    public int getExternalSheetIndex(String sheet) {
        return book.getExternalSheetIndex(sheet);
    }

    @Override
    public int getExternalSheetIndex(String workbook, String sheet) {
        return book.getExternalSheetIndex(workbook, sheet);
    }
}
