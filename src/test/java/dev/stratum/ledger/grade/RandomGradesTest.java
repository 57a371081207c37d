package dev.stratum.ledger.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsMeasure;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.ledger.DocumentMapping;
import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.Place;
import dev.stratum.ledger.jdbc.TestDatabase;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.CutMethod;
import dev.stratum.stats.CutScale;
import dev.stratum.stats.Direction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and policies made at random: whoever takes the steps, the grades are the same. */
class RandomGradesTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theStepsGiveTheSameInMemoryInDuckDbAndAsText(int seed) throws IOException, SQLException {
        Random random = new Random(seed);
        Map<DocumentRole, Path> files = documents(random);
        Optional<CtsPolicy> scoring = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(scoring(random));
        GradePolicy grades = grades(random);

        List<String> inMemory = graded(Place.files("memory"), files, scoring, grades);
        List<String> inDuckDb = graded(Place.files("duckdb"), files, scoring, grades);

        assertThat(inDuckDb).isEqualTo(inMemory);
        assertThat(inMemory.size()).isGreaterThan(20);
    }

    static Stream<Arguments> databasesAndSeeds() {
        return TestDatabase.all()
                .flatMap(database -> IntStream.rangeClosed(21, 23).mapToObj(seed -> Arguments.of(database, seed)));
    }

    @ParameterizedTest
    @MethodSource("databasesAndSeeds")
    void gradesCutsAndTypesMadeInADatabaseAreThoseOfMemory(TestDatabase database, int seed)
            throws IOException, SQLException {
        Random random = new Random(seed);
        Map<DocumentRole, Path> files = documents(random);
        Optional<CtsPolicy> scoring = Optional.of(scoring(random));
        GradePolicy grades = grades(random);

        assertThat(graded(Place.tables(database), files, scoring, grades))
                .isEqualTo(graded(Place.files("memory"), files, scoring, grades));
    }

    private List<String> graded(
            Place place, Map<DocumentRole, Path> paths, Optional<CtsPolicy> scoring, GradePolicy grades)
            throws SQLException {
        List<LedgerFile> files = paths.entrySet().stream()
                .map(path -> place.file(path.getValue(), path.getKey()))
                .toList();
        try (LedgerEngine engine = place.engine(scratch)) {
            LedgerReading reading = LedgerReading.of(engine, files, mapping(), AS_OF, OptionalInt.empty());
            // Where customers are not listed, the place where they lie grades them.
            MeasuredLedger counted = reading.count(engine, 0);
            GradedLedger graded = GradedLedger.of(new GradePlan(counted.plan(), scoring, grades), engine, counted);
            List<String> found = new ArrayList<>();
            graded.scales().forEach(scale -> found.add(scale.cuts().toString()));
            List<String> types = graded.types().stream()
                    .map(type -> type.grades() + " " + type.customers() + " "
                            + type.sums().stream()
                                    .map(BigDecimal::toPlainString)
                                    .toList())
                    .toList();
            found.addAll(types);
            GradedCustomer.of(graded, engine, reading.measure(engine, 0))
                    .forEach(each -> found.add(each.measures().customer() + " " + each.grades() + " " + each.score()));
            if (place.toString().equals("duckdb")) {
                assertThat(asText(reading, engine, graded.plan())).containsExactlyInAnyOrderElementsOf(types);
            }
            return found;
        }
    }

    /** What an auditor gets who runs the text. */
    private static List<String> asText(LedgerReading reading, LedgerEngine engine, GradePlan plan) throws SQLException {
        String sql = engine.sql(
                reading.plan(),
                reading.files(),
                reading.mapping().form(),
                plan.steps(),
                "SELECT * FROM " + GradePlan.TYPES);
        int measures = plan.graded().size();
        List<String> types = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<Integer> grades = new ArrayList<>();
                List<String> sums = new ArrayList<>();
                for (int i = 0; i < measures; i++) {
                    grades.add(rows.getInt(2 * i + 1));
                    sums.add(ScoreSteps.plain(new BigDecimal(rows.getString(2 * i + 2)))
                            .toPlainString());
                }
                types.add(grades + " " + rows.getLong(2 * measures + 1) + " " + sums);
            }
        }
        return types;
    }

    private static Mapping mapping() {
        return Mapping.USUAL
                .with(
                        DocumentRole.PURCHASES,
                        named(Map.of(
                                Field.CUSTOMER,
                                "customer",
                                Field.DATE,
                                "day",
                                Field.AMOUNT,
                                "amount",
                                Field.ORDER,
                                "number")))
                .with(
                        DocumentRole.PAYMENTS,
                        named(Map.of(
                                Field.CUSTOMER,
                                "customer",
                                Field.DATE,
                                "day",
                                Field.AMOUNT,
                                "amount",
                                Field.ORDER,
                                "number")))
                .with(
                        DocumentRole.VISITS,
                        named(Map.of(Field.CUSTOMER, "customer", Field.DATE, "day", Field.AMOUNT, "cost")))
                .with(DocumentRole.PICKUPS, named(Map.of(Field.ORDER, "number", Field.DATE, "day")));
    }

    private static DocumentMapping named(Map<Field, String> columns) {
        Map<Field, Said> said = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> said.put(field, new Said(column, true)));
        return DocumentMapping.NOTHING.with(said);
    }

    private Map<DocumentRole, Path> documents(Random random) throws IOException {
        int customers = 20 + random.nextInt(40);
        int orders = customers * (1 + random.nextInt(6));
        // Few different amounts make ties, at cuts too.
        int amounts = 1 + random.nextInt(2) * 10_000 + random.nextInt(40);
        StringBuilder purchases = new StringBuilder("number,customer,day,amount\n");
        StringBuilder payments = new StringBuilder("number,customer,day,amount\n");
        StringBuilder visits = new StringBuilder("customer,day,cost\n");
        StringBuilder pickups = new StringBuilder("number,day\n");
        for (int order = 0; order < orders; order++) {
            String customer = "C" + (order < customers ? order : random.nextInt(customers));
            LocalDate day = AS_OF.minusDays(random.nextInt(400));
            BigDecimal amount = BigDecimal.valueOf((1 + random.nextInt(amounts)) * 25L, 2);
            String sign = order >= customers && random.nextInt(10) == 0 ? "-" : "";
            purchases.append("%d,%s,%s,%s%s%n".formatted(order, customer, day, sign, amount));
            if (sign.isEmpty() && random.nextInt(3) > 0) {
                payments.append(
                        "%d,%s,%s,%s%n".formatted(order, customer, day.plusDays(random.nextInt(90) - 3L), amount));
            }
            if (sign.isEmpty() && random.nextInt(4) == 0) {
                pickups.append("%d,%s%n".formatted(order, day));
            }
            if (random.nextInt(3) == 0) {
                visits.append("%s,%s,%d.%d%n".formatted(customer, day, random.nextInt(50), random.nextInt(10)));
            }
        }
        Map<DocumentRole, Path> files = new EnumMap<>(DocumentRole.class);
        files.put(DocumentRole.PURCHASES, file("purchases", purchases));
        if (random.nextInt(4) > 0) {
            files.put(DocumentRole.PAYMENTS, file("payments", payments));
        }
        if (random.nextInt(4) > 0) {
            files.put(DocumentRole.VISITS, file("visits", visits));
        }
        if (random.nextInt(4) > 0) {
            files.put(DocumentRole.PICKUPS, file("pickups", pickups));
        }
        return files;
    }

    private Path file(String name, StringBuilder text) throws IOException {
        return Files.writeString(scratch.resolve(name + ".csv"), text.toString());
    }

    private static CtsPolicy scoring(Random random) {
        List<String> codes = new ArrayList<>(List.of("orderSize", "someOther"));
        for (String code : List.of("daysToPay", "willCall", "salesReturn", "visits", "returnShare", "returns")) {
            if (random.nextBoolean()) {
                codes.add(code);
            }
        }
        double[] weights = {4, 3, 2, 1, 0.4, 0.25, 1.5};
        List<CtsIndex> indexes = codes.stream()
                .map(code -> new CtsIndex(
                        CtsMeasure.of(code, code),
                        "",
                        new CutScale(cuts(random, 4, code.equals("orderSize") ? 60 : 2), Direction.MORE_IS_BETTER),
                        weights[random.nextInt(weights.length)]))
                .toList();
        Map<Level, Double> points = new EnumMap<>(Level.class);
        double earned = 50;
        for (Level level : Level.values()) {
            earned -= 1 + random.nextInt(40) / 4.0;
            points.put(level, earned);
        }
        return new CtsPolicy(indexes, points);
    }

    /** Falling cuts at decimals that measures have as well. */
    private static double[] cuts(Random random, int grades, int most) {
        return random.ints(0, most * 20)
                .distinct()
                .limit(grades - 1L)
                .mapToDouble(cut -> cut / 20.0)
                .map(cut -> -cut)
                .sorted()
                .map(cut -> -cut)
                .toArray();
    }

    private static GradePolicy grades(Random random) {
        int grades = 2 + random.nextInt(8);
        List<CutMethod> methods = List.of(CutMethod.values());
        Map<Measure, GradeRule> rules = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            CutMethod method = methods.get(random.nextInt(methods.size()));
            rules.put(
                    measure,
                    measure != Measure.RECENCY && random.nextInt(5) == 0
                            ? new GradeRule.Fixed(
                                    new GradeScale(new CutScale(cuts(random, grades, 40), measure.direction())))
                            : new GradeRule.FromData(method, grades, measure.direction()));
        }
        return new GradePolicy(rules);
    }
}
