package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.xlsx.ProductWorkbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes every kind of workbook with the part of the schemas that the product ships. They are held against all schemas
 * afterwards in a process of its own, as the two sets hold the same classes.
 */
class ProductWorkbooksIT {
    private static final int CUSTOMERS = 60;
    private static final int FIRST_INVOICE = 5;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeRoom() throws IOException {
        Files.createDirectories(ProductWorkbooks.file("any").getParent());
    }

    @ParameterizedTest
    @CsvSource({"rfmc, Customers, D6", "customer-value, Scores, C6"})
    void aTemplateIsWrittenAndRefreshedAfterAnEntry(String template, String sheet, String entry) throws IOException {
        writes(template, "template", template);
        Path entered = folder.resolve("entered.xlsx");
        try (XSSFWorkbook book = Books.open(ProductWorkbooks.file(template));
                OutputStream out = Files.newOutputStream(entered)) {
            Books.put(book, sheet, entry, 2.0);
            book.write(out);
        }
        writes(template + " refreshed", "refresh", entered);
        assertThat(Files.mismatch(entered, ProductWorkbooks.file(template + " refreshed")))
                .as("a copy of what was entered")
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "rfmc-blank", "customer-value-blank"})
    void aTemplateIsWritten(String template) throws IOException {
        writes(template, "template", template);
    }

    @Test
    void aBlankTemplateIsWrittenFilledAndRefreshed() throws IOException {
        writes("ledger-blank", "template", "ledger-blank");
        writes("blank filled and refreshed", "refresh", filled(ProductWorkbooks.file("ledger-blank")));
    }

    @Test
    void aLedgerIsWrittenAsSegments() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Customer,Order date,Amount"));
        for (int i = 0; i < CUSTOMERS * 4; i++) {
            lines.add("C" + i % CUSTOMERS + ",2011-" + (1 + i % 12) + "-" + (1 + i % 28) + "," + (i * i % 997 + 1)
                    + ".50");
        }
        lines.add(",2011-05-05,10.00");
        writes("segment", "segment", Files.write(folder.resolve("ledger.csv"), lines), "--as-of", "2011-12-31");
    }

    /** A month of a person's own data in a blank template. */
    private Path filled(Path blank) throws IOException {
        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook book = Books.open(blank);
                OutputStream out = Files.newOutputStream(filled)) {
            XSSFSheet invoices = book.getSheet("Invoices");
            for (int i = 0; i < CUSTOMERS * 3; i++) {
                XSSFRow row = invoices.createRow(FIRST_INVOICE + i);
                row.createCell(0).setCellValue("N" + i);
                row.createCell(1).setCellValue(40_600 + i);
                row.createCell(2).setCellValue("C" + i % CUSTOMERS);
                row.createCell(3).setCellValue(10.25 * (1 + i % 31));
            }
            book.write(out);
        }
        return filled;
    }

    /** 1 says that something was found in the data; the workbook is written all the same. */
    private static void writes(String name, Object... command) throws IOException {
        assertThat(ProductWorkbooks.NAMES).contains(name);
        Path file = ProductWorkbooks.file(name);
        Files.deleteIfExists(file);
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--out", file));
        Cli.Run run = Cli.run(words.toArray());
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(ExitCodes.PROBLEMS);
        assertThat(file).isNotEmptyFile();
    }
}
