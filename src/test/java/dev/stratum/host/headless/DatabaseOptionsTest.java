package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.DatabaseAccess;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.jdbc.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents in a database from the command line. */
class DatabaseOptionsTest {
    private static final Path ORDERS = Path.of("src/test/resources/rfm/rfm_orders/orders.csv");

    @TempDir
    private Path folder;

    private static Cli.Run run(TestDatabase database, String command, Object... arguments) {
        DatabaseAccess access = database.access();
        List<Object> all = new ArrayList<>(List.of(
                command, "--engine", "jdbc", "--url", access.url(), "--as-of", "2006-12-31", "--amount", "revenue"));
        if (access.user() != null) {
            all.addAll(List.of("--user", access.user(), "--password=" + access.password()));
        }
        all.addAll(List.of(arguments));
        return Cli.run(all.toArray());
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.jdbc.TestDatabase#all")
    void aTableGivesTheBytesThatItsFileGives(TestDatabase database) throws IOException {
        database.load("bought_here", ORDERS, DocumentRole.PURCHASES);
        Path ofFile = folder.resolve("file.csv");
        Path ofTable = folder.resolve("table.csv");
        Cli.Run expected =
                Cli.run("measures", ORDERS, "--as-of", "2006-12-31", "--amount", "revenue", "--customers", ofFile);

        Cli.Run found = run(database, "measures", "bought_here", "--customers", ofTable);

        assertThat(found.err()).isEmpty();
        assertThat(found.code()).isEqualTo(expected.code());
        assertThat(ofTable).hasSameBinaryContentAs(ofFile);
        assertThat(found.out().lines().skip(1).filter(line -> !line.startsWith("Written")))
                .containsExactlyElementsOf(expected.out()
                        .lines()
                        .skip(1)
                        .filter(line -> !line.startsWith("Written"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.jdbc.TestDatabase#all")
    void aTableGivesTheSegmentsThatItsFileGives(TestDatabase database) {
        database.load("bought_here", ORDERS, DocumentRole.PURCHASES);
        Cli.Run expected =
                Cli.run("segment", ORDERS, "--as-of", "2006-12-31", "--amount", "revenue", "--format", "csv");

        Cli.Run found = run(database, "segment", "bought_here", "--format", "csv");

        assertThat(found.out()).isEqualTo(expected.out()).isNotEmpty();
        assertThat(found.code()).isEqualTo(expected.code());
    }

    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.jdbc.TestDatabase#all")
    void aTableThatIsMissingIsSaidAndNothingIsWritten(TestDatabase database) throws IOException {
        database.run("DROP TABLE IF EXISTS somewhere_here", "CREATE TABLE somewhere_here (a BIGINT)");
        Path out = Files.writeString(folder.resolve("customers.csv"), "last month");

        Cli.Run found = run(database, "measures", "nowhere_here", "--customers", out);

        assertThat(found.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(found.err()).contains("has no table or view 'nowhere_here'").hasLineCount(1);
        assertThat(out).hasContent("last month");
    }
}
