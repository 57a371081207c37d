package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a published ledger with cost to serve, calculated by a program that knows none of our functions. */
class ResultWorkbookTest {
    private static final Path DATA = Path.of("src/test/resources/rfm/classicmodels");

    @TempDir
    private static Path folder;

    private static Path book;

    @BeforeAll
    static void segments() throws IOException {
        book = folder.resolve("segments.xlsx");
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"),
                "{\"lines\":{\"amount\":\"quantityOrdered * priceEach\"},"
                        + "\"payments\":{\"order\":\"checkNumber\",\"match\":\"amount\"}}");
        Cli.Run run = Cli.run(
                "segment",
                DATA.resolve("orders.csv"),
                "--lines",
                DATA.resolve("orderdetails.csv"),
                "--payments",
                DATA.resolve("payments.csv"),
                "--mapping",
                mapping,
                "--as-of",
                "2005-05-31",
                "--out",
                book);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static Object value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
    }

    private static Map<String, Object> formulas(XSSFWorkbook workbook) {
        Map<String, Object> values = new HashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        values.put(sheet.getSheetName() + " " + cell.getAddress(), value(cell));
                    }
                }
            }
        }
        return values;
    }

    /** The row whose first cell holds a text, below the row of another. */
    private static Row row(XSSFSheet sheet, String below, String first) {
        boolean begun = false;
        for (Row row : sheet) {
            String text = row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING
                    ? row.getCell(0).getStringCellValue()
                    : "";
            begun |= text.equals(below);
            if (begun && text.equals(first)) {
                return row;
            }
        }
        throw new AssertionError(first);
    }

    @Test
    void everyFormulaGivesTheValueThatStandsInItsCell() throws IOException {
        try (XSSFWorkbook workbook = Books.open(book)) {
            Map<String, Object> before = formulas(workbook);
            assertThat(before).hasSizeGreaterThan(98 * 9);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            formulas(workbook).forEach((place, value) -> {
                if (value instanceof Double number) {
                    assertThat(number).as(place).isCloseTo((Double) before.get(place), within(1e-9 + 1e-12 * number));
                } else {
                    assertThat(value).as(place).isEqualTo(before.get(place));
                }
            });
        }
    }

    /** With every cut of money at zero each customer has its best grade, and customers move up only. */
    @Test
    void otherCutsMoveCustomersAndTheirMoneyAndNobodyIsLost() throws IOException {
        try (XSSFWorkbook workbook = Books.open(book)) {
            XSSFSheet sheet = workbook.getSheet("What if");
            Row money = row(sheet, "Cuts", "Amount bought (currency of the ledger)");
            for (int column = 5; column < 8; column++) {
                money.getCell(column).setCellValue(0);
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Row moved = row(sheet, "Who moves", "Moved");
            assertThat(moved.getCell(2).getNumericCellValue()).isPositive();
            assertThat(moved.getCell(3).getNumericCellValue()).isPositive();
            Row best = row(sheet, "Whale curves", "Most valuable");
            assertThat(best.getCell(4).getNumericCellValue())
                    .isGreaterThan(best.getCell(2).getNumericCellValue());
            for (int end = 2; end < 6; end++) {
                assertThat(row(sheet, "Whale curves", "Low contribution")
                                .getCell(end)
                                .getNumericCellValue())
                        .isCloseTo(1, within(1e-12));
            }
            Row total = row(sheet, "Segments", "Total");
            assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(98);
            assertThat(total.getCell(5).getNumericCellValue()).isCloseTo(9_604_190.61, within(0.005));
            assertThat(workbook.getSheet("What if customers"))
                    .filteredOn(row -> row.getRowNum() > 0)
                    .allSatisfy(row ->
                            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(4));
            money.getCell(6).setCellValue(1);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(money.getCell(8).getStringCellValue()).isEqualTo("not in order");
        }
    }

    /** The clusters of 98 customers on four grades are few enough to be proven. */
    @Test
    void theClustersComeWithTheirCertificate() throws IOException {
        try (XSSFWorkbook workbook = Books.open(book)) {
            assertThat(workbook.getSheet("Clusters"))
                    .anyMatch(row -> row.getCell(0) != null
                            && row.getCell(0)
                                    .toString()
                                    .startsWith("Proven: no other division into as many clusters has a lower sum"));
        }
    }

    /** The 2,996 order lines and 9,604,190.61 are those of the reference of this data set. */
    @Test
    void theLedgerReconcilesWithTheSegments() throws IOException {
        try (XSSFWorkbook workbook = Books.open(book)) {
            XSSFSheet sheet = workbook.getSheet("Reconciliation");
            Row ledger = row(sheet, "Step", "The ledger");
            assertThat(ledger.getCell(1).getNumericCellValue()).isEqualTo(2_996);
            assertThat(ledger.getCell(2).getNumericCellValue()).isCloseTo(9_604_190.61, within(0.005));
            Row rest = row(sheet, "Check", "Not in a segment");
            assertThat(rest.getCell(1).getNumericCellValue()).isZero();
            assertThat(rest.getCell(2).getStringCellValue()).startsWith("OK");
        }
    }

    @Test
    void everyCustomerIsToldHowSureItsSegmentIsAndWhatLeadsToTheNext() throws IOException {
        try (XSSFWorkbook workbook = Books.open(book)) {
            XSSFSheet sheet = workbook.getSheet("Customers");
            List<String> headings = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            int confidence = headings.indexOf("Confidence");
            int next = headings.indexOf("To the next segment");
            assertThat(sheet).filteredOn(row -> row.getRowNum() > 0).hasSize(98).allSatisfy(row -> {
                assertThat(row.getCell(confidence).getNumericCellValue()).isBetween(0.0, 1.0);
                assertThat(row.getCell(next).getStringCellValue())
                        .matches("(falls to )?\\w[\\w ]* with .*|(no measure that can move changes the segment)");
            });
            short plain = sheet.getRow(1)
                    .getCell(confidence - 1)
                    .getCellStyle()
                    .getFillPattern()
                    .getCode();
            assertThat(sheet)
                    .filteredOn(row -> row.getRowNum() > 0)
                    .allSatisfy(row -> assertThat(row.getCell(confidence)
                                            .getCellStyle()
                                            .getFillPattern()
                                            .getCode()
                                    != plain)
                            .isEqualTo(row.getCell(confidence).getNumericCellValue() < 0.75));
        }
    }

    @Test
    void everySheetIsOnePageWideWithAPrintAreaAndItsChartsSayWhatTheyShow() throws IOException {
        try (XSSFWorkbook workbook = Books.open(book)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(workbook.getPrintArea(i)).as(sheet.getSheetName()).isNotNull();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                boolean onePage = sheet.getPrintSetup().getFitHeight() == 1;
                if (sheet.getLastRowNum() > 60 && !onePage) {
                    assertThat(sheet.getRepeatingRows())
                            .as(sheet.getSheetName())
                            .isNotNull();
                }
                if (sheet.getDrawingPatriarch() != null) {
                    assertThat(sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray())
                            .isNotEmpty()
                            .allSatisfy(anchor -> assertThat(anchor.getGraphicFrame()
                                            .getNvGraphicFramePr()
                                            .getCNvPr()
                                            .getDescr())
                                    .isNotBlank());
                }
            }
        }
    }
}
