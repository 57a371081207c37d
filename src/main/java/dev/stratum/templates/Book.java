package dev.stratum.templates;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.engine.RecalculationReport;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.xlsx.FontOrder;
import dev.stratum.xlsx.Styles;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;

/** A template workbook in the making. */
final class Book {
    /** The calculation engine that Excel 2019 and later name, so that they show the stored values as they are. */
    private static final long CALCULATION_ENGINE = 191029;

    /** Every template carries this date as created and modified, so that a rebuilt file equals the shipped one. */
    private static final LocalDateTime DATED = LocalDateTime.of(2026, 11, 1, 0, 0);

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final FormulaWriter formulas = new FormulaWriter(workbook, StratumFunctions.catalogue());
    private final List<Runnable> afterCalculation = new ArrayList<>();
    private final List<SheetLayout> sheets = new ArrayList<>();
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final boolean blank;
    private final int tiers;

    /**
     * A book without sheets.
     *
     * @param title its title
     * @param blank whether it waits for the user's own data
     * @param tiers how many segments it names
     */
    Book(String title, boolean blank, int tiers) {
        this.blank = blank;
        this.tiers = tiers;
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        Date dated = Date.from(DATED.toInstant(ZoneOffset.UTC));
        core.setTitle(title);
        core.setCreator("Stratum");
        core.getUnderlyingProperties().setLanguageProperty("en");
        core.setCreated(Optional.of(dated));
        core.setModified(Optional.of(dated));
    }

    /** The date of the version. */
    static LocalDate dated() {
        return DATED.toLocalDate();
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Styles styles() {
        return styles;
    }

    FormulaWriter formulas() {
        return formulas;
    }

    /** Whether the book waits for the user's own data. */
    boolean isBlank() {
        return blank;
    }

    /** How many segments the book names. */
    int tiers() {
        return tiers;
    }

    /** A formula that stays blank as long as no data is there; in a book with data, the formula as it is. */
    String guarded(String formula) {
        return guarded(formula, "\"\"");
    }

    /** The same with something else in place of the blank. */
    String guarded(String formula, String without) {
        return blank ? "IF(row_count=0," + without + "," + formula + ")" : formula;
    }

    SheetLayout sheet(String name) {
        SheetLayout sheet = new SheetLayout(this, workbook.createSheet(name));
        sheets.add(sheet);
        return sheet;
    }

    void add(Block block) {
        if (blocks.putIfAbsent(block.name(), block) != null) {
            throw new IllegalArgumentException("Two blocks are named " + block.name());
        }
    }

    /** A block by its name. */
    Block block(String name) {
        Block block = blocks.get(name);
        if (block == null) {
            throw new IllegalArgumentException("There is no block " + name + ": " + blocks.keySet());
        }
        return block;
    }

    /** Gives cells a name in the workbook, for example {@code cts_policy} to {@code table1[#all,index:d]}. */
    void name(String name, String reference) {
        names.put(name, reference);
    }

    /** The address of a reference such as {@code segments[#total,share]}, with its sheet. */
    String address(String reference) {
        return new NamedFormula(reference, null, "", this::block).inRow(0);
    }

    /** What the text in a cell is, once it is calculated. */
    String text(String address) {
        CellReference cell = new CellReference(address);
        return workbook.getSheet(cell.getSheetName())
                .getRow(cell.getRow())
                .getCell(cell.getCol())
                .getStringCellValue();
    }

    /** Puts off what needs the results: their looks and the charts. */
    void afterCalculation(Runnable step) {
        afterCalculation.add(step);
    }

    /** Writes what is laid out, calculates all formulas and finishes the looks. */
    XSSFWorkbook finish() {
        sheets.forEach(SheetLayout::write);
        names.forEach((name, reference) -> {
            Name defined = workbook.createName();
            defined.setNameName(name);
            defined.setRefersToFormula(address(reference));
        });
        RecalculationReport report = new WorkbookCalculator(workbook, StratumFunctions.catalogue()).recalculate();
        if (!report.errors().isEmpty() || !report.skipped().isEmpty()) {
            throw new IllegalStateException(
                    "The template does not calculate: errors " + report.errors() + ", skipped " + report.skipped());
        }
        afterCalculation.forEach(Runnable::run);
        CTCalcPr calculation = workbook.getCTWorkbook().isSetCalcPr()
                ? workbook.getCTWorkbook().getCalcPr()
                : workbook.getCTWorkbook().addNewCalcPr();
        calculation.setCalcId(CALCULATION_ENGINE);
        workbook.setActiveSheet(0);
        FontOrder.of(workbook);
        return workbook;
    }
}
