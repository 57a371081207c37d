package dev.stratum.host.headless;

import dev.stratum.host.headless.ledger.SegmentReport;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.MappingFile;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.report.Words;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What the commands that measure documents have in common. */
abstract class LedgerCommand extends Command {
    @CommandLine.Mixin
    final LedgerOptions ledger = new LedgerOptions();

    @CommandLine.Mixin
    private final ServiceOptions service = new ServiceOptions();

    /** All documents that the command line names. */
    final List<LedgerFile> documents() throws IOException {
        return Stream.concat(ledger.documents().stream(), service.documents(ledger).stream())
                .toList();
    }

    final void checkWindow(Integer days) {
        if (days != null && days < 1) {
            throw usage("--window " + days + " must be 1 day or more.");
        }
    }

    /** No document is written over. */
    final void checkTargets(TargetFiles targets, List<LedgerFile> documents) {
        targets.check(
                documents.stream().map(LedgerFile::path).filter(Objects::nonNull), "the ledger itself", this::usage);
    }

    final int showMapping(LedgerReading reading) {
        out().println(MappingFile.write(reading.mapping()));
        return ExitCodes.FINE;
    }

    /** Prints the first lines that cannot be used, where they all are, and how they could be read. */
    final void tellUnused(MeasuredLedger measured, String columns, String whereTheRestIs) {
        err().println(Words.count(measured.problems(), "line") + " not used" + columns + ":");
        List<LineIssue> lines = measured.issues();
        if (lines.isEmpty()) {
            err().println("  " + SegmentReport.notListed());
            return;
        }
        printFirst(
                lines.stream().map(LineIssue::reason).toList(),
                (int) Math.min(Integer.MAX_VALUE, measured.problems()),
                err(),
                whereTheRestIs);
        Readings.of(lines).forEach(err()::println);
    }
}
