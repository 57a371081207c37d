package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.sheet.XCellRangeData;
import com.sun.star.uno.UnoRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
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
        Path pasted = office.home().resolve("pasted-" + name + rows + ".xlsx");
        Path refreshed = office.home().resolve("refreshed-" + name + rows + ".xlsx");
        Object[][] data = data(name, rows);
        FileCells.paste(template, pasted, sheet(name), FIRST, data);
        FileCells.recalculate(pasted, refreshed);
        try (OpenDocument document = office.open(template)) {
            paste(document, sheet(name), data);
            String said = document.choose("vnd.stratum:refreshAll", Office.property("Answers", new String[] {""}));
            Map<String, Object[][]> calc = values(document);
            assertThat(differences(calc, FileCells.values(refreshed))).as(said).isEmpty();
            document.export(saved, EXCEL);
            FileCells.recalculate(saved, refreshed);
            assertThat(differences(calc, FileCells.values(refreshed)))
                    .as("saved from Calc and refreshed")
                    .isEmpty();
        }
    }

    private static Map<String, Object[][]> values(OpenDocument document) throws Exception {
        Map<String, Object[][]> values = new LinkedHashMap<>();
        for (String sheet : document.sheetNames()) {
            values.put(sheet, document.values(sheet));
        }
        return values;
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

    /** The cells of the sheets of a file that differ in Calc; sheets that only Calc has are those of Refresh all. */
    private static List<String> differences(Map<String, Object[][]> calc, Map<String, Object[][]> headless) {
        List<String> differences = new ArrayList<>();
        headless.forEach((sheet, cells) -> {
            int rows = Math.max(calc.get(sheet).length, cells.length);
            int columns = calc.get(sheet)[0].length;
            Object[][] shown = FileCells.block(calc.get(sheet), rows, columns);
            Object[][] stored = FileCells.block(cells, rows, columns);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (!same(shown[row][column], stored[row][column])
                            && !isRestOfAnError(shown[row], column, stored[row][column])) {
                        differences.add("%s!%s: Calc shows %s, headless %s"
                                .formatted(
                                        sheet,
                                        new CellReference(row, column).formatAsString(),
                                        shown[row][column],
                                        stored[row][column]));
                    }
                }
            }
        });
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
}
