package dev.stratum.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.rfm.RfmcType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good policy file, and what is said when one thing in it is wrong. */
class PolicyFilesTest {

    @Test
    void readsAFile() throws IOException {
        Policy read = Policy.read(good());
        assertThat(read.name()).isEqualTo("our-own");
        assertThat(read.gradePolicy()).isEqualTo(Policy.shipped("rfmc-2021").gradePolicy());
        assertThat(read.ctsPolicy()).isEqualTo(Policy.shipped("rfmc-2021").ctsPolicy());
        try (InputStream in = Files.newInputStream(good())) {
            assertThat(Policy.read(in, "pasted")).isEqualTo(read);
        }
    }

    /**
     * By hand: the type 4114 with weights 4, 3, 2, 1 has the mean (16 + 3 + 2 + 4) / 10 = 2.5, the type 1441 has (4 + 12 + 8 + 1) /
     * 10 = 2.5 and the type 4411 has (16 + 12 + 2 + 1) / 10 = 3.1. Judgements that agree with these weights give the same.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "add /segments/weights %s",
                "add /segments/judgements {\"value\":[\"4/3\",2,4,\"3/2\",3,2],\"basis\":\"chosen\"}"
            })
    void gradesCountWhatThePolicySays(String change) throws IOException {
        String weights =
                "{\"recency\":{\"value\":4,\"basis\":\"chosen\"},\"frequency\":{\"value\":3,\"basis\":\"chosen\"},"
                        + "\"monetary\":{\"value\":2,\"basis\":\"chosen\"},\"cts\":{\"value\":1,\"basis\":\"chosen\"}}";
        Policy policy = read(JsonPatch.apply(Files.readString(good()), change.formatted(weights)));
        GradeWeights read = policy.segments().weights();
        assertThat(read.mean(RfmcType.of(4, 1, 1, 4))).isCloseTo(2.5, within(1e-12));
        assertThat(read.mean(RfmcType.of(1, 4, 4, 1))).isCloseTo(2.5, within(1e-12));
        assertThat(read.mean(RfmcType.of(4, 4, 1, 1))).isCloseTo(3.1, within(1e-12));
        assertThat(policy.rows())
                .filteredOn(
                        row -> row.item().endsWith(", weight") && row.section().equals("segments"))
                .hasSize(4);
        assertThat(PolicyNumbers.of(policy))
                .extracting(PolicyNumbers.PolicyNumber::section)
                .contains("segments");
        assertThat(Policy.shipped("rfmc-2021").segments().weights().isEqual()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "add /segments/judgements {\"value\":[9,9,9,9,9,\"1/9\"],\"basis\":\"chosen\"} | $.segments.judgements has a consistency ratio of",
                "add /segments/judgements {\"value\":[1,1],\"basis\":\"chosen\"} | $.segments.judgements.value holds 2 judgements; 4 items need 6",
                "add /segments/weights {\"recency\":{\"value\":0,\"basis\":\"chosen\"}} | $.segments.weights.recency.value is 0; it must be above zero",
                "replace /grades/recency/cuts/1/value 50 | $.grades.recency.cuts[1] is 50; it must be above the cut before it, 60",
                "replace /grades/recency/cuts/1/value 60 | $.grades.recency.cuts[1] is 60; it must be above the cut before it, 60",
                "replace /cts/indexes/orderSize/cuts/2/value 400000 | $.cts.indexes.orderSize.cuts[2] is 400000; it must be below the cut before it, 300000",
                "remove /cts/indexes/daysToPay/cuts/1 | $.cts.indexes.daysToPay.cuts holds 2 cuts; it needs 3",
                "replace /grades/recency/cuts/1/value \"120\" | $.grades.recency.cuts[1].value is the text '120'; it must be a number",
                "replace /grades/recency/cuts/1 120 | $.grades.recency.cuts[1] is the number 120; it must be an object with the fields value, basis, note",
                "remove /grades/recency/cuts/1/basis | $.grades.recency.cuts[1].basis is missing",
                "replace /grades/recency/cuts/1/basis \"guessed\" | $.grades.recency.cuts[1].basis is 'guessed'; it must be stated or chosen",
                "add /cts/indexes/daysToPay/units \"days\" | $.cts.indexes.daysToPay.units is not a known field; the fields here are name, unit",
                "replace /cts/indexes/daysToPay/weight/value -3 | $.cts.indexes.daysToPay.weight.value is -3; it must be above zero",
                "replace /cts/points/B/value 45 | $.cts.points.B is 45; it must be below the points of the level above, 40",
                "replace /cts/points [40, 30, 20, 10] | $.cts.points is a list; it must be an object with the fields A, B, C, D",
                "replace /cts/indexes {} | $.cts.indexes is empty; give at least one index",
                "replace /cts/indexes [1] | $.cts.indexes is a list; it must be an object",
                "add /cts/indexes/visits 5 | $.cts.indexes.visits is the number 5; it must be an object with the fields name, unit",
                "replace /cts/indexes/daysToPay/direction/value \"down\" | $.cts.indexes.daysToPay.direction.value is wrong: Direction 'down' is not known",
                "add /grades/recency/method { \"value\": \"quantile\", \"basis\": \"chosen\" } | $.grades.recency has both cuts and a method",
                "remove /grades/recency/cuts | $.grades.recency has neither cuts nor a method",
                "replace /grades/recency/cuts { \"value\": 60, \"basis\": \"chosen\" } | $.grades.recency.cuts is an object; it must be a list",
                "remove /grades | $.grades is missing",
                "add /marks {} | $.marks is not a known field",
                "replace /grades/count/value 4.5 | $.grades.count.value is 4.5; it must be a whole number from 2 to 9",
                "replace /ledger/windowDays/value 0 | $.ledger.windowDays.value is 0; it must be a whole number from 1",
                "replace /segments/start/value \"random\" | $.segments.start.value is 'random'; it must be one of best, spss",
                "replace /segments/start/value \"exact\" | $.segments.start.value is 'exact'; it must be one of best, spss",
                "replace /segments/names/2/value \"Valuable\" | $.segments.names[2] repeats the name 'Valuable'",
                "replace /segments/names/2/value \"valuable \" | $.segments.names[2] repeats the name 'valuable '",
                "replace /segments/k/value 5 | $.segments.names holds 4 names; it needs k = 5",
                "replace /name \" \" | $.name is blank",
                "replace / [] | $ is a list; it must be an object with the fields name, source",
            })
    void namesThePathOfAMistake(String change, String message) throws IOException {
        String root = change.replaceFirst("^replace / ", "replace  "); // the empty pointer is the whole document
        refused(JsonPatch.apply(Files.readString(good()), root), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"value\": 240 | \"value\": 1e999 | $.grades.recency.cuts[2].value is too large",
                "\"value\": 396, | \"value\": 396; | $ is not valid JSON at line 107, column 33",
                "{ | { \"name\": \"other\", | $ is not valid JSON at line 2",
            })
    void namesTheLineThatIsNoJson(String right, String wrong, String message) throws IOException {
        String good = Files.readString(good());
        assertThat(good).contains(right);
        int at = good.indexOf(right);
        refused(good.substring(0, at) + wrong + good.substring(at + right.length()), message);
    }

    @Test
    void namesWhatIsBeforeOrAfterThePolicy() throws IOException {
        refused("", "$ is nothing; it must be an object");
        refused(
                Files.readString(good()) + "{}\n",
                "$ is not valid JSON at line 120, column 1: there is something after the end");
    }

    /** A file may name the method instead of cuts; a method that is none is told. */
    @Test
    void aMethodStandsInThePlaceOfCuts() throws IOException {
        String noCuts = JsonPatch.apply(Files.readString(good()), "remove /grades/recency/cuts");
        String add = "add /grades/recency/method { \"value\": \"%s\", \"basis\": \"chosen\" }";
        assertThat(read(JsonPatch.apply(noCuts, String.format(add, "quantile"))).grades())
                .isNotNull();
        refused(
                JsonPatch.apply(noCuts, String.format(add, "jenks")),
                "$.grades.recency.method.value is wrong: Method 'jenks' is not known");
    }

    /** The paper's indexes come first, in its order, wherever they stand in the file. */
    @Test
    void theListOfIndexesMayBeAnyListInAnyOrder() throws IOException {
        String index = "add /cts/indexes/%s { \"name\": \"Visits\", \"unit\": \"visits\","
                + " \"direction\": { \"value\": \"fewer\", \"basis\": \"chosen\" },"
                + " \"weight\": { \"value\": 2, \"basis\": \"chosen\" },"
                + " \"cuts\": [ { \"value\": 2, \"basis\": \"chosen\" }, { \"value\": 5, \"basis\": \"chosen\" },"
                + " { \"value\": 9, \"basis\": \"chosen\" } ] }";
        String json = JsonPatch.apply(Files.readString(good()), "remove /cts/indexes/orderSize");
        json = JsonPatch.apply(json, String.format(index, "visits"));
        json = JsonPatch.apply(json, String.format(index, "orderSize"));
        Policy own = read(json);
        assertThat(own.ctsPolicy().indexes())
                .extracting(each -> each.measure().code())
                .containsExactly("orderSize", "daysToPay", "willCall", "salesReturn", "visits");
        assertThat(own.rows("cts"))
                .contains(new PolicyRow("cts", "Visits, level A up to", 2.0, "visits", "chosen", ""));
        // A (of the index visits, whose cuts orderSize has here), A, A, A, C: (2 x 40 + 3 x 40 + 2 x 40 + 40 + 2 x 20)
        // / 10
        assertThat(own.ctsPolicy().assess(1, 5, 0.95, 0, 7).score()).isEqualTo(36);
    }

    @Test
    void refusesFilesThatAreNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Policy.read(folder.resolve("none.json")))
                .hasFieldOrPropertyWithValue("problem", Problem.FILE_MISSING)
                .hasMessageContaining("none.json");
        assertThatThrownBy(() -> Policy.read(folder)).hasFieldOrPropertyWithValue("problem", Problem.FILE_UNREADABLE);
    }

    private static void refused(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .hasFieldOrPropertyWithValue("problem", Problem.POLICY_MALFORMED)
                .hasMessageStartingWith("Policy mine.json: ")
                .hasMessageContaining(message);
    }

    private static Policy read(String json) {
        return Policy.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "mine.json");
    }

    private static Path good() throws IOException {
        try {
            return Path.of(
                    PolicyFilesTest.class.getResource("/policy/good.json").toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
