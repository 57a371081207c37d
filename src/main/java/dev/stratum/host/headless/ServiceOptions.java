package dev.stratum.host.headless;

import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LedgerFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The documents that tell what it takes to serve a customer. */
final class ServiceOptions {
    @Option(names = "--payments", paramLabel = "FILE", description = "Payments, for the days to pay.")
    private List<String> payments = List.of();

    @Option(names = "--visits", paramLabel = "FILE", description = "Visits and what each cost.")
    private List<String> visits = List.of();

    @Option(names = "--pickups", paramLabel = "FILE", description = "Numbers of orders that were collected.")
    private List<String> pickups = List.of();

    /** Made by picocli. */
    ServiceOptions() {}

    List<LedgerFile> documents(LedgerOptions ledger) throws IOException {
        List<LedgerFile> documents = new ArrayList<>();
        ledger.add(documents, payments, DocumentRole.PAYMENTS);
        ledger.add(documents, visits, DocumentRole.VISITS);
        ledger.add(documents, pickups, DocumentRole.PICKUPS);
        return documents;
    }
}
