package dev.stratum.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Every kind of workbook that the product writes, written by the jar as its users run it. */
final class ProductWorkbooks {
    private static final Path JAR = Path.of("target", "stratum.jar").toAbsolutePath();
    private static final List<String> TEMPLATES =
            List.of("rfmc", "ledger", "customer-value", "rfmc-blank", "ledger-blank", "customer-value-blank");
    private static final int CUSTOMERS = 60;
    private static final int FIRST_INVOICE = 5;

    private final Path folder;
    private final Map<String, Path> written = new TreeMap<>();

    private ProductWorkbooks(Path folder) {
        this.folder = folder;
    }

    /** Writes them into a folder. */
    static Map<String, Path> into(Path folder) throws IOException, InterruptedException {
        ProductWorkbooks books = new ProductWorkbooks(folder);
        books.templates();
        books.segments();
        books.filledBlank();
        return books.written;
    }

    private void templates() throws IOException, InterruptedException {
        for (String template : TEMPLATES) {
            Path file = folder.resolve(template + ".xlsx");
            run("template", template, "--out", file.toString());
            written.put(template, file);
        }
        for (String template : List.of("rfmc", "ledger", "customer-value")) {
            Path refreshed = folder.resolve(template + "-refreshed.xlsx");
            run("refresh", written.get(template).toString(), "--out", refreshed.toString());
            written.put(template + " refreshed", refreshed);
        }
    }

    private void segments() throws IOException, InterruptedException {
        Path ledger = folder.resolve("ledger.csv");
        List<String> lines = new ArrayList<>(List.of("Customer,Order date,Amount"));
        for (int i = 0; i < CUSTOMERS * 4; i++) {
            lines.add("C" + i % CUSTOMERS + ",2011-" + (1 + i % 12) + "-" + (1 + i % 28) + "," + (i * i % 997 + 1)
                    + ".50");
        }
        lines.add(",2011-05-05,10.00");
        Files.write(ledger, lines);
        Path file = folder.resolve("segments.xlsx");
        run("segment", ledger.toString(), "--as-of", "2011-12-31", "--out", file.toString());
        written.put("segment", file);
    }

    /** A month of a person's own data in a blank template. */
    private void filledBlank() throws IOException, InterruptedException {
        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written.get("ledger-blank")));
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
        Path refreshed = folder.resolve("filled-refreshed.xlsx");
        run("refresh", filled.toString(), "--out", refreshed.toString());
        written.put("blank filled and refreshed", refreshed);
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("log.txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        // 1 says that something was found in the data; the workbook is written all the same.
        if (exit > 1) {
            throw new IllegalStateException(command + " ended with " + exit + ": " + Files.readString(log));
        }
    }
}
