package dev.stratum.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stratum.ledger.ControlTotal;
import dev.stratum.ledger.DatabaseAccess;
import dev.stratum.ledger.DocumentMapping;
import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.LineFate;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.MemoryEngine;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents in a database: what a database could do otherwise than we mean it. */
class JdbcEngineTest {
    @TempDir
    private Path scratch;

    /** Databases that take the steps themselves. */
    static Stream<TestDatabase> exact() {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB, TestDatabase.DUCKDB);
    }

    /** Databases that are programs of their own. */
    static Stream<TestDatabase> servers() {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB);
    }

    private static MeasuredLedger measure(LedgerEngine engine, Mapping mapping, LedgerFile... files) {
        try (engine) {
            return LedgerReading.of(engine, List.of(files), mapping, LocalDate.parse("2024-03-31"), OptionalInt.of(365))
                    .measure(engine, 0);
        }
    }

    private static DocumentMapping conditions(Map<String, Set<String>> only, Map<String, Set<String>> leaveOut) {
        return new DocumentMapping(
                Map.of(),
                DocumentMapping.Orders.NUMBER,
                "C",
                Optional.empty(),
                only,
                leaveOut,
                Optional.empty(),
                Optional.empty());
    }

    private static LedgerFile table(String name) {
        return LedgerFile.inDatabase(name, DocumentRole.PURCHASES);
    }

    /** MariaDB takes a, A and 'a ' for one text by itself, and PostgreSQL knows small letters beyond ASCII by a language only. */
    @ParameterizedTest
    @MethodSource("exact")
    void textsAreComparedByTheirCharactersAndReadByOurRule(TestDatabase database) throws IOException {
        Path csv = Files.writeString(scratch.resolve("texts.csv"), """
                Customer,Order,Date,Amount,Status
                a,1,2024-01-05,10.00,paid
                A,2,2024-01-06,20.10,Paid
                a ,3,2024-01-07,30.20,PAID
                \u00fc,4,2024-01-08,1.5,bezahlt \u00c4
                u,5,2024-01-09,2.5,BEZAHLT \u00e4
                17850,6,2024-01-10,3.25,paid
                17850.0,7,2024-01-11,4.75,paid
                M\u00fcller\u00a0 AG,8,2024-01-12,5,paid
                M\u00fcller AG,9,2024-01-13,6,paid
                00042,10,2024-01-14,7,paid
                42,C11,2024-01-15,8,paid
                42,c12,2024-01-15,9,paid
                42,13,2024-01-16,-2.25,paid
                42,14,2024-01-17,0,paid
                Total,15,2024-01-18,99,paid
                ,16,2024-01-18,99,paid
                it's,17,,99,paid
                it's,18,2024-01-18,,paid
                it's,19,2024-04-18,5,paid
                it's,20,2020-04-18,5,paid
                it's,21,2024-02-18,5,open
                back\\slash,22,2024-02-18,5,paid
                back\\slash,22.0,2024-02-18,5,paid
                """);
        Mapping mapping = Mapping.USUAL.with(
                DocumentRole.PURCHASES,
                conditions(
                        Map.of("Status", Set.of("paid", "Bezahlt \u00c4", "open")), Map.of("Status", Set.of("OPEN"))));

        MeasuredLedger expected = measure(new MemoryEngine(), mapping, LedgerFile.of(csv, DocumentRole.PURCHASES));
        LedgerFile table = database.load("texts", csv, DocumentRole.PURCHASES);
        MeasuredLedger found = measure(database.engine(scratch), mapping, table);

        assertThat(found.customers()).isEqualTo(expected.customers());
        assertThat(found.control()).isEqualTo(expected.control());
        assertThat(found.customers()).hasSize(9);
        assertThat(found.lines(LineFate.TOTAL)).isEqualTo(1);
        assertThat(found.withoutPurchase()).isEqualTo(expected.withoutPurchase());
    }

    /** 0.1 + 0.2 is 0.3 and not 0.30000000000000004. */
    @ParameterizedTest
    @MethodSource("servers")
    void floatingPointNumbersAreTheDecimalsThatTheDatabaseShows(TestDatabase database) {
        String quoted = database.dialect().quoted("we \"count\" `it`'s");
        database.run(
                "DROP TABLE IF EXISTS " + quoted,
                "CREATE TABLE " + quoted
                        + " (customer VARCHAR(20), invoice BIGINT, "
                        + database.dialect().quoted("date")
                        + " TIMESTAMP, quantity SMALLINT, " + database.dialect().quoted("unit price")
                        + " DOUBLE PRECISION)",
                "INSERT INTO " + quoted + " VALUES ('x', 1, '2024-01-01 23:59:59', 1, 0.1)",
                "INSERT INTO " + quoted + " VALUES ('x', 2, '2024-01-02 00:00:00', 1, 0.2)",
                "INSERT INTO " + quoted + " VALUES ('x', 3, '2024-01-02 00:00:00', 30000, 90000.25)");

        MeasuredLedger found = measure(
                database.engine(scratch),
                Mapping.USUAL,
                table(database == TestDatabase.MARIADB ? quoted : "we \"count\" `it`'s"));

        assertThat(found.control())
                .containsExactly(
                        new ControlTotal(DocumentRole.PURCHASES, LineFate.USED, 3, new BigDecimal("2700007500.3")));
        assertThat(found.customers().get(0).lastPurchase()).isEqualTo("2024-01-02");
    }

    @Test
    void aNumberThatIsNoneIsCountedAsSuch() {
        TestDatabase.POSTGRESQL.run(
                "DROP TABLE IF EXISTS odd_numbers",
                "CREATE TABLE odd_numbers (customer TEXT, date DATE, amount NUMERIC)",
                "INSERT INTO odd_numbers VALUES ('x', '2024-01-01', 'NaN'), ('x', '2024-01-01', 1.000000000000000001),"
                        + " ('x', '2024-01-01', NULL)");

        MeasuredLedger found = measure(TestDatabase.POSTGRESQL.engine(scratch), Mapping.USUAL, table("odd_numbers"));

        assertThat(found.lines(LineFate.BAD_NUMBER)).isEqualTo(1);
        assertThat(found.lines(LineFate.NO_NUMBER)).isEqualTo(1);
        assertThat(found.customers().get(0).monetary()).isEqualTo(new BigDecimal("1.000000000000000001"));
    }

    @ParameterizedTest
    @MethodSource("exact")
    void aQueryIsADocumentAndANameMayHaveItsSchema(TestDatabase database) {
        database.run(
                "DROP TABLE IF EXISTS sold",
                "CREATE TABLE sold (customer VARCHAR(20), number VARCHAR(20), sold_on VARCHAR(20), amount VARCHAR(20))",
                "INSERT INTO sold VALUES ('x', '1', '2024-01-01', '10.5'), ('y', '2', '2024-01-02', '1')");
        String query = "SELECT customer, CAST(sold_on AS DATE) AS "
                + database.dialect().quoted("date") + ", CAST(amount AS DECIMAL(12, 2)) AS amount FROM sold;";

        assertThat(measure(database.engine(scratch), Mapping.USUAL, table(query))
                        .customers())
                .extracting(customer -> customer.customer() + " " + customer.monetary())
                .containsExactly("x 10.5", "y 1");
        String schema =
                database == TestDatabase.POSTGRESQL ? "public" : database == TestDatabase.MARIADB ? "ledger" : "main";
        fails(
                Problem.COLUMN_HOLDS,
                "sold: column 'sold_on' holds what the database calls varchar; a date is needed",
                () -> measure(
                        database.engine(scratch),
                        purchases(Map.of(Field.DATE, "sold_on")),
                        table(schema + ".Sold".toLowerCase(java.util.Locale.ROOT))),
                schema + ".sold");
    }

    private static Mapping purchases(Map<Field, String> columns) {
        Map<Field, Said> said = new java.util.EnumMap<>(Field.class);
        columns.forEach((field, column) -> said.put(field, new Said(column, true)));
        return Mapping.USUAL.with(
                DocumentRole.PURCHASES,
                new DocumentMapping(
                        said,
                        DocumentMapping.Orders.NUMBER,
                        "",
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static void fails(Problem problem, String sentence, Supplier<Object> act, String name) {
        assertThatExceptionOfType(StratumException.class).isThrownBy(act::get).satisfies(thrown -> {
            assertThat(thrown.problem()).isEqualTo(problem);
            assertThat(thrown.getMessage()).contains(name.isEmpty() ? sentence : sentence.replace("sold:", name + ":"));
            assertThat(thrown.getMessage()).doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsNotThereIsSaidInOneSentence(TestDatabase database) {
        database.run(
                "DROP TABLE IF EXISTS bought",
                "CREATE TABLE bought (customer VARCHAR(20), order_date DATE, amount DECIMAL(10, 2))");
        DatabaseAccess access = database.access();

        fails(
                Problem.TABLE_MISSING,
                "has no table or view 'nowhere.bought' that this user may read",
                () -> measure(database.engine(scratch), Mapping.USUAL, table("nowhere.bought")),
                "");
        fails(
                Problem.COLUMN_MISSING,
                "bought has no column 'Kunde'",
                () -> measure(database.engine(scratch), purchases(Map.of(Field.CUSTOMER, "Kunde")), table("bought")),
                "");
        fails(
                Problem.ENGINE_FAILED,
                "did not measure SELECT nothing FROM bought",
                () -> measure(database.engine(scratch), Mapping.USUAL, table("SELECT nothing FROM bought")),
                "");
        fails(
                Problem.DATABASE_UNREACHABLE,
                "the user or the password is not known there",
                () -> open(new DatabaseAccess(access.url(), access.user(), "another secret", List.of())),
                "");
        fails(
                Problem.DATABASE_UNREACHABLE,
                "nothing answers at this address",
                () -> open(new DatabaseAccess(
                        access.url().replaceFirst(":\\d+/", ":1/"), access.user(), access.password(), List.of())),
                "");
    }

    private LedgerEngine open(DatabaseAccess access) {
        return new JdbcProvider()
                .open(new EngineSettings(
                        scratch, null, null, access, EngineSettings.in(scratch).progress()));
    }

    @Test
    void anAddressThatNoDriverKnowsAndAMissingJarAreSaid() {
        fails(
                Problem.DATABASE_UNREACHABLE,
                "oracle:thin:@//host/sales cannot be reached: no driver knows such an address",
                () -> open(DatabaseAccess.of("jdbc:oracle:thin:@//host/sales")),
                "");
        fails(
                Problem.FILE_MISSING,
                "nowhere.jar does not exist",
                () -> open(new DatabaseAccess("jdbc:oracle:thin:@h", null, null, List.of(Path.of("nowhere.jar")))),
                "");
        assertThat(new DatabaseAccess(
                                "jdbc:postgresql://ann:secret@host:5432/sales?password=secret",
                                "ann",
                                "secret",
                                List.of())
                        .toString())
                .isEqualTo("postgresql://host:5432/sales");
    }

    /** Even a statement that somebody smuggles in changes nothing. */
    @ParameterizedTest
    @MethodSource("servers")
    void theDatabaseIsOnlyRead(TestDatabase database) throws SQLException {
        database.run("DROP TABLE IF EXISTS kept", "CREATE TABLE kept (a BIGINT)", "INSERT INTO kept VALUES (1)");
        try (JdbcSession session = JdbcSession.open(database.access())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> session.rows("INSERT INTO kept VALUES (2) RETURNING a"))
                    .withMessageMatching("(?is).*read.only transaction.*");
        }
        try (JdbcSession session = JdbcSession.open(database.access())) {
            assertThat(session.rows("SELECT COUNT(*) FROM kept").rows().get(0)[0])
                    .isEqualTo(BigDecimal.ONE);
        }
    }

    /** A machine without power in the middle of a question. */
    @ParameterizedTest
    @MethodSource("servers")
    void aDatabaseThatGoesAwayIsSaidAndTheSameCommandMayBeGivenAgain(TestDatabase database) throws Exception {
        String sleep = database == TestDatabase.POSTGRESQL ? "(SELECT 1 FROM pg_sleep(60))" : "(SELECT 1 + SLEEP(60))";
        String query = "SELECT 'x' AS customer, CURRENT_DATE AS "
                + database.dialect().quoted("date") + ", " + sleep + " AS amount";
        try (DatabaseServer server =
                database == TestDatabase.POSTGRESQL ? DatabaseServer.postgresql() : DatabaseServer.mariadb()) {
            LedgerEngine engine = open(server.access());
            CompletableFuture<Void> outage = CompletableFuture.runAsync(
                    server::kill, CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
            fails(
                    Problem.ENGINE_FAILED,
                    "the connection was lost; nothing was written, and the same command may be given again",
                    () -> measure(engine, Mapping.USUAL, table(query)),
                    "");
            outage.get(60, TimeUnit.SECONDS);
        }
    }
}
