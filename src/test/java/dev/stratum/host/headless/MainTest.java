package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.StratumFunctions;
import dev.stratum.trust.OwnProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

    @Test
    void tellsItsVersion() {
        Cli.Run run = Cli.run("--version");
        assertThat(run.code()).isZero();
        assertThat(run.out().strip()).isEqualTo("stratum " + StratumFunctions.version()[0][0]);
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        Cli.Run run = Cli.run("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("eval", "refresh", "segment", "check", "functions", "template", "Exit codes:", "Examples:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eval", "refresh", "segment", "check", "functions", "template"})
    void everyCommandHasHelpWithExamples(String command) {
        Cli.Run run = Cli.run(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: stratum " + command, "Examples:", "stratum " + command + " ");
    }

    @Test
    void anExampleInTheHelpCanBeParsed() {
        for (Map.Entry<String, CommandLine> command :
                Main.commandLine().getSubcommands().entrySet()) {
            for (String line :
                    command.getValue().getCommandSpec().usageMessage().footer()) {
                String[] words = line.strip().replace("stratum ", "").split(" (?=([^']*'[^']*')*[^']*$)", -1);
                assertThat(Main.commandLine().parseArgs(words).subcommand())
                        .as(line)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "nonsense", "refresh", "segment", "eval 1+1 --format xml", "check a b"})
    void aWrongCommandLineIsRefusedWithAPointerToTheHelp(String line) {
        Cli.Run run = Cli.run((Object[]) line.split(" ", -1));
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "segment x.csv --asof 2011-10-31|--asof is not an option of segment; did you mean --as-of?",
                "segment x.csv --as-of 2011-10-31 --polcy a|--polcy is not an option of segment; did you mean --policy?",
                "refresh x.xlsx --ot=y.xlsx|--ot is not an option of refresh; did you mean --out?",
                "segmnet x.csv|There is no command segmnet; did you mean segment?",
                "functions KMEANS.CLUSTR|There is no function KMEANS.CLUSTR; did you mean KMEANS.CLUSTER?",
                "template rfcm|did you mean rfmc?",
                "eval 1 --format jsn|--format: 'jsn' is not known; use one of: csv, json, text, html; did you mean json?",
                "check x.csv y.csv|'y.csv' is more than check takes."
            })
    void whatIsMisspeltIsNamedWithTheNearest(String line, String sentence) {
        Cli.Run run = Cli.run((Object[]) line.split(" "));
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains(sentence).doesNotContain("Unmatched", "Missing required");
        assertThat(run.err().lines()).hasSize(2);
    }

    @Test
    void anOptionThatIsNearNoneIsNamed() {
        assertThat(Cli.run("check", "x.csv", "--frobnicate").err())
                .startsWith("--frobnicate is not an option of check.");
    }

    @Test
    void memoryThatRunsOutInsideAFunctionIsToldInOneSentence() throws Exception {
        Process process = OwnProcess.of(
                        List.of("-Xmx60m"),
                        Main.class.getName(),
                        List.of("eval", "=SUM(KMEANS.CLUSTER(MUNIT(1200),5,\"maximin\"))"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCodes.FAILURE);
        assertThat(said)
                .contains("Not enough memory for this; run it with more: java -Xmx4g -jar stratum.jar")
                .doesNotContain("Unexpected failure");
    }
}
