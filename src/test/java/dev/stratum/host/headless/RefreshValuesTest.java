package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code refresh --values}: a copy for people whose program does not know the functions. */
class RefreshValuesTest {
    @TempDir
    private Path folder;

    /** What every cell shows, by address; a formula counts with its stored value. */
    private static Map<String, Object> shown(Path file) throws IOException {
        Map<String, Object> all = new TreeMap<>();
        try (XSSFWorkbook book = Books.open(file)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        CellType type = cell.getCellType() == CellType.FORMULA
                                ? cell.getCachedFormulaResultType()
                                : cell.getCellType();
                        Object value = switch (type) {
                            case NUMERIC -> (Object) cell.getNumericCellValue();
                            case STRING -> cell.getStringCellValue();
                            case BOOLEAN -> cell.getBooleanCellValue();
                            case ERROR -> "#" + cell.getErrorCellValue();
                            default -> "";
                        };
                        if (!value.equals("")) {
                            all.put(sheet.getSheetName() + "!" + cell.getAddress(), value);
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<String> formulas(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook book = Books.open(file)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            found.add(sheet.getSheetName() + "!" + cell.getAddress());
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfmc", "customer-value", "rfmc-blank"})
    void aTemplateKeepsEveryValueChartAndLookAndLosesEveryFormula(String name) throws IOException {
        Path template = Path.of("templates", name + ".xlsx");
        Path copy = folder.resolve("to-send.xlsx");
        Cli.Run run = Cli.run("refresh", template, "--values", "--out", copy);
        assertThat(run.out()).as(run.err()).contains("Written to " + copy + ", with values instead of formulas");
        assertThat(formulas(template)).isNotEmpty();
        assertThat(formulas(copy)).isEmpty();
        assertThat(shown(copy)).isEqualTo(shown(template));
        Map<String, byte[]> before = parts(template);
        Map<String, byte[]> after = parts(copy);
        assertThat(after.keySet()).isEqualTo(before.keySet()).anyMatch(part -> part.startsWith("xl/charts/chart"));
        before.forEach((part, bytes) -> {
            if (!part.startsWith("xl/worksheets/sheet")) {
                assertThat(after.get(part)).as(part).isEqualTo(bytes);
            }
        });
    }

    @Test
    void whatIsStaleIsCalculatedBeforeItsFormulaGoes() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Scores", "A1", "Grade");
            Books.formula(workbook, "Scores", "A2", "RFMC.MEAN(4,3,4)");
        });
        Path copy = folder.resolve("to-send.xlsx");
        assertThat(Cli.run("refresh", book, "--values", "--out", copy).code()).isZero();
        assertThat(shown(copy)).containsEntry("Scores!A2", 11.0 / 3);
        assertThat(formulas(copy)).isEmpty();
        assertThat(formulas(book)).as("the workbook itself").containsExactly("Scores!A2");
    }

    /** Excel opens a workbook with repairs when the order of calculation names a cell without a formula. */
    @Test
    void theOrderOfCalculationAndTheFormulasOfTablesGoToo() throws IOException, InvalidFormatException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Data", "A1", "Grade", "Twice");
            Books.put(workbook, "Data", "A2", 2.0);
            Books.formula(workbook, "Data", "B2", "A2*2");
            XSSFTable table =
                    workbook.getSheet("Data").createTable(new AreaReference("A1:B2", workbook.getSpreadsheetVersion()));
            table.getCTTable()
                    .getTableColumns()
                    .getTableColumnArray(1)
                    .addNewCalculatedColumnFormula()
                    .setStringValue("A2*2");
        });
        try (OPCPackage zip = OPCPackage.open(book.toFile())) {
            PackagePart order = zip.createPart(
                    PackagingURIHelper.createPartName("/xl/calcChain.xml"),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml");
            order.getOutputStream()
                    .write(
                            "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><c r=\"B2\" i=\"1\"/></calcChain>"
                                    .getBytes(StandardCharsets.UTF_8));
            zip.getPart(PackagingURIHelper.createPartName("/xl/workbook.xml"))
                    .addRelationship(
                            order.getPartName(),
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain");
        }
        assertThat(parts(book)).containsKey("xl/calcChain.xml");
        Path copy = folder.resolve("to-send.xlsx");
        Cli.run("refresh", book, "--values", "--out", copy);
        assertThat(shown(copy)).containsEntry("Data!B2", 4.0).containsEntry("Data!B1", "Twice");
        Map<String, byte[]> parts = parts(copy);
        assertThat(parts).doesNotContainKey("xl/calcChain.xml").containsKey("xl/tables/table1.xml");
        parts.forEach((part, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(part)
                .doesNotContain("calcChain", "calculatedColumnFormula"));
        try (XSSFWorkbook opened = Books.open(copy)) {
            assertThat(opened.getSheet("Data").getTables()).hasSize(1);
        }
    }

    @Test
    void aWorkbookIsNotPutInThePlaceOfItsOwnFormulas() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> Books.formula(workbook, "Scores", "A2", "1+1"));
        byte[] before = Files.readAllBytes(book);
        for (Object[] command :
                new Object[][] {{"refresh", book, "--values"}, {"refresh", book, "--values", "--out", book}}) {
            Cli.Run run = Cli.run(command);
            assertThat(run.code()).as(Arrays.toString(command)).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).startsWith("--values takes the formulas away; name another file with --out.");
        }
        assertThat(book).hasBinaryContent(before);
    }
}
