package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsCommandTest {

    @Test
    void markdownHasARowForEveryFunctionUnderItsCategory() {
        Cli.Run run = Cli.run("functions", "--format", "md");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).contains("### CTS", "### KMEANS", "| Function | What it gives |");
        assertThat(run.lines().stream().filter(line -> line.startsWith("| `")))
                .hasSameSizeAs(StratumFunctions.catalogue().all());
        assertThat(run.out()).contains("| `RFMC.MEAN(r, f, m, [c], [weights])` | ");
    }

    @Test
    void jsonHasEveryFunctionWithItsArguments() throws IOException {
        JsonNode functions = new ObjectMapper()
                .readTree(Cli.run("functions", "--format", "json").out());
        assertThat(functions).hasSameSizeAs(StratumFunctions.catalogue().all());
        assertThat(functions)
                .filteredOn(function -> function.get("name").asText().equals("RFMC.MEAN"))
                .singleElement()
                .satisfies(function -> {
                    assertThat(function.get("category").asText()).isEqualTo("RFMC");
                    assertThat(function.get("arguments")).hasSize(5);
                    assertThat(function.get("arguments").get(3).get("name").asText())
                            .isEqualTo("c");
                    assertThat(function.get("arguments").get(3).get("optional").asBoolean())
                            .isTrue();
                });
    }

    @Test
    void theListNamesEveryFunction() {
        assertThat(Cli.run("functions").out())
                .contains(StratumFunctions.catalogue().names());
    }

    @Test
    void oneFunctionIsExplainedWithAllOfItsArguments() {
        Cli.Run run = Cli.run("functions", "kmeans.cluster");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("=KMEANS.CLUSTER(data, k, [init]").contains("[max_iterations]", "[seed]");
        assertThat(Cli.run("functions", "kmeans.cluster", "--format", "md").out())
                .contains("| `k` | ");
    }

    @Test
    void anUnknownFunctionBringsThoseNearIt() {
        Cli.Run run = Cli.run("functions", "KMEANS.CENTRES");
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("no function KMEANS.CENTRES", "KMEANS.CENTERS");
    }

    @Test
    void oneFunctionShowsAnExampleWithItsResultAndAUsualMistake() {
        assertThat(Cli.run("functions", "ahp.weights").out())
                .contains("  =AHP.WEIGHTS({1,3,5;0.333333333,1,2;0.2,0.5,1})\n\n  0.648329\n  0.229651\n  0.12202\n")
                .contains("=AHP.WEIGHTS({1,3;3,1}) shows #NUM!", "Saaty", "AHP.CONSISTENCY");
    }

    @Test
    void jsonTellsTheExampleToo() throws IOException {
        JsonNode function = new ObjectMapper()
                .readTree(Cli.run("functions", "RFMC.CODE", "--format", "json").out());
        assertThat(function.at("/example/formula").asText()).isEqualTo("RFMC.CODE(4,1,1,4)");
        assertThat(function.at("/example/result/0/0").asText()).isEqualTo("4114");
        assertThat(function.get("related")).hasSize(2);
    }

    @Test
    void pagesOfAllFunctionsGoIntoAFolder(@TempDir Path folder) throws IOException {
        Path html = folder.resolve("new/help");
        Cli.Run run = Cli.run("functions", "--pages", html.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("begin with index.html.\n");
        assertThat(html.resolve("index.html")).content().contains("href=\"RFM.LEDGER.html\"");
        assertThat(html.resolve("RFM.LEDGER.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(Cli.run("functions", "--pages", folder.toString(), "--format", "md")
                        .code())
                .isZero();
        assertThat(folder.resolve("RFM.LEDGER.md")).content().startsWith("# RFM.LEDGER\n");
    }

    @Test
    void pagesAreForReadingAndOfAllFunctions(@TempDir Path folder) throws IOException {
        Cli.Run one = Cli.run("functions", "RFM.LEDGER", "--pages", folder.toString());
        assertThat(one.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(one.err()).contains("leave out RFM.LEDGER");
        assertThat(Cli.run("functions", "--format", "json", "--pages", folder.toString())
                        .err())
                .contains("html or md");
        assertThat(folder).isEmptyDirectory();
        Path file = Files.createFile(folder.resolve("taken"));
        Cli.Run taken = Cli.run("functions", "--pages", file.toString());
        assertThat(taken.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(taken.err()).contains("taken cannot be written");
    }
}
