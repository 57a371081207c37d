package dev.stratum.bench;

import dev.stratum.functions.StratumFunctions;
import dev.stratum.engine.FormulaWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbooks that {@code refresh.sh} measures, and the measure itself: what the workbook library alone needs to read
 * and write them.
 *
 * <p>{@code make FILE CUSTOMERS SEED}: a sheet Data of ten columns, and a sheet Scores whose array formulas give ten
 * more for each customer. {@code data FROM INTO OUT}: the data of one book in the place of another's, so that all stored
 * results are out of date, as after a month. {@code library IN OUT}: reads and writes by Apache POI.
 */
public final class RefreshBooks {
    private static final String DATA_PART = "xl/worksheets/sheet1.xml";
    private static final int ROWS_IN_MEMORY = 100;

    private RefreshBooks() {}

    /**
     * Makes a workbook or copies one.
     *
     * @param arguments see above
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        switch (arguments[0]) {
            case "make" -> make(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
            case "data" -> data(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
            case "library" -> library(Path.of(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void make(Path file, int customers, long seed) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Data");
            formulas(workbook, customers);
            try (SXSSFWorkbook stream = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY);
                    OutputStream out = Files.newOutputStream(file)) {
                fill(stream.getSheet("Data"), customers, new SplittableRandom(seed));
                stream.write(out);
            }
        }
    }

    private static void formulas(XSSFWorkbook workbook, int customers) {
        FormulaWriter writer = new FormulaWriter(workbook, StratumFunctions.catalogue());
        XSSFSheet scores = workbook.createSheet("Scores");
        String[][] columns = {
            {"A", "CTS.SCORE(Data!E2:E%d,Data!F2:F%d,Data!G2:G%d,Data!H2:H%d)"},
            {"B", "RFMC.GRADES(CHOOSE({1,2,3,4},Data!B2:B%d,Data!C2:C%d,Data!D2:D%d,A2:A%d))"},
            {"H", "KMEANS.CLUSTER(B2:E%d,4)"},
            {"I", "SEGMENT.RANK(H2:H%d,G2:G%d)"},
            {"J", "SEGMENT.NAME(I2:I%d)"}
        };
        XSSFRow row = scores.createRow(1);
        for (String[] column : columns) {
            int at = column[0].charAt(0) - 'A';
            writer.dynamic(
                    row.createCell(at),
                    column[1].replace("%d", String.valueOf(customers + 1)));
        }
        XSSFSheet summary = workbook.createSheet("Summary");
        writer.dynamic(
                summary.createRow(0).createCell(0),
                "SEGMENT.SUMMARY(Scores!I2:I%1$d,Scores!B2:E%1$d)".formatted(customers + 1));
    }

    private static void fill(Sheet data, int customers, SplittableRandom random) {
        String[] names = {
            "Customer", "Recency", "Frequency", "Monetary", "Order size", "Days to pay", "Will call", "Returns",
            "Region", "Balance"
        };
        Row head = data.createRow(0);
        for (int column = 0; column < names.length; column++) {
            head.createCell(column).setCellValue(names[column]);
        }
        for (int customer = 1; customer <= customers; customer++) {
            Row row = data.createRow(customer);
            row.createCell(0).setCellValue("C" + customer);
            row.createCell(1).setCellValue(random.nextInt(400));
            row.createCell(2).setCellValue(1 + random.nextInt(60));
            row.createCell(3).setCellValue(random.nextInt(200_000_000) / 100.0);
            row.createCell(4).setCellValue(random.nextInt(80_000_000) / 100.0);
            row.createCell(5).setCellValue(random.nextInt(120));
            row.createCell(6).setCellValue(random.nextInt(101) / 100.0);
            row.createCell(7).setCellValue(random.nextInt(500_000) / 100.0);
            row.createCell(8).setCellValue("Region " + random.nextInt(12));
            row.createCell(9).setCellValue(random.nextInt(10_000_000) / 100.0);
        }
    }

    private static void data(Path from, Path into, Path out) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile());
                ZipFile target = new ZipFile(into.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(out))) {
            for (Enumeration<? extends ZipEntry> parts = target.entries(); parts.hasMoreElements(); ) {
                String name = parts.nextElement().getName();
                ZipFile origin = name.equals(DATA_PART) ? source : target;
                copy.putNextEntry(new ZipEntry(name));
                try (InputStream part = origin.getInputStream(origin.getEntry(name))) {
                    part.transferTo(copy);
                }
                copy.closeEntry();
            }
        }
    }

    private static void library(Path in, Path out) throws IOException {
        try (InputStream bytes = Files.newInputStream(in);
                XSSFWorkbook workbook = new XSSFWorkbook(bytes);
                OutputStream copy = Files.newOutputStream(out)) {
            workbook.write(copy);
        }
    }
}
