package dev.stratum.ledger.jdbc;

import dev.stratum.ledger.DatabaseAccess;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.plan.SqlDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Databases with tables, each started once for all tests of a process. */
public final class TestDatabase {
    /** A real PostgreSQL. */
    static final TestDatabase POSTGRESQL = new TestDatabase(SqlDialect.POSTGRESQL);
    /** A real MariaDB. */
    static final TestDatabase MARIADB = new TestDatabase(SqlDialect.MARIADB);
    /** DuckDB, reached as any other database is. */
    static final TestDatabase DUCKDB = new TestDatabase(SqlDialect.DUCKDB);
    /** SQLite. */
    static final TestDatabase SQLITE = new TestDatabase(SqlDialect.SQLITE);

    private static final Contents CONTENTS = new Contents();

    /** A server takes so much in one packet. */
    private static final int ROWS_AT_ONCE = 10_000;

    private final SqlDialect dialect;
    private DatabaseServer server;
    private Path file;

    private TestDatabase(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** All of them. */
    public static Stream<TestDatabase> all() {
        return Stream.of(POSTGRESQL, MARIADB, DUCKDB, SQLITE);
    }

    @Override
    public String toString() {
        return dialect.toString();
    }

    /** How the program reaches it. */
    public synchronized DatabaseAccess access() {
        if (this == DUCKDB || this == SQLITE) {
            return DatabaseAccess.of("jdbc:" + dialect.name().toLowerCase(java.util.Locale.ROOT) + ":" + file());
        }
        if (server == null) {
            server = this == POSTGRESQL ? DatabaseServer.postgresql() : DatabaseServer.mariadb();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server.access();
    }

    private Path file() {
        if (file == null) {
            try {
                Path folder = Files.createTempDirectory("stratum-database-");
                file = folder.resolve("ledger.db");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return file;
    }

    private static void delete(Path folder) {
        try {
            org.apache.commons.io.file.PathUtils.deleteDirectory(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An engine that measures in it. */
    public LedgerEngine engine(Path scratch) {
        return new JdbcProvider()
                .open(new EngineSettings(
                        scratch,
                        null,
                        null,
                        access(),
                        EngineSettings.in(scratch).progress()));
    }

    /** A connection that may write. */
    Connection connect() throws SQLException {
        DatabaseAccess access = access();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** Its SQL. */
    public SqlDialect dialect() {
        return dialect;
    }

    /** Runs statements. */
    public void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a column of a text file is in a table. */
    private enum Type {
        WHOLE("BIGINT", Types.BIGINT, "-?(0|[1-9]\\d{0,14})"),
        DECIMAL("DECIMAL(20, 4)", Types.DECIMAL, "-?\\d{1,12}(\\.\\d{1,4})?"),
        DAY("DATE", Types.DATE, "\\d{4}-\\d\\d-\\d\\d"),
        MOMENT("DATETIME", Types.TIMESTAMP, "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"),
        TEXT("VARCHAR(200)", Types.VARCHAR, "(?s).*");

        private final String sql;
        private final int code;
        private final Pattern form;

        Type(String sql, int code, String form) {
            this.sql = sql;
            this.code = code;
            this.form = Pattern.compile(form);
        }

        static Type of(List<String> values) {
            List<String> there =
                    values.stream().filter(value -> !value.isEmpty()).toList();
            return there.isEmpty()
                    ? TEXT
                    : Stream.of(values())
                            .filter(type -> there.stream()
                                    .allMatch(value -> type.form.matcher(value).matches()))
                            .findFirst()
                            .orElse(TEXT);
        }

        Object of(String value, boolean textDays) {
            return value.isEmpty()
                    ? null
                    : switch (this) {
                        case WHOLE -> Long.valueOf(value);
                        case DECIMAL -> new BigDecimal(value);
                        case DAY -> textDays ? value : Date.valueOf(value);
                        case MOMENT -> textDays ? value : Timestamp.valueOf(value);
                        case TEXT -> value;
                    };
        }
    }

    private String type(Type type) {
        return type == Type.MOMENT && this != MARIADB ? "TIMESTAMP" : type.sql;
    }

    /** What a text file holds. */
    private record Content(List<String> header, List<List<String>> lines, List<Type> types) {

        static Content of(Path csv) {
            List<String> header = new ArrayList<>();
            List<List<String>> lines = new ArrayList<>();
            CsvTable.read(csv, CsvForm.PLAIN, bytes -> bytes, names -> true, names -> {
                header.addAll(names);
                return line -> lines.add(
                        IntStream.range(0, header.size()).mapToObj(line::value).toList());
            });
            List<Type> types = IntStream.range(0, header.size())
                    .mapToObj(
                            i -> Type.of(lines.stream().map(line -> line.get(i)).toList()))
                    .toList();
            return new Content(header, lines, types);
        }
    }

    /** The last few text files, by their bytes: each goes into every database. */
    private static final class Contents {
        private static final int MOST = 3;
        private final Map<ByteBuffer, Content> last = new LinkedHashMap<>(MOST, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Content> eldest) {
                return size() > MOST;
            }
        };

        synchronized Content of(Path csv) {
            try {
                return last.computeIfAbsent(ByteBuffer.wrap(Files.readAllBytes(csv)), bytes -> Content.of(csv));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Makes a table of a text file, each column of the type that all of its values have. */
    public LedgerFile load(String table, Path csv, DocumentRole role) {
        Content content = CONTENTS.of(csv);
        List<String> header = content.header();
        List<Type> types = content.types();
        String name = dialect.quoted(table);
        run(
                "DROP TABLE IF EXISTS " + name,
                IntStream.range(0, header.size())
                        .mapToObj(i -> dialect.quoted(header.get(i)) + " " + type(types.get(i)))
                        .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")")));
        if (this == DUCKDB) {
            // Row by row it takes its time.
            run("INSERT INTO " + name + " SELECT * FROM read_csv(" + dialect.literal(csv.toString())
                    + ", header = true, all_varchar = true)");
        } else {
            insert(name, types, content.lines());
        }
        return LedgerFile.inDatabase(table, role);
    }

    private void insert(String name, List<Type> types, List<List<String>> lines) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + name + " VALUES ("
                    + types.stream().map(type -> "?").collect(Collectors.joining(", ")) + ")")) {
                int added = 0;
                for (List<String> line : lines) {
                    for (int i = 0; i < types.size(); i++) {
                        Object value = types.get(i).of(line.get(i), this == SQLITE);
                        if (value == null) {
                            insert.setNull(i + 1, types.get(i).code);
                        } else {
                            insert.setObject(i + 1, value);
                        }
                    }
                    insert.addBatch();
                    if (++added % ROWS_AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
