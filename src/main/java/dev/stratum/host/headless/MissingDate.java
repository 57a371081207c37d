package dev.stratum.host.headless;

import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.Mapping;
import dev.stratum.problem.StratumException;
import dev.stratum.xlsx.ScratchFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The date of analysis where a command leaves it out: nothing is guessed, but what the ledger says is told. */
final class MissingDate {
    /** No ledger is dated later. */
    static final LocalDate END = LocalDate.of(9999, 12, 31);

    private static final String MISSING = "--as-of DATE is missing";

    private MissingDate() {}

    /** What to say of a missing date, with the last date of the documents where they can be read. */
    static String told(LedgerOptions ledger, List<LedgerFile> documents, Mapping mapping) throws IOException {
        return MISSING
                + last(ledger, documents, mapping)
                        .map(day ->
                                "; the last purchase of " + documents.get(0) + " is dated " + day + ": --as-of " + day)
                        .orElse(".");
    }

    private static Optional<LocalDate> last(LedgerOptions ledger, List<LedgerFile> documents, Mapping mapping)
            throws IOException {
        if (ledger.readsTables()) {
            return Optional.empty();
        }
        try (ScratchFolder scratch = ScratchFolder.open();
                LedgerEngine engine = ledger.engine(scratch)) {
            return LedgerReading.of(engine, documents, mapping, END, OptionalInt.empty())
                    .measure(engine, 0)
                    .customers()
                    .stream()
                    .map(CustomerMeasures::lastPurchase)
                    .max(LocalDate::compareTo);
        } catch (StratumException unreadable) {
            return Optional.empty();
        }
    }
}
