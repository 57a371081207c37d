package dev.stratum.host.headless;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.problem.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the guide to the worksheet functions. */
@picocli.CommandLine.Command(
        name = "functions",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Lists the worksheet functions, or explains one with all of its arguments.",
        footerHeading = "%nExamples:%n",
        footer = {"  stratum functions", "  stratum functions KMEANS.CLUSTER", "  stratum functions --format json"})
final class FunctionsCommand extends Command {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One function, for example KMEANS.CLUSTER.")
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, md (Markdown, by category) or json. Default: text.")
    private FunctionHelp.Form format;

    /** Made by picocli. */
    FunctionsCommand() {}

    @Override
    public Integer call() {
        FunctionCatalogue catalogue = StratumFunctions.catalogue();
        if (name == null) {
            out().println(FunctionHelp.list(catalogue.all(), format).stripTrailing());
            return ExitCodes.FINE;
        }
        Optional<SheetFunction> function = catalogue.find(name);
        if (function.isEmpty()) {
            throw usage("There is no function " + name + "; "
                    + NearestName.of(name, catalogue.names())
                            .map(nearest -> "did you mean " + nearest + "?")
                            .orElseGet(() -> hint(catalogue.names())));
        }
        out().println(FunctionHelp.one(function.get(), format).stripTrailing());
        return ExitCodes.FINE;
    }

    private String hint(List<String> names) {
        String wanted = name.toUpperCase(Locale.ROOT);
        String category = wanted.contains(".") ? wanted.substring(0, wanted.indexOf('.')) : wanted;
        List<String> near = names.stream()
                .filter(known -> known.contains(wanted) || known.startsWith(category + "."))
                .toList();
        return near.isEmpty() ? "'stratum functions' lists them all." : "near it are " + String.join(", ", near) + ".";
    }
}
