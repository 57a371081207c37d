package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.Place;
import dev.stratum.ledger.PublishedLedger;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Segments of types are those of customers, although no customer is listed. */
class TypeSegmentsTest {
    @TempDir
    private Path scratch;

    static Stream<Arguments> inMemory() {
        return in(Stream.of(Place.files("memory")));
    }

    static Stream<Arguments> elsewhere() {
        return in(Place.all().filter(place -> !place.toString().equals("memory")));
    }

    private static Stream<Arguments> in(Stream<Place> places) {
        return places.flatMap(place -> Stream.of(
                Arguments.of(place, PublishedLedger.CLASSICMODELS, "rfmc-2021"),
                Arguments.of(place, PublishedLedger.RFM_ORDERS, "ledger-quartiles")));
    }

    private static LedgerReading reading(LedgerEngine engine, PublishedLedger ledger, List<LedgerFile> files) {
        return LedgerReading.of(engine, files, ledger.mapping(), ledger.asOf(), OptionalInt.empty());
    }

    @ParameterizedTest
    @MethodSource("inMemory")
    void figuresInMemoryAreThoseOfTheStudyOfCustomers(Place place, PublishedLedger ledger, String name)
            throws IOException {
        compare(place, ledger, name);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("elsewhere")
    void figuresElsewhereAreThoseOfTheStudyOfCustomers(Place place, PublishedLedger ledger, String name)
            throws IOException {
        compare(place, ledger, name);
    }

    private void compare(Place place, PublishedLedger ledger, String name) throws IOException {
        Policy policy = startingBest(name);
        Period period = new Period(ledger.asOf(), OptionalInt.empty());
        List<LedgerFile> files = ledger.files().entrySet().stream()
                .map(file -> place.file(file.getValue(), file.getKey()))
                .toList();
        LedgerStudy study;
        try (LedgerEngine engine = Place.files("memory").engine(scratch)) {
            MeasuredLedger measured = ledger.reading(engine).measure(engine, 0);
            study = LedgerStudy.of(engine, measured, period, policy, ClusterBy.GRADES);
        }
        try (LedgerEngine engine = place.engine(scratch)) {
            MeasuredLedger counted = reading(engine, ledger, files).count(engine, 0);
            TypeSegments types = TypeSegments.of(engine, counted, period, policy);

            if (!place.toString().equals("memory")) {
                assertThat(counted.customers()).isEmpty();
            }
            assertThat(counted.withPurchase())
                    .isEqualTo(study.measured().customers().size());
            assertThat(counted.control()).isEqualTo(study.measured().control());
            List<SegmentFigures.Row> expected = study.segments().figures().rows();
            List<SegmentFigures.Row> found = types.figures().rows();
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                assertThat(without(found.get(i))).isEqualTo(without(expected.get(i)));
                // A score is a quotient, so that the mean of its nearest numbers is not the nearest to their mean.
                for (int j = 3; j < found.get(i).measures().size(); j++) {
                    assertThat(found.get(i).measures().get(j))
                            .isEqualTo(expected.get(i).measures().get(j), within(1e-12));
                }
            }
        }
    }

    /** The start of the RFMC paper goes by the order of customers. */
    private Policy startingBest(String name) throws IOException {
        try (InputStream json = Policy.class.getResourceAsStream(name + ".json")) {
            String text = new String(json.readAllBytes(), StandardCharsets.UTF_8).replace("\"spss\"", "\"best\"");
            return Policy.read(Files.writeString(scratch.resolve("policy.json"), text));
        }
    }

    private static SegmentFigures.Row without(SegmentFigures.Row row) {
        return new SegmentFigures.Row(
                row.tier(),
                row.segment(),
                row.customers(),
                row.share(),
                row.grades(),
                row.measures().subList(0, 3),
                row.meanGrade(),
                row.amount(),
                row.shareOfAmount());
    }
}
