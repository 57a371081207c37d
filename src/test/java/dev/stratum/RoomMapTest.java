package dev.stratum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for contributors says what the code says. */
class RoomMapTest {
    @Test
    void theRoomsOfThePageAreThoseOfTheCode() throws IOException {
        assertThat(RoomMap.page())
                .as("write it anew: mvn -q test-compile exec:java -Dexec.classpathScope=test"
                        + " -Dexec.mainClass=dev.stratum.RoomMap")
                .isEqualTo(RoomMap.anew());
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        assertThat(Pattern.compile("`((?:src|templates|addin|\\.ci)/[^` ]+)`")
                        .matcher(RoomMap.page())
                        .results())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Path.of(name.group(1))).exists());
    }

    @Test
    void thePackageNamesEveryRoom() throws IOException {
        String root = Files.readString(Path.of("src/main/java/dev/stratum/package-info.java"))
                .replaceAll("\\s+\\*?\\s*", " ");
        assertThat(ArchitectureTest.IMPORTS.keySet())
                .allSatisfy(room -> assertThat(root).contains("{@code " + room + "}"));
    }
}
