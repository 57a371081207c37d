package dev.stratum.host.headless;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: where to print, and how to refuse a command line. */
abstract class Command implements Callable<Integer> {
    /** As many details of one kind as a terminal shows. */
    static final int SHOWN = 5;

    @Spec
    private CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A wrong command line: the sentence is printed with a pointer to the help, exit code 2. */
    final ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Prints the first details and how many there are besides. */
    static void printFirst(List<String> details, PrintWriter to, String whereTheRestIs) {
        details.stream().limit(SHOWN).forEach(detail -> to.println("  " + detail));
        if (details.size() > SHOWN) {
            int more = details.size() - SHOWN;
            to.printf(java.util.Locale.ROOT, "  ... and %,d more%s%n", more, whereTheRestIs);
        }
    }

    /** The sentences of a failed parse, without the whole help. */
    static int refuse(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for how it is used.");
        return ExitCodes.USAGE;
    }
}
