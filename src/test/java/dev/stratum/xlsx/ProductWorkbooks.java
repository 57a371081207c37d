package dev.stratum.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Every kind of workbook that the product writes, written by the jar as its users run it. */
final class ProductWorkbooks {
    private static final Path JAR = Path.of("target", "stratum.jar").toAbsolutePath();
    private static final List<String> TEMPLATES =
            List.of("rfmc", "ledger", "customer-value", "rfmc-blank", "ledger-blank", "customer-value-blank");
    /** The full compiler of the JVM costs a short run more than it gives. */
    private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final int CUSTOMERS = 60;
    private static final int FIRST_INVOICE = 5;

    private final Path folder;
    private final Map<String, Path> written = new ConcurrentSkipListMap<>();

    private ProductWorkbooks(Path folder) {
        this.folder = folder;
    }

    /** Writes them into a folder, two at a time. */
    static Map<String, Path> into(Path folder) throws IOException, InterruptedException {
        ProductWorkbooks books = new ProductWorkbooks(folder);
        List<Callable<Void>> jobs = new ArrayList<>();
        TEMPLATES.forEach(template -> jobs.add(() -> books.template(template)));
        jobs.add(books::segments);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> job : workers.invokeAll(jobs)) {
                job.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            workers.shutdownNow();
        }
        return books.written;
    }

    /** A template, and what a refresh makes of it; the ledger also with data of a person in its blank form. */
    private Void template(String template) throws IOException, InterruptedException {
        Path file = folder.resolve(template + ".xlsx");
        run("template", template, "--out", file.toString());
        written.put(template, file);
        if (template.equals("ledger-blank")) {
            filledBlank();
        } else if (!template.endsWith("-blank")) {
            Path refreshed = folder.resolve(template + "-refreshed.xlsx");
            run("refresh", file.toString(), "--out", refreshed.toString());
            written.put(template + " refreshed", refreshed);
        }
        return null;
    }

    private Void segments() throws IOException, InterruptedException {
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
        return null;
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
        Path log = Files.createTempFile(folder, "log", ".txt");
        ProcessBuilder program =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        program.environment().put("JAVA_TOOL_OPTIONS", SHORT_RUN);
        int exit = program.start().waitFor();
        // 1 says that something was found in the data; the workbook is written all the same.
        if (exit > 1) {
            throw new IllegalStateException(command + " ended with " + exit + ": " + Files.readString(log));
        }
    }
}
