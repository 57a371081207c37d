package dev.stratum.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.files.ReproducibleZip;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file keeps when it is written anew. */
class XlsxFileTest {
    @TempDir
    Path folder;

    private static Path resource(String name) {
        try {
            return Path.of(XlsxFileTest.class.getResource(name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path written(XSSFWorkbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        Path template = Path.of("templates", "rfmc.xlsx");
        for (Path target : new Path[] {one, two}) {
            try (XlsxFile file = XlsxFile.open(template)) {
                file.workbook().getSheetAt(0).getRow(0).getCell(0).setCellValue("Another title");
                file.write(target);
            }
        }
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void aTemplateLosesNothing() throws IOException {
        Path template = Path.of("templates", "rfmc.xlsx");
        Path copy = folder.resolve("copy.xlsx");
        try (XlsxFile file = XlsxFile.open(template)) {
            file.write(copy);
        }
        Map<String, byte[]> before = ReproducibleZip.parts(Files.readAllBytes(template));
        assertThat(ReproducibleZip.parts(Files.readAllBytes(copy))).containsOnlyKeys(before.keySet());
    }

    @Test
    void filtersPanesWidthsAndHiddenRowsStay() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Data");
            sheet.createRow(0).createCell(0).setCellValue("Customer");
            sheet.createRow(1).createCell(0).setCellValue("C1");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnWidth(0, 30 * 256);
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, 1, 0, 0));
            Path book = written(workbook, "book.xlsx");
            Path copy = folder.resolve("copy.xlsx");
            try (XlsxFile file = XlsxFile.open(book)) {
                file.write(copy);
            }
            try (XlsxFile file = XlsxFile.open(copy)) {
                var kept = file.workbook().getSheet("Data");
                assertThat(kept.getRow(1).getZeroHeight()).isTrue();
                assertThat(kept.getColumnWidth(0)).isEqualTo(30 * 256);
                assertThat(kept.getPaneInformation().isFreezePane()).isTrue();
                assertThat(kept.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:A2");
            }
        }
    }

    @Test
    void aSignedBookIsNotWritten() {
        Path target = folder.resolve("out.xlsx");
        try (XlsxFile file = XlsxFile.open(resource("/cases/hostile-signed/signed.xlsx"))) {
            assertThatThrownBy(() -> file.write(target))
                    .isInstanceOf(StratumException.class)
                    .hasMessageContaining("signature");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void aBookOfTheStrictKindIsRefusedInWordsOfExcel() {
        assertThatThrownBy(() -> XlsxFile.open(resource("/cases/strict-ooxml/book.xlsx")))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.FILE_UNREADABLE))
                .hasMessageContaining("strict kind");
    }

    @Test
    void datesStoredAsTextsOfTheirOwnKindAreNumbers() {
        try (XlsxFile file = XlsxFile.open(resource("/cases/iso-date-cells/book.xlsx"))) {
            assertThat(file.workbook().sheetIterator())
                    .toIterable()
                    .allSatisfy(sheet -> assertThat(sheet)
                            .allSatisfy(row -> assertThat(row)
                                    .allSatisfy(cell ->
                                            assertThat(cell.getCellType()).isNotNull())));
        }
    }

    @Test
    void whatWouldGetLostIsNamed() throws IOException {
        byte[] with = zip(Map.of(
                "xl/workbook.xml", "<workbook><sheets/><extLst><ext uri=\"{A}\"/></extLst></workbook>",
                "xl/pivotTables/pivotTable1.xml", "<pivot/>",
                "xl/calcChain.xml", "<calcChain/>",
                "xl/slicers/slicer1.xml", "<slicers/>"));
        byte[] without = zip(Map.of("xl/workbook.xml", "<workbook><sheets/></workbook>"));
        assertThat(PackageLoss.between(with, without))
                .containsExactlyInAnyOrder(
                        "a pivot table", "a slicer", "extension {A} of xl/workbook.xml", "extLst of xl/workbook.xml");
        assertThat(PackageLoss.between(with, with)).isEmpty();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
