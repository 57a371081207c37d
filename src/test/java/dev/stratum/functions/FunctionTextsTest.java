package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceljava.jinx.ExcelFunction;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Excel's function wizard and its registration of add-in functions allow. */
class FunctionTextsTest {

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
