package dev.stratum.ledger;

import dev.stratum.ledger.jdbc.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Where documents are measured: files in an engine, or the same documents as tables in a database. */
public abstract class Place {
    private final String name;

    private Place(String name) {
        this.name = name;
    }

    /** An engine that measures there. */
    public abstract LedgerEngine engine(Path scratch);

    /** A text file as it is measured there. */
    public abstract LedgerFile file(Path csv, DocumentRole role);

    /** Every engine that reads files, and every database. */
    public static Stream<Place> all() {
        return Stream.concat(Engines.all().map(Place::files), TestDatabase.all().map(Place::tables));
    }

    /** Files in an engine. */
    public static Place files(String word) {
        return new Place(word) {
            @Override
            public LedgerEngine engine(Path scratch) {
                return EngineProvider.open(word, EngineSettings.in(scratch));
            }

            @Override
            public LedgerFile file(Path csv, DocumentRole role) {
                return LedgerFile.of(csv, role);
            }
        };
    }

    /** Tables of a database. */
    public static Place tables(TestDatabase database) {
        return new Place("tables of " + database) {
            @Override
            public LedgerEngine engine(Path scratch) {
                return database.engine(scratch);
            }

            @Override
            public LedgerFile file(Path csv, DocumentRole role) {
                String table = csv.getFileName().toString().replaceFirst("\\..*", "");
                return database.load(table.toLowerCase(Locale.ROOT), csv, role);
            }
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
