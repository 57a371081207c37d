package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceljava.jinx.ExcelFunction;
import dev.stratum.problem.Language;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Excel's function wizard and its registration of add-in functions allow. */
class FunctionTextsTest {
    /** A formula, a word in quotes or a name of one of our functions; Excel's own have names in each language. */
    private static final Pattern WRITTEN =
            Pattern.compile("(AHP|CTS|KMEANS|RFMC?|SEGMENT|STATS|STRATUM|VALUE)\\.[A-Z]+(\\([^ ]*\\))?|\"[^\" ]+\"");

    static Stream<SheetFunction> functions() {
        return StratumFunctions.catalogue().all().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void namesAreLegalAndNoCellAddress(SheetFunction function) {
        assertThat(function.name()).matches("[A-Z][A-Z0-9_]*\\.[A-Z][A-Z0-9_]*");
        assertThat(function.name()).doesNotMatch("[A-Z]{1,3}[0-9]+");
        assertThat(function.category()).isEqualTo("Stratum " + function.name().replaceAll("\\..*", ""));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void textsFitTheWizard(SheetFunction function) {
        assertThat(function.description())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(253)
                .containsPattern("\\. ?$");
        assertThat(function.arguments())
                .allSatisfy(argument ->
                        assertThat(argument.description()).isNotBlank().hasSizeLessThanOrEqualTo(253));
        assertThat(function.arguments().stream()
                        .map(SheetFunction.Argument::name)
                        .collect(Collectors.joining(",")))
                .hasSizeLessThanOrEqualTo(254);
        // Excel drops the last characters of the last text.
        if (function.arguments().isEmpty()) {
            assertThat(function.description()).endsWith(". ");
        } else {
            assertThat(function.arguments().get(function.arguments().size() - 1).description())
                    .endsWith(". ");
        }
    }

    /** Formulas and the words among their arguments are the same in every language, so each text keeps those of its English. */
    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void everyLanguageTellsEveryFunctionAndArgument(Language language) {
        Map<String, String> told = HelpTexts.in(language).texts();
        Set<String> english = functions()
                .flatMap(function -> Stream.concat(
                        Stream.of(function.description()),
                        function.arguments().stream().map(SheetFunction.Argument::description)))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(english);
        told.forEach((text, translated) -> {
            assertThat(translated).as(text).isNotBlank().hasSizeLessThanOrEqualTo(253);
            WRITTEN.matcher(text)
                    .results()
                    .forEach(written -> assertThat(translated).as(text).contains(written.group()));
        });
    }

    @Test
    void aFunctionIsToldInALanguageUnderTheSameName() {
        SheetFunction german =
                StratumFunctions.catalogue().find("RFM.RECENCY").orElseThrow().in(Language.GERMAN);
        assertThat(german.written()).isEqualTo("RFM.RECENCY(last_date, as_of)");
        assertThat(german.description()).startsWith("Ganze Tage vom letzten Kauf bis zum Stichtag");
        assertThat(german.arguments().get(1).description()).isEqualTo("Der Stichtag, nicht vor dem Kauf.");
        assertThat(german.call(43374.0, 43404.0)).isEqualTo(new Object[][] {{30.0}});
    }

    @ParameterizedTest
    @MethodSource("functions")
    void optionalArgumentsComeLastAndNameTheirDefault(SheetFunction function) {
        boolean optional = false;
        for (SheetFunction.Argument argument : function.arguments()) {
            assertThat(argument.name()).matches("\\[[a-z_0-9]+]|[a-z_0-9]+");
            assertThat(!optional || argument.optional()).as(argument.name()).isTrue();
            optional = argument.optional();
            if (optional) {
                assertThat(argument.description().toLowerCase(Locale.ROOT))
                        .as(argument.name())
                        .containsAnyOf("omitted", "default");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionIsThreadSafeAndNeverVolatile(SheetFunction function) {
        ExcelFunction annotation = function.method().getAnnotation(ExcelFunction.class);
        assertThat(Modifier.isStatic(function.method().getModifiers()))
                .as("static, or of an object that Jinx can make")
                .isEqualTo(function.owner() == null);
        assertThat(annotation.isThreadSafe()).isTrue();
        assertThat(annotation.isVolatile()).isFalse();
        assertThat(annotation.isMacroType()).isFalse();
        assertThat(function.method().getReturnType()).isEqualTo(Object[][].class);
        assertThat(function.method().getParameterTypes())
                .allSatisfy(type -> assertThat(type).isIn(Object.class, Object[][].class));
    }

    @Test
    void noTwoMethodsShareAName() {
        long annotated = StratumFunctions.CLASSES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(ExcelFunction.class))
                .count();
        assertThat(StratumFunctions.catalogue().all()).hasSize((int) annotated);
    }
}
