package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README from documents to segments do what it says, as they stand there. */
class ReadmeCommandsTest {
    private static final String SECTION = "## From a ledger as it is published to segments\n";
    private static final String PROGRAM = "    java -jar target/stratum.jar ";

    @TempDir
    private Path folder;

    private static List<String> commands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(SECTION) + SECTION.length();
        return readme.substring(begin, readme.indexOf("\n## ", begin))
                .lines()
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.substring(PROGRAM.length()))
                .toList();
    }

    /** Files of the README that are not in the source tree are in a folder of their own. */
    private Object resolved(String word) {
        return word.matches("[^/]+\\.(csv|gz|json|xlsx)") ? folder.resolve(word) : word;
    }

    private String run(String command, int code) throws IOException {
        List<String> words = Arrays.asList(command.split(" "));
        int redirected = words.indexOf(">");
        Cli.Run run = Cli.run((redirected < 0 ? words : words.subList(0, redirected))
                .stream().map(this::resolved).toArray());
        assertThat(run.code()).as(command + "\n" + run.err()).isEqualTo(code);
        if (redirected >= 0) {
            Files.writeString(folder.resolve(words.get(redirected + 1)), run.out());
        }
        return run.out();
    }

    @Test
    void aLedgerAsItIsPublishedBecomesSegmentsAndThoseOfAMonthLater() throws IOException {
        Files.copy(
                Cli.file("/rfm/online_retail/online_retail_lines.csv.gz"),
                folder.resolve("online_retail_lines.csv.gz"));
        List<String> commands = commands();

        run(commands.get(0), ExitCodes.FINE);
        JsonNode mapping =
                new ObjectMapper().readTree(folder.resolve("retail.json").toFile());
        assertThat(mapping.at("/purchases/amount/column").asText()).isEqualTo("Quantity * UnitPrice");
        assertThat(mapping.at("/purchases/amount/basis").asText()).isEqualTo("guessed");

        assertThat(run(commands.get(1), ExitCodes.PROBLEMS))
                .contains("as of 2011-11-09, policy ledger-quartiles: 161 customers");
        try (XSSFWorkbook book = Books.open(folder.resolve("november.xlsx"))) {
            assertThat(book.getSheet("Customers").getLastRowNum()).isEqualTo(161);
        }

        assertThat(run(commands.get(2), ExitCodes.PROBLEMS))
                .contains("176 customers", "Since 2011-11-09: ", "118 stayed, 15 new, 0 gone")
                .containsPattern("Returns +319 ")
                .containsPattern("Not usable +5,403 ");
        assertThat(Files.readString(folder.resolve("moved.csv"))).contains(" crossed ");
    }

    @Test
    void ordersLinesAndPaymentsAndTheFreightOfOrdersBecomeSegmentsWithCostToServe() throws IOException {
        List<String> commands = commands();

        assertThat(run(commands.get(3), ExitCodes.FINE))
                .contains("98 customers", "Cost to serve is scored on order size, days to pay.");
        assertThat(run(commands.get(4), ExitCodes.FINE))
                .contains("89 customers", "Cost to serve is scored on order size, sales return.");

        assertThat(commands).hasSize(5);
        assertThat(Stream.of("classicmodels.xlsx", "northwind.xlsx").map(folder::resolve))
                .allMatch(Files::exists);
    }
}
