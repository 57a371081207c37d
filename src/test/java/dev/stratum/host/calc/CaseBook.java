package dev.stratum.host.calc;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.sheet.CellError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * A workbook of cases: one sheet per file of data, and the sheet {@code Cases} with one formula per case below the
 * other. Every formula cell holds -999 as its stored value, so that a cell nobody recalculated shows.
 *
 * <p>Cells of the data files: {@code 'text} is text that looks like something else, {@code #N/A} an error, {@code TRUE}
 * a truth value, {@code 2020-01-31} a date, {@code =...} a formula, <code>{A3:A10}=...</code> an array formula; the rest
 * is a number when it reads like one and text otherwise.
 */
final class CaseBook {

    static final String CASES = "Cases";

    private static final Path ROOT = Path.of("src", "test", "resources", "calc");
    private static final CSVFormat CASE_FILE = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private static final int COLUMN = 2;

    /**
     * A case.
     *
     * @param file the file that it stands in, without its ending
     * @param formula the formula
     * @param calc what Calc shows where it cannot do the same, otherwise empty
     * @param note what the case is about
     * @param area where the result stands
     */
    record Case(String file, String formula, String calc, String note, CellRangeAddress area) {
        @Override
        public String toString() {
            return "=" + formula + " (" + note + ")";
        }
    }

    private final FunctionCatalogue catalogue;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final List<Case> cases = new ArrayList<>();

    private CaseBook(FunctionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The data and the cases. */
    static CaseBook of(FunctionCatalogue catalogue) throws IOException {
        CaseBook book = ofData(catalogue);
        XSSFSheet sheet = book.workbook.createSheet(CASES);
        for (Path file : files("cases")) {
            try (CSVParser rows = CSVParser.parse(reader(file), CASE_FILE)) {
                for (CSVRecord row : rows) {
                    book.add(stem(file), row, sheet);
                }
            }
        }
        plant(book.workbook);
        return book;
    }

    /** The data alone. */
    static CaseBook ofData(FunctionCatalogue catalogue) throws IOException {
        CaseBook book = new CaseBook(catalogue);
        for (Path file : files("data")) {
            book.addData(file);
        }
        XSSFName name = book.workbook.createName();
        name.setNameName("Measured");
        name.setRefersToFormula("Points!$A$1:$B$8");
        return book;
    }

    List<Case> cases() {
        return cases;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    void save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static Reader reader(Path file) throws IOException {
        return Files.newBufferedReader(file);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.csv$", "");
    }

    /** The result's own size decides the area; one row and column more, where it has several, must show #N/A. */
    private void add(String file, CSVRecord row, XSSFSheet sheet) {
        String formula = row.get("formula");
        Object[][] result = new WorkbookCalculator(workbook, catalogue).evaluate(formula, CASES);
        int first = cases.isEmpty() ? 0 : cases.get(cases.size() - 1).area().getLastRow() + 2;
        int rows = result.length + (result.length > 1 ? 1 : 0);
        int columns = result[0].length + (result[0].length > 1 ? 1 : 0);
        CellRangeAddress area = new CellRangeAddress(first, first + rows - 1, COLUMN, COLUMN + columns - 1);
        if (rows == 1 && columns == 1) {
            writer().scalar(cell(sheet, first, COLUMN), formula);
        } else {
            writer().array(sheet, area, formula);
        }
        cases.add(new Case(file, formula, row.get("calc"), row.get("note"), area));
    }

    private void addData(Path file) throws IOException {
        XSSFSheet sheet = workbook.createSheet(stem(file));
        try (CSVParser rows = CSVParser.parse(reader(file), CSVFormat.DEFAULT)) {
            int number = 0;
            for (CSVRecord row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    addDatum(sheet, number, column, row.get(column));
                }
                number++;
            }
        }
    }

    private void addDatum(XSSFSheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.startsWith("{")) {
            int end = text.indexOf('}');
            writer().array(sheet, CellRangeAddress.valueOf(text.substring(1, end)), text.substring(end + 2));
            return;
        }
        XSSFCell cell = cell(sheet, row, column);
        if (text.startsWith("=")) {
            writer().scalar(cell, text);
        } else if (text.startsWith("'")) {
            cell.setCellValue(text.substring(1));
        } else if (text.startsWith("#")) {
            cell.setCellErrorValue(FormulaError.forString(text));
        } else if (text.equals("TRUE") || text.equals("FALSE")) {
            cell.setCellValue(text.equals("TRUE"));
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            cell.setCellValue(LocalDate.parse(text));
        } else if (text.matches("-?[0-9.]+(e-?\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private FormulaWriter writer() {
        return new FormulaWriter(workbook, catalogue);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow known = sheet.getRow(row);
        return (known == null ? sheet.createRow(row) : known).createCell(column);
    }

    /**
     * Stores -999 in every formula cell of a workbook, and in ERROR.TYPE what it gives for that: a formula that does not
     * show what follows from the stored values is left to Excel.
     */
    static void plant(XSSFWorkbook workbook) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA || cell.isPartOfArrayFormulaGroup()) {
                CTCell stored = ((XSSFCell) cell).getCTCell();
                boolean ofErrors =
                        stored.isSetF() && stored.getF().getStringValue().startsWith("ERROR.TYPE(");
                stored.setT(ofErrors ? STCellType.E : STCellType.N);
                stored.setV(ofErrors ? FormulaError.NA.getString() : "-999");
            }
        })));
    }

    /** The stored values of an area; errors as {@link CellError} or text, blank as {@code ""}. */
    static Object[][] stored(XSSFSheet sheet, CellRangeAddress area) {
        Object[][] values = new Object[area.getLastRow() - area.getFirstRow() + 1]
                [area.getLastColumn() - area.getFirstColumn() + 1];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                XSSFRow cells = sheet.getRow(area.getFirstRow() + row);
                values[row][column] = stored(cells == null ? null : cells.getCell(area.getFirstColumn() + column));
            }
        }
        return values;
    }

    private static Object stored(XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getCTCell().isSetV() ? (Object) cell.getNumericCellValue() : "";
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> cell.getErrorCellString();
            default -> "";
        };
    }
}
