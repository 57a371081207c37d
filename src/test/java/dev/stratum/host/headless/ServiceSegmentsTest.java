package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the documents of published ledgers to segments with cost to serve, and to those of the next month. */
class ServiceSegmentsTest {
    private static final Path DATA = Path.of("src/test/resources/rfm");

    @TempDir
    private Path folder;

    private Cli.Run classicmodels(String asOf, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "segment",
                DATA.resolve("classicmodels/orders.csv"),
                "--lines",
                DATA.resolve("classicmodels/orderdetails.csv"),
                "--payments",
                DATA.resolve("classicmodels/payments.csv"),
                "--as-of",
                asOf));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private Path mapping(String json) throws IOException {
        return Files.writeString(folder.resolve("mapping.json"), json);
    }

    private Path payments() throws IOException {
        return mapping("{\"lines\":{\"amount\":\"quantityOrdered * priceEach\"},"
                + "\"payments\":{\"order\":\"checkNumber\",\"match\":\"amount\"}}");
    }

    @Test
    void paymentsMakeSegmentsWithCostToServeAndAComparison() throws IOException {
        Path book = folder.resolve("rfmc.xlsx");
        Cli.Run run = classicmodels("2005-05-31", "--mapping", payments(), "--out", book);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "98 customers",
                        "Cost to serve is scored on order size, days to pay.",
                        "Cost to serve moves ",
                        "supports H1",
                        // 94 of 98 customers have a payment that is matched and not before its order.
                        "4 customers have no days to pay; their score is that of the other indexes.");
        try (XSSFWorkbook workbook = Books.open(book)) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets)
                    .containsExactly(
                            "Start",
                            "Customers",
                            "CTS rules",
                            "CTS scores",
                            "Statistics",
                            "RFM and RFMC",
                            "Comparison",
                            "Changed customers",
                            "What if",
                            "What if customers",
                            "Census of types",
                            "Cuts",
                            "Clusters",
                            "Reconciliation",
                            "Rows not used",
                            "About");
            assertThat(workbook.getSheet("CTS scores").getLastRowNum()).isEqualTo(98);
        }
    }

    @Test
    void freightIsWhatItCostsToServeNorthwind() throws IOException {
        Path mapping = mapping("{\"lines\":{\"amount\":\"UnitPrice * Quantity * (1 - Discount)\"},"
                + "\"visits\":{\"customer\":\"CustomerID\",\"date\":\"OrderDate\",\"amount\":\"Freight\"}}");
        Path book = folder.resolve("northwind.xlsx");
        Cli.Run run = Cli.run(
                "segment",
                DATA.resolve("northwind/orders.csv"),
                "--lines",
                DATA.resolve("northwind/order_details.csv"),
                "--visits",
                DATA.resolve("northwind/orders.csv"),
                "--mapping",
                mapping,
                "--as-of",
                "1998-05-06",
                "--out",
                book);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("89 customers", "Cost to serve is scored on order size, sales return.");
        try (XSSFWorkbook workbook = Books.open(book)) {
            assertThat(workbook.getSheet("Whale curve").getLastRowNum()).isGreaterThan(80);
        }
    }

    @Test
    void aPolicySaysWhichOfItsIndexesTheDocumentsLack() throws IOException {
        Cli.Run run = classicmodels("2005-05-31", "--mapping", payments(), "--policy", "rfmc-2021");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Will-call share is left out, as there are no documents of pick-ups",
                        "Salesperson return is left out, as there are no documents of visits; the weights of the other"
                                + " indexes count for it.");
    }

    /** Lawrence's seven indexes: four of them are in these documents, the number of line items as they have lines. */
    @Test
    void theIndexesOfAnotherPolicyAreTakenByTheirNames() throws IOException {
        Cli.Run run = classicmodels("2005-05-31", "--mapping", payments(), "--policy", "lawrence-2011");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Cost to serve is scored on order size, days to pay, line items, returns.",
                        "Same-day delivery share is left out, as no documents give it;");
    }

    @Test
    void bothEnginesWriteTheSameBytes() throws IOException {
        for (String engine : List.of("memory", "duckdb")) {
            Cli.Run run = classicmodels(
                    "2005-05-31",
                    "--mapping",
                    payments(),
                    "--engine",
                    engine,
                    "--save-model",
                    folder.resolve(engine + ".json"),
                    "--customers",
                    folder.resolve(engine + ".csv"));
            assertThat(run.code()).as(run.err()).isZero();
        }
        assertThat(folder.resolve("memory.json")).hasSameTextualContentAs(folder.resolve("duckdb.json"));
        assertThat(folder.resolve("memory.csv")).hasSameTextualContentAs(folder.resolve("duckdb.csv"));
    }

    @Test
    void theNextMonthIsGradedByTheCutsOfTheMonthBefore() throws IOException {
        Path model = folder.resolve("march.json");
        Path before = folder.resolve("march.csv");
        Path moved = folder.resolve("moved.csv");
        // A model that is not there yet is written, with the mapping that made it.
        assertThat(classicmodels("2005-03-31", "--mapping", payments(), "--model", model, "--customers", before)
                        .code())
                .isZero();

        Cli.Run same = classicmodels("2005-03-31", "--model", model);
        assertThat(same.out()).contains("Since 2005-03-31: 0 customers moved (0 up, 0 down)", "0 new, 0 gone");

        Cli.Run next = classicmodels("2005-05-31", "--model", model, "--changes", moved);
        assertThat(next.code()).as(next.err()).isZero();
        assertThat(Files.readString(moved))
                .contains("Recency ", " crossed ")
                .doesNotContain("because the cuts changed");

        Cli.Run byCustomers = classicmodels("2005-05-31", "--model", model, "--previous", before);
        // A file of customers has no date, so it is called by its name.
        assertThat(sentence(byCustomers)).isEqualTo(sentence(next).replace("2005-03-31", "march.csv"));

        Cli.Run anew = classicmodels("2005-05-31", "--model", model, "--refit");
        assertThat(anew.out()).contains("are the customers' own", "come from cuts and centres placed anew");
    }

    private static String sentence(Cli.Run run) {
        return run.lines().stream()
                .filter(line -> line.startsWith("Since "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aModelThatIsDamagedSaysWhere() throws IOException {
        Path model = folder.resolve("m.json");
        assertThat(classicmodels("2005-03-31", "--mapping", payments(), "--save-model", model)
                        .code())
                .isZero();
        Files.writeString(model, Files.readString(model).replace("\"frequency\"", "\"often\""));
        Cli.Run run = classicmodels("2005-05-31", "--model", model);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("Model m.json: $.cuts.frequency must be an object");
    }
}
