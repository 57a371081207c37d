package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.Main;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.ExcelDates;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eleven of twenty customers bought once, so that two quartiles of frequency are 1. Function, button, template and command
 * line give them the same grades, and each says which grades are empty.
 */
@Tag("slow")
class TiedCutsTest {
    private static final LocalDate AS_OF = LocalDate.of(2011, 12, 9);

    /** By PERCENTILE.INC R 53.75, 76, 186.5; F 2.25, 1, 1; M 4334.8975, 1723.26, 1188.0325; at a cut the better grade. */
    private static final Map<String, String> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("C0", "132"),
            Map.entry("C1", "232"),
            Map.entry("C2", "332"),
            Map.entry("C3", "232"),
            Map.entry("C4", "131"),
            Map.entry("C5", "231"),
            Map.entry("C6", "132"),
            Map.entry("C7", "233"),
            Map.entry("C8", "431"),
            Map.entry("C9", "331"),
            Map.entry("C10", "133"),
            Map.entry("C11", "233"),
            Map.entry("C12", "333"),
            Map.entry("C13", "131"),
            Map.entry("C14", "433"),
            Map.entry("C15", "344"),
            Map.entry("C16", "444"),
            Map.entry("C17", "344"),
            Map.entry("C18", "444"),
            Map.entry("C19", "444")));

    private static final String EMPTY =
            "no customer has grade 2 or 1. 11 of 20 customers share the value 1, at which 2 cuts"
                    + " fall together; at a cut the better grade wins, so they have grade 3.";

    @AutoClose
    private final Desk desk = Desk.open();

    @TempDir
    private Path folder;

    @Test
    void byTheFunctions() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Data");
            fill(sheet, 0, 0, 1, 2);
            var noted = new WorkbookCalculator(workbook, StratumFunctions.catalogue())
                    .noted("RFM.LEDGER(A1:A45,B1:B45,C1:C45,DATE(2011,12,9))");
            assertThat(noted.notes()).isEmpty();
            Object[][] customers = noted.result();
            Object[][] measures = new Object[customers.length][];
            for (int row = 0; row < measures.length; row++) {
                measures[row] = new Object[] {customers[row][1], customers[row][2], customers[row][3]};
            }
            Object[][] cuts = call("RFMC.CUTS", new Object[] {measures});
            assertThat(cuts[1]).containsExactly(2.25, 1.0, 1.0);
            Object[][] policy = {
                {"R", "fewer", cuts[0][0], cuts[0][1], cuts[0][2]},
                {"F", "more", cuts[1][0], cuts[1][1], cuts[1][2]},
                {"M", "more", cuts[2][0], cuts[2][1], cuts[2][2]}
            };
            Object[][] grades = call("RFMC.GRADES", measures, policy);
            Map<String, String> types = new TreeMap<>();
            for (int row = 1; row < customers.length; row++) {
                types.put(customers[row][0].toString(), grades[row][3].toString());
            }
            assertThat(types).isEqualTo(TYPES);
            assertThat(StratumFunctions.catalogue()
                            .find("RFMC.GRADES")
                            .orElseThrow()
                            .noted(measures, policy)
                            .notes())
                    .extracting(note -> note.sentence())
                    .containsExactly("Frequency: " + EMPTY);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void byTheButtons() {
        List<Object[]> cells = new ArrayList<>(List.<Object[]>of(new Object[] {"Customer", "Date", "Amount"}));
        lines().forEach(line -> cells.add(new Object[] {line[0], serial(line[1]), Double.valueOf(line[2])}));
        desk.type("Ledger", cells.toArray(Object[][]::new));
        desk.person().answers(AS_OF.toString());
        desk.run("buildFromLedger");
        desk.select(Area.cell(desk.book().named("stratum_ledger").orElseThrow().sheet(), 5, 0));
        desk.person().answers("ledger-quartiles");
        desk.run("segmentCustomers");
        assertThat(desk.told()).contains("20 customers in four segments. Frequency: " + EMPTY);
        Map<String, String> types = new TreeMap<>();
        Object[][] segments = desk.output("segments");
        for (int row = 1; row < segments.length; row++) {
            types.put(segments[row][0].toString(), text(segments[row][3]));
        }
        assertThat(types).isEqualTo(TYPES);
    }

    @Test
    void byTheTemplate() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Path.of("templates/ledger-blank.xlsx")))) {
            fill(workbook.getSheet("Invoices"), 5, 2, 1, 3);
            try (var out = Files.newOutputStream(book)) {
                workbook.write(out);
            }
        }
        StringWriter err = new StringWriter();
        assertThat(run(err, "refresh", book.toString())).isZero();
        assertThat(err.toString()).contains(EMPTY);
        assertThat(types(book, "Grades", 5, 0, 8)).isEqualTo(TYPES);
    }

    @Test
    void byTheCommandLine() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        try (InputStream in = TiedCutsTest.class.getResourceAsStream("/headless/ledger-ties.csv")) {
            Files.copy(in, ledger);
        }
        Path book = folder.resolve("segments.xlsx");
        StringWriter out = new StringWriter();
        assertThat(run(out, "segment", ledger.toString(), "--as-of", AS_OF.toString(), "--out", book.toString()))
                .isZero();
        assertThat(out.toString()).contains("Frequency: " + EMPTY);
        assertThat(types(book, "Customers", 1, 0, 3)).isEqualTo(TYPES);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            assertThat(texts(workbook.getSheet("Start"))).contains("Frequency: " + EMPTY);
            assertThat(texts(workbook.getSheet("Cuts"))).contains("Frequency: " + EMPTY);
        }
    }

    private static int run(StringWriter heard, String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(heard, true))
                .setErr(new PrintWriter(heard, true))
                .execute(arguments);
    }

    private static Object[][] call(String name, Object... arguments) {
        return StratumFunctions.catalogue().find(name).orElseThrow().call(arguments);
    }

    private static String text(Object type) {
        return type instanceof Number number ? String.valueOf(number.intValue()) : type.toString();
    }

    private static Map<String, String> types(Path book, String sheet, int firstRow, int customer, int type)
            throws IOException {
        Map<String, String> types = new TreeMap<>();
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        shown.setUseCachedValuesForFormulaCells(true);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            for (Row row : workbook.getSheet(sheet)) {
                if (row.getRowNum() >= firstRow && row.getCell(customer) != null) {
                    String key = shown.formatCellValue(row.getCell(customer));
                    if (key.matches("C\\d+")) {
                        types.put(key, shown.formatCellValue(row.getCell(type)));
                    }
                }
            }
        }
        return types;
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    private static void fill(XSSFSheet sheet, int firstRow, int customer, int date, int amount) {
        int at = firstRow;
        for (String[] line : lines()) {
            Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            row.createCell(customer).setCellValue(line[0]);
            row.createCell(date).setCellValue(serial(line[1]));
            row.createCell(amount).setCellValue(Double.parseDouble(line[2]));
            at++;
        }
    }

    private static double serial(String date) {
        return ExcelDates.serial(LocalDate.parse(date));
    }

    private static List<String[]> lines() {
        try (InputStream in = TiedCutsTest.class.getResourceAsStream("/headless/ledger-ties.csv")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
