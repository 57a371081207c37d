package dev.stratum.host.headless;

import dev.stratum.files.AtomicFile;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.guide.FunctionPages;
import dev.stratum.guide.HtmlPages;
import dev.stratum.problem.Language;
import dev.stratum.problem.Problem;
import dev.stratum.report.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        footer = {
            "  stratum functions",
            "  stratum functions KMEANS.CLUSTER",
            "  stratum functions --format json",
            "  stratum functions --pages help"
        })
final class FunctionsCommand extends Command {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One function, for example KMEANS.CLUSTER.")
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, md (Markdown), html or json. Default: text, with --pages html.")
    private FunctionHelp.Form format;

    @Option(
            names = "--pages",
            paramLabel = "FOLDER",
            description = "Write a page for every function and an index into a folder, as HTML or Markdown.")
    private Path pages;

    /** Made by picocli. */
    FunctionsCommand() {}

    @Override
    public Integer call() {
        FunctionCatalogue catalogue = StratumFunctions.catalogue();
        if (pages != null) {
            return writePages(catalogue);
        }
        FunctionHelp.Form form = format == null ? FunctionHelp.Form.TEXT : format;
        if (name == null) {
            out().println(FunctionHelp.list(told(catalogue.all(), form), form).stripTrailing());
            return ExitCodes.FINE;
        }
        Optional<SheetFunction> function = catalogue.find(name);
        if (function.isEmpty()) {
            throw usage("There is no function " + name + "; "
                    + catalogue
                            .meant(name)
                            .map(nearest -> "did you mean " + nearest + "?")
                            .orElseGet(() -> hint(catalogue.names())));
        }
        SheetFunction told = told(List.of(function.get()), form).get(0);
        out().println(FunctionHelp.one(told, form).stripTrailing());
        return ExitCodes.FINE;
    }

    /** What a person reads is in the person's language; pages and JSON are the same for all. */
    private static List<SheetFunction> told(Collection<SheetFunction> functions, FunctionHelp.Form form) {
        Language language = form == FunctionHelp.Form.TEXT ? Language.current() : Language.ENGLISH;
        return functions.stream().map(function -> function.in(language)).toList();
    }

    private int writePages(FunctionCatalogue catalogue) {
        if (name != null) {
            throw usage("--pages writes the pages of all functions; leave out " + name + ".");
        }
        if (format == FunctionHelp.Form.TEXT || format == FunctionHelp.Form.JSON) {
            throw usage("--pages writes html or md; choose one of them with --format.");
        }
        try {
            Files.createDirectories(pages);
        } catch (IOException failure) {
            throw Problem.FILE_UNWRITABLE.with(pages, AtomicFile.reason(failure));
        }
        Map<String, String> texts = FunctionPages.all(catalogue.all(), Map.of());
        Map<String, String> files = format == FunctionHelp.Form.MD ? texts : HtmlPages.of(texts);
        files.forEach((file, text) ->
                AtomicFile.write(pages.resolve(file), out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        out().println(Words.count(files.size(), "page") + " in " + pages + "; begin with "
                + files.keySet().iterator().next() + ".");
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
