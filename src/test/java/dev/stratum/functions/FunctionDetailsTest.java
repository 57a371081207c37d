package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.host.headless.files.CsvSheet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the help is true: whoever pastes it sees what the help shows. */
class FunctionDetailsTest {
    private static final FunctionCatalogue CATALOGUE = StratumFunctions.catalogue();

    /** At the end of a description: a call and what it gives, or a call on cells. */
    private static final Pattern TOLD = Pattern.compile("([A-Z]+\\.[A-Z]+\\(\\S*\\)) is (.+)\\.\\s*$");

    private static final Pattern CALL = Pattern.compile("Example: ([A-Z]+\\.[A-Z]+\\(\\S*\\))\\.\\s*$");

    static Collection<SheetFunction> functions() {
        return CATALOGUE.all();
    }

    static Stream<SheetFunction> functionsThatTellAResult() {
        return functions().stream()
                .filter(function -> TOLD.matcher(function.description()).find());
    }

    static Stream<SheetFunction> functionsThatShowACall() {
        return functions().stream()
                .filter(function -> CALL.matcher(function.description()).find());
    }

    private static String evaluate(String formula) {
        return ExampleText.of(new WorkbookCalculator(CsvSheet.empty(), CATALOGUE).evaluate(formula));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theExampleGivesWhatTheHelpShows(SheetFunction function) {
        FunctionDetails.Example example = FunctionDetails.of(function).example();
        String result = evaluate(example.formula());
        assertThat(example.rows())
                .as("help/%s.properties, %s.result: the example gives%n%s", function.group(), function.name(), result)
                .isEqualTo(FunctionDetails.Example.of("", result).rows());
        assertThat(example.formula()).contains(function.name() + "(");
        assertThat(result).doesNotContain("#");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theMistakeShowsAnErrorThatSaysWhatToDo(SheetFunction function) {
        FunctionDetails.Example mistake = FunctionDetails.of(function).mistake();
        String result = evaluate(mistake.formula());
        assertThat(mistake.line())
                .as("help/%s.properties, %s.error", function.group(), function.name())
                .isEqualTo(result)
                .matches("#(VALUE!|NUM!|N/A|DIV/0!) .+");
        assertThat(mistake.formula()).startsWith(function.name() + "(");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void relatedFunctionsExistAndAreOthers(SheetFunction function) {
        assertThat(FunctionDetails.of(function).related())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContain(function.name())
                .isSubsetOf(CATALOGUE.names());
    }

    @Test
    void threeQuartersOfTheDescriptionsHoldAnExample() {
        long examples =
                functionsThatTellAResult().count() + functionsThatShowACall().count();
        assertThat(examples).isGreaterThanOrEqualTo((functions().size() * 3 + 3) / 4);
    }

    @ParameterizedTest
    @MethodSource("functionsThatTellAResult")
    void whatADescriptionTellsIsTrue(SheetFunction function) {
        Matcher told = TOLD.matcher(function.description());
        assertThat(told.find()).isTrue();
        assertThat(told.group(1)).startsWith(function.name() + "(");
        assertThat(told.group(2))
                .isEqualTo(
                        FunctionDetails.Example.of("", evaluate(told.group(1))).line());
    }

    /** On an empty sheet it has nothing to work on, but it can be read. */
    @ParameterizedTest
    @MethodSource("functionsThatShowACall")
    void theCallOfADescriptionCanBeTyped(SheetFunction function) {
        Matcher call = CALL.matcher(function.description());
        assertThat(call.find()).isTrue();
        assertThat(call.group(1)).startsWith(function.name() + "(");
        assertThat(evaluate(call.group(1))).doesNotContain("takes", "not known");
    }

    @Test
    void aLongResultIsCutAndNumbersHaveSixDigits() {
        Object[][] cells = new Object[15][];
        java.util.Arrays.fill(cells, new Object[] {1.0 / 3, "x", null});
        List<String> lines = ExampleText.of(cells).lines().toList();
        assertThat(lines).hasSize(13).first().isEqualTo("0.333333 | x | ");
        assertThat(lines).last().isEqualTo("and 3 more rows");
    }

    @Test
    void filesHoldNothingOfFunctionsThatDoNotExist() throws java.io.IOException {
        try (Stream<java.nio.file.Path> files =
                java.nio.file.Files.list(java.nio.file.Path.of("src/main/resources/dev/stratum/functions/help"))) {
            for (java.nio.file.Path file : files.toList()) {
                java.util.Properties told = new java.util.Properties();
                try (java.io.Reader reader = java.nio.file.Files.newBufferedReader(file)) {
                    told.load(reader);
                }
                assertThat(told.stringPropertyNames())
                        .extracting(key -> key.substring(0, key.lastIndexOf('.')))
                        .allSatisfy(name -> assertThat(CATALOGUE.find(name)).isPresent());
            }
        }
    }
}
