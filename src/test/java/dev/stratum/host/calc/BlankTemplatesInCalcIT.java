package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.sheet.XCellRangeData;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The blank templates in Calc: data pasted, Refresh all chosen, every cell as the command line has it. */
@InCalc
class BlankTemplatesInCalcIT {
    private static final int FIRST = 5;
    private static final int MOST_SHOWN = 20;

    /** Beyond every prepared row; each customer of this book has some sixty cells, all read and compared. */
    private static final int WIDE = 1500;

    private static final double CANCELLED = 1e-13;
    private static final String EXCEL = "Calc MS Excel 2007 XML";

    static Stream<Arguments> pasted() {
        return Stream.of(
                        Map.entry("ledger-blank", 5000),
                        Map.entry("rfmc-blank", WIDE),
                        Map.entry("customer-value-blank", 5000))
                .flatMap(most -> Stream.of(1, 60, most.getValue()).map(rows -> Arguments.of(most.getKey(), rows)));
    }

    @ParameterizedTest
    @MethodSource("pasted")
    void showTheCellsOfTheCommandLineAfterRefreshAll(String name, int rows, Office office) throws Exception {
        Path template = Path.of("templates", name + ".xlsx");
        Path saved = office.home().resolve("saved-" + name + rows + ".xlsx");
        Object[][] data = data(name, rows);
        try (XSSFWorkbook headless = filled(template, name, data);
                OpenDocument document = office.open(template)) {
            paste(document, sheet(name), data);
            String said = document.choose("vnd.stratum:refreshAll", Office.property("Answers", new String[] {""}));
            assertThat(differences(document, headless)).as(said).isEmpty();
            document.export(saved, EXCEL);
            try (XSSFWorkbook again = read(saved)) {
                assertThat(new WorkbookCalculator(again, StratumFunctions.catalogue())
                                .recalculate()
                                .skipped())
                        .isEmpty();
                assertThat(differences(document, again))
                        .as("saved from Calc and refreshed")
                        .isEmpty();
            }
        }
    }

    private static String sheet(String name) {
        return switch (name) {
            case "ledger-blank" -> "Invoices";
            case "rfmc-blank" -> "Customers";
            default -> "Scores";
        };
    }

    private static Object[][] data(String name, int rows) {
        Object[][] data = new Object[rows][];
        for (int i = 0; i < rows; i++) {
            data[i] = switch (name) {
                case "ledger-blank" ->
                    new Object[] {
                        "I" + i, 40600.0 + i * 37 % 280, "C" + i % (rows / 4 + 1), 10.5 + i * i % 997, "Ireland"
                    };
                case "rfmc-blank" -> customer(i);
                default -> value(i);
            };
        }
        return data;
    }

    /** Of eight kinds, so that the lowest sum of squares is soon proven; no two amounts are equal. */
    private static Object[] customer(int i) {
        int kind = i % 8;
        return new Object[] {
            "K" + i,
            43000.0 + kind * 50 + i * 29 % 40,
            1.0 + kind * 3 + i * 7 % 3,
            1000.0 + kind * 100000.0 + i * 7919.0 % 90001,
            5.0 + kind * 11 + i * 11 % 9,
            (kind * 12 + i * 13 % 10) / 100.0,
            (kind + i * 17.0) % 6,
            500.0 + kind * 60000.0 + i * 4001.0 % 60000,
            20.0 + i * 13.0 % 3000
        };
    }

    private static Object[] value(int i) {
        Object[] row = new Object[16];
        row[0] = "V" + i;
        for (int j = 1; j < row.length; j++) {
            row[j] = 1.0 + (i * 7 + j * 3 + i * j) % 5;
        }
        return row;
    }

    private static void paste(OpenDocument document, String sheet, Object[][] data) throws Exception {
        UnoRuntime.queryInterface(
                        XCellRangeData.class,
                        document.sheet(sheet)
                                .getCellRangeByPosition(0, FIRST, data[0].length - 1, FIRST + data.length - 1))
                .setDataArray(data);
    }

    private static XSSFWorkbook filled(Path template, String name, Object[][] data) throws IOException {
        XSSFWorkbook workbook = read(template);
        XSSFSheet sheet = workbook.getSheet(sheet(name));
        for (int i = 0; i < data.length; i++) {
            XSSFRow row = sheet.getRow(FIRST + i) == null ? sheet.createRow(FIRST + i) : sheet.getRow(FIRST + i);
            for (int j = 0; j < data[i].length; j++) {
                if (data[i][j] instanceof Double number) {
                    row.createCell(j).setCellValue(number);
                } else {
                    row.createCell(j).setCellValue((String) data[i][j]);
                }
            }
        }
        assertThat(new WorkbookCalculator(workbook, StratumFunctions.catalogue())
                        .recalculate()
                        .skipped())
                .isEmpty();
        return workbook;
    }

    private static XSSFWorkbook read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** The cells of the sheets of a workbook that differ in Calc; sheets that only Calc has are those of Refresh all. */
    private static List<String> differences(OpenDocument document, XSSFWorkbook headless) throws Exception {
        List<String> differences = new ArrayList<>();
        for (XSSFSheet sheet : sheets(headless)) {
            Object[][] calc = document.values(sheet.getSheetName());
            int rows = Math.max(calc.length, sheet.getLastRowNum() + 1);
            Object[][] stored = CaseBook.stored(sheet, new CellRangeAddress(0, rows - 1, 0, calc[0].length - 1));
            Object[] blank = new Object[calc[0].length];
            Arrays.fill(blank, "");
            Object[][] shown = Arrays.copyOf(calc, rows);
            Arrays.fill(shown, calc.length, rows, blank);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < blank.length; column++) {
                    if (!same(shown[row][column], stored[row][column])
                            && !isRestOfAnError(shown[row], column, stored[row][column])) {
                        differences.add("%s!%s: Calc shows %s, headless %s"
                                .formatted(
                                        sheet.getSheetName(),
                                        new CellReference(row, column).formatAsString(),
                                        shown[row][column],
                                        stored[row][column]));
                    }
                }
            }
        }
        return differences.subList(0, Math.min(MOST_SHOWN, differences.size()));
    }

    /**
     * As {@link SameCells}, but for two things that Calc does in its own way: sums of values about 1 that cancel out differ
     * in their last digits, and a function whose range holds an error is not called, so that its error is another one.
     */
    private static boolean same(Object calc, Object headless) {
        if (calc instanceof Double shown && headless instanceof Double expected) {
            return SameCells.same(calc, headless) || Math.abs(shown - expected) < CANCELLED;
        }
        return calc instanceof OpenDocument.CalcError
                ? headless instanceof String text && text.startsWith("#")
                : SameCells.same(calc, headless);
    }

    /** A function that Calc does not call gives one error in the place of a row of them. */
    private static boolean isRestOfAnError(Object[] shown, int column, Object headless) {
        int before = column - 1;
        while (before > 0 && "".equals(shown[before])) {
            before--;
        }
        return "".equals(shown[column])
                && headless instanceof String text
                && text.startsWith("#")
                && before >= 0
                && shown[before] instanceof OpenDocument.CalcError;
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        List<XSSFSheet> sheets = new ArrayList<>();
        workbook.forEach(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }
}
