package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FunctionsCommandTest {

    @Test
    void markdown_has_a_row_for_every_function_under_its_category() {
        Cli.Run run = Cli.run("functions", "--format", "md");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).contains("### CTS", "### KMEANS", "| Function | What it gives |");
        assertThat(run.lines().stream().filter(line -> line.startsWith("| `")))
                .hasSameSizeAs(StratumFunctions.catalogue().all());
        assertThat(run.out()).contains("| `RFMC.MEAN(r, f, m, [c], [weights])` | ");
    }

    @Test
    void json_has_every_function_with_its_arguments() throws IOException {
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
    void the_list_names_every_function() {
        assertThat(Cli.run("functions").out())
                .contains(StratumFunctions.catalogue().names());
    }

    @Test
    void one_function_is_explained_with_all_of_its_arguments() {
        Cli.Run run = Cli.run("functions", "kmeans.cluster");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("=KMEANS.CLUSTER(data, k, [init]").contains("[max_iterations]", "[seed]");
        assertThat(Cli.run("functions", "kmeans.cluster", "--format", "md").out())
                .contains("| `k` | ");
    }

    @Test
    void an_unknown_function_brings_those_near_it() {
        Cli.Run run = Cli.run("functions", "KMEANS.CENTRES");
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("no function KMEANS.CENTRES", "KMEANS.CENTERS");
    }
}
