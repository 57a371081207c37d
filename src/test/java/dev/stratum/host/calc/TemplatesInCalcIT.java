package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.FormulaWriter;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped workbook, and a small one, opened in Calc, recalculated, saved, opened again and printed. */
@InCalc
class TemplatesInCalcIT {

    private static final FunctionCatalogue CATALOGUE = StratumFunctions.catalogue();
    /** Longer sheets are printed as far as this; the rows below look the same. */
    private static final int PRINTED_ROWS = 80;

    private static final int MOST_SHOWN = 20;
    private static final String EXCEL = "Calc MS Excel 2007 XML";
    private static final Path PRINTED = Path.of("target", "printed");

    /** A cell of its own that shows an error, or one too narrow for its number; errors named in a sentence are fine. */
    private static final Pattern BAD_CELL = Pattern.compile(
            "###|(?m)(?:^|\\s\\s)\\s*(?:#NAME\\?|#VALUE!|#REF!|#NUM!|#DIV/0!|#N/A|#NULL!|Err:\\d+)(?=\\s\\s|\\s*$)");

    static Stream<Path> workbooks() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(small());
        Path templates = Path.of("templates");
        if (Files.isDirectory(templates)) {
            try (Stream<Path> shipped = Files.list(templates)) {
                shipped.filter(file -> file.toString().endsWith(".xlsx"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    /** Levels, a score and clusters of four customers. */
    private static Path small() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "calc")).resolve("small.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Small");
            double[][] customers = {
                {510000, 8, 0.05, 0.5}, {320000, 21, 0.12, 1.5}, {90000, 60, 0.45, 4.5}, {88000, 75, 0.6, 5}
            };
            FormulaWriter writer = new FormulaWriter(workbook, CATALOGUE);
            for (int i = 0; i < customers.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < customers[i].length; j++) {
                    row.createCell(j).setCellValue(customers[i][j]);
                }
                int number = i + 1;
                writer.scalar(
                        sheet.getRow(i).createCell(4),
                        "CTS.SCORE(A%d,B%d,C%d,D%d)".formatted(number, number, number, number));
            }
            writer.array(sheet, CellRangeAddress.valueOf("F1:F4"), "KMEANS.CLUSTER(A1:D4,2,,,\"zscore\")");
            writer.scalar(sheet.getRow(0).createCell(6), "STRATUM.VERSION()");
            write(workbook, file);
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void showTheNumbersOfTheHeadlessHostKeepTheirFormulasAndPrint(Path template, Office office) throws Exception {
        Path planted = office.home().resolve("planted-" + template.getFileName());
        Path saved = office.home().resolve("saved-" + template.getFileName());
        Path refreshed = office.home().resolve("refreshed-" + template.getFileName());
        FileCells.recalculate(template, refreshed);
        Map<String, Object[][]> headless = FileCells.values(refreshed);
        FileCells.plant(template, planted);
        try (OpenDocument document = office.open(planted)) {
            assertThat(differences(document, headless)).as("opened").isEmpty();
            document.export(saved, EXCEL);
            assertThat(badPages(template, document)).as("printed").isEmpty();
        }
        assertThat(FileCells.ourFormulas(saved))
                .as("formulas of the add-in")
                .isNotEmpty()
                .isEqualTo(FileCells.ourFormulas(template));
        try (OpenDocument document = office.open(saved)) {
            assertThat(differences(document, headless))
                    .as("saved and opened again")
                    .isEmpty();
        }
    }

    /** The pages with errors or with columns too narrow. */
    private static List<String> badPages(Path template, OpenDocument document) throws Exception {
        String name = template.getFileName().toString().replace(".xlsx", "");
        Path pdf = Files.createDirectories(PRINTED).resolve(name + ".pdf");
        document.printFirstRows(PRINTED_ROWS);
        document.export(pdf, "calc_pdf_Export");
        Path text = PRINTED.resolve(name + ".txt");
        run("pdftotext", "-layout", pdf.toString(), text.toString());
        return Stream.of(Files.readString(text).split("\f", -1))
                .filter(page -> BAD_CELL.matcher(page).find())
                .toList();
    }

    private static List<String> differences(OpenDocument document, Map<String, Object[][]> headless) throws Exception {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Object[][]> sheet : headless.entrySet()) {
            Object[][] calc = document.values(sheet.getKey());
            SameCells.differences(calc, FileCells.block(sheet.getValue(), calc.length, calc[0].length))
                    .forEach(difference -> differences.add(sheet.getKey() + "!" + difference));
        }
        return differences.subList(0, Math.min(MOST_SHOWN, differences.size()));
    }

    private static void write(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
        assertThat(process.exitValue()).as(command[0]).isZero();
    }
}
