package dev.stratum.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stratum.ledger.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * A PostgreSQL or MariaDB of its own, in a folder and on a port of its own, as a user without rights. Without the programs the
 * tests are aborted, or fail when {@code STRATUM_DATABASES_REQUIRED} is {@code true}.
 */
public final class DatabaseServer implements AutoCloseable {
    private static final String USER = "stratum";
    private static final String PASSWORD = "a 'secret' word";
    /** On this computer nobody listens; the driver asks for an encrypted connection otherwise. */
    private static final String PLAIN = "?sslMode=disable";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final String url;

    private DatabaseServer(Process process, Path folder, String url) {
        this.process = process;
        this.folder = folder;
        this.url = url;
    }

    /** Starts a PostgreSQL. */
    static DatabaseServer postgresql() {
        Path bin =
                program("PostgreSQL", "postgresql", "initdb", postgresFolders()).getParent();
        Path folder = folder();
        try {
            Files.writeString(folder.resolve("password"), PASSWORD);
            finish(
                    folder,
                    List.of(
                            bin.resolve("initdb").toString(),
                            "--pgdata=" + folder.resolve("data"),
                            "--no-sync",
                            "--username=" + USER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + folder.resolve("password"),
                            "--encoding=UTF8",
                            "--locale=C.UTF-8"));
            int port = freePort();
            Process process = serve(
                    folder,
                    List.of(
                            bin.resolve("postgres").toString(),
                            "-D",
                            folder.resolve("data").toString(),
                            "-p",
                            "" + port,
                            "-k",
                            "",
                            "-F",
                            "-c",
                            "listen_addresses=127.0.0.1"));
            DatabaseServer server = new DatabaseServer(
                    process, folder, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true");
            server.await(USER, PASSWORD);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a MariaDB. */
    static DatabaseServer mariadb() {
        Path program = program("MariaDB", "mariadb-server", "mariadbd", folders("/usr/sbin", "/usr/local/sbin"));
        Path install =
                program("MariaDB", "mariadb-server", "mariadb-install-db", folders("/usr/bin", "/usr/local/bin"));
        Path folder = folder();
        finish(
                folder,
                List.of(
                        install.toString(),
                        "--no-defaults",
                        "--datadir=" + folder.resolve("data"),
                        "--skip-test-db",
                        "--skip-name-resolve",
                        "--auth-root-authentication-method=normal"));
        int port = freePort();
        Process process = serve(
                folder,
                List.of(
                        program.toString(),
                        "--no-defaults",
                        "--datadir=" + folder.resolve("data"),
                        "--port=" + port,
                        // A server that begins removes what others have in the folder that they share.
                        "--tmpdir=" + folder,
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--skip-name-resolve",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-log-file-size=4M"));
        String address = "jdbc:mariadb://127.0.0.1:" + port + "/";
        DatabaseServer root = new DatabaseServer(process, folder, address + PLAIN);
        root.await("root", null);
        try (Connection connection = DriverManager.getConnection(address + PLAIN, "root", null);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE ledger");
            statement.execute(
                    "CREATE USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD.replace("'", "''") + "'");
            statement.execute("GRANT ALL ON *.* TO '" + USER + "'@'127.0.0.1'");
        } catch (SQLException refused) {
            root.close();
            throw new IllegalStateException(refused);
        }
        return new DatabaseServer(process, folder, address + "ledger" + PLAIN);
    }

    private static List<Path> folders(String... names) {
        return Arrays.stream(names).map(Path::of).toList();
    }

    private static List<Path> postgresFolders() {
        try (Stream<Path> versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            return versions.sorted(java.util.Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path program(String name, String packages, String program, List<Path> folders) {
        List<Path> places = new ArrayList<>(folders);
        Arrays.stream(System.getenv("PATH").split(":", -1)).map(Path::of).forEach(places::add);
        Optional<Path> found = places.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && Boolean.parseBoolean(System.getenv("STRATUM_DATABASES_REQUIRED"))) {
            assertThat(found)
                    .as(name + ", which apt-get install " + packages + " brings")
                    .isPresent();
        }
        assumeTrue(found.isPresent(), name + " is not on this computer; apt-get install " + packages + " brings it");
        return found.orElseThrow();
    }

    /** A folder that a user without rights may write to. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("stratum-database-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A server that ends with this process, also when that is killed: its input ends then. */
    private static Process serve(Path folder, List<String> command) {
        List<String> whole = new ArrayList<>(List.of("sh", "-c", "\"$@\" & cat > /dev/null; kill -9 $!", "sh"));
        whole.addAll(command);
        return start(folder, whole);
    }

    /** Both refuse to run as root. */
    private static Process start(Path folder, List<String> command) {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        whole.addAll(command);
        try {
            return new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void finish(Path folder, List<String> command) {
        try {
            Process process = start(folder, command);
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void await(String user, String password) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                assertThat(connection.isClosed()).isFalse();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new IllegalStateException(notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** How the program reaches it. */
    DatabaseAccess access() {
        return new DatabaseAccess(url, USER, PASSWORD, List.of());
    }

    /** A connection that may write. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    /** Ends it at once, as when a machine loses its power. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
