package dev.stratum.host.headless;

import dev.stratum.files.AtomicFile;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.problem.NearestName;
import dev.stratum.templates.Templates;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a template workbook. */
@picocli.CommandLine.Command(
        name = "template",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Writes a template workbook to fill in, or filled with the sample.",
        footerHeading = "%nExamples:%n",
        footer = {"  stratum template rfmc", "  stratum template ledger-blank --out customers.xlsx"})
final class TemplateCommand extends Command {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "The template, one of: ${COMPLETION-CANDIDATES}.")
    private String name;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Left out: NAME.xlsx.")
    private Path out;

    /** The names for the help. */
    static final class Names implements Iterable<String> {
        /** Made by picocli. */
        Names() {}

        @Override
        public Iterator<String> iterator() {
            return Templates.names().iterator();
        }
    }

    /** Made by picocli. */
    TemplateCommand() {}

    @Override
    public Integer call() {
        String template = name.strip().toLowerCase(Locale.ROOT);
        if (!Templates.names().contains(template)) {
            throw usage("There is no template " + name + "; there are " + String.join(", ", Templates.names())
                    + NearestName.asked(name, Templates.names(), "."));
        }
        Path target = out == null ? Path.of(template + ".xlsx") : out;
        if (!Workbooks.ending(target).equals("xlsx")) {
            throw usage("--out " + out + " must end in .xlsx.");
        }
        AtomicFile.write(target, stream -> Templates.write(template, stream));
        out().println("Written to " + target);
        return ExitCodes.FINE;
    }
}
