package dev.stratum.host.headless;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a template workbook. */
@picocli.CommandLine.Command(
        name = "template",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Writes a template workbook to fill in.",
        footerHeading = "%nExamples:%n",
        footer = {"  stratum template rfmc", "  stratum template rfmc --out customers.xlsx"})
final class TemplateCommand extends Command {

    @Parameters(paramLabel = "NAME", description = "The template, for example rfmc.")
    private String name;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Left out: NAME.xlsx.")
    private Path out;

    /** Made by picocli. */
    TemplateCommand() {}

    @Override
    public Integer call() {
        Path target = out == null ? Path.of(name + ".xlsx") : out;
        TemplateFile.write(Path.of(""), name, target);
        out().println("Written to " + target);
        return ExitCodes.FINE;
    }
}
