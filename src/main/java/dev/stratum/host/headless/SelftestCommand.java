package dev.stratum.host.headless;

import dev.stratum.report.ProofTable;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.work.proof.Proof;
import picocli.CommandLine.Option;

/** Recomputes certified values on this machine. */
@picocli.CommandLine.Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Recomputes on this machine what is certified or proven elsewhere: analysis of variance, means and",
            "deviations of NIST, lowest sums of squares of K-means, weights of judgements. Prints each certified",
            "value, the one computed here and how many digits agree; the exit code is 1 when one does not hold."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  stratum selftest", "  stratum selftest --format html"})
final class SelftestCommand extends Command {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatWord.class,
            completionCandidates = FormatWord.class,
            description = "One of: ${COMPLETION-CANDIDATES}. Default: text.")
    private ReportFormat format;

    /** Made by picocli. */
    SelftestCommand() {}

    @Override
    public Integer call() {
        Proof proof = Proof.of(done -> {});
        out().print(format.text(Report.of(ProofTable.of(proof))));
        out().flush();
        return proof.holds() ? ExitCodes.FINE : ExitCodes.PROBLEMS;
    }
}
