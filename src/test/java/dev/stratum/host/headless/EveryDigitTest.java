package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.StoredBook;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.files.CsvSheet;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.report.CsvReport;
import dev.stratum.report.Report;
import dev.stratum.report.ResultTable;
import dev.stratum.trust.Attack;
import dev.stratum.trust.Laws;
import dev.stratum.trust.Tally;
import dev.stratum.xlsx.WorkbookReport;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** What a table holds is the same through CSV, a workbook and CSV again, to the last digit, on every host. */
class EveryDigitTest {
    private static final int FEW = 5;

    @TempDir
    Path folder;

    /** Numbers of every size and length. */
    private static double number(SplittableRandom random) {
        while (true) {
            double number = switch (random.nextInt(5)) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextInt(-1000, 1000) / 100.0;
                case 2 -> random.nextLong(-1L << 53, 1L << 53);
                case 3 -> Math.scalb(random.nextDouble(), random.nextInt(-1074, 1023));
                default -> random.nextDouble();
            };
            if (Double.isFinite(number)) {
                return number + 0.0;
            }
        }
    }

    private static Object[][] drawn(SplittableRandom random, int columns) {
        return IntStream.range(0, 1 + random.nextInt(50))
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> (Object) number(random))
                        .toArray())
                .toArray(Object[][]::new);
    }

    private static Report report(Object[][] rows) {
        ResultTable table = ResultTable.of("One", "Two", "Three");
        for (Object[] row : rows) {
            table.row(row);
        }
        return Report.of(table);
    }

    private static Object[][] cells(StoredBook book, Object[][] like) {
        String sheet = book.sheets().get(0).name();
        return new WorkbookCalculator(book, StratumFunctions.catalogue())
                .evaluate("'" + sheet + "'!A2:C" + (like.length + 1));
    }

    @Attack("law: CSV, workbook and CSV again keep every digit")
    void everyDigitIsKept(Tally tally) {
        Laws.each(FEW, tally, random -> {
            Object[][] drawn = drawn(random, 3);
            Path csv = folder.resolve("a.csv");
            Files.writeString(csv, new CsvReport().text(report(drawn)));
            Object[][] read = cells(CsvSheet.read(csv, CsvForm.PLAIN), drawn);
            assertThat(read).as("CSV").isDeepEqualTo(drawn);
            Path xlsx = folder.resolve("a.xlsx");
            try (OutputStream out = Files.newOutputStream(xlsx)) {
                new WorkbookReport().write(report(read), out);
            }
            Object[][] inBook;
            try (BookFile book = BookFile.open(xlsx)) {
                inBook = cells(book, drawn);
            }
            assertThat(inBook).as("workbook").isDeepEqualTo(drawn);
            assertThat(new CsvReport().text(report(inBook))).isEqualTo(Files.readString(csv));
        });
    }

    /** As a host calls the function, as a formula on a CSV file, and as a formula of a workbook that is refreshed. */
    @Attack("law: every host gives the same result")
    void everyHostGivesTheSame(Tally tally) {
        Laws.each(FEW, tally, random -> {
            Object[][] drawn = IntStream.range(0, 8 + random.nextInt(40))
                    .mapToObj(row -> IntStream.range(0, 3)
                            .mapToObj(column -> (Object) Math.exp(5 * random.nextDouble()))
                            .toArray())
                    .toArray(Object[][]::new);
            String range = "Data!A1:C" + drawn.length;
            double k = 2 + random.nextInt(3);
            Path csv = folder.resolve("data.csv");
            Files.writeString(
                    csv,
                    IntStream.range(0, drawn.length)
                            .mapToObj(row -> drawn[row][0] + "," + drawn[row][1] + "," + drawn[row][2] + "\n")
                            .collect(java.util.stream.Collectors.joining()));
            Path xlsx = folder.resolve("data.xlsx");
            List<String> functions = List.of("KMEANS.CLUSTER", "KMEANS.DISTANCE", "KMEANS.MEMBERSHIP");
            Books.write(xlsx, workbook -> {
                for (int row = 0; row < drawn.length; row++) {
                    Books.put(workbook, "Data", "A" + (row + 1), drawn[row]);
                    for (int at = 0; at < functions.size(); at++) {
                        Books.formula(
                                workbook,
                                "Data",
                                "EFG".charAt(at) + "" + (row + 1),
                                "INDEX(" + functions.get(at) + "(" + range + "," + (int) k + ")," + (row + 1) + ",1)");
                    }
                }
            });
            Path refreshed = folder.resolve("refreshed.xlsx");
            Cli.Run run = Cli.run("refresh", xlsx, "--out", refreshed);
            assertThat(run.code()).as(run.err() + run.out()).isZero();
            StoredBook table = CsvSheet.read(csv, CsvForm.PLAIN);
            try (BookFile book = BookFile.open(refreshed)) {
                for (int at = 0; at < functions.size(); at++) {
                    Object[][] called = StratumFunctions.catalogue()
                            .find(functions.get(at))
                            .orElseThrow()
                            .call(drawn, k);
                    assertThat(new WorkbookCalculator(table, StratumFunctions.catalogue())
                                    .evaluate(functions.get(at) + "(" + range + "," + (int) k + ")"))
                            .isDeepEqualTo(called);
                    char column = "EFG".charAt(at);
                    Object[][] stored = new WorkbookCalculator(book, StratumFunctions.catalogue())
                            .evaluate("Data!" + column + "1:" + column + drawn.length);
                    for (int row = 0; row < drawn.length; row++) {
                        assertThat(stored[row][0]).isEqualTo(called[row][0]);
                    }
                }
            }
        });
    }
}
