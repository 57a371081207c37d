package dev.stratum.host.headless;

import dev.stratum.host.headless.ledger.JournalFile;
import dev.stratum.report.StratumVersion;
import dev.stratum.work.Journal;
import dev.stratum.work.LedgerStudy;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The journal of segments, and what a person decides otherwise. */
final class JournalOptions {
    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description =
                    "Keep a journal, .csv: who came into which segment when, by which rules and why. Entries are added at its end,"
                            + " nothing in it is changed.")
    Path journal;

    @Option(
            names = "--override",
            paramLabel = "CUSTOMER=SEGMENT",
            description =
                    "With --journal and --because: this customer is in this segment until it is ended by CUSTOMER= alone.")
    private Map<String, Optional<String>> overrides = new LinkedHashMap<>();

    @Option(names = "--because", paramLabel = "TEXT", description = "The reason of --override, kept in the journal.")
    private String because;

    /** Made by picocli. */
    JournalOptions() {}

    /** The journal so far, checked before long work begins; empty without {@code --journal}. */
    Optional<Journal> read(LocalDate asOf, Function<String, ParameterException> usage) {
        if (journal == null && (!overrides.isEmpty() || because != null)) {
            throw usage.apply("--override goes with --journal FILE.csv, which keeps it.");
        }
        if (overrides.isEmpty() != (because == null || because.isBlank())) {
            throw usage.apply("--override and --because go together: a segment given by a person has a reason.");
        }
        if (journal == null) {
            return Optional.empty();
        }
        if (!journal.toString().endsWith(".csv")) {
            throw usage.apply("--journal " + journal + " must end in .csv.");
        }
        Journal found = JournalFile.read(journal);
        if (found.isPast(asOf)) {
            throw usage.apply(journal + " is at " + found.lastDate().orElseThrow() + " already; --as-of " + asOf
                    + " would be an entry in the past.");
        }
        return Optional.of(found);
    }

    /** The journal with the overrides of this run and what the segments of today add. */
    Journal with(Journal before, LedgerStudy study, LocalDate asOf, Optional<SegmentMembers> earlier) {
        SegmentModel model = study.model();
        Journal.Run run = new Journal.Run(asOf, model.fingerprint(), StratumVersion.text());
        SegmentMembers computed = study.segments().segmentation().members();
        Journal today = before.on(run, computed, earlier);
        List<Journal.Entry> given = new ArrayList<>();
        overrides.forEach((customer, segment) -> given.add(today.override(
                run,
                customer.strip(),
                segment.filter(name -> !name.isBlank())
                        .map(name -> model.names().name(model.names().tier(name)))
                        .orElse(""),
                because.strip())));
        return today.with(given);
    }
}
