package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceljava.jinx.ErrorHandler;
import com.exceljava.jinx.ExcelAction;
import com.exceljava.jinx.ExcelArgumentConverter;
import com.exceljava.jinx.ExcelFunction;
import com.exceljava.jinx.ExcelMacro;
import com.exceljava.jinx.ExcelMenu;
import com.exceljava.jinx.ExcelReturnConverter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What addin/jinx.ini and jinx-classes.txt promise to Jinx. */
class JinxConfigurationTest {
    private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
            ExcelFunction.class,
            ExcelAction.class,
            ExcelMacro.class,
            ExcelMenu.class,
            ExcelArgumentConverter.class,
            ExcelReturnConverter.class);

    private static String setting(String name) throws IOException {
        return Files.readAllLines(Path.of("addin/jinx.ini")).stream()
                .filter(line -> line.matches(name + "\\s*=.*"))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAnnotatedClassIsListed() throws IOException, URISyntaxException {
        TreeSet<String> annotated = new ClassFileImporter()
                .importPaths(classesThatNameJinx()).stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> ANNOTATIONS.stream().anyMatch(method::isAnnotatedWith)))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        try (InputStream list = getClass().getResourceAsStream("/jinx-classes.txt")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyInAnyOrderElementsOf(annotated);
        }
    }

    /** A class with an annotation names its type; to look through all the others takes seconds. */
    private static List<Path> classesThatNameJinx() throws IOException, URISyntaxException {
        Path classes = Path.of(StratumActions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> found = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (ANNOTATIONS.stream().anyMatch(type -> bytes.contains(type.descriptorString()))) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    @Test
    void theErrorHandlerIsAClassThatJinxCanMake() throws Exception {
        Class<?> handler = Class.forName(setting("error_handler"));
        assertThat(handler).isEqualTo(StratumErrorHandler.class);
        assertThat(handler.getConstructor().newInstance()).isInstanceOf(ErrorHandler.class);
    }

    @Test
    void theRibbonIsAResourceOfTheJar() throws IOException {
        assertThat(getClass().getResource("/" + setting("ribbon_xml_resource"))).isNotNull();
    }

    @Test
    void endUsersGetNoDeveloperTools() throws IOException {
        assertThat(setting("developer_mode")).isEqualTo("0");
    }
}
