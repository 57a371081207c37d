package dev.stratum.host.headless;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.Action;
import dev.stratum.actions.Actions;
import dev.stratum.actions.Button;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void theFunctionTableIsTheOneThatTheCommandPrints() throws IOException {
        String readme = Files.readString(README);
        String table = readme.substring(
                        readme.indexOf("<!-- functions:begin -->") + "<!-- functions:begin -->".length(),
                        readme.indexOf("<!-- functions:end -->"))
                .strip();
        assertThat(table)
                .as("put the output of 'functions --format md' between the marks of the README")
                .isEqualTo(FunctionHelp.list(StratumFunctions.catalogue().all(), FunctionHelp.Form.MD)
                        .strip());
    }

    @Test
    void theMenuIsTheOneOfTheActions() throws IOException {
        String readme = Files.readString(README);
        Map<Button.Group, List<String>> menu = Actions.all().stream()
                .map(Action::button)
                .collect(groupingBy(Button::group, TreeMap::new, mapping(Button::label, toList())));
        menu.forEach((group, labels) ->
                assertThat(readme).contains("| " + group.label() + " | " + String.join(", ", labels) + " |\n"));
        assertThat(Actions.all())
                .allSatisfy(action ->
                        assertThat(readme).contains("`" + action.button().id() + "`"));
    }

    @Test
    void everyFileThatItPointsToIsThere() throws IOException {
        Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(README));
        while (links.find()) {
            assertThat(Path.of(links.group(1))).exists();
        }
    }
}
