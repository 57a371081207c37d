package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Jinx finds annotated classes through a list in the jar. */
class JinxClassesTest {

    @Test
    void everyClassWithFunctionsIsListedForJinx() throws IOException {
        try (InputStream list = getClass().getResourceAsStream("/jinx-classes.txt")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(StratumFunctions.CLASSES.stream()
                            .map(Class::getName)
                            .toList());
        }
    }
}
