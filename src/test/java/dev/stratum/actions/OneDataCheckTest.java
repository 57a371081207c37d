package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.host.headless.Main;
import dev.stratum.problem.ExcelError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The button Check data and the command line's check find the same problems in the same cells and say them in the same words. */
class OneDataCheckTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @TempDir
    private Path folder;

    static Stream<Object> sheets() {
        Object[][] ledger = Samples.ledger();
        ledger[2][1] = "21 October 2018";
        ledger[3][3] = "500,00";
        ledger[4][2] = null;
        ledger[5][2] = " 12";
        ledger[6][3] = ExcelError.DIV0;
        Object[][] blankRow = {
            {"Customer", "Date", "Amount", "Weight"},
            {"A", 40000.0, 5.0, 1.0},
            {"B", 40000.0, "x", 1.0},
            {null, null, null, null},
            {"Acme", 40000.0, 5.0, 1.0},
            {"ACME", 40000.0, 5.0, "1,5"},
            {"C", 40000.0, 5.0, 1.0},
            {"D", 40000.0, 5.0, null},
            {"Total", null, 30.0, null}
        };
        Object[][] textColumn = {
            {"Customer", "Order date", "Amount", "Score"},
            {"A", "01/10/2011", "1,000.50", "5%"},
            {"B", "02/10/2011", "1,001.50", "6%"},
            {"C", "03/10/2011", "1,002.50", "7%"}
        };
        return Stream.of(Samples.customers(), Samples.messyCustomers(), Samples.ledger(), ledger, blankRow, textColumn);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void buttonAndCommandSayTheSame(Object[][] cells) throws IOException {
        desk.type("Data", cells);
        desk.run("checkData");
        // Where there are none no sheet is made.
        boolean isSound = desk.book().named("stratum_problems").isEmpty();
        assertThat(isSound).isEqualTo(desk.told().startsWith("No problems in "));
        List<String> byButton = isSound
                ? List.of()
                : desk.column("problems", 4).stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList();
        Path book = folder.resolve("book.xlsx");
        write(book, cells);
        StringWriter out = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out, true)).execute("check", book.toString(), "--all");
        List<String> byCommand = out.toString()
                .lines()
                .filter(line -> !line.endsWith(" book.xlsx."))
                .sorted()
                .toList();
        assertThat(byCommand).isEqualTo(byButton);
        assertThat(code).isEqualTo(byButton.isEmpty() ? 0 : 1);
    }

    private static void write(Path file, Object[][] cells) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Data");
            for (int i = 0; i < cells.length; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < cells[i].length; j++) {
                    put(row.createCell(j), cells[i][j]);
                }
            }
            try (var stream = Files.newOutputStream(file)) {
                workbook.write(stream);
            }
        }
    }

    private static void put(XSSFCell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof ExcelError error) {
            cell.setCellErrorValue(FormulaError.forString(error.text()));
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }
}
