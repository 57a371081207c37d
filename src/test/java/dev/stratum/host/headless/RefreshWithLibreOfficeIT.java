package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stratum.engine.file.StoredFormulas;
import dev.stratum.host.calc.Office;
import dev.stratum.host.headless.office.InstalledOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code refresh --with libreoffice} with a real LibreOffice. */
class RefreshWithLibreOfficeIT {

    private static final double STALE = -999;

    @TempDir
    private Path folder;

    private Path book;

    @BeforeAll
    static void libreOfficeIsThere() {
        boolean isThere = InstalledOffice.here().program().isPresent();
        if (Office.isRequired()) {
            assertThat(isThere).as("LibreOffice is installed").isTrue();
        }
        assumeThat(isThere).as("LibreOffice is installed").isTrue();
    }

    @BeforeEach
    void place() {
        book = folder.resolve("book.xlsx");
    }

    private void write(Consumer<XSSFWorkbook> content) throws IOException {
        Books.write(book, content);
    }

    /** A formula as Excel stores it, with a value from before its inputs changed. */
    private static void stale(XSSFWorkbook workbook, String cell, String formula) {
        stored(workbook, cell, formula, STALE);
    }

    private static void stored(XSSFWorkbook workbook, String address, String formula, double value) {
        XSSFCell cell = Books.cell(workbook, "Data", address);
        StoredFormulas.scalar(cell, formula);
        cell.setCellValue(value);
    }

    private double number(String address) throws IOException {
        try (XSSFWorkbook workbook = Books.open(book)) {
            return Books.cell(workbook, "Data", address).getNumericCellValue();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** CHISQ.DIST(3, 2, TRUE) is 1 - exp(-3/2); DSUM adds what fits its criteria. */
    @Test
    void whatIsLeftAndWhatDependsOnItIsCalculated() throws IOException {
        write(workbook -> {
            Books.put(workbook, "Data", "A1", "Region", "Amount");
            Books.put(workbook, "Data", "A2", "North", 10.0);
            Books.put(workbook, "Data", "A3", "South", 20.0);
            Books.put(workbook, "Data", "A4", "North", 30.0);
            Books.put(workbook, "Data", "D1", "Region");
            Books.put(workbook, "Data", "D2", "North");
            stale(workbook, "F1", "COUNT(B2:B4)");
            stale(workbook, "F2", "_xlfn.CHISQ.DIST(F1,2,TRUE)");
            stale(workbook, "F3", "DSUM(A1:B4,2,D1:D2)");
            stale(workbook, "F4", "F2+F3");
            stale(workbook, "F5", "_xll.RFMC.MEAN(F1,F3/20,4)");
            stale(workbook, "F6", "_xlfn.CHISQ.DIST(F5,2,TRUE)");
        });
        Cli.Run without = Cli.run("refresh", book, "--out", folder.resolve("without.xlsx"));
        assertThat(without.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(without.err())
                .contains("formulas not recalculated", "LibreOffice can calculate them: add --with libreoffice");

        Cli.Run run = Cli.run("refresh", book, "--with", "libreoffice");
        assertThat(run.err()).doesNotContain("not recalculated");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.FINE);
        assertThat(run.out()).containsPattern("3 formulas calculated by LibreOffice \\d+\\.\\d+\\.");
        assertThat(number("F1")).isEqualTo(3);
        assertThat(number("F2")).isCloseTo(1 - Math.exp(-1.5), within(1e-14));
        assertThat(number("F3")).isEqualTo(40);
        assertThat(number("F4")).isCloseTo(41 - Math.exp(-1.5), within(1e-12));
        assertThat(number("F5")).isEqualTo(3);
        assertThat(number("F6")).isCloseTo(1 - Math.exp(-1.5), within(1e-14));
        assertThat(files()).containsExactlyInAnyOrder("book.xlsx", "without.xlsx");
    }

    @Test
    void arraysAndSharedFormulasAreCalculated() throws IOException {
        write(workbook -> {
            Books.put(workbook, "Data", "A1", 1.0, 3.0);
            Books.put(workbook, "Data", "A2", 2.0, 5.0);
            Books.put(workbook, "Data", "A3", 3.0, 7.0);
            Books.cell(workbook, "Data", "D1");
            StoredFormulas.array(workbook.getSheet("Data"), CellRangeAddress.valueOf("D1:E1"), "LINEST(B1:B3,A1:A3)");
            Books.cell(workbook, "Data", "D1").setCellValue(STALE);
            Books.cell(workbook, "Data", "E1").setCellValue(STALE);
            for (int row = 1; row <= 3; row++) {
                stale(workbook, "F" + row, "x");
                var formula =
                        Books.cell(workbook, "Data", "F" + row).getCTCell().getF();
                formula.setStringValue(row == 1 ? "_xlfn.GAMMA(A1+1)" : "");
                formula.setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType.SHARED);
                formula.setSi(0);
                if (row == 1) {
                    formula.setRef("F1:F3");
                }
            }
        });
        Cli.Run run = Cli.run("refresh", book, "--with", "libreoffice");
        assertThat(run.out()).contains("4 formulas calculated by LibreOffice");
        assertThat(number("D1")).isCloseTo(2, within(1e-12));
        assertThat(number("E1")).isCloseTo(1, within(1e-12));
        assertThat(number("F1")).isEqualTo(1);
        assertThat(number("F2")).isEqualTo(2);
        assertThat(number("F3")).isEqualTo(6);
    }

    @Test
    void whatLibreOfficeCannotCalculateEitherStaysAndIsReported() throws IOException {
        write(workbook -> {
            Books.put(workbook, "Data", "A1", 3.0);
            stored(workbook, "B1", "NOSUCHFUNCTION(A1)", 7);
            stored(workbook, "B2", "HYPGEOMDIST(1,2,A1,10)", 21.0 / 45);
            stored(workbook, "B3", "RAND()", 0.25);
        });
        Cli.Run run = Cli.run("refresh", book, "--with", "libreoffice");
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .contains("1 formula not recalculated", "Data!B1: ", "; LibreOffice shows #NAME? for it")
                .doesNotContain("add --with");
        assertThat(run.out()).contains("1 formula calculated by LibreOffice", "0 cells changed");
        assertThat(number("B1")).isEqualTo(7);
        assertThat(number("B3")).isEqualTo(0.25);
    }

    @Test
    void aValueThatDiffersWithoutAChangeIsTold() throws IOException {
        write(workbook -> {
            Books.put(workbook, "Data", "A1", 3.0);
            stored(workbook, "B1", "_xlfn.CHISQ.DIST(A1,2,TRUE)", 0.5);
        });
        Cli.Run run = Cli.run("refresh", book, "--with", "libreoffice");
        assertThat(run.err())
                .contains("another value than was stored, though nothing", "Data!B1: 0.5 -> 0.77686983985");
    }

    /** The days of 2011-01-25 and 2011-11-15 by either count; the next coupon is due on 2011-05-15. */
    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1462"})
    void datesCountAsTheWorkbookCountsThem(boolean from1904, double less) throws IOException {
        write(workbook -> {
            Books.put(workbook, "Data", "A1", 40568 - less, 40862 - less);
            stale(workbook, "B2", "COUPNCD(A1,B1,2,1)");
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
        });
        Cli.run("refresh", book, "--with", "libreoffice");
        assertThat(number("B2")).isEqualTo(40678 - less);
    }

    @Test
    void textsAndTruthsAreOfTheirKindWhateverTheLanguageOfTheMachine() throws IOException {
        write(workbook -> {
            Books.put(workbook, "Data", "A1", "Amount");
            Books.put(workbook, "Data", "A2", 1.5);
            stale(workbook, "B1", "DSUM(A1:A2,1,A1:A2)&\"\"");
            stale(workbook, "B2", "ASC(\"\")&\"\"");
            stale(workbook, "B3", "DSUM(A1:A2,1,A1:A2)>1");
        });
        Cli.Run run = Cli.run("refresh", book, "--with", "libreoffice");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.FINE);
        try (XSSFWorkbook workbook = Books.open(book)) {
            assertThat(Books.cell(workbook, "Data", "B1").getStringCellValue()).isEqualTo("1.5");
            assertThat(Books.cell(workbook, "Data", "B2").getStringCellValue()).isEmpty();
            assertThat(Books.cell(workbook, "Data", "B3").getBooleanCellValue()).isTrue();
        }
    }

    /** In the copy every other formula is a value, so these would be calculated from something else. */
    @Test
    void circlesAndWhatReadsUnnamedCellsIsNotAskedFor() throws IOException {
        write(workbook -> {
            Books.put(workbook, "Data", "A1", 3.0);
            stored(workbook, "B1", "B2+1", 5);
            stored(workbook, "B2", "B1*0.5+A1", 6);
            stored(workbook, "C1", "_xlfn.CHISQ.DIST(INDIRECT(\"A1\"),2,TRUE)", 0.5);
        });
        Cli.Run run = Cli.run("refresh", book, "--with", "libreoffice");
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out()).doesNotContain("LibreOffice");
        assertThat(number("B1")).isEqualTo(5);
        assertThat(number("B2")).isEqualTo(6);
        assertThat(number("C1")).isEqualTo(0.5);
    }
}
