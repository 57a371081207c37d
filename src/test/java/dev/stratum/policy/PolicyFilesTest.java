package dev.stratum.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A good policy file, and beside it one file per mistake. */
class PolicyFilesTest {

    @Test
    void readsAFile() throws IOException {
        Policy read = Policy.read(file("good"));
        assertThat(read.name()).isEqualTo("our-own");
        assertThat(read.gradePolicy()).isEqualTo(Policy.shipped("rfmc-2021").gradePolicy());
        assertThat(read.ctsPolicy()).isEqualTo(Policy.shipped("rfmc-2021").ctsPolicy());
        try (InputStream in = Files.newInputStream(file("good"))) {
            assertThat(Policy.read(in, "pasted")).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cuts-out-of-order | $.grades.recency.cuts[1] is 50; it must be above the cut before it, 60",
                "cuts-equal | $.grades.recency.cuts[1] is 60; it must be above the cut before it, 60",
                "order-size-cuts-out-of-order | $.cts.indexes.orderSize.cuts[2] is 400000; it must be below the cut before it, 300000",
                "cut-missing | $.cts.indexes.daysToPay.cuts holds 2 cuts; it needs 3",
                "cut-is-text | $.grades.recency.cuts[1].value is the text '120'; it must be a number",
                "cut-is-bare | $.grades.recency.cuts[1] is the number 120; it must be an object with the fields value, basis, note",
                "cut-without-basis | $.grades.recency.cuts[1].basis is missing",
                "basis-unknown | $.grades.recency.cuts[1].basis is 'guessed'; it must be stated or chosen",
                "number-too-large | $.grades.recency.cuts[2].value is too large",
                "unknown-field | $.cts.indexes.daysToPay.units is not a known field; the fields here are name, unit",
                "weight-negative | $.cts.indexes.daysToPay.weight.value is -3; it must be above zero",
                "points-out-of-order | $.cts.points.B is 45; it must be below the points of the level above, 40",
                "points-is-list | $.cts.points is a list; it must be an object with the fields A, B, C, D",
                "direction-unknown | $.cts.indexes.daysToPay.direction.value is wrong: Direction 'down' is not known",
                "method-unknown | $.grades.recency.method.value is wrong: Method 'jenks' is not known",
                "cuts-and-method | $.grades.recency has both cuts and a method",
                "neither-cuts-nor-method | $.grades.recency has neither cuts nor a method",
                "cuts-is-object | $.grades.recency.cuts is an object; it must be a list",
                "grades-missing | $.marks is not a known field",
                "count-not-whole | $.grades.count.value is 4.5; it must be a whole number from 2 to 9",
                "window-zero | $.ledger.windowDays.value is 0; it must be a whole number from 1",
                "start-unknown | $.segments.start.value is 'random'; it must be one of best, spss",
                "name-twice | $.segments.names[2] repeats the name 'Valuable'",
                "names-too-few | $.segments.names holds 4 names; it needs k = 5",
                "name-blank | $.name is blank",
                "root-is-list | $ is a list; it must be an object with the fields name, source",
                "empty | $ is nothing; it must be an object",
                "not-json | $ is not valid JSON at line 107, column 33",
                "field-twice | $ is not valid JSON at line 3",
                "trailing | $ is not valid JSON at line 120, column 1: there is something after the end"
            })
    void namesThePathOfAMistake(String file, String message) throws IOException {
        assertThatThrownBy(() -> Policy.read(file(file)))
                .hasFieldOrPropertyWithValue("problem", Problem.POLICY_MALFORMED)
                .hasMessageStartingWith("Policy " + file + ".json: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyTheGoodFileIsAccepted(Path file) {
        if (file.endsWith("good.json")) {
            assertThat(Policy.read(file).rows()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> Policy.read(file)).isInstanceOf(StratumException.class);
        }
    }

    @Test
    void refusesFilesThatAreNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Policy.read(folder.resolve("none.json")))
                .hasFieldOrPropertyWithValue("problem", Problem.FILE_MISSING)
                .hasMessageContaining("none.json");
        assertThatThrownBy(() -> Policy.read(folder)).hasFieldOrPropertyWithValue("problem", Problem.FILE_UNREADABLE);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(file("good").resolveSibling("."))) {
            return all.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    private static Path file(String name) throws IOException {
        URL url = PolicyFilesTest.class.getResource("/policy/" + name + ".json");
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
