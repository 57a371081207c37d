package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.host.headless.Main;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.trust.Attack;
import dev.stratum.trust.Laws;
import dev.stratum.trust.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The buttons Build from ledger and Segment customers and the command line's segment find the same of the same ledger. */
class OneSegmentationTest {
    private static final String AS_OF = "2018-10-31";
    private static final Pattern LINE =
            Pattern.compile("(?s)Line (\\d+), ([^ ]+) is .*?(not a [a-z]+|blank|a total).*");
    private static final Pattern CELL =
            Pattern.compile("(?s)Ledger!([A-Z])(\\d+) is .*?(not a [a-z]+|blank|a total).*");

    @AutoClose
    private final Desk desk = Desk.open();

    @TempDir
    private Path folder;

    /** 60 customers with one to seven orders of one or two lines, some of them returns; no two alike. */
    private static Object[][] ledger() {
        List<Object[]> lines = new ArrayList<>();
        lines.add(new Object[] {"Order", "Date", "Customer", "Amount"});
        for (int customer = 0; customer < 60; customer++) {
            for (int order = 0; order <= customer * 11 % 7; order++) {
                double date = Samples.AS_OF - (customer * 37 + order * 53) % 420;
                double amount = 12.5 + (customer * 7919 + order * 104_729) % 9973 / 4.0;
                String name = "A" + customer + "-" + order;
                Object who = customer % 3 == 0 ? (Object) (17_000.0 + customer) : "Customer " + customer;
                lines.add(new Object[] {name, date, who, amount});
                if (order % 2 == 1) {
                    lines.add(new Object[] {name, date, who, customer % 5 == 0 ? -amount / 2 : amount / 8});
                }
            }
        }
        return lines.toArray(Object[][]::new);
    }

    private static Object[][] messyLedger() {
        Object[][] ledger = ledger();
        ledger[7][2] = null;
        ledger[8][1] = "21 October 2018";
        ledger[11][3] = null;
        ledger[15][3] = "1,200.50";
        ledger[22][1] = null;
        ledger[29][2] = " Customer 4 ";
        ledger[31] = new Object[] {null, null, null, null};
        ledger[40][2] = "\u00a0";
        ledger[ledger.length - 1] = new Object[] {null, ledger[1][1], "Total", 123_456.0};
        return ledger;
    }

    /**
     * What the two say: by customer recency, frequency, money, grades, type, segment, how sure it is and what leads to the next
     * one; the segments; the sentences.
     */
    private record Said(Map<String, List<Object>> customers, List<List<Object>> segments, List<String> hints) {}

    private Said byButton(Object[][] ledger, String policy) {
        desk.type("Ledger", ledger);
        desk.person().answers(AS_OF, policy);
        desk.run("buildFromLedger");
        problems = desk.book().named("stratum_problems").isPresent()
                ? desk.column("problems", 4).stream().map(String::valueOf).toList()
                : List.of();
        desk.select(Area.cell("Customers from ledger", 4, 0));
        desk.run("segmentCustomers");
        Map<String, List<Object>> customers = new TreeMap<>();
        Object[][] table = desk.output("segments");
        rows(table).forEach(row -> customers.put(text(row[0]), told(table[0], row)));
        List<List<Object>> segments = rows(desk.output("summary")).map(List::of).toList();
        return new Said(customers, segments, sentences(desk.told()));
    }

    private List<String> problems = List.of();

    private Said byCommand(Object[][] ledger, String policy) {
        Path csv = folder.resolve("ledger.csv");
        Path book = folder.resolve("out.xlsx");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try {
            Files.writeString(csv, csv(ledger));
            int code = Main.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "segment",
                            csv.toString(),
                            "--as-of",
                            AS_OF,
                            "--policy",
                            policy,
                            "--out",
                            book.toString(),
                            "--issues",
                            folder.resolve("issues.csv").toString());
            assertThat(code).as(err.toString()).isIn(0, 1);
            try (InputStream in = Files.newInputStream(book);
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                Map<String, List<Object>> customers = new TreeMap<>();
                Object[] names = names(workbook, "Customers", "Customer");
                for (Object[] row : table(workbook, "Customers", "Customer")) {
                    customers.put(text(row[0]), told(names, row));
                }
                List<List<Object>> segments = new ArrayList<>();
                for (Object[] row : table(workbook, "Start", "Segment")) {
                    segments.add(List.of(row));
                }
                problems = table(workbook, "Rows not used", "Line").stream()
                        .map(row -> String.valueOf(row[3]))
                        .toList();
                return new Said(customers, segments, sentences(out.toString()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Object> told(Object[] names, Object... row) {
        List<Object> headings = List.of(names);
        return List.of(
                row[8],
                row[9],
                row[10],
                row[5],
                row[6],
                row[7],
                text(row[3]),
                row[1],
                row[headings.indexOf("Confidence")],
                // The policy of the command line says orders where the buttons say purchases.
                text(row[headings.indexOf("To the next segment")]).replaceAll("(order|purchase)(s?)", "purchase$2"));
    }

    private static String csv(Object[][] ledger) {
        return Arrays.stream(ledger)
                .map(row -> Stream.of(0, 1, 2, 3)
                        .map(column -> column == 1 && row[1] instanceof Double serial
                                ? ExcelDates.date(serial).toString()
                                : "\"" + text(row[column]) + "\"")
                        .collect(Collectors.joining(",")))
                .map(line -> line.replaceAll("^(\"\",)+\"\"$", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString().replaceAll("\\.0$", "");
    }

    private static Object[] names(XSSFWorkbook workbook, String sheet, String corner) {
        for (Row row : workbook.getSheet(sheet)) {
            if (row.getCell(0) != null && corner.equals(row.getCell(0).toString())) {
                List<Object> names = new ArrayList<>();
                row.forEach(cell -> names.add(cell.toString()));
                return names.toArray();
            }
        }
        throw new AssertionError("no " + corner + " on sheet " + sheet);
    }

    private static Stream<Object[]> rows(Object[][] table) {
        return Arrays.stream(table, 1, table.length);
    }

    /** The rows below the first cell with a name, up to the first row that is blank there. */
    private static List<Object[]> table(XSSFWorkbook workbook, String sheet, String corner) {
        List<Object[]> rows = new ArrayList<>();
        boolean below = false;
        XSSFSheet cellsOf = workbook.getSheet(sheet);
        for (int at = 0; at <= cellsOf.getLastRowNum() + 1; at++) {
            Row row = cellsOf.getRow(at);
            Cell first = row == null ? null : row.getCell(0);
            boolean blank = first == null || first.getCellType() == CellType.BLANK;
            if (below && blank) {
                return rows;
            }
            if (below) {
                Object[] cells = new Object[row.getLastCellNum()];
                for (int i = 0; i < cells.length; i++) {
                    Cell cell = row.getCell(i);
                    cells[i] = isNumber(cell) ? (Object) cell.getNumericCellValue() : String.valueOf(cell);
                }
                rows.add(cells);
            }
            below |= !blank
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(corner);
        }
        return rows;
    }

    /** Whether a cell shows a number, typed or as the result of its formula. */
    private static boolean isNumber(Cell cell) {
        return cell != null
                && (cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType())
                        == CellType.NUMERIC;
    }

    private static List<String> sentences(String told) {
        return Pattern.compile("(Recency|Frequency|Monetary): no customer[^.]*\\.[^.]*\\.|(Only|All) [^.]*segments?\\.")
                .matcher(told)
                .results()
                .map(found -> found.group().replaceAll("\\s+", " "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger-quartiles", "rfmc-2021"})
    void customersGradesSegmentsAndSharesAreTheSame(String policy) {
        Object[][] ledger = ledger();
        if (policy.equals("rfmc-2021")) {
            // The buttons take a window from the workbook.
            desk.type("Window", new Object[][] {{"Window", 396.0}});
            desk.book().name("window_days", Area.cell("Window", 0, 1));
        }
        Said button = byButton(ledger, policy);
        Said command = byCommand(ledger, policy);
        assertThat(command.customers()).hasSizeGreaterThan(50).isEqualTo(button.customers());
        assertThat(command.segments()).hasSizeGreaterThan(2).isEqualTo(button.segments());
        assertThat(command.hints()).isEqualTo(button.hints());
    }

    @Test
    void theSameLinesOfAMessySheetAreLeftOutForTheSameReasons() {
        Object[][] ledger = messyLedger();
        Said button = byButton(ledger, "ledger-quartiles");
        List<String> byButton = reasons(problems, ledger[0], CELL);
        Said command = byCommand(ledger, "ledger-quartiles");
        assertThat(reasons(problems, ledger[0], LINE)).hasSize(7).isEqualTo(byButton);
        assertThat(command).isEqualTo(button);
    }

    @Test
    void gradesThatNobodyHasAreSaidInTheSameWords() {
        Object[][] ledger = ledger();
        for (int row = 1; row < ledger.length; row++) {
            ledger[row][0] = "A" + ledger[row][2];
        }
        Said button = byButton(ledger, "ledger-quartiles");
        assertThat(byCommand(ledger, "ledger-quartiles").hints()).isNotEmpty().isEqualTo(button.hints());
    }

    @Attack("random ledgers by button and by command")
    void randomLedgersGiveTheSame(Tally tally) throws IOException {
        Laws.each(2, tally, random -> {
            Object[][] ledger = randomLedger(random);
            OneSegmentationTest own = new OneSegmentationTest();
            own.folder = Files.createTempDirectory(folder, "ledger");
            try {
                Said button = own.byButton(ledger, "ledger-quartiles");
                Said command = own.byCommand(ledger, "ledger-quartiles");
                assertThat(command.customers()).isEqualTo(button.customers());
                assertThat(command.segments()).isEqualTo(button.segments());
                assertThat(command.hints()).isEqualTo(button.hints());
            } finally {
                own.desk.close();
            }
        });
    }

    private static Object[][] randomLedger(SplittableRandom random) {
        int customers = 20 + random.nextInt(120);
        Object[][] ledger = new Object[customers * (1 + random.nextInt(6)) + 1][];
        ledger[0] = new Object[] {"Order", "Date", "Customer", "Amount"};
        for (int line = 1; line < ledger.length; line++) {
            double amount = Math.rint(Math.exp(12 * random.nextDouble())) / 4;
            int customer = line <= customers ? line : 1 + random.nextInt(customers);
            boolean isReturn = line > customers && random.nextInt(8) == 0;
            ledger[line] = new Object[] {
                "A" + line, Samples.AS_OF - random.nextInt(600), "Customer " + customer, isReturn ? -amount : amount
            };
        }
        return ledger;
    }

    /** For example {@code row 9, Date: not a date}: how to mend it differs between a file and a sheet. */
    private static List<String> reasons(List<String> sentences, Object[] names, Pattern form) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        for (String sentence : sentences) {
            Matcher found = form.matcher(sentence);
            assertThat(found.matches()).as(sentence).isTrue();
            boolean sheet = form == CELL;
            int row = Integer.parseInt(found.group(sheet ? 2 : 1));
            Object column = sheet ? names[found.group(1).charAt(0) - 'A'] : found.group(2);
            reasons.put(row, "row " + row + ", " + column + ": " + found.group(3));
        }
        return reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
