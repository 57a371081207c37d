package dev.stratum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of strangers: the values that Excel stored stay, and what cannot be calculated is told. */
class ForeignBooksTest {

    private XSSFWorkbook workbook;
    private Map<String, String> before;
    private RecalculationReport report;

    private void recalculate(String name) {
        try (InputStream in = getClass().getResourceAsStream("/engine/cases/" + name + ".xlsx")) {
            workbook = new XSSFWorkbook(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        before = values();
        report = new WorkbookCalculator(workbook, StratumFunctions.catalogue()).recalculate();
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String raw = ((XSSFCell) cell).getRawValue();
                    values.put(cell.getAddress().formatAsString(), raw == null ? "" : raw);
                }
            }
        }
        return values;
    }

    private XSSFCell cell(String address) {
        org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(address);
        return workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refresh-array-constants",
                "refresh-date-criteria",
                "refresh-filtered-subtotal",
                "refresh-tax-table",
                "refresh-text-formats",
                "refresh-text-to-number",
                "refresh-unary-minus",
                "date-1904",
                "wildcard-hang"
            })
    void keepEveryValueToItsLastDigit(String name) {
        recalculate(name);
        assertThat(values()).isEqualTo(before);
        assertThat(report.skipped()).isEmpty();
        assertThat(report.formulas()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name-loop-self", "name-loop-mutual", "iterative-calculation"})
    void keepCirclesAsTheyAreAndTellThem(String name) {
        recalculate(name);
        assertThat(values()).isEqualTo(before);
        assertThat(report.skipped())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.reason()).contains("refers to itself"));
    }

    @Test
    void markWhatWasLeftSoThatExcelCalculatesItOnOpening() {
        recalculate("iterative-calculation");
        assertThat(cell("A2").getCTCell().getF().getCa()).isTrue();
        assertThat(cell("B2").getCTCell().getF().getCa()).isTrue();
    }

    @Test
    void keepAWhatIfTableAndWhatReadsItWhenItsFormulaChanges() {
        recalculate("hostile-data-table");
        assertThat(cell("B2").getNumericCellValue()).isEqualTo(200);
        assertThat(cell("D1").getNumericCellValue()).isEqualTo(30);
        assertThat(report.skipped())
                .extracting(RecalculationReport.Skipped::cell)
                .containsExactlyInAnyOrder("Sheet1!B3", "Sheet1!D1");
    }

    @Test
    void showAnErrorForNumbersBeyondExcel() {
        recalculate("hostile-overflow");
        Map<String, String> errors = new TreeMap<>();
        report.errors().forEach(error -> errors.put(error.cell(), error.error()));
        assertThat(errors)
                .hasToString("{Sheet1!A2=#NUM!, Sheet1!A3=#NUM!, Sheet1!A4=#VALUE!, Sheet1!A5=#NUM!,"
                        + " Sheet1!A6=#NUM!, Sheet1!A7=#NUM!}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"over-long-join", "over-long-why"})
    void holdNoTextLongerThanACell(String name) {
        recalculate(name);
        for (Row row : workbook.getSheetAt(0)) {
            for (Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                int length = type == CellType.STRING ? cell.getStringCellValue().length() : 0;
                assertThat(length).isLessThanOrEqualTo(32_767);
            }
        }
        report.errors().forEach(error -> assertThat(error.reason().length()).isLessThan(200));
    }

    @Test
    void referToTablesByName() {
        recalculate("table-by-name");
        assertThat(report.skipped()).isEmpty();
    }
}
